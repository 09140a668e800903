#pragma once

#include "list/vv-columns.h"
#include "list/vv-list-page.h"

G_BEGIN_DECLS

/* Factories of the rows of a list: they follow a row that is still being fetched. */

/** (transfer full): rows of the columns that are then added, before there are rows. */
GtkListItemFactory *vv_cells_for_columns (VvListPage *page, VvColumns *widths);
void vv_cells_add_column (GtkListItemFactory *factory, const VvListColumn *column);

/** The two lines of narrow rows. */
typedef struct
{
  VvCellFunc first;
  VvCellFunc second;
  VvCellFunc chip;
  VvCellFill chip_fill; /* (nullable): in place of chip */
  gpointer data;
} VvListLines;

/** (transfer full): rows of two lines; @lines must outlive the factory. */
GtkListItemFactory *vv_cells_for_lines (VvListPage *page, const VvListLines *lines);

/** The position of the row at a point of a list, GTK_INVALID_LIST_POSITION beside all rows. */
guint vv_cells_position_at (GtkWidget *view, double x, double y);

/** (transfer none) (nullable): what GTK puts around the row at @position, if there is one yet. */
GtkWidget *vv_cells_row_at (GtkWidget *view, guint position);

/** Tells what the cell at a point of a list had to cut off. */
gboolean vv_cells_query_tooltip (GtkWidget *view, int x, int y, GtkTooltip *tooltip);

/** How a row is read out; to be set on the widget that GTK puts around a row. */
char *vv_list_page_describe_row (VvListPage *self, VvRow *row);

/** Opens the context menu at a cell, with its row selected. */
void vv_list_page_open_menu (VvListPage *self, GtkWidget *cell, double x, double y, guint position);

G_END_DECLS
