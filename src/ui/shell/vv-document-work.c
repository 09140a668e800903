/* What a document does with its file, and what it says about that. */

#include "vv-document-private.h"

#include <glib/gi18n-lib.h>

#include "jobs/vv-label.h"
#include "shell/vv-toast.h"

/* An edit or a read on its way. */
typedef struct
{
  VvDocument *document;
  gpointer data;
  GDestroyNotify destroy;
  VvDocumentEditFlags flags;
  VvDocumentDone done;
  gpointer user_data;
  GWeakRef owner;
  gboolean has_owner;
} VvErrand;

static void
free_errand (VvErrand *errand)
{
  if (errand->destroy != NULL)
    errand->destroy (errand->data);
  g_weak_ref_clear (&errand->owner);
  g_object_unref (errand->document);
  g_free (errand);
}

void
vv_document_tell (VvDocument *self, const char *text)
{
  g_autoptr (AdwToast) toast = vv_toast_new (text);

  g_signal_emit_by_name (self, "toast", toast);
}

/* With another edit, undo or redo the offer ends: it would be about what is no longer the last. */
static void
end_offer (VvDocument *self)
{
  g_autoptr (AdwToast) offer = g_steal_pointer (&self->offer);

  if (offer == NULL)
    return;
  g_signal_handlers_disconnect_by_data (offer, self);
  adw_toast_dismiss (offer);
}

static void
on_offer_dismissed (VvDocument *self)
{
  g_signal_handlers_disconnect_by_data (self->offer, self);
  g_clear_object (&self->offer);
}

static void
offer_undo (VvDocument *self, AdwToast *toast)
{
  if (self->last_edit == 0)
    return;
  end_offer (self);
  adw_toast_set_button_label (toast, _ ("Undo"));
  adw_toast_set_action_name (toast, "win.undo-edit");
  adw_toast_set_action_target (toast, "x", self->last_edit);
  self->offer = g_object_ref (toast);
  g_signal_connect_object (toast, "dismissed", G_CALLBACK (on_offer_dismissed), self,
                           G_CONNECT_SWAPPED);
}

void
vv_document_tell_edit (VvDocument *self, const char *text)
{
  g_autoptr (AdwToast) toast = vv_toast_new (text);

  offer_undo (self, toast);
  g_signal_emit_by_name (self, "toast", toast);
}

static void
finish_errand (VvErrand *errand, gboolean ok, const GError *error)
{
  g_autoptr (GObject) owner = errand->has_owner ? g_weak_ref_get (&errand->owner) : NULL;

  if (errand->done != NULL && (!errand->has_owner || owner != NULL))
    errand->done (errand->document, ok, error, errand->data,
                  errand->has_owner ? (gpointer) owner : errand->user_data);
  free_errand (errand);
}

static void
on_read (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;
  gboolean ok = vv_workspace_read_finish (VV_WORKSPACE (source), result, &error);

  finish_errand (data, ok, error);
}

/* Names what was stored, and offers to take just that back. */
static void
tell_stored (VvDocument *self, const char *key, const char *const *arguments)
{
  g_autofree char *label = vv_label_text (key, arguments);

  vv_document_tell_edit (self, label);
}

static void
on_edited (GObject *source, GAsyncResult *result, gpointer data)
{
  VvErrand *errand = data;
  g_autoptr (VvDocument) self = g_object_ref (errand->document);
  VvDocumentEditFlags flags = errand->flags;
  g_autoptr (GError) error = NULL;
  gboolean ok = vv_workspace_edit_finish (VV_WORKSPACE (source), result, &error);
  const char *key = NULL;
  const char *const *arguments = NULL;
  gint64 place = ok ? vv_workspace_edit_made (result, &key, &arguments) : 0;

  if (place != 0)
    end_offer (self);
  if (ok)
    self->last_edit = place;
  if (!ok && (flags & VV_DOCUMENT_EDIT_SILENT) == 0)
    vv_document_tell (self, error->message);
  finish_errand (errand, ok, error);
  if (place != 0 && (flags & VV_DOCUMENT_EDIT_QUIET) == 0)
    tell_stored (self, key, arguments);
}

gint64
vv_document_last_edit (VvDocument *self)
{
  return self->last_edit;
}

void
vv_document_edit (VvDocument *self,
                  VvEditFunc func,
                  gpointer data,
                  GDestroyNotify destroy,
                  VvDocumentEditFlags flags,
                  VvDocumentDone done,
                  gpointer user_data)
{
  VvErrand *errand = g_new0 (VvErrand, 1);

  errand->document = g_object_ref (self);
  errand->data = data;
  errand->destroy = destroy;
  errand->flags = flags;
  errand->done = done;
  errand->user_data = user_data;
  g_weak_ref_init (&errand->owner, NULL);
  vv_workspace_edit_async (self->workspace, func, data, NULL, NULL, on_edited, errand);
}

void
vv_document_read (VvDocument *self,
                  VvReadFunc func,
                  gpointer data,
                  GDestroyNotify destroy,
                  GObject *owner,
                  VvDocumentDone done)
{
  VvErrand *errand = g_new0 (VvErrand, 1);

  errand->document = g_object_ref (self);
  errand->data = data;
  errand->destroy = destroy;
  errand->done = done;
  errand->has_owner = TRUE;
  g_weak_ref_init (&errand->owner, owner);
  vv_workspace_read_async (self->workspace, func, data, NULL, NULL, on_read, errand);
}

static void
on_moved (GObject *source, GAsyncResult *result, VvDocument *self, const char *format)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *key = NULL;
  g_auto (GStrv) arguments = NULL;
  g_autofree char *label = NULL;
  g_autofree char *text = NULL;

  if (!vv_workspace_undo_finish (VV_WORKSPACE (source), result, &key, &arguments, &error))
    {
      vv_document_tell (self, error->message);
      return;
    }
  end_offer (self);
  label = vv_label_text (key, (const char *const *) arguments);
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  text = g_strdup_printf (format, label);
#pragma GCC diagnostic pop
  vv_document_tell (self, text);
}

static void
on_undone (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (VvDocument) self = data;

  /* Translators: the name of an edit */
  on_moved (source, result, self, _ ("Undone: %s"));
}

static void
on_redone (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (VvDocument) self = data;

  /* Translators: the name of an edit */
  on_moved (source, result, self, _ ("Done again: %s"));
}

void
vv_document_undo (VvDocument *self)
{
  vv_workspace_undo_async (self->workspace, NULL, on_undone, g_object_ref (self));
}

void
vv_document_undo_edit (VvDocument *self, gint64 edit)
{
  vv_workspace_undo_edit_async (self->workspace, edit, NULL, on_undone, g_object_ref (self));
}

void
vv_document_redo (VvDocument *self)
{
  vv_workspace_redo_async (self->workspace, NULL, on_redone, g_object_ref (self));
}
