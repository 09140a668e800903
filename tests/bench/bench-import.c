/* An archive of some 50 MB, read, compared, stored and recorded, beside the least that has to be
 * done for it: xmllint's streaming validation, and the same rows by prepared INSERT under a
 * recording session. */

#include <glib/gstdio.h>
#include <stdlib.h>

#include "bench.h"
#include "crowd.h"
#include "exchange/vv-plan.h"
#include "exchange/vv-program-writer.h"
#include "store/vv-history.h"
#include "store/vv-workspace.h"
#include "vv-changeset.h"
#include "vv-file.h"
#include "vv-rows.h"

/* A benchmark has no user to tell: what fails ends it. */
#define CHECK(ok, error)                                                                           \
  G_STMT_START                                                                                     \
  {                                                                                                \
    if (!(ok))                                                                                     \
      g_error ("%s", (error)->message);                                                            \
  }                                                                                                \
  G_STMT_END

typedef struct
{
  char *folder;
  char *archive;
  char *source;
  const char *schema;
  GPtrArray *objects; /* the rows, as records */
  VvReader *reader;   /* of what was imported */
} Bench;

static char *
fresh (Bench *bench)
{
  char *path = g_build_filename (bench->folder, "import.viceversa", NULL);

  g_unlink (path);
  return path;
}

static gboolean
apply (VvEdit *edit, gpointer data, GError **error)
{
  g_autoptr (VvPlan) plan = vv_plan_new (vv_edit_reader (edit), data, VV_PLAN_DEFAULT, error);

  vv_edit_set_label (edit, "program.import", "Crowd", NULL);
  return plan != NULL && vv_plan_apply (plan, edit, error);
}

static void
import_ours (gpointer data)
{
  Bench *bench = data;
  g_autofree char *path = fresh (bench);
  GError *error = NULL;
  VvWorkspace *workspace = vv_workspace_open (path, VV_OPEN_CREATE, &error);
  g_autoptr (VvProgramFile) file = NULL;

  CHECK (workspace != NULL, error);
  file = vv_program_file_read (bench->archive, &error);
  CHECK (file != NULL, error);
  CHECK (vv_workspace_edit (workspace, apply, file, &error), error);
  g_object_unref (workspace);
}

static void
read_ours (gpointer data)
{
  Bench *bench = data;
  GError *error = NULL;
  g_autoptr (VvProgramFile) file = vv_program_file_read (bench->archive, &error);

  CHECK (file != NULL, error);
}

static void
validate_plain (gpointer data)
{
  Bench *bench = data;
  const char *argv[] = { "xmllint", "--stream", "--noout", "--schema", bench->schema, bench->archive, NULL };
  GError *error = NULL;
  int status;

  CHECK (g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH | G_SPAWN_STDERR_TO_DEV_NULL, NULL, NULL, NULL,
                       NULL, &status, &error) &&
             g_spawn_check_wait_status (status, &error), error);
}

static void
insert_plain (gpointer data)
{
  Bench *bench = data;
  g_autofree char *path = fresh (bench);
  GError *error = NULL;
  g_autoptr (VvReader) connection = NULL;
  sqlite3_session *session;
  void *changeset = NULL;
  int size = 0;

  CHECK (vv_file_create (path, &error), error);
  connection = vv_connection_open (path, VV_CONNECTION_WRITE, &error);
  CHECK (vv_connection_execute (connection, "PRAGMA journal_mode = WAL; BEGIN IMMEDIATE", &error), error);
  session = vv_changeset_record (connection, &error);
  for (guint i = 0; i < bench->objects->len; i++)
    CHECK (vv_rows_insert (connection, g_ptr_array_index (bench->objects, i), &error), error);
  sqlite3session_changeset (session, &size, &changeset);
  sqlite3session_delete (session);
  sqlite3_free (changeset);
  CHECK (vv_connection_execute (connection, "COMMIT; PRAGMA journal_mode = DELETE", &error), error);
}

static void
import_plain (gpointer data)
{
  validate_plain (data);
  insert_plain (data);
}

static void
history_ours (gpointer data)
{
  Bench *bench = data;
  g_autoptr (GArray) records = g_array_new (FALSE, FALSE, sizeof (VvHistoryRecord));
  g_autoptr (GPtrArray) entries = NULL;
  VvHistoryRecord person = { VV_ENTITY_PERSON, 1 };
  GError *error = NULL;

  g_array_append_val (records, person);
  entries = vv_history_of (bench->reader, records, 20, &error);
  CHECK (entries != NULL, error);
  g_assert (entries->len == 1);
}

static void
history_plain (gpointer data)
{
  Bench *bench = data;
  g_auto (VvStatement) row = VV_STATEMENT_INIT;
  GError *error = NULL;

  CHECK (vv_statement_prepare (&row, bench->reader, "SELECT at, user, label FROM edit", &error), error);
  while (vv_statement_step (&row, &error))
    ;
  CHECK (error == NULL, error);
}

/* The history of one of those who were imported: what is read of the file for it, then its time. */
static void
bench_history (Bench *bench)
{
  g_autofree char *path = g_build_filename (bench->folder, "import.viceversa", NULL);
  GError *error = NULL;
  int before = 0, after = 0, unused = 0;

  import_ours (bench); /* import_plain() leaves no history */
  bench->reader = vv_connection_open (path, 0, &error);
  CHECK (bench->reader != NULL, error);
  sqlite3_db_status (bench->reader->db, SQLITE_DBSTATUS_CACHE_MISS, &before, &unused, FALSE);
  history_ours (bench);
  sqlite3_db_status (bench->reader->db, SQLITE_DBSTATUS_CACHE_MISS, &after, &unused, FALSE);
  bench_value ("read for a person's history", after - before, "pages");
  bench_value ("changeset of the import", (double) vv_connection_number (bench->reader, "SELECT bytes FROM edit", 0) / 1e6, "MB");
  bench_pair ("a person's history", history_ours, history_plain, bench, 0);
  vv_connection_close (bench->reader);
}

static gboolean
collect (VvObject *object, gpointer data)
{
  g_ptr_array_add (data, g_object_ref (object));
  return TRUE;
}

static gboolean
prepare (VvReader *reader, gpointer data, GError **error)
{
  Bench *bench = data;

  for (guint kind = 1; kind < VV_N_ENTITIES; kind++)
    if (!vv_reader_each (reader, kind, -1, 0, collect, bench->objects, error))
      return FALSE;
  return vv_program_write (reader, 1, VV_WRITE_PEOPLE, "2026-11-24", bench->archive, error);
}

int
main (int argc, char **argv)
{
  Crowd crowd = { 30000, 100000 };
  Bench bench = { .folder = g_dir_make_tmp ("vv-bench-XXXXXX", NULL) };
  g_autofree char *remove = NULL;
  VvWorkspace *workspace;
  GError *error = NULL;
  GStatBuf info;

  bench.schema = argv[1];
  if (argc > 3)
    crowd = (Crowd){ (guint) atoi (argv[2]), (guint) atoi (argv[3]) };
  g_setenv ("XDG_DATA_HOME", bench.folder, TRUE);
  bench.source = g_build_filename (bench.folder, "crowd.viceversa", NULL);
  bench.archive = g_build_filename (bench.folder, "crowd.xml", NULL);
  bench.objects = g_ptr_array_new_with_free_func (g_object_unref);
  crowd_make (bench.source, &crowd);
  workspace = vv_workspace_open (bench.source, VV_OPEN_READ_ONLY, &error);
  CHECK (workspace != NULL, error);
  CHECK (vv_workspace_read (workspace, prepare, &bench, &error), error);
  g_object_unref (workspace);
  g_stat (bench.archive, &info);
  bench_value ("archive", (double) info.st_size / 1e6, "MB");
  bench_value ("records", bench.objects->len, "rows");
  bench_pair ("read and validate", read_ours, validate_plain, &bench, 0);
  bench_pair ("import", import_ours, import_plain, &bench, 1.5);
  bench_history (&bench);
  bench_value ("peak memory", bench_peak_memory (), "MB");
  remove = g_strdup_printf ("rm -r '%s'", bench.folder);
  return system (remove) == 0 ? 0 : 1;
}
