/* A workspace as a file: opening, refusing, migrating, backing up and restoring. */

#include <glib.h>
#include <glib/gstdio.h>
#include <sqlite3.h>
#include <sys/stat.h>

#include "base/vv-error.h"
#include "sample.h"
#include "store/vv-backup.h"
#include "store/vv-history.h"
#include "vv-backup-private.h"
#include "vv-file.h"
#include "vv-migration.h"
#include "vv-workspace-private.h"

typedef struct
{
  char *path;
  Sample sample;
} Fixture;

static void
set_up (Fixture *f, G_GNUC_UNUSED gconstpointer data)
{
  VvWorkspace *workspace;

  f->path = sample_path ();
  workspace = sample_open (f->path, &f->sample);
  vv_workspace_close (workspace);
  g_assert_finalize_object (workspace);
}

static void
tear_down (Fixture *f, G_GNUC_UNUSED gconstpointer data)
{
  sample_remove (f->path);
  g_free (f->path);
}

static void
execute (const char *path, const char *sql)
{
  sqlite3 *db = NULL;

  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (db);
}

static void
assert_refused (const char *path, int code)
{
  GError *error = NULL;
  VvWorkspace *workspace = vv_workspace_open (path, VV_OPEN_DEFAULT, &error);

  g_assert_null (workspace);
  g_assert_error (error, VV_ERROR, code);
  g_assert_true (g_str_has_suffix (error->message, "."));
  g_error_free (error);
}

static void
test_mode (Fixture *f, G_GNUC_UNUSED gconstpointer data)
{
  GStatBuf info;
  GError *error = NULL;

  g_assert_cmpint (g_stat (f->path, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0600);
  g_assert_null (vv_workspace_open (f->path, VV_OPEN_CREATE, &error)); /* never over a file */
  g_assert_error (error, VV_ERROR, VV_ERROR_IO);
  g_error_free (error);
}

static void
test_refusals (Fixture *f, G_GNUC_UNUSED gconstpointer data)
{
  g_autofree char *folder = g_path_get_dirname (f->path);
  g_autofree char *other = g_build_filename (folder, "other.viceversa", NULL);

  assert_refused (other, VV_ERROR_NOT_FOUND);
  assert_refused (folder, VV_ERROR_IO);
  g_assert_true (g_file_set_contents (other, "", 0, NULL));
  assert_refused (other, VV_ERROR_FOREIGN);
  g_assert_true (g_file_set_contents (other, "<?xml version='1.0'?><program/>", -1, NULL));
  assert_refused (other, VV_ERROR_FOREIGN);
  g_unlink (other);
  execute (other, "CREATE TABLE x (a)");
  assert_refused (other, VV_ERROR_FOREIGN);
}

static void
test_newer (Fixture *f, G_GNUC_UNUSED gconstpointer data)
{
  execute (f->path, "PRAGMA user_version = 99");
  assert_refused (f->path, VV_ERROR_NEWER);
}

static void
test_hostile_schema (Fixture *f, G_GNUC_UNUSED gconstpointer data)
{
  execute (f->path, "CREATE TRIGGER t AFTER UPDATE ON person BEGIN DELETE FROM pair; END");
  assert_refused (f->path, VV_ERROR_FOREIGN);
}

static void
test_damaged (Fixture *f, G_GNUC_UNUSED gconstpointer data)
{
  g_autofree char *content = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (f->path, &content, &length, NULL));
  memset (content + 4096, 0xA5, length - 4096);
  g_assert_true (g_file_set_contents (f->path, content, (gssize) length, NULL));
  assert_refused (f->path, VV_ERROR_DAMAGED);
}

static void
test_busy (Fixture *f, G_GNUC_UNUSED gconstpointer data)
{
  sqlite3 *db = NULL;

  g_assert_cmpint (sqlite3_open (f->path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, "BEGIN EXCLUSIVE", NULL, NULL, NULL), ==, SQLITE_OK);
  assert_refused (f->path, VV_ERROR_BUSY);
  sqlite3_close (db);
}

static void
test_read_only (Fixture *f, G_GNUC_UNUSED gconstpointer data)
{
  GError *error = NULL;
  VvWorkspace *workspace = vv_workspace_open (f->path, VV_OPEN_READ_ONLY, &error);
  g_autofree char *before = sample_rows (f->path);
  g_autofree char *after = NULL;

  g_assert_no_error (error);
  g_assert_false (sample_set (workspace, VV_ENTITY_PERSON, f->sample.people[0], "site", "X", &error));
  g_assert_error (error, VV_ERROR, VV_ERROR_READ_ONLY);
  g_clear_error (&error);
  g_assert_false (vv_workspace_undo (workspace, NULL, NULL, &error));
  g_assert_error (error, VV_ERROR, VV_ERROR_READ_ONLY);
  g_clear_error (&error);
  vv_workspace_close (workspace);
  g_object_unref (workspace);
  after = sample_rows (f->path);
  g_assert_cmpstr (before, ==, after);
}

static void
limit_pages (VvWorkspace *workspace, const char *pragma)
{
  GThread *owner = workspace->writing->thread;

  vv_connection_adopt (workspace->writing); /* its own thread is idle */
  g_assert_true (vv_connection_execute (workspace->writing, pragma, NULL));
  workspace->writing->thread = owner;
}

static void
test_full (Fixture *f, G_GNUC_UNUSED gconstpointer data)
{
  GError *error = NULL;
  VvWorkspace *workspace = vv_workspace_open (f->path, VV_OPEN_DEFAULT, &error);
  g_autofree char *before = sample_rows (f->path);
  g_autofree char *long_text = g_strnfill (1000000, 'x');
  g_autofree char *after = NULL;

  g_assert_no_error (error);
  limit_pages (workspace, "PRAGMA max_page_count = 1");
  g_assert_false (sample_set (workspace, VV_ENTITY_PERSON, f->sample.people[0], "note", long_text, &error));
  g_assert_error (error, VV_ERROR, VV_ERROR_FULL);
  g_clear_error (&error);
  after = sample_rows (f->path);
  g_assert_cmpstr (before, ==, after);
  /* and with room again it goes on */
  limit_pages (workspace, "PRAGMA max_page_count = 1000000");
  g_assert_true (sample_set (workspace, VV_ENTITY_PERSON, f->sample.people[0], "note", long_text, &error));
  g_assert_no_error (error);
  vv_workspace_close (workspace);
  g_assert_finalize_object (workspace);
}

static void
test_migration (Fixture *f, G_GNUC_UNUSED gconstpointer data)
{
  static const VvMigration steps[] = {
    { 1, NULL, "schema-1.sql", TRUE },
    { 98, "ALTER TABLE person ADD COLUMN pronoun TEXT; UPDATE person SET pronoun = 'they'", NULL, FALSE },
    { 99, "CREATE TABLE broken (a INTEGER REFERENCES person (id)); INSERT INTO broken VALUES (999)", NULL, FALSE },
  };
  GError *error = NULL;
  g_autoptr (VvReader) connection = vv_connection_open (f->path, VV_CONNECTION_WRITE, &error);

  g_assert_no_error (error);
  g_assert_true (vv_migrate (connection, steps, 2, &error));
  g_assert_no_error (error);
  g_assert_true (vv_migrate (connection, steps, 2, &error)); /* as another opener would */
  g_assert_no_error (error);
  g_assert_cmpint (vv_connection_number (connection, "PRAGMA user_version", 0), ==, 98);
  g_assert_cmpint (vv_connection_number (connection, "SELECT count (*) FROM person WHERE pronoun = 'they'", 0), ==, 6);
  /* the history is sealed, its labels stay */
  g_assert_cmpint (vv_connection_number (connection, "SELECT count (changeset) FROM edit", 9), ==, 0);
  g_assert_cmpint (vv_connection_number (connection, "SELECT count (*) FROM edit", 0), ==, 1);
  /* a step that breaks a reference is taken back, stamp and all */
  g_assert_true (vv_connection_execute (connection, "PRAGMA foreign_keys = OFF", &error));
  g_assert_false (vv_migrate (connection, steps, 3, &error));
  g_assert_error (error, VV_ERROR, VV_ERROR_DAMAGED);
  g_clear_error (&error);
  g_assert_cmpint (vv_connection_number (connection, "PRAGMA user_version", 0), ==, 98);
  g_assert_cmpint (vv_connection_number (connection, "SELECT count (*) FROM sqlite_schema WHERE name = 'broken'", 9), ==, 0);
}

/* How many backups the workspace has whose names end so. */
static guint
count_backups (VvWorkspace *workspace, const char *suffix)
{
  g_autofree char *folder = vv_backup_folder (vv_workspace_path (workspace));
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  guint n = 0;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    n += g_str_has_suffix (name, suffix);
  return n;
}

static void
test_daily_backup (Fixture *f, G_GNUC_UNUSED gconstpointer data)
{
  GError *error = NULL;
  g_autoptr (VvWorkspace) workspace = vv_workspace_open (f->path, VV_OPEN_DEFAULT, &error);
  g_autofree char *folder = vv_backup_folder (vv_workspace_path (workspace));
  g_autoptr (VvReader) connection = vv_connection_open (f->path, 0, &error);

  /* the edit that filled the sample made the day's backup, once */
  g_assert_cmpuint (count_backups (workspace, ".viceversa"), ==, 1);
  g_assert_true (sample_set (workspace, VV_ENTITY_PERSON, f->sample.people[0], "site", "A", &error));
  g_assert_cmpuint (count_backups (workspace, ".viceversa"), ==, 1);
  for (int i = 0; i < 12; i++)
    {
      g_autofree char *reason = g_strdup_printf ("test-%02d", i);

      g_assert_true (vv_backup_keep (connection, reason, &error));
    }
  g_assert_cmpuint (count_backups (workspace, ".viceversa"), ==, 10);
  g_assert_cmpuint (count_backups (workspace, "test-11.viceversa"), ==, 1);
}

static void
test_restore (Fixture *f, G_GNUC_UNUSED gconstpointer data)
{
  GError *error = NULL;
  VvWorkspace *workspace = vv_workspace_open (f->path, VV_OPEN_DEFAULT, &error);
  g_autofree char *folder = g_path_get_dirname (f->path);
  g_autofree char *copy = g_build_filename (folder, "copy.viceversa", NULL);
  g_autofree char *before = sample_rows (f->path);
  g_autofree char *of_copy = NULL;
  g_autofree char *after = NULL;
  GStatBuf info;

  g_assert_true (vv_workspace_backup (workspace, copy, &error));
  g_assert_no_error (error);
  g_assert_cmpint (g_stat (copy, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0600);
  of_copy = sample_rows (copy);
  g_assert_cmpstr (before, ==, of_copy);
  sample_pair (workspace, &f->sample, 0, 0, &error);
  g_assert_true (vv_workspace_restore (workspace, copy, &error));
  g_assert_no_error (error);
  g_assert_false (vv_workspace_undo (workspace, NULL, NULL, &error)); /* it ends at a restore */
  g_assert_error (error, VV_ERROR, VV_ERROR_NOTHING);
  g_clear_error (&error);
  g_assert_cmpuint (count_backups (workspace, "-before-restore.viceversa"), ==, 1);
  g_assert_false (vv_workspace_backup (workspace, f->path, &error)); /* not onto itself */
  g_assert_error (error, VV_ERROR, VV_ERROR_INPUT);
  g_clear_error (&error);
  g_assert_true (g_file_set_contents (copy, "rubbish", -1, NULL));
  g_assert_false (vv_workspace_restore (workspace, copy, &error));
  g_assert_error (error, VV_ERROR, VV_ERROR_FOREIGN);
  g_clear_error (&error);
  vv_workspace_close (workspace);
  g_assert_finalize_object (workspace);
  after = sample_rows (f->path);
  g_assert_cmpstr (before, ==, after);
}

static void
test_check (Fixture *f, G_GNUC_UNUSED gconstpointer data)
{
  GError *error = NULL;
  VvWorkspace *workspace;
  g_auto (GStrv) sound = NULL;
  g_auto (GStrv) problems = NULL;

  workspace = vv_workspace_open (f->path, VV_OPEN_READ_ONLY, &error);
  g_assert_true (vv_workspace_check (workspace, &sound, &error));
  g_assert_cmpuint (g_strv_length (sound), ==, 0);
  g_clear_object (&workspace);
  execute (f->path, "PRAGMA foreign_keys = OFF; UPDATE person SET manager_id = id WHERE id = 1;"
                    "UPDATE person SET manager_id = 999 WHERE id = 2");
  workspace = vv_workspace_open (f->path, VV_OPEN_READ_ONLY, &error);
  g_assert_true (vv_workspace_check (workspace, &problems, &error));
  g_assert_cmpuint (g_strv_length (problems), ==, 2);
  g_clear_object (&workspace);
}

#define TEST(name, function) g_test_add (name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  TEST ("/file/mode", test_mode);
  TEST ("/file/refusals", test_refusals);
  TEST ("/file/newer", test_newer);
  TEST ("/file/hostile-schema", test_hostile_schema);
  TEST ("/file/damaged", test_damaged);
  TEST ("/file/busy", test_busy);
  TEST ("/file/read-only", test_read_only);
  TEST ("/file/full", test_full);
  TEST ("/file/migration", test_migration);
  TEST ("/file/daily-backup", test_daily_backup);
  TEST ("/file/restore", test_restore);
  TEST ("/file/check", test_check);
  return g_test_run ();
}
