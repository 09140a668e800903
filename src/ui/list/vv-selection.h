#pragma once

#include <gtk/gtk.h>

#include "store/vv-list.h"

G_BEGIN_DECLS

/* The selected rows of a list, as a set of positions: GtkMultiSelection of GTK 4.8 would fetch and
 * keep every selected row. A selection follows its rows' ids through a new filter or order. */

#define VV_TYPE_SELECTION (vv_selection_get_type ())
G_DECLARE_FINAL_TYPE (VvSelection, vv_selection, VV, SELECTION, GObject)

VvSelection *vv_selection_new (VvList *list);

/** (transfer full) (element-type gint64): the selected ids, in the order of the list. */
GArray *vv_selection_ids (VvSelection *self);
guint vv_selection_n_selected (VvSelection *self);

G_END_DECLS
