#pragma once

#include <adwaita.h>

#include "shell/vv-document.h"

G_BEGIN_DECLS

/* The page of a pair: who they are, how they meet, what comes out of it. It follows the workspace
 * and keeps what is being edited.
 *
 * Signals: "shown": the pair's page is there, or there anew. "gone": the pair is no more. "step"
 * (int): the pair after (1) or before (-1) is wished. */

#define VV_TYPE_PAIR_DETAIL (vv_pair_detail_get_type ())
G_DECLARE_FINAL_TYPE (VvPairDetail, vv_pair_detail, VV, PAIR_DETAIL, GtkWidget)

GtkWidget *vv_pair_detail_new (VvDocument *document);

/** Shows a pair; 0 shows nothing. */
void vv_pair_detail_open (VvPairDetail *self, gint64 pair_id);

/** The pair that is shown. */
gint64 vv_pair_detail_pair (VvPairDetail *self);

/** Whether there are pairs before and after, in the list that the page was opened from. */
void vv_pair_detail_set_neighbours (VvPairDetail *self, gboolean has_previous, gboolean has_next);

G_END_DECLS
