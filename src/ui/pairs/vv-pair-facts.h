#pragma once

#include "jobs/vv-pair-page.h"
#include "pairs/vv-pair-section.h"

G_BEGIN_DECLS

/** Fills @section with how a pair stands: its state, its sessions, the executive's commitment. */
void vv_pair_facts_show (VvPairSection *section, const VvPairPage *page, guint32 today);

/** Fills @section with one row: what both thought of their sessions. */
void vv_pair_facts_show_ratings (VvPairSection *section, const VvPairPage *page);

G_END_DECLS
