#pragma once

#include <gtk/gtk.h>

#include "list/vv-columns.h"

G_BEGIN_DECLS

/* A row of a table, or its head: one child for each column, side by side. */

#define VV_TYPE_TABLE_ROW (vv_table_row_get_type ())
G_DECLARE_FINAL_TYPE (VvTableRow, vv_table_row, VV, TABLE_ROW, GtkWidget)

/** An empty row; @margin stays free on both sides of each child. */
GtkWidget *vv_table_row_new (VvColumns *columns, int margin);

/** Adds the child of the next column; takes it. */
void vv_table_row_append (VvTableRow *self, GtkWidget *child);

G_END_DECLS
