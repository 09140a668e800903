#include "vv-connection.h"

#include <errno.h>
#include <glib/gi18n-lib.h>

#include "base/vv-error.h"
#include "base/vv-fold.h"
#include "vv-failure.h"
#include "vv-ranges.h"

static void
fold_func (sqlite3_context *context, G_GNUC_UNUSED int argc, sqlite3_value **argv)
{
  const char *text = (const char *) sqlite3_value_text (argv[0]);

  if (text != NULL)
    sqlite3_result_text (context, vv_fold (text), -1, g_free);
}

/* A workspace may come from anywhere: nothing in its schema is run, and no page is believed. */
static gboolean
harden (VvReader *connection, gboolean is_writing, GError **error)
{
  sqlite3 *db = connection->db;

  sqlite3_extended_result_codes (db, 1);
  sqlite3_busy_timeout (db, 5000);
  sqlite3_db_config (db, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
  sqlite3_db_config (db, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
  sqlite3_db_config (db, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, NULL);
  sqlite3_db_config (db, SQLITE_DBCONFIG_ENABLE_VIEW, 0, NULL);
  sqlite3_create_function (db, "vv_fold", 1, SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_DIRECTONLY,
                           NULL, fold_func, NULL, NULL);
  vv_ranges_define (db);

  return vv_connection_execute (connection,
                                "PRAGMA cell_size_check = ON;"
                                "PRAGMA foreign_keys = ON;"
                                "PRAGMA temp_store = MEMORY;"
                                "PRAGMA synchronous = FULL",
                                error) &&
         /* in KB: an import's indexes want room, a list's pages little */
         vv_connection_execute (connection,
                                is_writing ? "PRAGMA cache_size = -32768"
                                           : "PRAGMA cache_size = -4096",
                                error);
}

VvReader *
vv_connection_open (const char *path, VvConnectionFlags flags, GError **error)
{
  g_autoptr (VvReader) connection = g_new0 (VvReader, 1);
  g_autofree char *escaped = g_uri_escape_string (path, "/", TRUE);
  g_autofree char *uri = NULL;
  int mode = (flags & VV_CONNECTION_WRITE) != 0 ? SQLITE_OPEN_READWRITE : SQLITE_OPEN_READONLY;
  int code;

  uri = g_strconcat ("file:", escaped,
                     (flags & VV_CONNECTION_IMMUTABLE) != 0 ? "?immutable=1" : NULL, NULL);
  connection->path = g_strdup (path);
  connection->thread = g_thread_self ();
  connection->idle = g_hash_table_new (g_str_hash, g_str_equal);
  code = sqlite3_open_v2 (uri, &connection->db, mode | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_URI, NULL);
  if (code != SQLITE_OK)
    {
      vv_connection_fail (connection, code, error);
      return NULL;
    }
  if (!harden (connection, (flags & VV_CONNECTION_WRITE) != 0, error))
    return NULL;

  return g_steal_pointer (&connection);
}

void
vv_connection_close (VvReader *connection)
{
  GHashTableIter iter;
  gpointer stmt;

  if (connection == NULL)
    return;
  g_hash_table_iter_init (&iter, connection->idle);
  while (g_hash_table_iter_next (&iter, NULL, &stmt))
    sqlite3_finalize (stmt);
  g_hash_table_unref (connection->idle);
  if (sqlite3_close (connection->db) != SQLITE_OK)
    g_critical ("a statement outlives its connection: %s", sqlite3_errmsg (connection->db));
  g_free (connection->path);
  g_free (connection);
}

void
vv_connection_adopt (VvReader *connection)
{
  connection->thread = g_thread_self ();
}

gboolean
vv_connection_fail (VvReader *connection, int code, GError **error)
{
  int last = errno;
  int system_errno = sqlite3_system_errno (connection->db);

  /* a COMMIT that fails does not keep the system's reason */
  vv_failure_set (error, connection->path, code, sqlite3_errmsg (connection->db),
                  system_errno != 0 || (code & 0xFF) != SQLITE_IOERR ? system_errno : last);
  return FALSE;
}

gboolean
vv_connection_execute (VvReader *connection, const char *sql, GError **error)
{
  int code;

  g_assert (connection->thread == g_thread_self ());

  errno = 0;
  code = sqlite3_exec (connection->db, sql, NULL, NULL, NULL);
  return code == SQLITE_OK || vv_connection_fail (connection, code, error);
}

gint64
vv_connection_number (VvReader *connection, const char *sql, gint64 fallback)
{
  g_auto (VvStatement) statement = VV_STATEMENT_INIT;

  if (!vv_statement_prepare (&statement, connection, sql, NULL) ||
      !vv_statement_step (&statement, NULL))
    return fallback;
  return vv_statement_integer (&statement, 0);
}

gboolean
vv_statement_prepare (VvStatement *statement, VvReader *connection, const char *sql, GError **error)
{
  gpointer stmt = NULL;
  int code;

  g_assert (connection->thread == g_thread_self ());
  g_assert (statement->stmt == NULL);

  statement->connection = connection;
  if (g_hash_table_steal_extended (connection->idle, sql, NULL, &stmt))
    {
      statement->stmt = stmt;
      return TRUE;
    }
  code = sqlite3_prepare_v3 (connection->db, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement->stmt,
                             NULL);
  return code == SQLITE_OK || vv_connection_fail (connection, code, error);
}

void
vv_statement_bind_text (VvStatement *statement, int index, const char *text)
{
  if (text != NULL)
    sqlite3_bind_text (statement->stmt, index, text, -1, SQLITE_STATIC);
  else
    sqlite3_bind_null (statement->stmt, index);
}

void
vv_statement_bind_integer (VvStatement *statement, int index, gint64 integer)
{
  sqlite3_bind_int64 (statement->stmt, index, integer);
}

gboolean
vv_statement_step (VvStatement *statement, GError **error)
{
  int code = sqlite3_step (statement->stmt);

  if (code != SQLITE_ROW && code != SQLITE_DONE)
    vv_connection_fail (statement->connection, code, error);
  return code == SQLITE_ROW;
}

gboolean
vv_statement_run (VvStatement *statement, GError **error)
{
  int code = sqlite3_step (statement->stmt);

  if (code != SQLITE_DONE)
    {
      vv_connection_fail (statement->connection, code, error);
      sqlite3_reset (statement->stmt);
      return FALSE;
    }
  sqlite3_reset (statement->stmt);
  return TRUE;
}

void
vv_statement_reset (VvStatement *statement)
{
  sqlite3_reset (statement->stmt);
}

const char *
vv_statement_text (VvStatement *statement, int column)
{
  return (const char *) sqlite3_column_text (statement->stmt, column);
}

gint64
vv_statement_integer (VvStatement *statement, int column)
{
  return sqlite3_column_int64 (statement->stmt, column);
}

void
vv_statement_clear (VvStatement *statement)
{
  const char *sql;

  if (statement->stmt == NULL)
    return;
  sql = sqlite3_sql (statement->stmt);
  sqlite3_reset (statement->stmt);
  sqlite3_clear_bindings (statement->stmt);
  if (g_hash_table_contains (statement->connection->idle, sql))
    sqlite3_finalize (statement->stmt);
  else
    g_hash_table_insert (statement->connection->idle, (gpointer) sql, statement->stmt);
  statement->stmt = NULL;
}
