#include "vv-application.h"

#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <string.h>
#include <unistd.h>

#include "shell/vv-about.h"
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

/* (nullable): the window that has that file open. */
static VvWindow *
find_window (VvApplication *self, const char *path)
{
  g_autofree char *absolute = g_canonicalize_filename (path, NULL);

  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL; l = l->next)
    {
      VvDocument *document = VV_IS_WINDOW (l->data) ? vv_window_document (l->data) : NULL;

      if (document != NULL &&
          g_str_equal (vv_workspace_path (vv_document_workspace (document)), absolute))
        return l->data;
    }
  return NULL;
}

static void
note_recent (VvApplication *self, const char *path)
{
  g_settings_set_string (self->settings, "last-workspace", path);
  vv_recent_note (path);
}

/* A workspace that is being opened for a window. */
typedef struct
{
  VvApplication *application;
  VvWindow *window;
  char *import; /* (nullable): what is brought in afterwards */
} VvOpening;

static void
on_opened (G_GNUC_UNUSED GObject *source, GAsyncResult *result, gpointer data)
{
  VvOpening *opening = data;
  g_autoptr (GError) error = NULL;
  VvWorkspace *workspace = vv_workspace_open_finish (result, &error);

  if (workspace == NULL)
    {
      vv_window_set_opening (opening->window, FALSE);
      vv_window_tell (opening->window, error->message);
    }
  else
    {
      vv_window_set_document (opening->window, vv_document_new (workspace));
      note_recent (opening->application, vv_workspace_path (workspace));
      g_object_unref (workspace);
      if (opening->import != NULL)
        vv_window_import (opening->window, opening->import);
    }
  g_object_unref (opening->application);
  g_object_unref (opening->window);
  g_free (opening->import);
  g_free (opening);
}

static void
open_workspace (VvApplication *self, VvWindow *window, const char *path, VvOpenFlags flags)
{
  VvOpening *opening = g_new0 (VvOpening, 1);

  opening->application = g_object_ref (self);
  opening->window = g_object_ref (window);
  vv_window_set_opening (window, TRUE);
  vv_workspace_open_async (path, flags, NULL, on_opened, opening);
}

/* A few bytes tell what a file is; more is the reader's business. */
static gboolean
is_workspace (const char *path)
{
  char head[16] = { 0 };
  int fd = open (path, O_RDONLY | O_CLOEXEC);
  gssize n = fd >= 0 ? read (fd, head, sizeof head) : 0;

  if (fd >= 0)
    close (fd);
  return g_str_has_suffix (path, ".viceversa") ||
         (n == sizeof head && memcmp (head, "SQLite format 3", sizeof head) == 0);
}

static VvWindow *
usable_window (VvApplication *self, VvWindow *window)
{
  if (window == NULL)
    window = VV_WINDOW (gtk_application_get_active_window (GTK_APPLICATION (self)));
  if (window == NULL || vv_window_document (window) != NULL)
    window = vv_window_new (GTK_APPLICATION (self));
  return window;
}

void
vv_application_open_path (VvApplication *self, VvWindow *window, const char *path)
{
  VvWindow *there = find_window (self, path);

  if (there != NULL)
    gtk_window_present (GTK_WINDOW (there));
  else if (is_workspace (path))
    {
      VvWindow *used = usable_window (self, window);

      open_workspace (self, used, path, VV_OPEN_DEFAULT);
      gtk_window_present (GTK_WINDOW (used));
    }
  else
    {
      if (window == NULL)
        window = VV_WINDOW (gtk_application_get_active_window (GTK_APPLICATION (self)));
      if (window == NULL)
        window = usable_window (self, NULL);
      gtk_window_present (GTK_WINDOW (window));
      vv_window_import (window, path);
    }
}

gboolean
vv_application_make (VvApplication *self, VvWindow *window, const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr (GError) error = NULL;
  VvWorkspace *workspace;
  gboolean is_there = g_file_test (path, G_FILE_TEST_EXISTS);

  g_mkdir_with_parents (folder, 0700);
  workspace = vv_workspace_open (path, is_there ? VV_OPEN_DEFAULT : VV_OPEN_CREATE, &error);
  if (workspace == NULL)
    {
      vv_window_tell (window, error->message);
      return FALSE;
    }
  vv_window_set_document (window, vv_document_new (workspace));
  note_recent (self, path);
  g_object_unref (workspace);
  return TRUE;
}

gboolean
vv_application_open_default (VvApplication *self, VvWindow *window)
{
  g_autofree char *path = vv_application_default_path ();

  return vv_application_make (self, window, path);
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
  VvApplication *self = data;
  g_autoptr (GFile) file =
      response == GTK_RESPONSE_ACCEPT ? gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog)) : NULL;

  if (file != NULL)
    {
      VvWindow *used = usable_window (self, NULL);

      open_workspace (self, used, g_file_peek_path (file), VV_OPEN_CREATE);
      gtk_window_present (GTK_WINDOW (used));
    }
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
  gtk_icon_theme_add_resource_path (gtk_icon_theme_get_for_display (gdk_display_get_default ()),
                                    "/org/viceversa/Viceversa/icons");
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
  if (*last != '\0' && g_file_test (last, G_FILE_TEST_EXISTS))
    open_workspace (self, VV_WINDOW (window), last, VV_OPEN_DEFAULT);
  else
    vv_window_set_opening (VV_WINDOW (window), FALSE);
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
