/* Storing what the quick log says, and taking it back. */

#include <glib/gi18n-lib.h>

#include "jobs/vv-label.h"
#include "sessions/vv-quick-log-private.h"
#include "shell/vv-toast.h"

static void
dismiss_toast (VvQuickLog *self)
{
  if (self->toast != NULL)
    adw_toast_dismiss (self->toast);
}

static void
on_toast_dismissed_cb (VvQuickLog *self, AdwToast *toast)
{
  if (self->toast == toast)
    self->toast = NULL;
}

/* One at a time: what an earlier one offers would be about another edit than what it names. */
static void
tell (VvQuickLog *self, const char *text, gboolean can_undo)
{
  g_autoptr (AdwToast) toast = vv_toast_new (text);

  dismiss_toast (self);
  if (can_undo)
    {
      adw_toast_set_button_label (toast, _ ("Undo"));
      adw_toast_set_action_name (toast, "log.undo");
    }
  g_signal_connect_object (toast, "dismissed", G_CALLBACK (on_toast_dismissed_cb), self,
                           G_CONNECT_SWAPPED);
  self->toast = toast;
  vv_toast_show (toast, self->toasts);
}

static void
on_undone (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (VvQuickLog) self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *key = NULL;
  g_auto (GStrv) arguments = NULL;
  g_autofree char *label = NULL;
  g_autofree char *text = NULL;
  gboolean ok = vv_workspace_undo_finish (VV_WORKSPACE (source), result, &key, &arguments, &error);

  if (ok)
    {
      label = vv_label_text (key, (const char *const *) arguments);
      /* Translators: the name of an edit */
      text = g_strdup_printf (_ ("Undone: %s"), label);
    }
  self->is_undoing = FALSE;
  if (!self->is_closed)
    tell (self, ok ? text : error->message, FALSE);
  else
    vv_document_tell (self->document, ok ? text : error->message);
}

void
vv_quick_log_undo (VvQuickLog *self)
{
  gint64 edit;

  dismiss_toast (self);
  if (self->is_undoing)
    return;
  self->wants_undo = self->n_storing > 0;
  if (self->wants_undo || self->stored->len == 0)
    return;
  edit = g_array_index (self->stored, gint64, self->stored->len - 1);
  g_array_set_size (self->stored, self->stored->len - 1);
  self->is_undoing = TRUE;
  vv_workspace_undo_edit_async (vv_document_workspace (self->document), edit, NULL, on_undone,
                                g_object_ref (self));
}

/* An entry keeps the key for itself, whether it has anything to undo or not. */
void
vv_quick_log_undo_in_line (VvQuickLog *self)
{
  gtk_widget_activate_action (GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (self->line))),
                              "text.undo", NULL);
  if (gtk_entry_get_text_length (self->line) == 0)
    vv_quick_log_undo (self);
}

static void
show_stored (VvQuickLog *self, const VvLogRequest *request)
{
  g_autofree char *told = vv_log_request_told (request);
  gint64 edit = vv_document_last_edit (self->document);

  g_array_append_val (self->stored, edit);
  if (self->wants_close)
    gtk_window_close (GTK_WINDOW (self));
  else
    tell (self, told, TRUE);
}

static void
show_refused (VvQuickLog *self, const VvLogRequest *request, const GError *error)
{
  if (gtk_entry_get_text_length (self->line) == 0)
    gtk_editable_set_text (GTK_EDITABLE (self->line), request->line);
  gtk_label_set_text (self->status, error->message);
}

static void
on_logged (
    VvDocument *document, gboolean ok, const GError *error, gpointer data, gpointer user_data)
{
  g_autoptr (VvQuickLog) self = user_data;

  self->n_storing--;
  if (self->is_closed && !ok)
    vv_document_tell (document, error->message);
  if (self->is_closed)
    return;
  if (ok)
    show_stored (self, data);
  else
    show_refused (self, data, error);
  self->wants_close = FALSE;
  if (self->wants_undo && self->n_storing == 0)
    vv_quick_log_undo (self);
}

void
vv_quick_log_clear (VvQuickLog *self)
{
  self->by_hand = 0;
  self->chosen = 0;
  self->only_id = 0;
  g_clear_pointer (&self->only, g_array_unref);
  gtk_editable_set_text (GTK_EDITABLE (self->line), "");
  gtk_toggle_button_set_active (self->not_held, FALSE);
  vv_quick_log_follow (self);
  vv_quick_log_save_draft (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->line));
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
}

/* What was typed for a session that is stored is no typing to be undone any more: Ctrl+Z is about
 * the session then. */
static void
forget_typing (VvQuickLog *self)
{
  gtk_editable_set_enable_undo (GTK_EDITABLE (self->line), FALSE);
  gtk_editable_set_enable_undo (GTK_EDITABLE (self->line), TRUE);
}

void
vv_quick_log_store (VvQuickLog *self, gboolean is_last)
{
  g_autofree char *missing = NULL;
  VvLogRequest *request = vv_quick_log_request (self, &missing);
  VvDocumentEditFlags flags =
      is_last ? VV_DOCUMENT_EDIT_SILENT : VV_DOCUMENT_EDIT_QUIET | VV_DOCUMENT_EDIT_SILENT;

  self->wants_close = is_last;
  if (request == NULL)
    {
      /* Quick fingers: what Enter is about is still being read. */
      self->wants_log = self->candidates == NULL || (self->pair_id != 0 && self->pair == NULL);
      gtk_label_set_text (self->status, missing);
      if (!self->wants_log && gtk_entry_get_text_length (self->line) > 0)
        gtk_widget_error_bell (GTK_WIDGET (self));
      return;
    }
  dismiss_toast (self);
  self->wants_undo = FALSE;
  self->n_storing++;
  vv_document_edit (self->document, vv_log_request_run, request,
                    (GDestroyNotify) vv_log_request_free, flags, on_logged, g_object_ref (self));
  vv_quick_log_clear (self);
  forget_typing (self);
}
