/* A small window with what the driver of the journeys has to cope with: a list that is filled from
 * an entry, a toast, a hidden page, a dialog. It stands in for the application in their self-test. */
#include <adwaita.h>

typedef struct
{
  GtkWidget *window, *toasts, *stack, *entry, *list;
} Sample;

static void
add (Sample *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  g_autofree char *title = g_markup_printf_escaped ("Added “%s”", text);
  AdwToast *toast = adw_toast_new (title);

  gtk_list_box_append (GTK_LIST_BOX (self->list), gtk_label_new (text));
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  adw_toast_set_button_label (toast, "Undo");
  adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (self->toasts), toast);
}

static void
show_view (GSimpleAction *action, GVariant *name, gpointer self)
{
  (void) action;
  gtk_stack_set_visible_child_name (GTK_STACK (((Sample *) self)->stack),
                                    g_variant_get_string (name, NULL));
}

static void
ask (GSimpleAction *action, GVariant *parameter, gpointer self)
{
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (((Sample *) self)->window),
                                              "Is this seen?", NULL);

  (void) action;
  (void) parameter;
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "yes", "Yes");
  gtk_window_present (GTK_WINDOW (dialog));
}

static GtkWidget *
build_list (Sample *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *button = gtk_button_new_with_label ("Add");

  self->entry = gtk_entry_new ();
  self->list = gtk_list_box_new ();
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, "Name", -1);
  g_signal_connect_swapped (self->entry, "activate", G_CALLBACK (add), self);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (add), self);
  gtk_box_append (GTK_BOX (box), self->entry);
  gtk_box_append (GTK_BOX (box), button);
  gtk_box_append (GTK_BOX (box), self->list);
  return box;
}

static void
fill_window (Sample *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->stack = gtk_stack_new ();
  self->toasts = adw_toast_overlay_new ();
  gtk_stack_add_named (GTK_STACK (self->stack), build_list (self), "list");
  gtk_stack_add_named (GTK_STACK (self->stack), gtk_label_new ("The other page"), "other");
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (self->toasts), self->stack);
  gtk_widget_set_vexpand (self->toasts, TRUE);
  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (box), self->toasts);
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (self->window), box);
}

static void
set_key (GtkApplication *application, const char *action, const char *key)
{
  gtk_application_set_accels_for_action (application, action, (const char *[]){ key, NULL });
}

static void
activate (GtkApplication *application, gpointer user_data)
{
  const GActionEntry entries[] = { { .name = "view", .activate = show_view, .parameter_type = "s" },
                                   { .name = "ask", .activate = ask } };
  Sample *self = user_data;

  self->window = adw_application_window_new (application);
  gtk_window_set_title (GTK_WINDOW (self->window), "Sample");
  gtk_window_set_default_size (GTK_WINDOW (self->window), 500, 400);
  g_action_map_add_action_entries (G_ACTION_MAP (self->window), entries, G_N_ELEMENTS (entries),
                                   self);
  fill_window (self);
  set_key (application, "win.view::other", "<Control>2");
  set_key (application, "win.view::list", "<Control>1");
  set_key (application, "win.ask", "<Control>k");
  set_key (application, "window.close", "<Control>w");
  gtk_window_present (GTK_WINDOW (self->window));
}

int
main (int argc, char **argv)
{
  g_autoptr (AdwApplication) application =
    adw_application_new ("org.viceversa.Viceversa", G_APPLICATION_DEFAULT_FLAGS);
  Sample self = { NULL };

  g_signal_connect (application, "activate", G_CALLBACK (activate), &self);
  return g_application_run (G_APPLICATION (application), argc, argv);
}
