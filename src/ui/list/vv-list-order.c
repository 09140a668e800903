/* In which order a list is: by the menu "Sort by", by the headers, by the view. What the page keeps
 * is the one truth; menu and headers show it. */

#include <glib/gi18n-lib.h>

#include "list/vv-list-page-private.h"
#include "list/vv-sort-probe.h"

static void
set_state (VvListPage *self, const char *name, GVariant *state)
{
  g_simple_action_set_state (
      G_SIMPLE_ACTION (g_action_map_lookup_action (self->order_actions, name)), state);
}

/* (nullable): the column whose header stands for @order. */
static GtkColumnViewColumn *
find_column (VvListPage *self, const char *order)
{
  GListModel *columns = gtk_column_view_get_columns (GTK_COLUMN_VIEW (self->column_view));

  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);
      GtkSorter *sorter = gtk_column_view_column_get_sorter (column);

      if (sorter != NULL && g_strcmp0 (vv_sort_probe_order (VV_SORT_PROBE (sorter)), order) == 0)
        return column; /* the view keeps it */
    }
  return NULL;
}

void
vv_list_page_show_order (VvListPage *self)
{
  if (self->order == NULL)
    return;
  set_state (self, "sort", g_variant_new_string (self->order));
  set_state (self, "reverse", g_variant_new_boolean (self->is_descending));
  self->is_showing_order = TRUE;
  gtk_column_view_sort_by_column (GTK_COLUMN_VIEW (self->column_view),
                                  find_column (self, self->order),
                                  self->is_descending ? GTK_SORT_DESCENDING : GTK_SORT_ASCENDING);
  self->is_showing_order = FALSE;
}

void
vv_list_page_set_order (VvListPage *self, const char *order, gboolean descending)
{
  g_autofree char *copy = NULL;

  if (g_strcmp0 (self->order, order) == 0 && self->is_descending == descending)
    return;
  copy = g_strdup (order); /* may be the list's own */
  g_free (self->order);
  self->order = g_steal_pointer (&copy);
  self->is_descending = descending;
  vv_list_page_show_order (self);
  vv_list_page_requery (self);
}

/* The headers change as well while the page goes. */
static void
on_sorter_changed_cb (VvListPage *self)
{
  gboolean descending = FALSE;
  const char *order;

  if (self->is_showing_order || self->column_view == NULL)
    return;
  order = vv_sort_probe_ask (gtk_column_view_get_sorter (GTK_COLUMN_VIEW (self->column_view)),
                             &descending);
  if (order != NULL)
    vv_list_page_set_order (self, order, descending);
}

void
vv_list_page_add_order (VvListPage *self, const char *order, const char *label)
{
  g_autofree char *action = g_strdup_printf ("list.sort::%s", order);

  if (self->orders == NULL)
    {
      g_autoptr (GMenu) menu = g_menu_new ();
      g_autoptr (GMenu) directions = g_menu_new ();

      self->orders = g_menu_new ();
      g_menu_append (directions, _ ("Reverse Order"), "list.reverse");
      g_menu_append_section (menu, _ ("Sort By"), G_MENU_MODEL (self->orders));
      g_menu_append_section (menu, NULL, G_MENU_MODEL (directions));
      gtk_menu_button_set_menu_model (self->sort_button, G_MENU_MODEL (menu));
      g_object_unref (self->orders); /* the menu keeps it */
      self->order = g_strdup (order);
      vv_list_page_show_order (self);
    }
  g_menu_append (self->orders, label, action);
}

static void
on_sort (G_GNUC_UNUSED GSimpleAction *action, GVariant *parameter, gpointer data)
{
  VvListPage *self = data;

  vv_list_page_set_order (self, g_variant_get_string (parameter, NULL), self->is_descending);
}

static void
on_reverse (G_GNUC_UNUSED GSimpleAction *action, GVariant *state, gpointer data)
{
  VvListPage *self = data;

  vv_list_page_set_order (self, self->order, g_variant_get_boolean (state));
}

void
vv_list_page_init_order (VvListPage *self, GActionMap *actions)
{
  static const GActionEntry entries[] = {
    { .name = "sort", .parameter_type = "s", .state = "''", .activate = on_sort },
    { .name = "reverse", .state = "false", .change_state = on_reverse },
  };

  self->order_actions = actions;
  g_action_map_add_action_entries (actions, entries, G_N_ELEMENTS (entries), self);
  g_signal_connect_object (gtk_column_view_get_sorter (GTK_COLUMN_VIEW (self->column_view)),
                           "changed", G_CALLBACK (on_sorter_changed_cb), self, G_CONNECT_SWAPPED);
}
