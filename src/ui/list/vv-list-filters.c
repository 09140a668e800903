/* What narrows a list down and puts it in order: drop-downs, the menu "Sort by", the headers. */

#include <glib/gi18n-lib.h>

#include "list/vv-list-page-private.h"

static char **
filter_value (VvListPage *self, const char *field)
{
  return g_str_equal (field, "role") ? &self->role : &self->state;
}

static void
on_filter_cb (GtkDropDown *drop_down, G_GNUC_UNUSED GParamSpec *pspec, VvListPage *self)
{
  guint selected = gtk_drop_down_get_selected (drop_down);

  for (guint i = 0; i < self->filters->len; i++)
    {
      VvListFilter *filter = g_ptr_array_index (self->filters, i);
      char **value = filter_value (self, filter->field);

      if (filter->drop_down != drop_down)
        continue;
      g_free (*value);
      *value = selected == 0 || selected == GTK_INVALID_LIST_POSITION
                   ? NULL
                   : g_strdup (filter->choices->choices[selected - 1].name);
    }
  vv_list_page_requery (self);
}

void
vv_list_page_add_filter (VvListPage *self,
                         const char *field,
                         const char *any,
                         const VvChoices *choices)
{
  VvListFilter *filter = g_new0 (VvListFilter, 1);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  GtkWidget *drop_down;

  gtk_string_list_append (names, any);
  for (const VvChoice *choice = choices->choices; choice->name != NULL; choice++)
    gtk_string_list_append (names, vv_choices_label (choices, choice->name));
  drop_down = gtk_drop_down_new (G_LIST_MODEL (g_steal_pointer (&names)), NULL);
  gtk_widget_set_tooltip_text (drop_down, any);
  gtk_accessible_update_property (GTK_ACCESSIBLE (drop_down), GTK_ACCESSIBLE_PROPERTY_LABEL, any, -1);
  filter->field = field;
  filter->choices = choices;
  filter->drop_down = GTK_DROP_DOWN (drop_down);
  g_ptr_array_add (self->filters, filter);
  gtk_box_append (self->filter_box, drop_down);
  g_signal_connect_object (drop_down, "notify::selected", G_CALLBACK (on_filter_cb), self, 0);
}

void
vv_list_page_set_filter (VvListPage *self, const char *field, const char *value)
{
  for (guint i = 0; i < self->filters->len; i++)
    {
      VvListFilter *filter = g_ptr_array_index (self->filters, i);
      guint selected = 0;

      if (!g_str_equal (filter->field, field))
        continue;
      for (guint n = 0; value != NULL && filter->choices->choices[n].name != NULL; n++)
        if (g_str_equal (filter->choices->choices[n].name, value))
          selected = n + 1;
      gtk_drop_down_set_selected (filter->drop_down, selected);
    }
}

void
vv_list_page_clear_filters (VvListPage *self)
{
  for (guint i = 0; i < self->filters->len; i++)
    gtk_drop_down_set_selected (((VvListFilter *) g_ptr_array_index (self->filters, i))->drop_down, 0);
}

void
vv_list_page_set_order (VvListPage *self, const char *order, gboolean descending)
{
  if (g_strcmp0 (self->order, order) == 0 && self->is_descending == descending)
    return;
  g_free (self->order);
  self->order = g_strdup (order);
  self->is_descending = descending;
  vv_list_page_requery (self);
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
    }
  g_menu_append (self->orders, label, action);
}

static void
on_sort (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  VvListPage *self = data;

  vv_list_page_set_order (self, g_variant_get_string (parameter, NULL), self->is_descending);
  g_simple_action_set_state (action, parameter);
}

static void
on_reverse (GSimpleAction *action, GVariant *state, gpointer data)
{
  VvListPage *self = data;

  vv_list_page_set_order (self, self->order, g_variant_get_boolean (state));
  g_simple_action_set_state (action, state);
}

static void
on_select_all (G_GNUC_UNUSED GSimpleAction *action, G_GNUC_UNUSED GVariant *parameter, gpointer data)
{
  gtk_selection_model_select_all (GTK_SELECTION_MODEL (((VvListPage *) data)->selection));
}

static void
on_menu (G_GNUC_UNUSED GSimpleAction *action, G_GNUC_UNUSED GVariant *parameter, gpointer data)
{
  VvListPage *self = data;
  GtkWidget *view = gtk_stack_get_visible_child (self->views);

  vv_list_page_open_menu (self, view, 48, 48, G_MAXUINT);
}

void
vv_list_page_init_actions (VvListPage *self)
{
  static const GActionEntry entries[] = {
    { .name = "sort", .parameter_type = "s", .state = "''", .activate = on_sort },
    { .name = "reverse", .state = "false", .change_state = on_reverse },
    { .name = "select-all", .activate = on_select_all },
    { .name = "menu", .activate = on_menu },
  };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  GtkEventController *keys = gtk_shortcut_controller_new ();
  static const struct
  {
    const char *trigger, *action;
  } shortcuts[] = { { "Menu", "list.menu" }, { "<Shift>F10", "list.menu" } };

  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "list", G_ACTION_GROUP (group));
  for (guint i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    gtk_shortcut_controller_add_shortcut (
        GTK_SHORTCUT_CONTROLLER (keys),
        gtk_shortcut_new (gtk_shortcut_trigger_parse_string (shortcuts[i].trigger),
                          gtk_named_action_new (shortcuts[i].action)));
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

void
vv_list_page_set_menu (VvListPage *self, GMenuModel *menu)
{
  g_clear_pointer (&self->menu, gtk_widget_unparent);
  self->menu = gtk_popover_menu_new_from_model (menu);
  gtk_popover_set_has_arrow (GTK_POPOVER (self->menu), FALSE);
  gtk_widget_set_halign (self->menu, GTK_ALIGN_START);
  gtk_widget_set_parent (self->menu, GTK_WIDGET (self));
}

void
vv_list_page_open_menu (VvListPage *self, GtkWidget *cell, double x, double y, guint position)
{
  GdkRectangle at = { 0, 0, 1, 1 };

  if (self->menu == NULL)
    return;
  if (position != G_MAXUINT &&
      !gtk_selection_model_is_selected (GTK_SELECTION_MODEL (self->selection), position))
    gtk_selection_model_select_item (GTK_SELECTION_MODEL (self->selection), position, TRUE);
  if (self->n_selected == 0)
    return;
  gtk_widget_translate_coordinates (cell, GTK_WIDGET (self), x, y, &x, &y);
  at.x = (int) x;
  at.y = (int) y;
  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu), &at);
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

/* The view that is shown, and its inner list, the only one that can be told where to scroll. */
static GtkWidget *
find_list (GtkWidget *widget)
{
  if (GTK_IS_LIST_BASE (widget))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_list (child);

      if (found != NULL)
        return found;
    }
  return NULL;
}

void
vv_list_page_select_id (VvListPage *self, gint64 id)
{
  guint position = vv_list_position (self->list, id);
  GtkWidget *list = find_list (gtk_stack_get_visible_child (self->views));

  if (position == G_MAXUINT)
    return;
  gtk_selection_model_select_item (GTK_SELECTION_MODEL (self->selection), position, TRUE);
  if (list != NULL)
    gtk_widget_activate_action (list, "list.scroll-to-item", "u", position);
}
