#include "vv-application.h"

#include <glib/gi18n-lib.h>

#include "shell/vv-about.h"
#include "shell/vv-opening.h"
#include "shell/vv-preferences.h"
#include "shell/vv-recent.h"
#include "shell/vv-resources.h"
#include "shell/vv-window-private.h"

struct _VvApplication
{
  AdwApplication parent_instance;

  GSettings *settings;
};

G_DEFINE_FINAL_TYPE (VvApplication, vv_application, ADW_TYPE_APPLICATION)

char *
vv_application_default_path (void)
{
  return g_build_filename (g_get_user_data_dir (), "viceversa", "workspace.viceversa", NULL);
}

void
vv_application_open_path (VvApplication *self, VvWindow *window, const char *path)
{
  vv_opening_start (GTK_APPLICATION (self), window, path, VV_OPENING_FILE, NULL, NULL);
}

void
vv_application_note_opened (VvApplication *self, const char *path)
{
  g_settings_set_string (self->settings, "last-workspace", path);
  vv_recent_note (path);
}

static void
on_open_chosen (GtkNativeDialog *dialog, int response, gpointer data)
{
  g_autoptr (GFile) file =
      response == GTK_RESPONSE_ACCEPT ? gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog)) : NULL;

  if (file != NULL)
    vv_application_open_path (data, NULL, g_file_peek_path (file));
  gtk_native_dialog_destroy (dialog);
  g_object_unref (dialog);
}

static void
on_open_file (G_GNUC_UNUSED GSimpleAction *action, G_GNUC_UNUSED GVariant *parameter, gpointer data)
{
  GtkWindow *parent = gtk_application_get_active_window (data);
  GtkFileChooserNative *dialog = gtk_file_chooser_native_new (
      _ ("Open a Workspace"), parent, GTK_FILE_CHOOSER_ACTION_OPEN, _ ("_Open"), _ ("_Cancel"));

  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_open_chosen), data, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

static void
on_new_chosen (GtkNativeDialog *dialog, int response, gpointer data)
{
  g_autoptr (GFile) file =
      response == GTK_RESPONSE_ACCEPT ? gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog)) : NULL;

  if (file != NULL)
    vv_opening_start (data, NULL, g_file_peek_path (file), VV_OPENING_NEW, NULL, NULL);
  gtk_native_dialog_destroy (dialog);
  g_object_unref (dialog);
}

static void
on_new_workspace (G_GNUC_UNUSED GSimpleAction *action,
                  G_GNUC_UNUSED GVariant *parameter,
                  gpointer data)
{
  GtkWindow *parent = gtk_application_get_active_window (data);
  GtkFileChooserNative *dialog = gtk_file_chooser_native_new (
      _ ("New Workspace"), parent, GTK_FILE_CHOOSER_ACTION_SAVE, _ ("_Create"), _ ("_Cancel"));

  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), _ ("Programs.viceversa"));
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_new_chosen), data, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

static void
on_open_recent (G_GNUC_UNUSED GSimpleAction *action, GVariant *parameter, gpointer data)
{
  vv_application_open_path (data, NULL, g_variant_get_string (parameter, NULL));
}

static void
on_preferences (G_GNUC_UNUSED GSimpleAction *action, G_GNUC_UNUSED GVariant *parameter, gpointer data)
{
  VvApplication *self = data;

  vv_preferences_present (gtk_application_get_active_window (GTK_APPLICATION (self)), self->settings);
}

static void
on_about (G_GNUC_UNUSED GSimpleAction *action, G_GNUC_UNUSED GVariant *parameter, gpointer data)
{
  vv_about_present (gtk_application_get_active_window (data));
}

/* Each window on its way out saves what is being edited in it. */
static void
on_quit (G_GNUC_UNUSED GSimpleAction *action, G_GNUC_UNUSED GVariant *parameter, gpointer data)
{
  g_autoptr (GList) windows = g_list_copy (gtk_application_get_windows (data));

  for (GList *l = windows; l != NULL; l = l->next)
    gtk_window_close (l->data);
}

static void
apply_color_scheme (VvApplication *self)
{
  static const AdwColorScheme schemes[] = { ADW_COLOR_SCHEME_DEFAULT, ADW_COLOR_SCHEME_FORCE_LIGHT,
                                            ADW_COLOR_SCHEME_FORCE_DARK };

  adw_style_manager_set_color_scheme (
      adw_style_manager_get_default (),
      schemes[g_settings_get_enum (self->settings, "color-scheme") % 3]);
}

static void
set_accels (GtkApplication *application)
{
  static const struct
  {
    const char *action;
    const char *accels[3];
  } table[] = {
    { "win.undo", { "<Control>z" } },
    { "win.redo", { "<Control><Shift>z" } },
    { "win.find", { "<Control>f" } },
    { "win.new-record", { "<Control>n" } },
    { "win.log-session", { "<Control>l" } },
    { "win.back", { "<Alt>Left", "Escape" } },
    { "win.history", { "<Control>h" } },
    { "win.import", { "<Control>i" } },
    { "win.save-copy", { "<Control><Shift>s" } },
    { "win.switch-program", { "<Control>p" } },
    { "win.sidebar", { "F9" } },
    { "win.close", { "<Control>w" } },
    { "win.show-help-overlay", { "<Control>question" } },
    { "win.view::people", { "<Alt>1" } },
    { "win.view::pairs", { "<Alt>2" } },
    { "win.view::sessions", { "<Alt>3" } },
    { "win.view::program", { "<Alt>4" } },
    { "app.open-file", { "<Control>o" } },
    { "app.preferences", { "<Control>comma" } },
    { "app.quit", { "<Control>q" } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    gtk_application_set_accels_for_action (application, table[i].action, table[i].accels);
}

static void
vv_application_startup (GApplication *application)
{
  static const GActionEntry entries[] = {
    { .name = "open-file", .activate = on_open_file },
    { .name = "new-workspace", .activate = on_new_workspace },
    { .name = "open-recent", .parameter_type = "s", .activate = on_open_recent },
    { .name = "preferences", .activate = on_preferences },
    { .name = "about", .activate = on_about },
    { .name = "quit", .activate = on_quit },
  };
  VvApplication *self = VV_APPLICATION (application);

  G_APPLICATION_CLASS (vv_application_parent_class)->startup (application);
  self->settings = g_settings_new ("org.viceversa.Viceversa");
  gtk_window_set_default_icon_name ("org.viceversa.Viceversa");
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  set_accels (GTK_APPLICATION (self));
  apply_color_scheme (self);
  g_signal_connect_object (self->settings, "changed::color-scheme",
                           G_CALLBACK (apply_color_scheme), self, G_CONNECT_SWAPPED);
}

/* What was open last; at the first start nothing, and the window helps to begin. */
static void
vv_application_activate (GApplication *application)
{
  VvApplication *self = VV_APPLICATION (application);
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));
  g_autofree char *last = g_settings_get_string (self->settings, "last-workspace");

  if (window != NULL)
    {
      gtk_window_present (window);
      return;
    }
  window = GTK_WINDOW (vv_window_new (GTK_APPLICATION (self)));
  if (*last != '\0')
    vv_opening_start (GTK_APPLICATION (self), VV_WINDOW (window), last, VV_OPENING_THERE, NULL,
                      NULL);
  gtk_window_present (window);
}

static void
vv_application_open (GApplication *application, GFile **files, int n_files, G_GNUC_UNUSED const char *hint)
{
  for (int i = 0; i < n_files; i++)
    if (g_file_peek_path (files[i]) != NULL)
      vv_application_open_path (VV_APPLICATION (application), NULL, g_file_peek_path (files[i]));
}

static void
vv_application_finalize (GObject *object)
{
  g_clear_object (&VV_APPLICATION (object)->settings);
  G_OBJECT_CLASS (vv_application_parent_class)->finalize (object);
}

static void
vv_application_class_init (VvApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = vv_application_finalize;
  application_class->startup = vv_application_startup;
  application_class->activate = vv_application_activate;
  application_class->open = vv_application_open;
}

static void
vv_application_init (VvApplication *self)
{
  g_application_add_main_option (G_APPLICATION (self), "version", 0, 0, G_OPTION_ARG_NONE,
                                 _ ("Show the version"), NULL);
}

VvApplication *
vv_application_new (void)
{
  vv_resources_register (); /* the style is looked for as the application starts */
  return g_object_new (VV_TYPE_APPLICATION, "application-id", "org.viceversa.Viceversa", "flags",
                       G_APPLICATION_HANDLES_OPEN, "resource-base-path",
                       "/org/viceversa/Viceversa", NULL);
}
