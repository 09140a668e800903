#pragma once

#include "list/vv-list-page.h"

G_BEGIN_DECLS

/* Factories of the cells of a list: they follow a row that is still being fetched. */

/** (transfer full): cells of one column. */
GtkListItemFactory *vv_cells_for_column (VvListPage *page, const VvListColumn *column);

/** The two lines of narrow rows. */
typedef struct
{
  VvCellFunc first;
  VvCellFunc second;
  VvCellFunc chip;
  gpointer data;
} VvListLines;

/** (transfer full): rows of two lines; @lines must outlive the factory. */
GtkListItemFactory *vv_cells_for_lines (VvListPage *page, const VvListLines *lines);

/** How a row is read out; to be set on the widget that GTK puts around a cell. */
char *vv_list_page_describe_row (VvListPage *self, VvRow *row);

/** Opens the context menu at a cell, with its row selected. */
void vv_list_page_open_menu (VvListPage *self, GtkWidget *cell, double x, double y, guint position);

G_END_DECLS
