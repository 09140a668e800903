#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A box of columns that are read one after the other: Tab goes to the end of a column before it
 * goes to the next. GTK goes by the height of the columns' middles, so that a short one comes
 * before a tall one on its left. */

#define VV_TYPE_COLUMN_BOX (vv_column_box_get_type ())
G_DECLARE_FINAL_TYPE (VvColumnBox, vv_column_box, VV, COLUMN_BOX, GtkBox)

G_END_DECLS
