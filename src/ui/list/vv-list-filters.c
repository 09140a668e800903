/* What narrows a list down, and its menu. */

#include <glib/gi18n-lib.h>

#include "list/vv-chip.h"
#include "list/vv-list-page-private.h"
#include "shell/vv-accessible-name.h"
#include "shell/vv-late-menu.h"

char **
vv_list_page_filter_value (VvListPage *self, const char *field)
{
  if (g_str_equal (field, "role"))
    return &self->role;
  if (g_str_equal (field, "department"))
    return &self->department;
  return g_str_equal (field, "site") ? &self->site : &self->state;
}

/* (transfer none) (nullable): what a filter's word stands for, NULL for any. */
static const char *
find_value (const VvListFilter *filter, guint selected)
{
  if (selected == 0 || selected == GTK_INVALID_LIST_POSITION)
    return NULL;
  if (filter->choices == NULL)
    return gtk_string_list_get_string (
        GTK_STRING_LIST (gtk_drop_down_get_model (filter->drop_down)), selected);
  for (guint i = 0; filter->choices->choices[i].name != NULL; i++)
    if (i == selected - 1)
      return filter->choices->choices[i].name;
  return filter->extra;
}

static void
on_filter_cb (GtkDropDown *drop_down, G_GNUC_UNUSED GParamSpec *pspec, VvListPage *self)
{
  guint selected = gtk_drop_down_get_selected (drop_down);

  for (guint i = 0; i < self->filters->len; i++)
    {
      VvListFilter *filter = g_ptr_array_index (self->filters, i);
      char **value = vv_list_page_filter_value (self, filter->field);

      if (filter->drop_down != drop_down || filter->is_filling ||
          g_strcmp0 (*value, find_value (filter, selected)) == 0)
        continue;
      g_free (*value);
      *value = g_strdup (find_value (filter, selected));
      vv_list_page_requery (self);
      g_signal_emit_by_name (self, "filtered");
    }
}

/* Words may be long: the button shows their beginning. */
static void
on_word_setup_cb (G_GNUC_UNUSED GtkListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_list_item_set_child (item, label);
}

static void
on_word_bind_cb (G_GNUC_UNUSED GtkListItemFactory *factory, GtkListItem *item)
{
  GtkLabel *label = GTK_LABEL (gtk_list_item_get_child (item));
  const char *word = gtk_string_object_get_string (gtk_list_item_get_item (item));
  gboolean is_long = g_utf8_strlen (word, -1) > 18;

  gtk_label_set_width_chars (label, (int) MIN (g_utf8_strlen (word, -1), 18));
  gtk_label_set_max_width_chars (label, 18);
  gtk_label_set_text (label, word);
  if (is_long ||
      gtk_widget_get_has_tooltip (GTK_WIDGET (label))) /* each costs a way to the X server */
    gtk_widget_set_tooltip_text (GTK_WIDGET (label), is_long ? word : NULL);
}

VvListFilter *
vv_list_page_make_filter (VvListPage *self,
                          const char *field,
                          const char *any,
                          GtkStringList *words)
{
  VvListFilter *filter = g_new0 (VvListFilter, 1);
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();
  GtkWidget *drop_down = gtk_drop_down_new (G_LIST_MODEL (g_object_ref (words)), NULL);

  g_signal_connect (factory, "setup", G_CALLBACK (on_word_setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (on_word_bind_cb), NULL);
  gtk_drop_down_set_factory (GTK_DROP_DOWN (drop_down), factory);
  gtk_widget_set_tooltip_text (drop_down, any);
  vv_accessible_name (GTK_WIDGET (drop_down), any);
  filter->field = field;
  filter->drop_down = GTK_DROP_DOWN (drop_down);
  g_ptr_array_add (self->filters, filter);
  gtk_box_append (self->filter_box, drop_down);
  g_signal_connect_object (drop_down, "notify::selected", G_CALLBACK (on_filter_cb), self, 0);
  return filter;
}

void
vv_list_page_add_filter (VvListPage *self,
                         const char *field,
                         const char *any,
                         const VvChoices *choices)
{
  g_autoptr (GtkStringList) words = gtk_string_list_new (NULL);

  gtk_string_list_append (words, any);
  for (const VvChoice *choice = choices->choices; choice->name != NULL; choice++)
    gtk_string_list_take (words, vv_chip_words (choices, choice->name));
  vv_list_page_make_filter (self, field, any, words)->choices = choices;
}

void
vv_list_page_add_filter_choice (VvListPage *self,
                                const char *field,
                                const char *value,
                                const char *label)
{
  for (guint i = 0; i < self->filters->len; i++)
    {
      VvListFilter *filter = g_ptr_array_index (self->filters, i);

      if (!g_str_equal (filter->field, field))
        continue;
      filter->extra = value;
      gtk_string_list_append (GTK_STRING_LIST (gtk_drop_down_get_model (filter->drop_down)), label);
    }
}

void
vv_list_page_set_filter (VvListPage *self, const char *field, const char *value)
{
  for (guint i = 0; i < self->filters->len; i++)
    {
      VvListFilter *filter = g_ptr_array_index (self->filters, i);
      guint n = g_list_model_get_n_items (gtk_drop_down_get_model (filter->drop_down));
      guint selected = 0;

      if (!g_str_equal (filter->field, field))
        continue;
      for (guint k = 1; value != NULL && k < n; k++)
        if (g_strcmp0 (find_value (filter, k), value) == 0)
          selected = k;
      gtk_drop_down_set_selected (filter->drop_down, selected);
    }
}

const char *
vv_list_page_filter (VvListPage *self, const char *field)
{
  return *vv_list_page_filter_value (self, field);
}

void
vv_list_page_show_filter (VvListPage *self, const char *field, gboolean is_shown)
{
  for (guint i = 0; i < self->filters->len; i++)
    {
      VvListFilter *filter = g_ptr_array_index (self->filters, i);

      if (g_str_equal (filter->field, field))
        gtk_widget_set_visible (GTK_WIDGET (filter->drop_down), is_shown);
    }
}

void
vv_list_page_set_band (VvListPage *self, GtkWidget *band)
{
  static const char *const bound[] = { "visible", "margin-start", "margin-end", "margin-bottom" };
  GtkWidget *holder = adw_bin_new ();

  adw_bin_set_child (ADW_BIN (holder), band);
  for (guint i = 0; i < G_N_ELEMENTS (bound); i++)
    g_object_bind_property (self->tools, bound[i], holder, bound[i], G_BINDING_SYNC_CREATE);
  gtk_box_insert_child_after (GTK_BOX (self->content), holder, self->tools);
}

void
vv_list_page_clear_filters (VvListPage *self)
{
  for (guint i = 0; i < self->filters->len; i++)
    gtk_drop_down_set_selected (((VvListFilter *) g_ptr_array_index (self->filters, i))->drop_down,
                                0);
}

static void
on_select_all (G_GNUC_UNUSED GSimpleAction *action,
               G_GNUC_UNUSED GVariant *parameter,
               gpointer data)
{
  gtk_selection_model_select_all (GTK_SELECTION_MODEL (((VvListPage *) data)->selection));
}

static void
on_menu (G_GNUC_UNUSED GSimpleAction *action, G_GNUC_UNUSED GVariant *parameter, gpointer data)
{
  VvListPage *self = data;

  GtkWidget *row = gtk_widget_get_focus_child (GTK_WIDGET (self->grid));

  if (row != NULL)
    vv_list_page_open_menu (self, row, 48, gtk_widget_get_height (row), G_MAXUINT);
  else
    vv_list_page_open_menu (self, GTK_WIDGET (self->grid), 48, 48, G_MAXUINT);
}

static void
on_pressed_cb (GtkGestureClick *gesture, int n_press, double x, double y, VvListPage *self)
{
  GtkWidget *view = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (gesture));
  guint position = vv_cells_position_at (view, x, y);

  if (n_press == 1 && position != GTK_INVALID_LIST_POSITION)
    vv_list_page_open_menu (self, view, x, y, position);
}

static gboolean
on_query_tooltip_cb (GtkWidget *view,
                     int x,
                     int y,
                     gboolean is_by_keyboard,
                     GtkTooltip *tooltip,
                     VvListPage *self)
{
  if (self->menu != NULL && gtk_widget_get_visible (self->menu))
    return FALSE; /* it would lie over the menu */
  return !is_by_keyboard && vv_cells_query_tooltip (view, x, y, tooltip);
}

/* What the pointer does on the list as a whole. */
static void
watch_pointer (VvListPage *self, GtkWidget *view)
{
  GtkGesture *gesture = gtk_gesture_click_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (gesture), GDK_BUTTON_SECONDARY);
  g_signal_connect (gesture, "pressed", G_CALLBACK (on_pressed_cb), self);
  gtk_widget_add_controller (view, GTK_EVENT_CONTROLLER (gesture));
  gtk_widget_set_has_tooltip (view, TRUE);
  g_signal_connect (view, "query-tooltip", G_CALLBACK (on_query_tooltip_cb), self);
}

void
vv_list_page_init_actions (VvListPage *self)
{
  static const GActionEntry entries[] = {
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
  self->actions = G_ACTION_MAP (g_object_ref (group));
  vv_list_page_init_order (self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "list", G_ACTION_GROUP (group));
  for (guint i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    gtk_shortcut_controller_add_shortcut (
        GTK_SHORTCUT_CONTROLLER (keys),
        gtk_shortcut_new (gtk_shortcut_trigger_parse_string (shortcuts[i].trigger),
                          gtk_named_action_new (shortcuts[i].action)));
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  watch_pointer (self, GTK_WIDGET (self->grid));
}

void
vv_list_page_set_menu (VvListPage *self, GMenuModel *menu)
{
  g_set_object (&self->menu_model, menu);
}

static void
make_menu (VvListPage *self)
{
  self->menu = gtk_popover_menu_new_from_model (self->menu_model);
  gtk_popover_set_has_arrow (GTK_POPOVER (self->menu), FALSE);
  gtk_widget_set_halign (self->menu, GTK_ALIGN_START);
  gtk_widget_set_parent (self->menu, GTK_WIDGET (self));
}

void
vv_list_page_open_menu (VvListPage *self, GtkWidget *cell, double x, double y, guint position)
{
  GdkRectangle at = { 0, 0, 1, 1 };

  if (self->menu_model == NULL)
    return;
  if (position != G_MAXUINT &&
      !gtk_selection_model_is_selected (GTK_SELECTION_MODEL (self->selection), position))
    gtk_selection_model_select_item (GTK_SELECTION_MODEL (self->selection), position, TRUE);
  if (self->n_selected == 0)
    return;
  if (self->menu == NULL)
    make_menu (self);
  gtk_widget_translate_coordinates (cell, GTK_WIDGET (self), x, y, &x, &y);
  at.x = (int) x;
  at.y = (int) y;
  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu), &at);
  gtk_popover_popup (GTK_POPOVER (self->menu));
}
