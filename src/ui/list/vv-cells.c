#include "vv-cells.h"

#include "list/vv-chip.h"
#include "list/vv-inscription.h"
#include "list/vv-table-row.h"
#include "shell/vv-accessible-name.h"

/* What stays free beside the words of a column. */
#define MARGIN 6

/* What a factory's callbacks need: the list and the columns, or the lines. */
typedef struct
{
  VvListPage *page; /* owns the view that owns the factory */
  VvColumns *widths;
  GArray *columns; /* of VvListColumn */
  const VvListLines *lines;
} VvCells;

/* Where a factory of columns keeps them. */
static G_DEFINE_QUARK (vv_cells_item, cells)

    /* GTK 4.8 names rows by their type: GTK's part of a row gets the row's own words. */
    static void describe (VvCells *cells, GtkListItem *item, VvRow *row)
{
  g_autofree char *text = vv_list_page_describe_row (cells->page, row);
  GtkWidget *widget = gtk_widget_get_parent (gtk_list_item_get_child (item));

  if (widget != NULL && text != NULL)
    vv_accessible_name (GTK_WIDGET (widget), text);
}

static char *
call (VvCells *cells, VvCellFunc func, VvRow *row, gpointer data)
{
  return func != NULL && vv_row_is_loaded (row) ? func (cells->page, row, data) : NULL;
}

/* No gtk_widget_set_tooltip_text() here: on X11 each call asks the server where the pointer is. */
static void
set_inscription (GtkWidget *widget, const char *text)
{
  vv_inscription_set (widget, text != NULL ? text : "");
}

/* Where a row keeps the list item that it belongs to. */
static G_DEFINE_QUARK (vv_cells_item, item)

static GtkListItem *
item_of (GtkWidget *widget)
{
  return widget != NULL ? g_object_get_qdata (G_OBJECT (widget), item_quark ()) : NULL;
}

static void
take_child (GtkListItem *item, GtkWidget *child)
{
  gtk_list_item_set_child (item, child);
  g_object_set_qdata (G_OBJECT (child), item_quark (), item);
}

guint
vv_cells_position_at (GtkWidget *view, double x, double y)
{
  GtkWidget *widget = gtk_widget_pick (view, x, y, GTK_PICK_DEFAULT);
  GtkListItem *item = NULL;

  for (; item == NULL && widget != NULL && widget != view; widget = gtk_widget_get_parent (widget))
    {
      item = item_of (widget);
      if (item == NULL) /* GTK's part of a row, around ours */
        item = item_of (gtk_widget_get_first_child (widget));
    }
  return item != NULL ? gtk_list_item_get_position (item) : GTK_INVALID_LIST_POSITION;
}

GtkWidget *
vv_cells_row_at (GtkWidget *view, guint position)
{
  for (GtkWidget *row = gtk_widget_get_first_child (view); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    {
      GtkListItem *item = item_of (gtk_widget_get_first_child (row));

      if (item != NULL && gtk_list_item_get_position (item) == position)
        return row;
    }
  return NULL;
}

gboolean
vv_cells_query_tooltip (GtkWidget *view, int x, int y, GtkTooltip *tooltip)
{
  GtkWidget *widget = gtk_widget_pick (view, x, y, GTK_PICK_DEFAULT);
  g_autoptr (PangoLayout) layout = NULL;
  int width = 0;

  if (widget == NULL || !GTK_IS_INSCRIPTION (widget))
    return FALSE;
  layout =
      gtk_widget_create_pango_layout (widget, gtk_inscription_get_text (GTK_INSCRIPTION (widget)));
  pango_layout_get_pixel_size (layout, &width, NULL);
  if (width <= gtk_widget_get_width (widget))
    return FALSE;
  gtk_tooltip_set_text (tooltip, gtk_inscription_get_text (GTK_INSCRIPTION (widget)));
  return TRUE;
}

static void
fill_column (VvCells *cells, const VvListColumn *column, GtkWidget *cell, VvRow *row)
{
  g_autofree char *text = NULL;

  if (column->fill != NULL)
    {
      if (vv_row_is_loaded (row))
        column->fill (cells->page, cell, row, column->data);
      return;
    }
  text = call (cells, column->text, row, column->data);
  set_inscription (cell, text);
}

static void
fill_columns (VvCells *cells, GtkListItem *item)
{
  VvRow *row = gtk_list_item_get_item (item);
  GtkWidget *cell = gtk_widget_get_first_child (gtk_list_item_get_child (item));

  for (guint i = 0; i < cells->columns->len && cell != NULL; i++)
    {
      fill_column (cells, &g_array_index (cells->columns, VvListColumn, i), cell, row);
      cell = gtk_widget_get_next_sibling (cell);
    }
}

static void
fill_chip (VvCells *cells, GtkWidget *chip, VvRow *row)
{
  g_autofree char *text = NULL;

  if (GTK_IS_BOX (chip))
    {
      gtk_widget_set_visible (chip, vv_row_is_loaded (row));
      if (vv_row_is_loaded (row))
        cells->lines->chip_fill (cells->page, chip, row, cells->lines->data);
      return;
    }
  text = call (cells, cells->lines->chip, row, cells->lines->data);
  vv_chip_set (chip, text, NULL);
}

static void
fill_lines (VvCells *cells, GtkListItem *item)
{
  VvRow *row = gtk_list_item_get_item (item);
  GtkWidget *child = gtk_list_item_get_child (item);
  GtkWidget *words = gtk_widget_get_first_child (child);
  GtkWidget *chip = gtk_widget_get_last_child (child);
  g_autofree char *first = call (cells, cells->lines->first, row, cells->lines->data);
  g_autofree char *second = call (cells, cells->lines->second, row, cells->lines->data);

  set_inscription (gtk_widget_get_first_child (words), first);
  set_inscription (gtk_widget_get_last_child (words), second);
  fill_chip (cells, chip, row);
}

static void
fill (VvCells *cells, GtkListItem *item)
{
  if (cells->lines != NULL)
    fill_lines (cells, item);
  else
    fill_columns (cells, item);
  describe (cells, item, gtk_list_item_get_item (item));
}

/* A row's values came, or changed, while its cell is on screen. */
typedef struct
{
  VvCells *cells;
  GtkListItem *item;
  gulong handler;
} VvBound;

/* Where a list item keeps its VvBound while it shows a row. */
static G_DEFINE_QUARK (vv_cells_bound, bound)

static void
on_loaded_cb (VvBound *bound)
{
  fill (bound->cells, bound->item);
}

static void
on_bind_cb (G_GNUC_UNUSED GtkListItemFactory *factory, GtkListItem *item, VvCells *cells)
{
  VvBound *bound = g_new (VvBound, 1);
  VvRow *row = gtk_list_item_get_item (item);

  bound->cells = cells;
  bound->item = item;
  bound->handler = g_signal_connect_data (row, "notify::loaded", G_CALLBACK (on_loaded_cb), bound,
                                          NULL, G_CONNECT_SWAPPED);
  g_object_set_qdata_full (G_OBJECT (item), bound_quark (), bound, g_free);
  fill (cells, item);
}

static void
on_unbind_cb (G_GNUC_UNUSED GtkListItemFactory *factory,
              GtkListItem *item,
              G_GNUC_UNUSED VvCells *cells)
{
  VvBound *bound = g_object_get_qdata (G_OBJECT (item), bound_quark ());

  g_signal_handler_disconnect (gtk_list_item_get_item (item), bound->handler);
  g_object_set_qdata (G_OBJECT (item), bound_quark (), NULL);
}

static GtkWidget *
make_words (gboolean is_number)
{
  GtkWidget *words = vv_inscription_new ();

  if (is_number)
    {
      gtk_inscription_set_xalign (GTK_INSCRIPTION (words), 1);
      gtk_widget_add_css_class (words, "numeric");
    }
  return words;
}

static void
on_setup_columns_cb (G_GNUC_UNUSED GtkListItemFactory *factory, GtkListItem *item, VvCells *cells)
{
  GtkWidget *row = vv_table_row_new (cells->widths, MARGIN);

  for (guint i = 0; i < cells->columns->len; i++)
    {
      const VvListColumn *column = &g_array_index (cells->columns, VvListColumn, i);

      vv_table_row_append (VV_TABLE_ROW (row), column->fill != NULL
                                                   ? gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8)
                                                   : make_words (column->is_number));
    }
  take_child (item, row);
}

static GtkWidget *
make_chip (VvCells *cells)
{
  GtkWidget *chip;

  if (cells->lines->chip_fill == NULL)
    {
      chip = vv_chip_new ();
      gtk_label_set_max_width_chars (GTK_LABEL (chip), 14);
      return chip;
    }
  chip = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_widget_add_css_class (chip, "vv-chip");
  gtk_widget_set_valign (chip, GTK_ALIGN_CENTER);
  return chip;
}

static void
on_setup_lines_cb (G_GNUC_UNUSED GtkListItemFactory *factory, GtkListItem *item, VvCells *cells)
{
  GtkWidget *child = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *first = make_words (FALSE);
  GtkWidget *second = make_words (FALSE);
  GtkWidget *chip = make_chip (cells);

  gtk_widget_add_css_class (first, "heading");
  gtk_widget_add_css_class (second, "vv-second");
  gtk_widget_add_css_class (second, "caption");
  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_set_margin_top (child, 6);
  gtk_widget_set_margin_bottom (child, 6);
  gtk_widget_set_margin_start (child, 6);
  gtk_widget_set_margin_end (child, 6);
  gtk_box_append (GTK_BOX (words), first);
  gtk_box_append (GTK_BOX (words), second);
  gtk_box_append (GTK_BOX (child), words);
  gtk_box_append (GTK_BOX (child), chip);
  take_child (item, child);
}

static void
free_cells (gpointer data)
{
  VvCells *cells = data;

  g_clear_object (&cells->widths);
  g_clear_pointer (&cells->columns, g_array_unref);
  g_free (cells);
}

static GtkListItemFactory *
make_factory (VvCells *cells, GCallback on_setup)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_object_set_qdata_full (G_OBJECT (factory), cells_quark (), cells, free_cells);
  g_signal_connect (factory, "setup", on_setup, cells);
  g_signal_connect (factory, "bind", G_CALLBACK (on_bind_cb), cells);
  g_signal_connect (factory, "unbind", G_CALLBACK (on_unbind_cb), cells);
  return factory;
}

GtkListItemFactory *
vv_cells_for_columns (VvListPage *page, VvColumns *widths)
{
  VvCells *cells = g_new0 (VvCells, 1);

  cells->page = page;
  cells->widths = g_object_ref (widths);
  cells->columns = g_array_new (FALSE, FALSE, sizeof (VvListColumn));
  return make_factory (cells, G_CALLBACK (on_setup_columns_cb));
}

void
vv_cells_add_column (GtkListItemFactory *factory, const VvListColumn *column)
{
  VvCells *cells = g_object_get_qdata (G_OBJECT (factory), cells_quark ());

  g_array_append_vals (cells->columns, column, 1);
}

GtkListItemFactory *
vv_cells_for_lines (VvListPage *page, const VvListLines *lines)
{
  VvCells *cells = g_new0 (VvCells, 1);

  cells->page = page;
  cells->lines = lines;
  return make_factory (cells, G_CALLBACK (on_setup_lines_cb));
}
