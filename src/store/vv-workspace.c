#include "vv-workspace-private.h"

#include <glib/gi18n-lib.h>

#include "base/vv-error.h"
#include "vv-backup-private.h"
#include "vv-file.h"
#include "vv-history-private.h"
#include "vv-migration.h"
#include "vv-rules.h"

/* After so many quiet seconds the log is written back, and others' changes are looked for. */
#define TICK 2

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (VvWorkspace, vv_workspace, G_TYPE_OBJECT)

static void
vv_workspace_dispose (GObject *object)
{
  vv_workspace_close (VV_WORKSPACE (object));
  G_OBJECT_CLASS (vv_workspace_parent_class)->dispose (object);
}

static void
vv_workspace_finalize (GObject *object)
{
  VvWorkspace *self = VV_WORKSPACE (object);

  g_free (self->path);
  g_clear_pointer (&self->author, vv_author_free);
  g_clear_pointer (&self->context, g_main_context_unref);
  G_OBJECT_CLASS (vv_workspace_parent_class)->finalize (object);
}

static void
vv_workspace_class_init (VvWorkspaceClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = vv_workspace_dispose;
  G_OBJECT_CLASS (klass)->finalize = vv_workspace_finalize;
  signals[CHANGED] = g_signal_new ("changed", VV_TYPE_WORKSPACE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 1, G_TYPE_PTR_ARRAY);
}

static void
vv_workspace_init (VvWorkspace *self)
{
  self->context = g_main_context_ref_thread_default ();
  self->author = vv_author_new ();
}

static gboolean
has_foreign_commits (VvWorkspace *self, VvReader *connection)
{
  gint64 before = self->data_version;

  self->data_version = vv_connection_number (connection, "PRAGMA data_version", before);
  return self->data_version != before;
}

static void
tick_writer (gpointer data)
{
  VvWorkspace *self = data;

  vv_connection_adopt (self->writing);
  if (self->has_log &&
      vv_connection_execute (self->writing, "PRAGMA wal_checkpoint (PASSIVE)", NULL))
    self->has_log = FALSE;
  if (has_foreign_commits (self, self->writing))
    vv_workspace_watch (self);
}

static void
tick_reader (gpointer data)
{
  VvWorkspace *self = data;

  if (self->writing != NULL)
    return;
  vv_connection_adopt (self->reading);
  if (has_foreign_commits (self, self->reading))
    vv_workspace_watch (self);
}

/* WAL where it is safe; elsewhere a rollback journal, which a network share understands. */
static gboolean
choose_journal (VvReader *connection, GError **error)
{
  return vv_connection_execute (connection,
                                vv_file_is_local (connection->path)
                                    ? "PRAGMA journal_mode = WAL"
                                    : "PRAGMA journal_mode = TRUNCATE",
                                error);
}

static gboolean
bring_up_to_date (VvReader *connection, GError **error)
{
  int version = (int) vv_connection_number (connection, "PRAGMA user_version", -1);
  g_autofree char *reason =
      g_strdup_printf ("before-format-%d", vv_migration_head (vv_migrations, vv_n_migrations));

  if (version < 1)
    return vv_connection_execute (connection, "PRAGMA user_version", error) &&
           vv_connection_fail (connection, SQLITE_CORRUPT, error);
  if (version >= vv_migration_head (vv_migrations, vv_n_migrations))
    return TRUE;
  return vv_backup_keep (connection, reason, error) &&
         vv_migrate (connection, vv_migrations, vv_n_migrations, error);
}

static gboolean
open_writing (VvWorkspace *self, GError **error)
{
  self->writing = vv_connection_open (self->path, VV_CONNECTION_WRITE, error);
  return self->writing != NULL && vv_file_check (self->writing, error) &&
         choose_journal (self->writing, error) && bring_up_to_date (self->writing, error);
}

/* What a killed program left half done can only be taken back by somebody who may write. */
static gboolean
recover (const char *path, GError **error)
{
  VvReader *connection = vv_connection_open (path, VV_CONNECTION_WRITE, error);
  gboolean ok = connection != NULL &&
                vv_connection_execute (connection, "SELECT count (*) FROM sqlite_schema", error);

  vv_connection_close (connection);
  return ok;
}

static gboolean
open_reading (VvWorkspace *self, VvFileAccess access, GError **error)
{
  self->reading = vv_connection_open (
      self->path, access == VV_FILE_IMMUTABLE ? VV_CONNECTION_IMMUTABLE : 0, error);
  return self->reading != NULL && (self->writing != NULL || vv_file_check (self->reading, error));
}

static void
start_watching (VvWorkspace *self)
{
  VvReader *connection = self->writing != NULL ? self->writing : self->reading;

  self->seq = vv_history_next_seq (connection) - 1;
  self->data_version = vv_connection_number (connection, "PRAGMA data_version", 0);
  if (self->writing != NULL)
    self->writer = vv_worker_new ("vv-writer", tick_writer, self, TICK);
  self->reader = vv_worker_new ("vv-reader", tick_reader, self, TICK);
}

VvWorkspace *
vv_workspace_open (const char *path, VvOpenFlags flags, GError **error)
{
  g_autoptr (VvWorkspace) self = g_object_new (VV_TYPE_WORKSPACE, NULL);
  VvFileAccess access;
  int version;

  self->path = g_canonicalize_filename (path, NULL);
  if ((flags & VV_OPEN_CREATE) != 0 && !vv_file_create (self->path, error))
    return NULL;
  if (!vv_file_inspect (self->path, &version, &access, error))
    return NULL;
  self->is_read_only = access != VV_FILE_WRITABLE || (flags & VV_OPEN_READ_ONLY) != 0;
  if (self->is_read_only && access == VV_FILE_WRITABLE && !recover (self->path, error))
    return NULL;
  if ((!self->is_read_only && !open_writing (self, error)) || !open_reading (self, access, error))
    return NULL;

  start_watching (self);
  return g_steal_pointer (&self);
}

/* The last one out leaves one file: where others have it open the journal mode just stays. */
static void
close_writing (VvReader *connection)
{
  vv_connection_adopt (connection);
  sqlite3_busy_timeout (connection->db, 0);
  if (vv_file_is_local (connection->path))
    vv_connection_execute (connection,
                           "PRAGMA wal_checkpoint (TRUNCATE); PRAGMA journal_mode = DELETE", NULL);
  vv_connection_close (connection);
}

void
vv_workspace_close (VvWorkspace *self)
{
  g_return_if_fail (VV_IS_WORKSPACE (self));

  g_clear_pointer (&self->writer, vv_worker_free);
  g_clear_pointer (&self->reader, vv_worker_free);
  if (self->reading != NULL)
    vv_connection_adopt (self->reading);
  g_clear_pointer (&self->reading, vv_connection_close);
  g_clear_pointer (&self->writing, close_writing);
}

const char *
vv_workspace_path (VvWorkspace *self)
{
  return self->path;
}

gboolean
vv_workspace_is_read_only (VvWorkspace *self)
{
  return self->is_read_only;
}

/* Waits for a job. */
static gboolean
wait_for (VvWorkspace *self, VvRequest *request, GError **error)
{
  request->workspace = self;
  vv_worker_call (vv_request_worker (self, request->kind), vv_request_perform, request);
  if (request->error != NULL)
    g_propagate_error (error, request->error);
  return request->ok;
}

gboolean
vv_workspace_edit (VvWorkspace *self, VvEditFunc func, gpointer data, GError **error)
{
  VvRequest request = { .kind = VV_REQUEST_EDIT, .func = G_CALLBACK (func), .data = data };
  gboolean ok = wait_for (self, &request, error);

  g_free (request.key);
  g_strfreev (request.arguments);
  return ok;
}

gboolean
vv_workspace_trial (VvWorkspace *self, VvEditFunc func, gpointer data, GError **error)
{
  VvRequest request = { .kind = VV_REQUEST_TRIAL, .func = G_CALLBACK (func), .data = data };

  return wait_for (self, &request, error);
}

gboolean
vv_workspace_read (VvWorkspace *self, VvReadFunc func, gpointer data, GError **error)
{
  VvRequest request = { .kind = VV_REQUEST_READ, .func = G_CALLBACK (func), .data = data };

  return wait_for (self, &request, error);
}

static gboolean
move (VvWorkspace *self,
      VvRequestKind kind,
      gint64 only,
      char **key,
      GStrv *arguments,
      GError **error)
{
  VvRequest request = { .kind = kind, .seq = only };
  gboolean ok = wait_for (self, &request, error);

  if (key != NULL)
    *key = g_steal_pointer (&request.key);
  if (arguments != NULL)
    *arguments = g_steal_pointer (&request.arguments);
  g_free (request.key);
  g_strfreev (request.arguments);
  return ok;
}

gboolean
vv_workspace_undo (VvWorkspace *self, char **key, GStrv *arguments, GError **error)
{
  return move (self, VV_REQUEST_UNDO, 0, key, arguments, error);
}

gboolean
vv_workspace_undo_edit (VvWorkspace *self, gint64 seq, char **key, GStrv *arguments, GError **error)
{
  return move (self, VV_REQUEST_UNDO, seq, key, arguments, error);
}

gboolean
vv_workspace_redo (VvWorkspace *self, char **key, GStrv *arguments, GError **error)
{
  return move (self, VV_REQUEST_REDO, 0, key, arguments, error);
}
