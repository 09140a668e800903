/* The forms of a workspace's jobs that do not wait. */

#include "vv-workspace-private.h"

#include <glib/gi18n-lib.h>

#include "base/vv-error.h"

typedef struct
{
  VvRequest request;
  GDestroyNotify destroy;
} VvAsync;

static void
free_async (gpointer data)
{
  VvAsync *async = data;

  if (async->destroy != NULL)
    async->destroy (async->request.data);
  g_clear_error (&async->request.error);
  g_free (async->request.key);
  g_strfreev (async->request.arguments);
  g_free (async);
}

static void
perform_task (gpointer data)
{
  g_autoptr (GTask) task = data;
  VvAsync *async = g_task_get_task_data (task);

  vv_request_perform (&async->request);
  if (async->request.ok)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&async->request.error));
}

static void
push (VvWorkspace *self,
      VvRequestKind kind,
      gint64 seq,
      GCallback func,
      gpointer data,
      GDestroyNotify destroy,
      GCancellable *cancellable,
      GAsyncReadyCallback callback,
      gpointer callback_data)
{
  GTask *task = g_task_new (self, cancellable, callback, callback_data);
  VvAsync *async = g_new0 (VvAsync, 1);
  VvWorker *worker = vv_request_worker (self, kind);

  async->request.workspace = self;
  async->request.kind = kind;
  async->request.seq = seq;
  async->request.func = func;
  async->request.data = data;
  async->request.cancellable = cancellable; /* the task keeps it */
  async->destroy = destroy;
  g_task_set_source_tag (task, push);
  g_task_set_task_data (task, async, free_async);
  if (worker != NULL)
    {
      vv_worker_push (worker, perform_task, task);
      return;
    }
  g_task_return_new_error (task, VV_ERROR, VV_ERROR_CANCELLED, _ ("The workspace is closed."));
  g_object_unref (task);
}

void
vv_workspace_edit_async (VvWorkspace *self,
                         VvEditFunc func,
                         gpointer data,
                         GDestroyNotify destroy,
                         GCancellable *cancellable,
                         GAsyncReadyCallback callback,
                         gpointer callback_data)
{
  push (self, VV_REQUEST_EDIT, 0, G_CALLBACK (func), data, destroy, cancellable, callback,
        callback_data);
}

gboolean
vv_workspace_edit_finish (VvWorkspace *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

gint64
vv_workspace_edit_made (GAsyncResult *result, const char **key, const char *const **arguments)
{
  VvAsync *async = g_task_get_task_data (G_TASK (result));

  *key = async->request.key;
  *arguments = (const char *const *) async->request.arguments;
  return async->request.seq;
}

void
vv_workspace_trial_async (VvWorkspace *self,
                          VvEditFunc func,
                          gpointer data,
                          GDestroyNotify destroy,
                          GCancellable *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer callback_data)
{
  push (self, VV_REQUEST_TRIAL, 0, G_CALLBACK (func), data, destroy, cancellable, callback,
        callback_data);
}

gboolean
vv_workspace_trial_finish (VvWorkspace *self, GAsyncResult *result, GError **error)
{
  return vv_workspace_edit_finish (self, result, error);
}

void
vv_workspace_read_async (VvWorkspace *self,
                         VvReadFunc func,
                         gpointer data,
                         GDestroyNotify destroy,
                         GCancellable *cancellable,
                         GAsyncReadyCallback callback,
                         gpointer callback_data)
{
  push (self, VV_REQUEST_READ, 0, G_CALLBACK (func), data, destroy, cancellable, callback,
        callback_data);
}

gboolean
vv_workspace_read_finish (VvWorkspace *self, GAsyncResult *result, GError **error)
{
  return vv_workspace_edit_finish (self, result, error);
}

void
vv_workspace_undo_async (VvWorkspace *self,
                         GCancellable *cancellable,
                         GAsyncReadyCallback callback,
                         gpointer data)
{
  push (self, VV_REQUEST_UNDO, 0, NULL, NULL, NULL, cancellable, callback, data);
}

void
vv_workspace_redo_async (VvWorkspace *self,
                         GCancellable *cancellable,
                         GAsyncReadyCallback callback,
                         gpointer data)
{
  push (self, VV_REQUEST_REDO, 0, NULL, NULL, NULL, cancellable, callback, data);
}

void
vv_workspace_undo_edit_async (VvWorkspace *self,
                              gint64 seq,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer data)
{
  push (self, VV_REQUEST_UNDO, seq, NULL, NULL, NULL, cancellable, callback, data);
}

gboolean
vv_workspace_undo_finish (
    VvWorkspace *self, GAsyncResult *result, char **key, GStrv *arguments, GError **error)
{
  VvAsync *async = g_task_get_task_data (G_TASK (result));

  if (!vv_workspace_edit_finish (self, result, error))
    return FALSE;
  *key = g_steal_pointer (&async->request.key);
  *arguments = g_steal_pointer (&async->request.arguments);
  return TRUE;
}

static void
open_in_thread (GTask *task,
                G_GNUC_UNUSED gpointer source,
                gpointer path,
                G_GNUC_UNUSED GCancellable *cancellable)
{
  VvOpenFlags flags = (VvOpenFlags) GPOINTER_TO_INT (g_object_get_data (G_OBJECT (task), "flags"));
  GMainContext *context = g_task_get_context (task);
  GError *error = NULL;
  VvWorkspace *self = vv_workspace_open (path, flags, &error);

  if (self == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  g_main_context_unref (self->context);
  self->context = g_main_context_ref (context);
  g_task_return_pointer (task, self, g_object_unref);
}

void
vv_workspace_open_async (const char *path,
                         VvOpenFlags flags,
                         GCancellable *cancellable,
                         GAsyncReadyCallback callback,
                         gpointer data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, data);

  g_task_set_source_tag (task, vv_workspace_open_async);
  g_task_set_task_data (task, g_strdup (path), g_free);
  g_object_set_data (G_OBJECT (task), "flags", GINT_TO_POINTER (flags));
  g_task_run_in_thread (task, open_in_thread);
}

VvWorkspace *
vv_workspace_open_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
