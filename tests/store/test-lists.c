/* Lists: queries, their plans, and the list model. */

#include <gio/gio.h>
#include <sqlite3.h>

#include "base/vv-date.h"
#include "base/vv-error.h"
#include "sample.h"
#include "store/vv-counts.h"
#include "store/vv-figures.h"
#include "store/vv-list.h"
#include "vv-counts-private.h"
#include "vv-figures-private.h"
#include "vv-query-private.h"
#include "vv-query-sql.h"
#include "vv-rules.h"

typedef struct
{
  char *path;
  Sample sample;
  VvWorkspace *workspace;
  gint64 pair;
} Fixture;

static void
set_up (Fixture *f, G_GNUC_UNUSED gconstpointer data)
{
  GError *error = NULL;

  f->path = sample_path ();
  f->workspace = sample_open (f->path, &f->sample);
  f->pair = sample_pair (f->workspace, &f->sample, 0, 0, &error);
  for (int i = 0; i < 3; i++)
    {
      g_autofree char *program = g_strdup_printf ("%" G_GINT64_FORMAT, f->sample.program);
      g_autofree char *pair = g_strdup_printf ("%" G_GINT64_FORMAT, f->pair);
      g_autofree char *day = g_strdup_printf ("2026-09-1%d", 5 - i);

      sample_insert (f->workspace,
                     sample_record (VV_ENTITY_SESSION, "program_id", program, "pair_id", pair, "day",
                                    day, "minutes", "60", "state", i == 0 ? "planned" : "held",
                                    "mentor_rating", "4", "summary", i == 2 ? "100%_sure" : "talk", NULL),
                     &error);
    }
  g_assert_no_error (error);
}

static void
tear_down (Fixture *f, G_GNUC_UNUSED gconstpointer data)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
  vv_workspace_close (f->workspace);
  g_assert_finalize_object (f->workspace);
  sample_remove (f->path);
  g_free (f->path);
}

typedef struct
{
  VvQuery query;
  GArray *ids;
  GPtrArray *rows;
} Question;

static gboolean
answer (VvReader *reader, gpointer data, GError **error)
{
  Question *question = data;

  question->ids = vv_query_ids (reader, &question->query, error);
  if (question->ids == NULL)
    return FALSE;
  question->rows = vv_query_rows (reader, &question->query, (gint64 *) question->ids->data,
                                  question->ids->len, error);
  return question->rows != NULL;
}

/* One column of all rows, with commas. */
static char *
column (VvWorkspace *workspace, VvQuery query, const char *name)
{
  Question question = { .query = query };
  GString *text = g_string_new (NULL);
  GError *error = NULL;
  int index = vv_list_column (query.kind, name);

  g_assert_cmpint (index, >=, 0);
  vv_workspace_read (workspace, answer, &question, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < question.rows->len; i++)
    {
      const char *value = vv_row_text (g_ptr_array_index (question.rows, i), (guint) index);

      g_string_append_printf (text, "%s%s", i > 0 ? "," : "", value != NULL ? value : "");
    }
  g_array_unref (question.ids);
  g_ptr_array_unref (question.rows);
  return g_string_free (text, FALSE);
}

#define assert_column(f, query, name, expected)                                                    \
  G_STMT_START                                                                                     \
  {                                                                                                \
    g_autofree char *found_ = column ((f)->workspace, query, name);                                \
    g_assert_cmpstr (found_, ==, expected);                                                        \
  }                                                                                                \
  G_STMT_END

static void
test_people (Fixture *f, G_GNUC_UNUSED gconstpointer data)
{
  VvQuery query = { .kind = VV_LIST_PEOPLE };

  assert_column (f, query, "name",
                 "Maya Çelik,Élodie Größ,Élodie Lanternby,Maya Łukas,Élodie Østberg,Maya Stonebridge");
  query.search = "oSTB elodie";
  assert_column (f, query, "name", "Élodie Østberg");
  query.search = "gross";
  assert_column (f, query, "name", "Élodie Größ");
  query.search = "_";
  assert_column (f, query, "name", "");
  query.search = NULL;
  query.program_id = f->sample.program;
  query.role = "mentee";
  assert_column (f, query, "live_pairs", "0,0,1");
}

static void
add_topic (Fixture *f, const char *name, const char *level)
{
  g_autofree char *program = g_strdup_printf ("%" G_GINT64_FORMAT, f->sample.program);
  g_autofree char *mentee = g_strdup_printf ("%" G_GINT64_FORMAT, f->sample.mentees[0]);
  g_autofree char *topic = NULL;
  GError *error = NULL;
  gint64 id = sample_insert (
      f->workspace, sample_record (VV_ENTITY_TOPIC, "program_id", program, "name", name, NULL), &error);

  g_assert_no_error (error);
  topic = g_strdup_printf ("%" G_GINT64_FORMAT, id);
  sample_insert (f->workspace,
                 sample_record (VV_ENTITY_PARTICIPATION_TOPIC, "program_id", program,
                                "participation_id", mentee, "topic_id", topic, "level", level, NULL),
                 &error);
  g_assert_no_error (error);
}

/* The highest level first, in the reader's language; without a program there are none. */
static void
test_topics_of_people (Fixture *f, G_GNUC_UNUSED gconstpointer data)
{
  VvQuery query = { .kind = VV_LIST_PEOPLE, .language = "fr", .role = "mentee" };

  add_topic (f, "{\"en\":\"Data\",\"fr\":\"Données\"}", "2");
  add_topic (f, "{\"en\":\"Video\"}", "4");
  query.program_id = f->sample.program;
  assert_column (f, query, "topics", ",,Video 4 · Données 2");
  query.program_id = 0;
  query.role = NULL;
  assert_column (f, query, "topics", ",,,,,");
}

typedef struct
{
  gint64 program_id;
  GStrv values;
} Values;

static gboolean
read_departments (VvReader *reader, gpointer data, GError **error)
{
  Values *values = data;

  values->values = vv_query_values (reader, VV_LIST_PEOPLE, values->program_id, "department", error);
  return values->values != NULL;
}

static void
assert_departments (Fixture *f, gint64 program_id, const char *expected)
{
  Values values = { .program_id = program_id };
  g_autofree char *joined = NULL;
  GError *error = NULL;

  vv_workspace_read (f->workspace, read_departments, &values, &error);
  g_assert_no_error (error);
  joined = g_strjoinv ("|", values.values);
  g_strfreev (values.values);
  g_assert_cmpstr (joined, ==, expected);
}

/* By what people are filtered is taken as it stands: no wildcard, no case. */
static void
test_people_filters (Fixture *f, G_GNUC_UNUSED gconstpointer data)
{
  static const char *const departments[] = { "Études", "%_'&", "finance", "Finance" };
  VvQuery query = { .kind = VV_LIST_PEOPLE, .department = "%_'&" };
  GError *error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (departments); i++)
    sample_set (f->workspace, VV_ENTITY_PERSON, f->sample.people[i], "department", departments[i],
                &error);
  sample_set (f->workspace, VV_ENTITY_PERSON, f->sample.people[1], "site", "Lyon", &error);
  sample_set (f->workspace, VV_ENTITY_PERSON, f->sample.people[2], "site", "Lyon", &error);
  g_assert_no_error (error);
  assert_departments (f, 0, "%_'&|Études|Finance|finance|Strategy");
  assert_departments (f, f->sample.program, "%_'&|Études|Finance|finance|Strategy");
  assert_departments (f, f->sample.program + 1, "");
  query.site = "Lyon";
  for (guint i = 0; i < 2; i++)
    {
      g_autofree char *found = column (f->workspace, query, "department");

      g_assert_cmpstr (found, ==, "%_'&");
      query.program_id = f->sample.program;
    }
  query.search = "a b c d e f g h";
  assert_column (f, query, "department", "");
  query.search = NULL;
  query.site = "lyon";
  assert_column (f, query, "department", "");
}

static void
test_sessions (Fixture *f, G_GNUC_UNUSED gconstpointer data)
{
  VvQuery query = { .kind = VV_LIST_SESSIONS };

  assert_column (f, query, "day", "2026-09-13,2026-09-14,2026-09-15");
  query.descending = TRUE;
  assert_column (f, query, "day", "2026-09-15,2026-09-14,2026-09-13");
  query.search = "100%_S";
  assert_column (f, query, "day", "2026-09-13");
  query.search = "lantern";
  assert_column (f, query, "day", "2026-09-15,2026-09-14,2026-09-13");
  query.state = "held";
  assert_column (f, query, "day", "2026-09-14,2026-09-13");
  query.state = VV_QUERY_TO_LOG;
  query.today = vv_date_parse ("2026-09-14"); /* the planned one is of the 15th */
  assert_column (f, query, "day", "");
  query.today++;
  assert_column (f, query, "day", "2026-09-15");
  query.search = NULL;
  query.program_id = f->sample.program;
  query.order = "state";
  assert_column (f, query, "day", "2026-09-15");
  query.order = NULL;
  query.state = "held";
  assert_column (f, query, "mentor", "Élodie Lanternby,Élodie Lanternby");
  query.person_id = f->sample.people[1];
  assert_column (f, query, "day", "");
}

static void
test_pairs_and_programs (Fixture *f, G_GNUC_UNUSED gconstpointer data)
{
  VvQuery pairs = { .kind = VV_LIST_PAIRS };
  VvQuery programs = { .kind = VV_LIST_PROGRAMS, .language = "fr" };

  assert_column (f, pairs, "held", "2");
  assert_column (f, pairs, "next_planned", "2026-09-15");
  assert_column (f, programs, "title", "Projet");
  programs.language = "fr-CA";
  assert_column (f, programs, "title", "Projet");
  programs.language = "de";
  assert_column (f, programs, "title", "Pilot");
  assert_column (f, programs, "people", "6");
}

static void
test_unknown_order (Fixture *f, G_GNUC_UNUSED gconstpointer data)
{
  Question question = { .query = { .kind = VV_LIST_PAIRS, .order = "id; DROP TABLE pair" } };
  GError *error = NULL;

  g_assert_false (vv_workspace_read (f->workspace, answer, &question, &error));
  g_assert_error (error, VV_ERROR, VV_ERROR_INPUT);
  g_error_free (error);
}

/* A plan is good where no table that can be large is walked without an index. */
static void
assert_plan (sqlite3 *db, const char *sql)
{
  static const char *const small[] = { "program", "edit", "t.program", "word" /* values */ };
  g_autofree char *explain = g_strconcat ("EXPLAIN QUERY PLAN ", sql, NULL);
  sqlite3_stmt *stmt = NULL;

  if (sqlite3_prepare_v2 (db, explain, -1, &stmt, NULL) != SQLITE_OK)
    g_error ("%s: %s", sqlite3_errmsg (db), sql);
  while (sqlite3_step (stmt) == SQLITE_ROW)
    {
      const char *detail = (const char *) sqlite3_column_text (stmt, 3);
      gboolean is_walk = g_str_has_prefix (detail, "SCAN ") && strstr (detail, "INDEX") == NULL &&
                         strstr (detail, "json_each") == NULL && strstr (detail, "CONSTANT") == NULL &&
                         strstr (detail, "(subquery") == NULL;

      for (guint i = 0; i < G_N_ELEMENTS (small); i++)
        is_walk = is_walk && g_strcmp0 (detail + 5, small[i]) != 0;
      if (is_walk && !(strstr (sql, "FROM program t") != NULL && strcmp (detail, "SCAN t") == 0))
        g_error ("%s: %s", detail, sql);
    }
  sqlite3_finalize (stmt);
}

static void
fold (sqlite3_context *context, G_GNUC_UNUSED int n, sqlite3_value **values)
{
  sqlite3_result_value (context, values[0]);
}

static void
assert_query_plans (sqlite3 *db, VvListKind kind)
{
  static const char *const states[] = { "held", VV_QUERY_TO_LOG };

  for (const char *const *order = vv_list_orders (kind); *order != NULL; order++)
    for (guint mask = 0; mask < 256; mask++)
      for (guint words = 0; words < 3; words++)
        {
          VvQuery query = { .kind = kind,
                            .order = *order,
                            .program_id = mask & 1,
                            .person_id = mask & 2,
                            .pair_id = mask & 4,
                            .state = mask & 8 ? states[mask >> 7] : NULL,
                            .role = mask & 16 ? "mentor" : NULL,
                            .department = mask & 32 ? "Finance" : NULL,
                            .site = mask & 64 ? "Lyon" : NULL };
          g_autofree char *sql = vv_query_make_sql (&query, words);

          assert_plan (db, sql);
        }
  assert_plan (db, vv_list_sql (kind)->select);
}

static void
test_plans (Fixture *f, G_GNUC_UNUSED gconstpointer data)
{
  g_auto (GStrv) rules = vv_rules_sql ();
  sqlite3 *db = NULL;

  g_assert_cmpint (sqlite3_open (f->path, &db), ==, SQLITE_OK);
  sqlite3_create_function (db, "vv_fold", 1, SQLITE_UTF8, NULL, fold, NULL, NULL);
  for (guint kind = 0; kind < VV_N_LISTS; kind++)
    assert_query_plans (db, kind);
  for (guint i = 0; i < 4; i++)
    assert_plan (db, vv_values_sql (VV_LIST_PEOPLE, i & 1 ? "department" : "site", i & 2));
  for (guint i = 0; i < VV_N_FIGURES; i++)
    assert_plan (db, vv_figures_sql[i]);
  for (guint i = 0; i < VV_N_COUNTS; i++)
    assert_plan (db, vv_counts_sql[i]);
  for (guint i = 0; rules[i] != NULL; i++)
    assert_plan (db, rules[i]);
  for (guint kind = 1; kind < VV_N_ENTITIES; kind++)
    for (guint i = 0; i < vv_entity (kind)->n_fields; i++)
      if (vv_entity (kind)->fields[i].kind == VV_FIELD_REFERENCE)
        {
          /* what removal and export ask: the records that refer to one */
          g_autofree char *sql = g_strdup_printf ("SELECT id FROM %s WHERE %s = ?1", vv_entity (kind)->name,
                                                  vv_entity (kind)->fields[i].name);

          assert_plan (db, sql);
        }
  sqlite3_close (db);
}

/* The columns of the tables are those of the entities, in their order; the choices too. */
static void
test_schema_agrees (Fixture *f, G_GNUC_UNUSED gconstpointer data)
{
  sqlite3 *db = NULL;

  g_assert_cmpint (sqlite3_open (f->path, &db), ==, SQLITE_OK);
  for (guint kind = 1; kind < VV_N_ENTITIES; kind++)
    {
      const VvEntity *entity = vv_entity (kind);
      sqlite3_stmt *stmt = NULL;
      int field = -2;

      sqlite3_prepare_v2 (db, "SELECT name, \"notnull\" FROM pragma_table_info (?)", -1, &stmt, NULL);
      sqlite3_bind_text (stmt, 1, entity->name, -1, SQLITE_STATIC);
      for (; sqlite3_step (stmt) == SQLITE_ROW; field++)
        {
          const char *name = (const char *) sqlite3_column_text (stmt, 0);

          if (field >= 0 && field < (int) entity->n_fields)
            {
              g_assert_cmpstr (name, ==, entity->fields[field].name);
              g_assert_cmpint (sqlite3_column_int (stmt, 1), ==,
                               (entity->fields[field].flags & VV_FIELD_REQUIRED) != 0);
            }
          else if (field == (int) entity->n_fields)
            g_assert_cmpstr (name, ==, "search");
        }
      g_assert_cmpint (field, ==, (int) entity->n_fields + vv_entity_is_searched (entity));
      sqlite3_finalize (stmt);
    }
  sqlite3_close (db);
}

static void
test_choices_agree (Fixture *f, G_GNUC_UNUSED gconstpointer data)
{
  sqlite3 *db = NULL;

  g_assert_cmpint (sqlite3_open (f->path, &db), ==, SQLITE_OK);
  for (guint kind = 1; kind < VV_N_ENTITIES; kind++)
    for (guint i = 0; i < vv_entity (kind)->n_fields; i++)
      {
        const VvField *field = &vv_entity (kind)->fields[i];
        g_autoptr (GString) list = g_string_new (NULL);
        g_autofree char *sql = NULL;
        g_autofree char *flat = NULL;
        sqlite3_stmt *stmt = NULL;

        if (field->kind != VV_FIELD_CHOICE)
          continue;
        g_string_printf (list, "CHECK(%sIN(", field->name);
        for (const VvChoice *choice = field->choices->choices; choice->name != NULL; choice++)
          g_string_append_printf (list, "%s'%s'", choice == field->choices->choices ? "" : ",", choice->name);
        g_string_append (list, "))");
        sql = g_strdup_printf ("SELECT replace (replace (sql, ' ', ''), char (10), '') FROM sqlite_schema WHERE name = '%s'",
                               vv_entity (kind)->name);
        sqlite3_prepare_v2 (db, sql, -1, &stmt, NULL);
        g_assert_cmpint (sqlite3_step (stmt), ==, SQLITE_ROW);
        flat = g_strdup ((const char *) sqlite3_column_text (stmt, 0));
        if (strstr (flat, list->str) == NULL)
          g_error ("%s is not in %s", list->str, flat);
        sqlite3_finalize (stmt);
      }
  sqlite3_close (db);
}

static void
wait_until_loaded (VvList *list)
{
  gboolean loading = TRUE;

  while (loading)
    {
      g_main_context_iteration (NULL, TRUE);
      g_object_get (list, "loading", &loading, NULL);
    }
}

static void
on_items_changed (GListModel *model, guint position, guint removed, guint added, gpointer data)
{
  /* never both at once: GTK 4.8 would ask for every row */
  g_assert_true (removed == 0 || added == 0 || position > 0);
  if (removed > 0)
    g_assert_cmpuint (g_list_model_get_n_items (model), ==, 0);
  g_string_append_printf (data, "-%u+%u ", removed, added);
}

static void
test_list_model (Fixture *f, G_GNUC_UNUSED gconstpointer data)
{
  VvList *list = vv_list_new (f->workspace);
  VvQuery query = { .kind = VV_LIST_PEOPLE };
  g_autoptr (GString) seen = g_string_new (NULL);
  g_autoptr (VvRow) row = NULL;
  GError *error = NULL;

  g_signal_connect (list, "items-changed", G_CALLBACK (on_items_changed), seen);
  vv_list_set_query (list, &query);
  wait_until_loaded (list);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 6);
  row = g_list_model_get_item (G_LIST_MODEL (list), 0);
  g_assert_true (vv_row_is_loaded (row));
  g_assert_cmpuint (vv_list_position (list, vv_list_id (list, 4)), ==, 4);
  /* a change that moves nothing changes the row in place */
  g_assert_true (sample_set (f->workspace, VV_ENTITY_PERSON, vv_row_id (row), "site", "Lyon", &error));
  while (g_strcmp0 (vv_row_text (row, (guint) vv_list_column (VV_LIST_PEOPLE, "site")), "Lyon") != 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (seen->str, ==, "-0+6 ");
  query.descending = TRUE;
  vv_list_set_query (list, &query);
  wait_until_loaded (list);
  g_assert_cmpstr (seen->str, ==, "-0+6 -6+0 -0+6 ");
  g_assert_finalize_object (list);
}

static gboolean
add_many (VvEdit *edit, G_GNUC_UNUSED gpointer data, GError **error)
{
  vv_edit_set_label (edit, "test.many", NULL);
  for (int i = 0; i < 3000; i++)
    {
      g_autofree char *name = g_strdup_printf ("Person %04d", i);
      g_autoptr (VvObject) person = sample_record (VV_ENTITY_PERSON, "family_name", name, NULL);

      if (!vv_edit_insert (edit, person, error))
        return FALSE;
    }
  return TRUE;
}

static void
test_paged_list (Fixture *f, G_GNUC_UNUSED gconstpointer data)
{
  VvList *list;
  VvQuery query = { .kind = VV_LIST_PEOPLE, .search = "person" };
  VvRow *row;
  GError *error = NULL;

  g_assert_true (vv_workspace_edit (f->workspace, add_many, NULL, &error));
  list = vv_list_new (f->workspace);
  vv_list_set_query (list, &query);
  wait_until_loaded (list);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 3000);
  row = g_list_model_get_item (G_LIST_MODEL (list), 2999);
  g_assert_false (vv_row_is_loaded (row)); /* a placeholder first */
  while (!vv_row_is_loaded (row))
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (vv_row_text (row, 2), ==, "Person 2999");
  g_object_unref (row);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_finalize_object (list);
}

/* The first page is there before the rest, and stays what it is when the rest comes. */
static void
test_list_begins (Fixture *f, G_GNUC_UNUSED gconstpointer data)
{
  VvList *list;
  VvQuery query = { .kind = VV_LIST_PEOPLE };
  g_autoptr (GString) seen = g_string_new (NULL);
  g_autoptr (VvRow) row = NULL;
  g_autoptr (VvRow) later = NULL;
  g_autoptr (GArray) positions = NULL;
  gint64 ids[3];
  GError *error = NULL;

  g_assert_true (vv_workspace_edit (f->workspace, add_many, NULL, &error));
  while (g_main_context_iteration (NULL, FALSE)) /* the list is not to hear of that change */
    ;
  list = vv_list_new (f->workspace);
  g_signal_connect (list, "items-changed", G_CALLBACK (on_items_changed), seen);
  vv_list_set_query (list, &query);
  while (g_list_model_get_n_items (G_LIST_MODEL (list)) == 0)
    g_main_context_iteration (NULL, TRUE);
  row = g_list_model_get_item (G_LIST_MODEL (list), 63);
  g_assert_true (vv_row_is_loaded (row));
  wait_until_loaded (list);
  g_assert_cmpstr (seen->str, ==, "-0+64 -0+2942 ");
  later = g_list_model_get_item (G_LIST_MODEL (list), 63);
  g_assert_true (later == row);
  g_assert_cmpuint (vv_list_position (list, vv_list_id (list, 3005)), ==, 3005);
  g_assert_cmpuint (vv_list_position (list, 123456789), ==, G_MAXUINT);
  ids[0] = vv_list_id (list, 2000);
  ids[1] = 123456789;
  ids[2] = vv_list_id (list, 3);
  positions = vv_list_positions (list, ids, 3);
  g_assert_cmpuint (positions->len, ==, 2);
  g_assert_cmpuint (g_array_index (positions, guint, 0), ==, 3);
  g_assert_cmpuint (g_array_index (positions, guint, 1), ==, 2000);
  g_assert_finalize_object (list);
}

static gboolean
read_facts (VvReader *reader, gpointer data, GError **error)
{
  VvFacts **facts = data;

  *facts = vv_figures_facts (reader, 1, vv_date_parse ("2026-09-15"), error);
  return *facts != NULL;
}

static void
test_facts (Fixture *f, G_GNUC_UNUSED gconstpointer data)
{
  g_autoptr (VvFacts) facts = NULL;
  GError *error = NULL;
  VvPairFacts *pair;

  g_assert_true (vv_workspace_read (f->workspace, read_facts, &facts, &error));
  g_assert_cmpuint (facts->mentees, ==, 3);
  g_assert_cmpuint (facts->mentees_ever_matched, ==, 1);
  g_assert_cmpuint (facts->accepted, ==, 6);
  g_assert_cmpuint (facts->accepted_matched, ==, 2);
  g_assert_cmpuint (facts->held, ==, 2);
  g_assert_cmpuint (facts->planned_past, ==, 1);
  g_assert_cmpint (facts->minutes_held, ==, 120);
  g_assert_cmpuint (facts->ratings, ==, 2);
  g_assert_cmpuint (facts->ratings_asked, ==, 4);
  g_assert_cmpint (facts->rating_sum, ==, 8);
  g_assert_cmpuint (facts->pairs->len, ==, 1);
  pair = &g_array_index (facts->pairs, VvPairFacts, 0);
  g_assert_cmpuint (pair->last_held, ==, vv_date_parse ("2026-09-14"));
  g_assert_cmpuint (pair->next_planned, ==, vv_date_parse ("2026-09-15"));
  g_assert_true (pair->has_departments && pair->across);
  g_assert_false (pair->has_levels);
}

typedef struct
{
  gint64 program;
  const char *day;
  VvCounts counts;
  GArray *topics;
} Counted;

static gboolean
read_states (VvReader *reader, gpointer data, GError **error)
{
  GArray **states = data;

  *states = vv_counts_states (reader, 1, error);
  return *states != NULL;
}

static guint
people_in (GArray *states, const char *name)
{
  for (guint i = 0; i < states->len; i++)
    if (g_str_equal (g_array_index (states, VvStateCount, i).state, name))
      return g_array_index (states, VvStateCount, i).people;
  g_assert_not_reached ();
}

static void
test_states (Fixture *f, G_GNUC_UNUSED gconstpointer data)
{
  g_autoptr (GArray) states = NULL;
  guint n = 0;

  sample_set (f->workspace, VV_ENTITY_PARTICIPATION, f->sample.mentors[2], "state", "withdrawn",
              NULL);
  g_assert_true (vv_workspace_read (f->workspace, read_states, &states, NULL));
  for (guint i = 0; i < states->len; i++)
    n += g_array_index (states, VvStateCount, i).people;
  g_assert_cmpuint (states->len, ==, 8);
  g_assert_cmpuint (n, ==, 6);
  g_assert_cmpuint (people_in (states, "withdrawn"), ==, 1);
  g_assert_cmpuint (people_in (states, "reserve"), ==, 0);
}

static gboolean
read_counts (VvReader *reader, gpointer data, GError **error)
{
  Counted *counted = data;

  counted->topics = vv_counts_topics (reader, 1, error);
  return counted->topics != NULL && vv_counts_of (reader, counted->program,
                                                  vv_date_parse (counted->day), &counted->counts,
                                                  error);
}

/* In one program and in all, where there is only that one. */
static void
test_counts (Fixture *f, G_GNUC_UNUSED gconstpointer data)
{
  for (gint64 program = 0; program <= 2; program++)
    {
      Counted counted = { .program = program, .day = "2026-09-15" };
      GError *error = NULL;

      g_assert_true (vv_workspace_read (f->workspace, read_counts, &counted, &error));
      g_assert_cmpuint (counted.counts.people, ==, program < 2 ? 6 : 0);
      g_assert_cmpuint (counted.counts.live_pairs, ==, program < 2 ? 1 : 0);
      g_assert_cmpuint (counted.counts.sessions_to_log, ==, program < 2 ? 1 : 0);
      g_assert_cmpint (counted.counts.last_session, ==, program < 2 ? 1 : 0);
      g_array_unref (counted.topics);
    }
}

/* As of each day: the newest session that is not to come. */
static void
test_last_session (Fixture *f, G_GNUC_UNUSED gconstpointer data)
{
  static const struct
  {
    const char *day;
    gint64 last;
  } cases[] = { { "2026-09-12", 0 }, { "2026-09-13", 3 }, { "2026-09-14", 2 }, { "2027-01-01", 1 } };

  for (gint64 program = 0; program < 2; program++)
    for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
      {
        Counted counted = { .program = program, .day = cases[i].day };
        GError *error = NULL;

        g_assert_true (vv_workspace_read (f->workspace, read_counts, &counted, &error));
        g_assert_cmpint (counted.counts.last_session, ==, cases[i].last);
        g_array_unref (counted.topics);
      }
}

#define TEST(name, function) g_test_add (name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  TEST ("/query/people", test_people);
  TEST ("/query/people-topics", test_topics_of_people);
  TEST ("/query/people-filters", test_people_filters);
  TEST ("/query/sessions", test_sessions);
  TEST ("/query/pairs-and-programs", test_pairs_and_programs);
  TEST ("/query/unknown-order", test_unknown_order);
  TEST ("/query/plans", test_plans);
  TEST ("/schema/columns", test_schema_agrees);
  TEST ("/schema/choices", test_choices_agree);
  TEST ("/list/model", test_list_model);
  TEST ("/list/paged", test_paged_list);
  TEST ("/list/begins", test_list_begins);
  TEST ("/figures/facts", test_facts);
  TEST ("/counts", test_counts);
  TEST ("/counts/last-session", test_last_session);
  TEST ("/counts/states", test_states);
  return g_test_run ();
}
