#include "screen.h"

#include <adwaita.h>
#include <string.h>

GtkWidget *
screen_find (GtkWidget *widget, GType type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = screen_find (child, type);

      if (found != NULL)
        return found;
    }
  return NULL;
}

GtkWidget *
screen_window (GType type)
{
  GListModel *all = gtk_window_get_toplevels ();
  GtkWidget *found = NULL;

  for (guint i = g_list_model_get_n_items (all); i > 0 && found == NULL; i--)
    {
      g_autoptr (GtkWidget) each = g_list_model_get_item (all, i - 1);

      if (G_TYPE_CHECK_INSTANCE_TYPE (each, type))
        found = each;
    }
  return found;
}

void
screen_assert_narrow (GtkWidget *widget)
{
  int minimum = 0;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_test_message ("%s: at least %d wide", G_OBJECT_TYPE_NAME (widget), minimum);
  g_assert_cmpint (minimum, <=, 360);
}

static gboolean
has_name (GtkWidget *widget)
{
  GtkAccessible *accessible = GTK_ACCESSIBLE (widget);

  return gtk_widget_get_tooltip_text (widget) != NULL ||
         gtk_test_accessible_has_property (accessible, GTK_ACCESSIBLE_PROPERTY_LABEL) ||
         gtk_test_accessible_has_relation (accessible, GTK_ACCESSIBLE_RELATION_LABELLED_BY);
}

static gboolean
is_button (GtkWidget *widget)
{
  GtkWidget *parent = gtk_widget_get_parent (widget);

  if (GTK_IS_MENU_BUTTON (widget) || GTK_IS_DROP_DOWN (widget))
    return TRUE;
  return GTK_IS_BUTTON (widget) && !GTK_IS_MENU_BUTTON (parent) && !GTK_IS_DROP_DOWN (parent) &&
         !ADW_IS_ENTRY_ROW (gtk_widget_get_ancestor (widget, GTK_TYPE_LIST_BOX_ROW)) &&
         !GTK_IS_SPIN_BUTTON (parent);
}

/* What libadwaita puts into its own rows speaks for itself, or not at all. */
static gboolean
is_inner (GtkWidget *widget)
{
  GtkWidget *row = gtk_widget_get_ancestor (gtk_widget_get_parent (widget), GTK_TYPE_LIST_BOX_ROW);

  return (ADW_IS_COMBO_ROW (row) && GTK_IS_LIST_BASE (widget)) ||
         (ADW_IS_EXPANDER_ROW (row) && GTK_IS_LIST_BOX (widget));
}

static gboolean
has_text (GtkWidget *widget)
{
  return screen_find (widget, GTK_TYPE_LABEL) != NULL ||
         screen_find (widget, GTK_TYPE_INSCRIPTION) != NULL;
}

/* What is a thing of its own to a screen reader, beside the buttons. */
static gboolean
is_control (GtkWidget *widget)
{
  return GTK_IS_LIST_BOX (widget) || GTK_IS_LIST_BASE (widget) || GTK_IS_COLUMN_VIEW (widget) ||
         GTK_IS_ENTRY (widget) || GTK_IS_SEARCH_ENTRY (widget) || GTK_IS_TEXT_VIEW (widget) ||
         GTK_IS_SPIN_BUTTON (widget) || GTK_IS_SWITCH (widget) || GTK_IS_SCALE (widget) ||
         (GTK_IS_CHECK_BUTTON (widget) && !has_text (widget)) ||
         (GTK_IS_LIST_BOX_ROW (widget) && gtk_widget_get_focusable (widget) &&
          !ADW_IS_PREFERENCES_ROW (widget));
}

/* A control that a screen reader can't name: no text in it, no tooltip, no label of its own. */
static gboolean
is_nameless (GtkWidget *widget)
{
  return (is_control (widget) && !is_inner (widget) && !has_name (widget)) ||
         (is_button (widget) && !has_name (widget) && !has_text (widget));
}

/* GTK 4.8 reads out a label of its own and that of another widget one after the other; a picture
 * says nothing. */
static gboolean
is_named_twice (GtkWidget *widget)
{
  if (GTK_IS_BUTTON (widget) && GTK_IS_IMAGE (gtk_button_get_child (GTK_BUTTON (widget))))
    return FALSE;
  return gtk_test_accessible_has_property (GTK_ACCESSIBLE (widget),
                                           GTK_ACCESSIBLE_PROPERTY_LABEL) &&
         gtk_test_accessible_has_relation (GTK_ACCESSIBLE (widget),
                                           GTK_ACCESSIBLE_RELATION_LABELLED_BY);
}

static void
tell_place (const char *fault, GtkWidget *widget)
{
  g_autoptr (GString) place = g_string_new (G_OBJECT_TYPE_NAME (widget));

  while ((widget = gtk_widget_get_parent (widget)) != NULL)
    if (!g_str_has_prefix (G_OBJECT_TYPE_NAME (widget), "Gtk"))
      g_string_append_printf (place, " < %s", G_OBJECT_TYPE_NAME (widget));
  g_printerr ("# %s: %s\n", fault, place->str);
}

static guint
count_misnamed (GtkWidget *widget)
{
  guint n = 0;

  if (GTK_IS_WINDOW_CONTROLS (widget) || !gtk_widget_get_mapped (widget))
    return 0;
  if (is_nameless (widget) || is_named_twice (widget))
    {
      tell_place (is_nameless (widget) ? "without a name" : "named twice", widget);
      n++;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += count_misnamed (child);
  return n;
}

void
screen_assert_named (GtkWidget *widget)
{
  g_assert_cmpuint (count_misnamed (widget), ==, 0);
}

void
screen_turn (guint milliseconds)
{
  gint64 end = g_get_monotonic_time () + milliseconds * 1000;

  while (g_get_monotonic_time () < end)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (1000);
}

static void
add_keys (GHashTable *keys, const char *accelerators)
{
  g_auto (GStrv) parts = g_strsplit (accelerators, " ", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      guint key = 0;
      GdkModifierType modifiers = 0;

      g_assert_true (gtk_accelerator_parse (parts[i], &key, &modifiers));
      g_hash_table_add (keys, gtk_accelerator_name (key, modifiers));
    }
}

static void
collect_told (GtkWidget *widget, GHashTable *keys)
{
  if (GTK_IS_SHORTCUTS_SHORTCUT (widget))
    {
      g_autofree char *accelerators = NULL;

      g_object_get (widget, "accelerator", &accelerators, NULL);
      add_keys (keys, accelerators);
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect_told (child, keys);
}

GHashTable *
screen_told_keys (void)
{
  g_autoptr (GtkBuilder) builder =
      gtk_builder_new_from_resource ("/org/viceversa/Viceversa/ui/help-overlay.ui");
  GtkWidget *overlay = GTK_WIDGET (gtk_builder_get_object (builder, "help_overlay"));
  GHashTable *keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  collect_told (overlay, keys);
  gtk_window_destroy (GTK_WINDOW (overlay));
  return keys;
}

/* The keys of a widget's own, without those of gestures and menus. */
static void
collect_taken (GtkWidget *widget, GHashTable *keys)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) each = g_list_model_get_item (controllers, i);

      for (guint n = 0;
           GTK_IS_SHORTCUT_CONTROLLER (each) && n < g_list_model_get_n_items (G_LIST_MODEL (each));
           n++)
        {
          g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (G_LIST_MODEL (each), n);
          GtkShortcutTrigger *trigger = gtk_shortcut_get_trigger (shortcut);

          if (GTK_IS_KEYVAL_TRIGGER (trigger))
            g_hash_table_add (keys,
                              gtk_accelerator_name (
                                  gtk_keyval_trigger_get_keyval (GTK_KEYVAL_TRIGGER (trigger)),
                                  gtk_keyval_trigger_get_modifiers (GTK_KEYVAL_TRIGGER (trigger))));
        }
    }
}

/* The keys that every window has, and those of the number pad, which mean the same. */
static GHashTable *
common_keys (void)
{
  GHashTable *keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GtkWidget *window = adw_application_window_new (NULL);
  GtkWidget *popover = g_object_ref_sink (gtk_popover_new ());

  collect_taken (window, keys);
  collect_taken (popover, keys);
  g_object_unref (popover);
  gtk_window_destroy (GTK_WINDOW (window));
  return keys;
}

static void
assert_keys_told (GtkWidget *widget, GHashTable *told, GHashTable *common)
{
  g_autoptr (GHashTable) taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GHashTableIter iter;
  gpointer key;

  if (g_str_has_prefix (G_OBJECT_TYPE_NAME (widget), "Vv"))
    collect_taken (widget, taken);
  g_hash_table_iter_init (&iter, taken);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    if (!g_hash_table_contains (told, key) && !g_hash_table_contains (common, key) &&
        strstr (key, "KP_") == NULL)
      g_error ("%s of %s is not in the shortcuts window", (char *) key,
               G_OBJECT_TYPE_NAME (widget));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    assert_keys_told (child, told, common);
}

void
screen_assert_keys_told (GtkWidget *widget, GHashTable *told)
{
  g_autoptr (GHashTable) common = common_keys ();

  assert_keys_told (widget, told, common);
}
