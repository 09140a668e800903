/* What the menus and shortcuts of a window do. */

#include <glib/gi18n-lib.h>

#include "base/vv-error.h"
#include "list/vv-list-page.h"
#include "sessions/vv-quick-log.h"
#include "shell/vv-history-window.h"
#include "shell/vv-shortcuts-window.h"
#include "shell/vv-window-private.h"
#include "store/vv-backup.h"

static void
on_undo (G_GNUC_UNUSED GSimpleAction *action, G_GNUC_UNUSED GVariant *parameter, gpointer data)
{
  vv_document_undo (VV_WINDOW (data)->document);
}

static void
on_undo_edit (G_GNUC_UNUSED GSimpleAction *action, GVariant *parameter, gpointer data)
{
  vv_document_undo_edit (VV_WINDOW (data)->document, g_variant_get_int64 (parameter));
}

static void
on_redo (G_GNUC_UNUSED GSimpleAction *action, G_GNUC_UNUSED GVariant *parameter, gpointer data)
{
  vv_document_redo (VV_WINDOW (data)->document);
}

static void
on_history (G_GNUC_UNUSED GSimpleAction *action, G_GNUC_UNUSED GVariant *parameter, gpointer data)
{
  VvWindow *self = data;

  vv_history_window_present (GTK_WINDOW (self), self->document);
}

static void
on_find (G_GNUC_UNUSED GSimpleAction *action, G_GNUC_UNUSED GVariant *parameter, gpointer data)
{
  VvView *view = vv_window_view (data);

  if (view != NULL)
    vv_view_find (view);
}

static void
on_new_record (G_GNUC_UNUSED GSimpleAction *action, G_GNUC_UNUSED GVariant *parameter, gpointer data)
{
  VvView *view = vv_window_view (data);

  if (view != NULL)
    vv_view_create (view);
}

static void
on_log_session (G_GNUC_UNUSED GSimpleAction *action, GVariant *parameter, gpointer data)
{
  VvWindow *self = data;
  gint64 pair_id = parameter != NULL ? g_variant_get_int64 (parameter) : 0;

  gtk_window_present (GTK_WINDOW (vv_quick_log_new (GTK_WINDOW (self), self->document, pair_id)));
}

static void
on_back (G_GNUC_UNUSED GSimpleAction *action, G_GNUC_UNUSED GVariant *parameter, gpointer data)
{
  VvWindow *self = data;
  VvView *view = vv_window_view (self);
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));
  GtkWidget *list = focus != NULL ? gtk_widget_get_ancestor (focus, VV_TYPE_LIST_PAGE) : NULL;

  if ((list != NULL && vv_list_page_back (VV_LIST_PAGE (list))) ||
      (view != NULL && vv_view_back (view)))
    return;
  if (adw_leaflet_get_folded (self->leaflet))
    adw_leaflet_navigate (self->leaflet, ADW_NAVIGATION_DIRECTION_BACK);
}

static void
on_view (G_GNUC_UNUSED GSimpleAction *action, GVariant *parameter, gpointer data)
{
  vv_window_go (data, g_variant_get_string (parameter, NULL));
}

static void
on_open_record (G_GNUC_UNUSED GSimpleAction *action, GVariant *parameter, gpointer data)
{
  gint32 kind;
  gint64 id;

  g_variant_get (parameter, "(ix)", &kind, &id);
  if (kind > VV_ENTITY_NONE && kind < VV_N_ENTITIES)
    vv_document_show (VV_WINDOW (data)->document, (VvEntityKind) kind, id);
}

static void
on_switch (G_GNUC_UNUSED GSimpleAction *action, G_GNUC_UNUSED GVariant *parameter, gpointer data)
{
  VvWindow *self = data;

  adw_leaflet_set_visible_child_name (self->leaflet, "sidebar");
  vv_sidebar_open_switcher (self->sidebar);
}

static void
on_sidebar (G_GNUC_UNUSED GSimpleAction *action, G_GNUC_UNUSED GVariant *parameter, gpointer data)
{
  VvWindow *self = data;

  adw_leaflet_set_visible_child_name (self->leaflet, "sidebar");
  gtk_widget_grab_focus (GTK_WIDGET (self->sidebar));
}

static void
on_import_chosen (GtkNativeDialog *dialog, int response, gpointer data)
{
  g_autoptr (GFile) file =
      response == GTK_RESPONSE_ACCEPT ? gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog)) : NULL;

  if (file != NULL)
    vv_window_import (data, g_file_peek_path (file));
  gtk_native_dialog_destroy (dialog);
  g_object_unref (dialog);
}

static void
on_import (G_GNUC_UNUSED GSimpleAction *action, G_GNUC_UNUSED GVariant *parameter, gpointer data)
{
  GtkFileChooserNative *dialog =
      gtk_file_chooser_native_new (_ ("Import a Program"), GTK_WINDOW (data),
                                   GTK_FILE_CHOOSER_ACTION_OPEN, _ ("_Import"), _ ("_Cancel"));
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _ ("Programs (XML)"));
  gtk_file_filter_add_suffix (filter, "xml");
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (dialog), filter);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_import_chosen), data, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

/* A copy on its way to a file. */
typedef struct
{
  VvWorkspace *workspace;
  char *path;
} VvCopy;

static void
free_copy (gpointer data)
{
  VvCopy *copy = data;

  g_object_unref (copy->workspace);
  g_free (copy->path);
  g_free (copy);
}

static void
copy_in_thread (GTask *task,
                G_GNUC_UNUSED gpointer source,
                gpointer data,
                G_GNUC_UNUSED GCancellable *cancellable)
{
  VvCopy *copy = data;
  GError *error = NULL;

  if (vv_workspace_backup (copy->workspace, copy->path, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
on_copied (GObject *source, GAsyncResult *result, G_GNUC_UNUSED gpointer data)
{
  VvCopy *copy = g_task_get_task_data (G_TASK (result));
  g_autofree char *name = g_path_get_basename (copy->path);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  if (g_task_propagate_boolean (G_TASK (result), &error))
    /* Translators: a file's name */
    text = g_strdup_printf (_ ("Copied to “%s”"), name);
  vv_window_tell (VV_WINDOW (source), text != NULL ? text : error->message);
}

static void
on_copy_chosen (GtkNativeDialog *dialog, int response, gpointer data)
{
  VvWindow *self = data;
  g_autoptr (GFile) file =
      response == GTK_RESPONSE_ACCEPT ? gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog)) : NULL;

  if (file != NULL && self->document != NULL)
    {
      g_autoptr (GTask) task = g_task_new (self, NULL, on_copied, NULL);
      VvCopy *copy = g_new0 (VvCopy, 1);

      copy->workspace = g_object_ref (vv_document_workspace (self->document));
      copy->path = g_file_get_path (file);
      g_task_set_source_tag (task, on_copy_chosen);
      g_task_set_task_data (task, copy, free_copy);
      g_task_run_in_thread (task, copy_in_thread);
    }
  gtk_native_dialog_destroy (dialog);
  g_object_unref (dialog);
}

static void
on_save_copy (G_GNUC_UNUSED GSimpleAction *action, G_GNUC_UNUSED GVariant *parameter, gpointer data)
{
  GtkFileChooserNative *dialog =
      gtk_file_chooser_native_new (_ ("Save a Copy"), GTK_WINDOW (data),
                                   GTK_FILE_CHOOSER_ACTION_SAVE, _ ("_Save"), _ ("_Cancel"));

  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), _ ("Copy.viceversa"));
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_copy_chosen), data, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

static void
on_show_in_files (G_GNUC_UNUSED GSimpleAction *action,
                  G_GNUC_UNUSED GVariant *parameter,
                  gpointer data)
{
  VvWindow *self = data;
  const char *path = vv_workspace_path (vv_document_workspace (self->document));
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *uri = g_filename_to_uri (folder, NULL, NULL);

  vv_window_tell (self, path);
  if (uri != NULL)
    gtk_show_uri (GTK_WINDOW (self), uri, GDK_CURRENT_TIME);
}

static void
on_help (G_GNUC_UNUSED GSimpleAction *action, G_GNUC_UNUSED GVariant *parameter, gpointer data)
{
  vv_shortcuts_window_present (data);
}

static void
on_close (G_GNUC_UNUSED GSimpleAction *action, G_GNUC_UNUSED GVariant *parameter, gpointer data)
{
  gtk_window_close (GTK_WINDOW (data));
}

void
vv_window_init_actions (VvWindow *self)
{
  static const GActionEntry entries[] = {
    { .name = "undo", .activate = on_undo },
    { .name = "undo-edit", .parameter_type = "x", .activate = on_undo_edit },
    { .name = "redo", .activate = on_redo },
    { .name = "history", .activate = on_history },
    { .name = "find", .activate = on_find },
    { .name = "new-record", .activate = on_new_record },
    { .name = "log-session", .activate = on_log_session },
    { .name = "log-session-of", .parameter_type = "x", .activate = on_log_session },
    { .name = "back", .activate = on_back },
    { .name = "view", .parameter_type = "s", .activate = on_view },
    { .name = "open-record", .parameter_type = "(ix)", .activate = on_open_record },
    { .name = "switch-program", .activate = on_switch },
    { .name = "sidebar", .activate = on_sidebar },
    { .name = "import", .activate = on_import },
    { .name = "save-copy", .activate = on_save_copy },
    { .name = "show-in-files", .activate = on_show_in_files },
    { .name = "show-help-overlay", .activate = on_help },
    { .name = "close", .activate = on_close },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}

static void
enable (VvWindow *self, const char *name, gboolean is_enabled)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), name);

  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), is_enabled);
}

void
vv_window_update_actions (VvWindow *self)
{
  static const char *const open[] = { "history",        "find",    "view",      "open-record",
                                      "switch-program", "sidebar", "save-copy", "show-in-files" };
  gboolean is_open = self->document != NULL;
  gboolean can_write = is_open && !vv_document_is_read_only (self->document);

  for (guint i = 0; i < G_N_ELEMENTS (open); i++)
    enable (self, open[i], is_open);
  enable (self, "new-record", can_write);
  enable (self, "log-session", can_write);
  enable (self, "log-session-of", can_write);
  enable (self, "undo-edit", can_write);
  enable (self, "undo", can_write && vv_document_undo_label (self->document) != NULL);
  enable (self, "redo", can_write && vv_document_redo_label (self->document) != NULL);
}
