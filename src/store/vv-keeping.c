/* Keeping a workspace: backup, restore, the whole check. */

#include "vv-workspace-private.h"

#include <glib/gi18n-lib.h>

#include "base/vv-error.h"
#include "vv-backup-private.h"
#include "vv-file.h"
#include "vv-history-private.h"
#include "vv-rules.h"

typedef struct
{
  VvWorkspace *workspace;
  const char *path;
  GStrvBuilder *problems;
  gboolean ok;
  GError *error;
} VvKeeping;

static void
perform_backup (gpointer data)
{
  VvKeeping *keeping = data;
  VvReader *connection = keeping->workspace->reading;

  vv_connection_adopt (connection);
  keeping->ok = vv_backup_write (connection, keeping->path, &keeping->error);
}

gboolean
vv_workspace_backup (VvWorkspace *self, const char *path, GError **error)
{
  g_autofree char *target = g_canonicalize_filename (path, NULL);
  VvKeeping keeping = { .workspace = self, .path = target };

  if (g_strcmp0 (target, self->path) == 0)
    {
      g_set_error_literal (error, VV_ERROR, VV_ERROR_INPUT,
                           _ ("A workspace can’t be its own backup. Choose another name."));
      return FALSE;
    }
  vv_worker_call (self->reader, perform_backup, &keeping);
  if (keeping.error != NULL)
    g_propagate_error (error, keeping.error);
  return keeping.ok;
}

static void
perform_restore (gpointer data)
{
  VvKeeping *keeping = data;
  VvReader *connection = keeping->workspace->writing;
  gint64 next_seq;

  vv_connection_adopt (connection);
  next_seq = vv_history_next_seq (connection);
  keeping->ok = vv_backup_keep (connection, "before-restore", &keeping->error) &&
                vv_backup_load (connection, keeping->path, next_seq, &keeping->error);
  if (keeping->ok)
    {
      keeping->workspace->has_log = TRUE;
      vv_workspace_watch (keeping->workspace);
    }
}

gboolean
vv_workspace_restore (VvWorkspace *self, const char *path, GError **error)
{
  VvKeeping keeping = { .workspace = self, .path = path };

  if (self->writer == NULL)
    {
      g_set_error_literal (error, VV_ERROR, VV_ERROR_READ_ONLY,
                           _ ("This workspace can’t be written: nothing can be restored into it."));
      return FALSE;
    }
  vv_worker_call (self->writer, perform_restore, &keeping);
  if (keeping.error != NULL)
    g_propagate_error (error, keeping.error);
  return keeping.ok;
}

/* Every answer of a checking pragma but "ok" is a problem. */
static gboolean
check_pages (VvReader *connection, const char *sql, GStrvBuilder *problems, GError **error)
{
  g_auto (VvStatement) statement = VV_STATEMENT_INIT;
  GError *failure = NULL;

  if (!vv_statement_prepare (&statement, connection, sql, error))
    return FALSE;
  while (vv_statement_step (&statement, &failure))
    if (g_strcmp0 (vv_statement_text (&statement, 0), "ok") != 0)
      g_strv_builder_add (problems, vv_statement_text (&statement, 0));
  if (failure == NULL)
    return TRUE;

  g_strv_builder_add (problems, failure->message);
  g_error_free (failure);
  return TRUE;
}

static gboolean
check_all (VvReader *connection, GStrvBuilder *problems, GError **error)
{
  g_autoptr (GPtrArray) violations =
      g_ptr_array_new_with_free_func ((GDestroyNotify) vv_violation_free);

  if (!check_pages (connection, "PRAGMA integrity_check", problems, error) ||
      !check_pages (connection,
                    "SELECT printf ('%s %d: %s', \"table\", rowid, parent)"
                    " FROM pragma_foreign_key_check",
                    problems, error) ||
      !vv_rules_check (connection, NULL, VV_RULES_STANDING, violations, error))
    return FALSE;
  for (guint i = 0; i < violations->len; i++)
    g_strv_builder_add (problems, ((VvViolation *) g_ptr_array_index (violations, i))->message);
  return TRUE;
}

static void
perform_check (gpointer data)
{
  VvKeeping *keeping = data;
  VvReader *connection = keeping->workspace->reading;

  vv_connection_adopt (connection);
  keeping->ok = check_all (connection, keeping->problems, &keeping->error);
}

gboolean
vv_workspace_check (VvWorkspace *self, GStrv *problems, GError **error)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  VvKeeping keeping = { .workspace = self, .problems = builder };

  vv_worker_call (self->reader, perform_check, &keeping);
  *problems = g_strv_builder_end (builder);
  if (keeping.error != NULL)
    g_propagate_error (error, keeping.error);
  return keeping.ok;
}
