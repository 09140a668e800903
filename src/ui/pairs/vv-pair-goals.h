#pragma once

#include "jobs/vv-pair-page.h"
#include "pairs/vv-pair-section.h"
#include "shell/vv-document.h"

G_BEGIN_DECLS

/** Fills @section with the goals of a pair: how far each is, a step more or less, editing, removal;
 * @is_frozen: only to be read. */
void vv_pair_goals_show (VvPairSection *section,
                         VvDocument *document,
                         const VvPairPage *page,
                         gboolean is_frozen);

G_END_DECLS
