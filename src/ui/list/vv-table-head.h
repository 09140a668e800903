#pragma once

#include <gtk/gtk.h>

#include "list/vv-columns.h"

G_BEGIN_DECLS

/* The head of a table: the titles of the columns. A title that the table can be sorted by is a
 * button; the edge between two titles can be moved.
 *
 * Signal: "sort" (char *order, gboolean descending), when the user chose a title. */

#define VV_TYPE_TABLE_HEAD (vv_table_head_get_type ())
G_DECLARE_FINAL_TYPE (VvTableHead, vv_table_head, VV, TABLE_HEAD, GtkWidget)

GtkWidget *vv_table_head_new (VvColumns *columns);

/** @order (nullable): what the table is sorted by when the title is chosen. */
void vv_table_head_add (VvTableHead *self,
                        const char *title,
                        const char *order,
                        gboolean is_number);

/** Shows what the table is sorted by. */
void vv_table_head_set_order (VvTableHead *self, const char *order, gboolean descending);

G_END_DECLS
