#pragma once

#include "jobs/vv-pair-page.h"
#include "pairs/vv-pair-section.h"
#include "shell/vv-document.h"

G_BEGIN_DECLS

/* Fill a section with what a pair has to do with; @is_frozen: only to be read. */

void vv_pair_matters_show_challenges (VvPairSection *section,
                                      VvDocument *document,
                                      const VvPairPage *page,
                                      guint32 today,
                                      gboolean is_frozen);
void vv_pair_matters_show_stories (VvPairSection *section,
                                   VvDocument *document,
                                   const VvPairPage *page,
                                   guint32 today,
                                   gboolean is_frozen);
void vv_pair_matters_show_actions (VvPairSection *section,
                                   VvDocument *document,
                                   const VvPairPage *page,
                                   guint32 today,
                                   gboolean is_frozen);

/** The session that a new action comes out of: the last one held, else the first; 0 without any. */
gint64 vv_pair_matters_session (const VvPairPage *page);

G_END_DECLS
