/* In which order a list is: by the menu "Sort by", by the headers, by the view. What the page keeps
 * is the one truth; menu and headers show it. */

#include <glib/gi18n-lib.h>

#include "list/vv-list-page-private.h"
#include "shell/vv-late-menu.h"

static void
set_state (VvListPage *self, const char *name, GVariant *state)
{
  g_simple_action_set_state (
      G_SIMPLE_ACTION (g_action_map_lookup_action (self->actions, name)), state);
}

void
vv_list_page_show_order (VvListPage *self)
{
  if (self->order == NULL)
    return;
  set_state (self, "sort", g_variant_new_string (self->order));
  set_state (self, "reverse", g_variant_new_boolean (self->is_descending));
  vv_table_head_set_order (self->head, self->order, self->is_descending);
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

static void
on_sort_cb (VvListPage *self, const char *order, gboolean descending)
{
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
      vv_late_menu_set (self->sort_button, G_MENU_MODEL (menu));
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
vv_list_page_init_order (VvListPage *self)
{
  static const GActionEntry entries[] = {
    { .name = "sort", .parameter_type = "s", .state = "''", .activate = on_sort },
    { .name = "reverse", .state = "false", .change_state = on_reverse },
  };

  g_action_map_add_action_entries (self->actions, entries, G_N_ELEMENTS (entries), self);
  g_signal_connect_object (self->head, "sort", G_CALLBACK (on_sort_cb), self, G_CONNECT_SWAPPED);
}
