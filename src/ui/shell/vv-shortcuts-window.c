#include "vv-shortcuts-window.h"

#include <glib/gi18n-lib.h>

struct _VvShortcutsWindow
{
  AdwWindow parent_instance;

  AdwPreferencesPage *page;
};

G_DEFINE_FINAL_TYPE (VvShortcutsWindow, vv_shortcuts_window, ADW_TYPE_WINDOW)

/* The keys in words, for who can't see them: those apart by a space are one or the other. */
static char *
say_keys (const char *accelerators)
{
  g_auto (GStrv) parts = g_strsplit (accelerators, " ", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      guint key = 0;
      GdkModifierType modifiers = 0;

      gtk_accelerator_parse (parts[i], &key, &modifiers);
      g_free (parts[i]);
      parts[i] = gtk_accelerator_get_label (key, modifiers);
    }
  return g_strjoinv (", ", parts);
}

static GtkWidget *
make_row (GtkWidget *shortcut)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *title = NULL;
  g_autofree char *accelerators = NULL;
  g_autofree char *said = NULL;
  GtkWidget *keys;

  g_object_get (shortcut, "title", &title, "accelerator", &accelerators, NULL);
  keys = gtk_shortcut_label_new (accelerators);
  said = say_keys (accelerators);
  gtk_widget_set_valign (keys, GTK_ALIGN_CENTER);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), keys);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, said,
                                  -1);
  return row;
}

static void
add_rows (AdwPreferencesGroup *group, GtkWidget *widget)
{
  if (GTK_IS_SHORTCUTS_SHORTCUT (widget))
    {
      adw_preferences_group_add (group, make_row (widget));
      return;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    add_rows (group, child);
}

static void
add_groups (VvShortcutsWindow *self, GtkWidget *widget)
{
  if (GTK_IS_SHORTCUTS_GROUP (widget))
    {
      GtkWidget *group = adw_preferences_group_new ();
      g_autofree char *title = NULL;
      g_autofree char *escaped = NULL;

      g_object_get (widget, "title", &title, NULL);
      escaped = g_markup_escape_text (title, -1);
      adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), escaped);
      add_rows (ADW_PREFERENCES_GROUP (group), widget);
      adw_preferences_page_add (self->page, ADW_PREFERENCES_GROUP (group));
      return;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    add_groups (self, child);
}

static void
vv_shortcuts_window_class_init (VvShortcutsWindowClass *klass)
{
  gtk_widget_class_add_binding_action (GTK_WIDGET_CLASS (klass), GDK_KEY_Escape, 0, "window.close",
                                       NULL);
}

static void
vv_shortcuts_window_init (VvShortcutsWindow *self)
{
  g_autoptr (GtkBuilder) builder =
      gtk_builder_new_from_resource ("/org/viceversa/Viceversa/ui/help-overlay.ui");
  GtkWidget *told = GTK_WIDGET (gtk_builder_get_object (builder, "help_overlay"));
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->page = ADW_PREFERENCES_PAGE (adw_preferences_page_new ());
  gtk_widget_set_vexpand (GTK_WIDGET (self->page), TRUE);
  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->page));
  gtk_window_set_title (GTK_WINDOW (self), _ ("Keyboard Shortcuts"));
  gtk_window_set_default_size (GTK_WINDOW (self), 520, 640);
  gtk_widget_set_size_request (GTK_WIDGET (self), 340, -1);
  adw_window_set_content (ADW_WINDOW (self), box);
  add_groups (self, told);
  gtk_window_destroy (GTK_WINDOW (told));
}

void
vv_shortcuts_window_present (GtkWindow *parent)
{
  gtk_window_present (g_object_new (VV_TYPE_SHORTCUTS_WINDOW, "transient-for", parent, "modal",
                                    TRUE, "destroy-with-parent", TRUE, NULL));
}
