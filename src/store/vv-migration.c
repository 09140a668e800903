#include "vv-migration.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>

#include "base/vv-error.h"
#include "store-resources.h"
#include "vv-file.h"
#include "vv-history-private.h"

const VvMigration vv_migrations[] = {
  { 1, NULL, "schema-1.sql", TRUE },
  /* only edit itself is made anew, and no changeset speaks of it */
  { 2, NULL, "schema-2.sql", TRUE },
};
const guint vv_n_migrations = G_N_ELEMENTS (vv_migrations);

int
vv_migration_head (const VvMigration *migrations, guint n)
{
  return migrations[n - 1].version;
}

static char *
sql_of (const VvMigration *migration)
{
  g_autofree char *path = NULL;
  g_autoptr (GBytes) bytes = NULL;
  gconstpointer data;
  gsize size;

  if (migration->sql != NULL)
    return g_strdup (migration->sql);
  path = g_strconcat ("/org/viceversa/store/sql/", migration->resource, NULL);
  bytes = g_resource_lookup_data (store_get_resource (), path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_assert (bytes != NULL);
  data = g_bytes_get_data (bytes, &size);
  return g_strndup (data, size);
}

static gboolean
take_step (VvReader *connection, const VvMigration *migration, GError **error)
{
  int version = (int) vv_connection_number (connection, "PRAGMA user_version", 0);
  g_autofree char *sql = sql_of (migration);
  g_autofree char *stamp = g_strdup_printf ("PRAGMA application_id = %d; PRAGMA user_version = %d",
                                            VV_APPLICATION_ID, migration->version);

  if (version >= migration->version)
    return TRUE;
  if (!vv_connection_execute (connection, sql, error) ||
      (!migration->keeps_undo && !vv_history_seal (connection, error)) ||
      !vv_connection_execute (connection, stamp, error))
    return FALSE;
  if (vv_connection_number (connection, "SELECT count (*) FROM pragma_foreign_key_check", 1) == 0)
    return TRUE;

  g_set_error (error, VV_ERROR, VV_ERROR_DAMAGED,
               _ ("“%s” can’t be brought up to date: a record refers to nothing."),
               connection->path);
  return FALSE;
}

gboolean
vv_migrate (VvReader *connection, const VvMigration *migrations, guint n, GError **error)
{
  for (guint i = 0; i < n; i++)
    {
      if (!vv_connection_execute (connection, "BEGIN IMMEDIATE", error))
        return FALSE;
      if (!take_step (connection, &migrations[i], error) ||
          !vv_connection_execute (connection, "COMMIT", error))
        {
          vv_connection_execute (connection, "ROLLBACK", NULL);
          return FALSE;
        }
    }

  return TRUE;
}
