/* The jobs of a workspace's threads, one at a time. */

#include "vv-workspace-private.h"

#include <glib/gi18n-lib.h>

#include "base/vv-error.h"
#include "vv-backup-private.h"
#include "vv-changeset.h"
#include "vv-edit-private.h"
#include "vv-history-private.h"

/* What "changed" will carry, on its way to the main context. The workspace may be gone by then. */
typedef struct
{
  GWeakRef workspace;
  GPtrArray *changes;
} VvNews;

static void
free_news (gpointer data)
{
  VvNews *news = data;

  g_weak_ref_clear (&news->workspace);
  g_ptr_array_unref (news->changes);
  g_free (news);
}

static gboolean
emit_news (gpointer data)
{
  VvNews *news = data;
  g_autoptr (VvWorkspace) workspace = g_weak_ref_get (&news->workspace);

  if (workspace != NULL && workspace->reader != NULL) /* still open */
    g_signal_emit_by_name (workspace, "changed", news->changes);
  return G_SOURCE_REMOVE;
}

/* Never by g_main_context_invoke(): with no loop running that would emit on this thread. */
static void
tell (VvWorkspace *workspace, GArray *touched)
{
  g_autoptr (GSource) source = g_idle_source_new ();
  VvNews *news = g_new0 (VvNews, 1);

  g_weak_ref_init (&news->workspace, workspace);
  if (touched != NULL)
    news->changes = vv_touched_changes (touched);
  else
    {
      news->changes = g_ptr_array_new_with_free_func (g_free);
      g_ptr_array_add (news->changes, g_new0 (VvChange, 1));
    }
  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_set_callback (source, emit_news, news, free_news);
  g_source_attach (source, workspace->context);
}

/* Tells an edit of our own. Places between the last one told and this one are foreign. */
static void
tell_own (VvWorkspace *workspace, gint64 seq, GArray *touched)
{
  workspace->has_log = TRUE;
  if (seq > workspace->seq + 1)
    vv_workspace_watch (workspace);
  else
    {
      workspace->seq = seq;
      tell (workspace, touched);
    }
}

void
vv_workspace_watch (gpointer data)
{
  VvWorkspace *workspace = data;
  VvReader *connection = workspace->writing != NULL ? workspace->writing : workspace->reading;
  gint64 before = workspace->seq;
  g_autoptr (GArray) touched = NULL;

  if (vv_history_since (connection, &workspace->seq, &touched, NULL) && workspace->seq != before)
    tell (workspace, touched);
}

static gboolean
perform_move (VvRequest *request, gint64 *seq, GArray **touched)
{
  VvWorkspace *workspace = request->workspace;

  if (!vv_connection_execute (workspace->writing, "BEGIN IMMEDIATE", &request->error))
    return FALSE;
  if (vv_history_move (workspace->writing, workspace->author, request->kind == VV_REQUEST_UNDO,
                       request->seq, &request->key, &request->arguments, touched, seq,
                       &request->error) &&
      vv_connection_execute (workspace->writing, "COMMIT", &request->error))
    return TRUE;

  vv_connection_execute (workspace->writing, "ROLLBACK", NULL);
  return FALSE;
}

static void
perform_write (VvRequest *request)
{
  VvWorkspace *workspace = request->workspace;
  g_autoptr (GArray) touched = NULL;
  g_autoptr (GError) failure = NULL;
  gint64 seq = 0;

  if (request->kind != VV_REQUEST_TRIAL && !vv_backup_daily (workspace->writing, &failure))
    g_info ("no backup today: %s", failure->message);
  if (request->kind == VV_REQUEST_UNDO || request->kind == VV_REQUEST_REDO)
    request->ok = perform_move (request, &seq, &touched);
  else
    request->ok =
        vv_edit_run (workspace->writing, workspace->author, (VvEditFunc) request->func,
                     request->data, request->kind == VV_REQUEST_TRIAL, request->cancellable,
                     &touched, &seq, &request->key, &request->arguments, &request->error);
  request->seq = seq;
  if (request->ok && seq != 0)
    tell_own (workspace, seq, touched);
}

/* One transaction, so that all its statements see one state; it ends before the answer does. */
static void
perform_read (VvRequest *request)
{
  VvReader *connection = request->workspace->reading;
  VvReadFunc func = (VvReadFunc) request->func;

  request->ok = vv_connection_execute (connection, "BEGIN", &request->error) &&
                func (connection, request->data, &request->error);
  if (sqlite3_get_autocommit (connection->db) == 0)
    vv_connection_execute (connection, "ROLLBACK", NULL);
}

static void
interrupt (G_GNUC_UNUSED GCancellable *cancellable, gpointer db)
{
  sqlite3_interrupt (db);
}

static void
refuse_read_only (VvRequest *request)
{
  g_autofree char *name = g_path_get_basename (request->workspace->path);

  request->ok = FALSE;
  g_set_error (&request->error, VV_ERROR, VV_ERROR_READ_ONLY,
               _ ("“%s” can’t be written: the file or its folder is read-only."), name);
}

void
vv_request_perform (gpointer data)
{
  VvRequest *request = data;
  VvReader *connection =
      request->kind == VV_REQUEST_READ ? request->workspace->reading : request->workspace->writing;
  gulong handler;

  if (connection == NULL)
    {
      refuse_read_only (request);
      return;
    }
  vv_connection_adopt (connection);
  handler = request->cancellable != NULL
                ? g_cancellable_connect (request->cancellable, G_CALLBACK (interrupt),
                                         connection->db, NULL)
                : 0;
  if (request->kind == VV_REQUEST_READ)
    perform_read (request);
  else
    perform_write (request);
  g_cancellable_disconnect (request->cancellable, handler);
}

VvWorker *
vv_request_worker (VvWorkspace *workspace, VvRequestKind kind)
{
  return kind == VV_REQUEST_READ || workspace->writer == NULL ? workspace->reader
                                                              : workspace->writer;
}
