/* What a user waits for on a large workspace, each beside the least that SQLite needs for it. */

#include <glib/gstdio.h>
#include <stdlib.h>

#include "base/vv-date.h"
#include "bench.h"
#include "crowd.h"
#include "model/vv-session.h"
#include "store/vv-figures.h"
#include "store/vv-query.h"
#include "store/vv-workspace.h"

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
  char *path;
  VvWorkspace *workspace;
  VvReader *plain; /* a bare connection of the same settings */
  VvQuery query;
  GArray *ids;
  guint turn;
} Bench;

static void
open_ours (gpointer data)
{
  Bench *bench = data;
  GError *error = NULL;
  VvWorkspace *workspace = vv_workspace_open (bench->path, VV_OPEN_DEFAULT, &error);

  CHECK (workspace != NULL, error);
  g_object_unref (workspace);
}

static void
run_plain (Bench *bench, const char *sql)
{
  GError *error = NULL;
  g_auto (VvStatement) statement = VV_STATEMENT_INIT;

  CHECK (vv_statement_prepare (&statement, bench->plain, sql, &error), error);
  while (vv_statement_step (&statement, &error))
    ;
  CHECK (error == NULL, error);
}

static gboolean
ask_ids (VvReader *reader, gpointer data, GError **error)
{
  Bench *bench = data;

  g_clear_pointer (&bench->ids, g_array_unref);
  bench->ids = vv_query_ids (reader, &bench->query, error);
  return bench->ids != NULL;
}

static void
ids_ours (gpointer data)
{
  Bench *bench = data;
  GError *error = NULL;

  CHECK (vv_workspace_read (bench->workspace, ask_ids, bench, &error), error);
}

static void
ids_by_day_plain (gpointer data)
{
  run_plain (data, "SELECT id FROM session ORDER BY day, id");
}

static void
ids_held_plain (gpointer data)
{
  run_plain (data, "SELECT id FROM session WHERE program_id = 1 AND state = 'held' ORDER BY day, id");
}

static gboolean
ask_page (VvReader *reader, gpointer data, GError **error)
{
  Bench *bench = data;
  guint first = bench->ids->len / 2;
  GPtrArray *rows = vv_query_rows (reader, &bench->query, &g_array_index (bench->ids, gint64, first), 128, error);

  g_clear_pointer (&rows, g_ptr_array_unref);
  return TRUE;
}

static void
page_ours (gpointer data)
{
  Bench *bench = data;
  GError *error = NULL;

  CHECK (vv_workspace_read (bench->workspace, ask_page, bench, &error), error);
}

static void
page_plain (gpointer data)
{
  Bench *bench = data;
  GError *error = NULL;
  g_auto (VvStatement) statement = VV_STATEMENT_INIT;

  CHECK (vv_statement_prepare (&statement, bench->plain,
                               "SELECT s.*, m.family_name, e.family_name, g.title FROM session s"
                               " JOIN pair p ON p.id = s.pair_id JOIN participation a ON a.id = p.mentor_id"
                               " JOIN person m ON m.id = a.person_id JOIN participation b ON b.id = p.mentee_id"
                               " JOIN person e ON e.id = b.person_id JOIN program g ON g.id = s.program_id"
                               " WHERE s.id = ?", &error), error);
  for (guint i = 0; i < 128; i++)
    {
      vv_statement_reset (&statement);
      vv_statement_bind_integer (&statement, 1, g_array_index (bench->ids, gint64, bench->ids->len / 2 + i));
      vv_statement_step (&statement, &error);
    }
}

static void
search_people_plain (gpointer data)
{
  run_plain (data, "SELECT id FROM person WHERE search LIKE '%elodie%' ORDER BY search, id");
}

static void
search_sessions_plain (gpointer data)
{
  run_plain (data, "SELECT id FROM session WHERE search LIKE '%elodie%' OR pair_id IN (SELECT p.id FROM pair p"
                   " JOIN participation a ON a.id IN (p.mentor_id, p.mentee_id) JOIN person e ON e.id = a.person_id"
                   " WHERE e.search LIKE '%elodie%') ORDER BY day, id");
}

static gboolean
edit_minutes (VvEdit *edit, gpointer data, GError **error)
{
  Bench *bench = data;
  g_autoptr (VvObject) session = vv_reader_load (vv_edit_reader (edit), VV_ENTITY_SESSION, 1000, error);

  vv_edit_set_label (edit, "session.set", NULL);
  vv_object_set_integer (session, VV_SESSION_MINUTES, 10 + bench->turn++ % 50);
  return vv_edit_update (edit, session, error);
}

static void
edit_ours (gpointer data)
{
  Bench *bench = data;
  GError *error = NULL;

  CHECK (vv_workspace_edit (bench->workspace, edit_minutes, bench, &error), error);
}

static void
undo_ours (gpointer data)
{
  Bench *bench = data;
  GError *error = NULL;

  CHECK (vv_workspace_undo (bench->workspace, NULL, NULL, &error), error);
}

/* The same change twice durable, as an edit writes its row and its place in the history. */
static void
edit_plain (gpointer data)
{
  Bench *bench = data;
  g_autofree char *sql = g_strdup_printf ("BEGIN IMMEDIATE; UPDATE session SET minutes = %u WHERE id = 1001;"
                                          "UPDATE edit SET moved_at = %u WHERE id = 1; COMMIT",
                                          10 + bench->turn % 50, bench->turn);
  GError *error = NULL;

  bench->turn++;
  CHECK (vv_connection_execute (bench->plain, sql, &error), error);
}

static gboolean
ask_facts (VvReader *reader, G_GNUC_UNUSED gpointer data, GError **error)
{
  g_autoptr (VvFacts) facts = vv_figures_facts (reader, 1, vv_date_parse ("2026-06-01"), error);

  return facts != NULL;
}

static void
facts_ours (gpointer data)
{
  Bench *bench = data;
  GError *error = NULL;

  CHECK (vv_workspace_read (bench->workspace, ask_facts, NULL, &error), error);
}

static void
facts_plain (gpointer data)
{
  run_plain (data, "SELECT state, count (*), sum (minutes) FROM session WHERE program_id = 1 GROUP BY state");
}

static void
figure (Bench *bench, const char *what, BenchFunc ours, BenchFunc plain)
{
  bench_pair (what, ours, plain, bench, 0);
}

static void
run (Bench *bench)
{
  figure (bench, "open", open_ours, NULL);
  bench->query = (VvQuery){ .kind = VV_LIST_SESSIONS };
  figure (bench, "sessions by day, all ids", ids_ours, ids_by_day_plain);
  figure (bench, "sessions, a page in the middle", page_ours, page_plain);
  bench->query = (VvQuery){ .kind = VV_LIST_SESSIONS, .program_id = 1, .state = "held" };
  figure (bench, "sessions held, all ids", ids_ours, ids_held_plain);
  bench->query = (VvQuery){ .kind = VV_LIST_SESSIONS, .search = "elodie" };
  figure (bench, "sessions searched", ids_ours, search_sessions_plain);
  bench->query = (VvQuery){ .kind = VV_LIST_PEOPLE, .search = "elodie" };
  figure (bench, "people searched", ids_ours, search_people_plain);
  figure (bench, "one edit", edit_ours, edit_plain);
  figure (bench, "one undo", undo_ours, edit_plain);
  figure (bench, "facts behind the metrics", facts_ours, facts_plain);
  bench_value ("peak memory", bench_peak_memory (), "MB");
}

int
main (int argc, char **argv)
{
  Crowd crowd = { 30000, 100000 };
  Bench bench = { 0 };
  g_autofree char *folder = g_dir_make_tmp ("vv-bench-XXXXXX", NULL);
  g_autofree char *name = NULL;
  GError *error = NULL;

  if (argc > 2)
    {
      crowd.people = (guint) atoi (argv[1]);
      crowd.sessions = (guint) atoi (argv[2]);
    }
  g_setenv ("XDG_DATA_HOME", folder, TRUE);
  bench.path = g_build_filename (folder, "crowd.viceversa", NULL);
  crowd_make (bench.path, &crowd);
  bench_value ("people", crowd.people, "rows");
  bench_value ("sessions", crowd.sessions, "rows");
  bench.workspace = vv_workspace_open (bench.path, VV_OPEN_DEFAULT, &error);
  CHECK (bench.workspace != NULL, error);
  edit_ours (&bench); /* the day's backup is no part of an edit's time */
  bench.plain = vv_connection_open (bench.path, VV_CONNECTION_WRITE, &error);
  CHECK (bench.plain != NULL, error);
  run (&bench);

  vv_connection_close (bench.plain);
  g_clear_pointer (&bench.ids, g_array_unref);
  g_object_unref (bench.workspace);
  g_free (bench.path);
  name = g_strdup_printf ("rm -r '%s'", folder);
  return system (name) == 0 ? 0 : 1;
}
