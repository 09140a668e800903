/* Edits, undo, redo, and the rules that no door gets around. */

#include <glib.h>

#include "base/vv-error.h"
#include "sample.h"
#include "store/vv-history.h"

typedef struct
{
  char *path;
  VvWorkspace *workspace;
  Sample sample;
} Fixture;

static void
set_up (Fixture *f, G_GNUC_UNUSED gconstpointer data)
{
  f->path = sample_path ();
  f->workspace = sample_open (f->path, &f->sample);
}

static void
tear_down (Fixture *f, G_GNUC_UNUSED gconstpointer data)
{
  vv_workspace_close (f->workspace);
  g_assert_finalize_object (f->workspace);
  sample_remove (f->path);
  g_free (f->path);
}

#define ID(id) (sample_id (id, buffers[__COUNTER__ % 8]))
static char buffers[8][32];

static const char *
sample_id (gint64 id, char *buffer)
{
  g_snprintf (buffer, 32, "%" G_GINT64_FORMAT, id);
  return buffer;
}

#define assert_rule(error, name)                                                                   \
  G_STMT_START                                                                                     \
  {                                                                                                \
    g_assert_error (error, VV_ERROR, VV_ERROR_RULE);                                               \
    g_assert_cmpstr (vv_error_rule (error), ==, name);                                             \
    g_assert_null (strstr ((error)->message, name)); /* for people: it is no word of theirs */     \
    g_assert_null (strchr ((error)->message, '_'));                                                \
    g_clear_error (&(error));                                                                      \
  }                                                                                                \
  G_STMT_END

static void
test_undo_redo (Fixture *f, G_GNUC_UNUSED gconstpointer data)
{
  g_autofree char *rows[6] = { NULL };
  GError *error = NULL;
  gint64 pair;

  rows[0] = sample_rows (f->path);
  pair = sample_pair (f->workspace, &f->sample, 0, 0, &error);
  g_assert_no_error (error);
  rows[1] = sample_rows (f->path);
  sample_insert (f->workspace,
                 sample_record (VV_ENTITY_SESSION, "program_id", ID (f->sample.program), "pair_id",
                                ID (pair), "day", "2026-09-14", "minutes", "45", "summary",
                                "Échange & <idées>", NULL),
                 &error);
  g_assert_no_error (error);
  rows[2] = sample_rows (f->path);
  g_assert_true (sample_set (f->workspace, VV_ENTITY_PAIR, pair, "development_goal", "Lead", &error));
  rows[3] = sample_rows (f->path);
  g_assert_true (sample_set (f->workspace, VV_ENTITY_PERSON, f->sample.people[0], "family_name", "Ömer", &error));
  rows[4] = sample_rows (f->path);
  g_assert_true (sample_delete (f->workspace, VV_ENTITY_PAIR, pair, &error));
  g_assert_no_error (error);
  rows[5] = sample_rows (f->path);

  for (int i = 4; i >= 0; i--)
    {
      g_autofree char *key = NULL;
      g_auto (GStrv) arguments = NULL;
      g_autofree char *now = NULL;

      g_assert_true (vv_workspace_undo (f->workspace, &key, &arguments, &error));
      now = sample_rows (f->path);
      g_assert_cmpstr (now, ==, rows[i]);
    }
  for (int i = 1; i <= 5; i++)
    {
      g_autofree char *now = NULL;

      g_assert_true (vv_workspace_redo (f->workspace, NULL, NULL, &error));
      now = sample_rows (f->path);
      g_assert_cmpstr (now, ==, rows[i]);
    }
  g_assert_false (vv_workspace_redo (f->workspace, NULL, NULL, &error));
  g_assert_error (error, VV_ERROR, VV_ERROR_NOTHING);
  g_error_free (error);
  for (int i = 0; i < 6; i++)
    g_clear_pointer (&rows[i], g_free);
}

static void
test_new_edit_ends_redo (Fixture *f, G_GNUC_UNUSED gconstpointer data)
{
  GError *error = NULL;

  sample_pair (f->workspace, &f->sample, 0, 0, &error);
  g_assert_true (vv_workspace_undo (f->workspace, NULL, NULL, &error));
  sample_pair (f->workspace, &f->sample, 1, 1, &error);
  g_assert_no_error (error);
  g_assert_false (vv_workspace_redo (f->workspace, NULL, NULL, &error));
  g_assert_error (error, VV_ERROR, VV_ERROR_NOTHING);
  g_error_free (error);
}

static void
test_failed_edit_leaves_nothing (Fixture *f, G_GNUC_UNUSED gconstpointer data)
{
  g_autofree char *before = sample_rows (f->path);
  g_autofree char *after = NULL;
  GError *error = NULL;

  sample_insert (f->workspace,
                 sample_record (VV_ENTITY_PERSON, "family_name", "X", "staff_number", "7", NULL), &error);
  g_assert_no_error (error);
  sample_insert (f->workspace,
                 sample_record (VV_ENTITY_PERSON, "family_name", "Y", "staff_number", "7", NULL), &error);
  assert_rule (error, "unique");
  g_assert_true (vv_workspace_undo (f->workspace, NULL, NULL, &error));
  after = sample_rows (f->path);
  g_assert_cmpstr (before, ==, after);
}

static void
assert_unique (const GError *error, const char *words)
{
  g_assert_error (error, VV_ERROR, VV_ERROR_RULE);
  g_assert_nonnull (strstr (error->message, words));
}

static void
test_what_must_differ (Fixture *f, G_GNUC_UNUSED gconstpointer data)
{
  g_autoptr (GError) number = NULL;
  g_autoptr (GError) topic = NULL;
  g_autoptr (GError) twice = NULL;
  VvObject *again = sample_record (VV_ENTITY_TOPIC, "program_id", ID (f->sample.program), "name",
                                   "{\"en\":\"Data\"}", NULL);
  g_autoptr (VvObject) same = vv_object_copy (again);

  g_assert_true (sample_set (f->workspace, VV_ENTITY_PERSON, f->sample.people[0], "staff_number",
                             "7", NULL));
  sample_set (f->workspace, VV_ENTITY_PERSON, f->sample.people[1], "staff_number", "7", &number);
  assert_unique (number, "Another person has the same “Staff number”");

  vv_object_set_uid (again, "data");
  vv_object_set_uid (same, "data");
  g_assert_cmpint (sample_insert (f->workspace, again, NULL), !=, 0);
  sample_insert (f->workspace, g_steal_pointer (&same), &topic);
  assert_unique (topic, "Another topic of this program has the same uid");

  sample_insert (f->workspace,
                 sample_record (VV_ENTITY_PARTICIPATION, "program_id", ID (f->sample.program),
                                "person_id", ID (f->sample.people[0]), "role", "mentor", NULL),
                 &twice);
  assert_unique (twice, "There is such a participation already");
}

static void
test_fixed_as_typed (Fixture *f, G_GNUC_UNUSED gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  sample_set (f->workspace, VV_ENTITY_PARTICIPATION, f->sample.mentors[0], "person_id",
              ID (f->sample.people[1]), &error);
  g_assert_error (error, VV_ERROR, VV_ERROR_RULE);
  g_assert_true (g_str_has_prefix (error->message, "“person” of this participation"));
}

typedef struct
{
  VvEntityKind kind;
  gint64 id;
  char *name;
} Named;

static gboolean
read_name (VvReader *reader, gpointer data, G_GNUC_UNUSED GError **error)
{
  Named *named = data;

  g_free (named->name);
  named->name = vv_reader_name (reader, named->kind, named->id);
  return TRUE;
}

static void
assert_name (Fixture *f, VvEntityKind kind, gint64 id, const char *expected)
{
  Named named = { .kind = kind, .id = id };

  g_assert_true (vv_workspace_read (f->workspace, read_name, &named, NULL));
  g_assert_cmpstr (named.name, ==, expected);
  g_free (named.name);
}

static void
test_names (Fixture *f, G_GNUC_UNUSED gconstpointer data)
{
  gint64 pair = sample_pair (f->workspace, &f->sample, 0, 0, NULL);
  gint64 session = sample_insert (
      f->workspace,
      sample_record (VV_ENTITY_SESSION, "program_id", ID (f->sample.program), "pair_id", ID (pair),
                     "day", "2026-11-24", "minutes", "60", NULL),
      NULL);
  gint64 mail = sample_insert (f->workspace,
                               sample_record (VV_ENTITY_PERSON, "email", "m@example.com", NULL), NULL);
  Named named = { .kind = VV_ENTITY_PAIR, .id = pair };
  g_autofree char *with_day = NULL;
  g_autofree char *number = g_strdup_printf ("#%" G_GINT64_FORMAT, f->sample.program);

  g_assert_true (vv_workspace_read (f->workspace, read_name, &named, NULL));
  with_day = g_strconcat (named.name, ", 24 Nov 2026", NULL);
  g_free (named.name);
  assert_name (f, VV_ENTITY_SESSION, session, with_day);
  assert_name (f, VV_ENTITY_PERSON, mail, "m@example.com");
  g_assert_true (sample_set (f->workspace, VV_ENTITY_PROGRAM, f->sample.program, "title",
                             "{\"en\":\"\"}", NULL));
  assert_name (f, VV_ENTITY_PROGRAM, f->sample.program, number);
  assert_name (f, VV_ENTITY_PERSON, G_MAXINT64, "person");
}

static void
test_pair_rules (Fixture *f, G_GNUC_UNUSED gconstpointer data)
{
  GError *error = NULL;
  gint64 both, pair;

  pair = sample_pair (f->workspace, &f->sample, 0, 0, &error);
  g_assert_no_error (error);
  sample_pair (f->workspace, &f->sample, 0, 0, &error);
  assert_rule (error, "pair-once");
  sample_pair (f->workspace, &f->sample, 0, 1, &error);
  assert_rule (error, "pair-capacity");
  sample_pair (f->workspace, &f->sample, 1, 0, &error);
  assert_rule (error, "pair-capacity");
  sample_insert (f->workspace,
                 sample_record (VV_ENTITY_PAIR, "program_id", ID (f->sample.program), "mentor_id",
                                ID (f->sample.mentors[0]), "mentee_id", ID (f->sample.mentees[1]),
                                "over_capacity", "true", NULL),
                 &error);
  g_assert_no_error (error); /* by explicit override */
  sample_insert (f->workspace,
                 sample_record (VV_ENTITY_PAIR, "program_id", ID (f->sample.program), "mentor_id",
                                ID (f->sample.mentees[2]), "mentee_id", ID (f->sample.mentors[2]), NULL),
                 &error);
  assert_rule (error, "pair-roles");
  both = sample_insert (f->workspace,
                        sample_record (VV_ENTITY_PARTICIPATION, "program_id", ID (f->sample.program),
                                       "person_id", ID (f->sample.people[2]), "role", "mentee", NULL),
                        &error);
  g_assert_no_error (error);
  sample_insert (f->workspace,
                 sample_record (VV_ENTITY_PAIR, "program_id", ID (f->sample.program), "mentor_id",
                                ID (f->sample.mentors[2]), "mentee_id", ID (both), NULL),
                 &error);
  assert_rule (error, "pair-self");
  sample_set (f->workspace, VV_ENTITY_PARTICIPATION, f->sample.mentors[0], "role", "sponsor", &error);
  assert_rule (error, "participation-roles");
  sample_set (f->workspace, VV_ENTITY_PARTICIPATION, f->sample.mentors[0], "capacity", "0", &error);
  assert_rule (error, "pair-capacity");
  sample_set (f->workspace, VV_ENTITY_PAIR, pair, "finished", "2026-09-01", &error);
  assert_rule (error, "pair-dates");
}

static void
test_same_people_swapped (Fixture *f, G_GNUC_UNUSED gconstpointer data)
{
  GError *error = NULL;
  gint64 a, b;

  sample_pair (f->workspace, &f->sample, 0, 0, &error);
  a = sample_insert (f->workspace,
                     sample_record (VV_ENTITY_PARTICIPATION, "program_id", ID (f->sample.program),
                                    "person_id", ID (f->sample.people[3]), "role", "mentor", NULL),
                     &error);
  b = sample_insert (f->workspace,
                     sample_record (VV_ENTITY_PARTICIPATION, "program_id", ID (f->sample.program),
                                    "person_id", ID (f->sample.people[0]), "role", "mentee", NULL),
                     &error);
  g_assert_no_error (error);
  sample_insert (f->workspace,
                 sample_record (VV_ENTITY_PAIR, "program_id", ID (f->sample.program), "mentor_id",
                                ID (a), "mentee_id", ID (b), NULL),
                 &error);
  assert_rule (error, "pair-once");
}

static void
test_session_rules (Fixture *f, G_GNUC_UNUSED gconstpointer data)
{
  GError *error = NULL;
  gint64 pair = sample_pair (f->workspace, &f->sample, 0, 0, &error);
  gint64 session;

  sample_insert (f->workspace,
                 sample_record (VV_ENTITY_SESSION, "program_id", ID (f->sample.program), "pair_id",
                                ID (pair), "day", "2026-09-06", "minutes", "45", NULL),
                 &error);
  assert_rule (error, "session-before-pair");
  session = sample_insert (f->workspace,
                           sample_record (VV_ENTITY_SESSION, "program_id", ID (f->sample.program),
                                          "pair_id", ID (pair), "day", "2026-09-08", "minutes", "45",
                                          "state", "held", NULL),
                           &error);
  g_assert_no_error (error);
  sample_set (f->workspace, VV_ENTITY_PAIR, pair, "started", "2026-09-09", &error);
  assert_rule (error, "session-before-pair");
  g_assert_false (sample_set (f->workspace, VV_ENTITY_SESSION, session, "minutes", "-5", &error));
  g_assert_error (error, VV_ERROR, VV_ERROR_INPUT);
  g_assert_nonnull (strstr (error->message, "minutes"));
  g_clear_error (&error);
  sample_set (f->workspace, VV_ENTITY_SESSION, session, "state", "moved", &error);
  assert_rule (error, "session-state");
}

static void
test_states_move_along_ways (Fixture *f, G_GNUC_UNUSED gconstpointer data)
{
  GError *error = NULL;
  gint64 pair = sample_pair (f->workspace, &f->sample, 0, 0, &error);

  g_assert_true (sample_set (f->workspace, VV_ENTITY_PAIR, pair, "state", "paused", &error));
  g_assert_true (sample_set (f->workspace, VV_ENTITY_PAIR, pair, "state", "ended", &error));
  sample_set (f->workspace, VV_ENTITY_PAIR, pair, "state", "active", &error);
  assert_rule (error, "pair-state");
  /* undo is no move of the user's: it always may */
  g_assert_true (vv_workspace_undo (f->workspace, NULL, NULL, &error));
  g_assert_true (sample_set (f->workspace, VV_ENTITY_PARTICIPATION, f->sample.mentors[0], "state", "withdrawn", &error));
  sample_set (f->workspace, VV_ENTITY_PARTICIPATION, f->sample.mentors[0], "state", "matched", &error);
  assert_rule (error, "participation-state");
}

static void
test_history_is_kept (Fixture *f, G_GNUC_UNUSED gconstpointer data)
{
  GError *error = NULL;
  gint64 pair = sample_pair (f->workspace, &f->sample, 0, 0, &error);

  sample_delete (f->workspace, VV_ENTITY_PERSON, f->sample.people[0], &error);
  assert_rule (error, "person-history");
  sample_delete (f->workspace, VV_ENTITY_PARTICIPATION, f->sample.mentors[0], &error);
  assert_rule (error, "participation-history");
  sample_delete (f->workspace, VV_ENTITY_PROGRAM, f->sample.program, &error);
  assert_rule (error, "program-history");
  g_assert_true (sample_set (f->workspace, VV_ENTITY_PAIR, pair, "state", "completed", &error));
  sample_delete (f->workspace, VV_ENTITY_PAIR, pair, &error);
  assert_rule (error, "pair-history");
  /* who only takes part goes, with the participation */
  g_assert_true (sample_delete (f->workspace, VV_ENTITY_PERSON, f->sample.people[1], &error));
  g_assert_no_error (error);
}

static void
test_remove_takes_what_belongs (Fixture *f, G_GNUC_UNUSED gconstpointer data)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  GError *error = NULL;

  sample_insert (f->workspace,
                 sample_record (VV_ENTITY_CHALLENGE, "program_id", ID (f->sample.program), "title",
                                "No time", "opened", "2026-09-09", NULL),
                 &error);
  g_assert_true (sample_set (f->workspace, VV_ENTITY_PERSON, f->sample.people[0], "manager_id",
                             ID (f->sample.people[4]), &error));
  g_assert_no_error (error);
  before = sample_rows (f->path);
  g_assert_true (sample_delete (f->workspace, VV_ENTITY_PROGRAM, f->sample.program, &error));
  g_assert_no_error (error);
  g_assert_true (sample_delete (f->workspace, VV_ENTITY_PERSON, f->sample.people[4], &error));
  g_assert_no_error (error);
  g_assert_true (vv_workspace_undo (f->workspace, NULL, NULL, &error));
  g_assert_true (vv_workspace_undo (f->workspace, NULL, NULL, &error));
  after = sample_rows (f->path);
  g_assert_cmpstr (before, ==, after);
}

static void
test_same_program (Fixture *f, G_GNUC_UNUSED gconstpointer data)
{
  GError *error = NULL;
  gint64 other = sample_insert (f->workspace,
                                sample_record (VV_ENTITY_PROGRAM, "title", "{\"en\":\"B\"}", NULL), &error);

  sample_insert (f->workspace,
                 sample_record (VV_ENTITY_PARTICIPATION_TOPIC, "program_id", ID (other),
                                "participation_id", ID (f->sample.mentors[0]), "topic_id",
                                ID (f->sample.topic), NULL),
                 &error);
  assert_rule (error, "same-program");
  sample_insert (f->workspace,
                 sample_record (VV_ENTITY_TOPIC, "program_id", "999", "name", "{\"en\":\"B\"}", NULL), &error);
  assert_rule (error, "reference");
}

static void
test_text_is_cleaned (Fixture *f, G_GNUC_UNUSED gconstpointer data)
{
  g_autofree char *found = NULL;
  GError *error = NULL;

  g_assert_true (sample_set (f->workspace, VV_ENTITY_PERSON, f->sample.people[0], "note",
                             "a\x01" "b\r\nc\rd\te\x7f\xc2\x85\xef\xbf\xbe.", &error));
  found = sample_get (f->workspace, VV_ENTITY_PERSON, f->sample.people[0], "note");
  g_assert_cmpstr (found, ==, "ab\nc\nd\te.");
}

static gboolean
insert_record (VvEdit *edit, gpointer data, GError **error)
{
  vv_edit_set_label (edit, "test.insert", NULL);
  return vv_edit_insert (edit, data, error);
}

static void
test_trial_changes_nothing (Fixture *f, G_GNUC_UNUSED gconstpointer data)
{
  g_autofree char *before = sample_rows (f->path);
  g_autofree char *after = NULL;
  GError *error = NULL;
  g_autoptr (VvObject) person = sample_record (VV_ENTITY_PERSON, "family_name", "Trial", NULL);

  g_assert_true (vv_workspace_trial (f->workspace, insert_record, person, &error));
  after = sample_rows (f->path);
  g_assert_cmpstr (before, ==, after);
}

static void
on_changed (G_GNUC_UNUSED VvWorkspace *workspace, GPtrArray *changes, gpointer data)
{
  GString *seen = data;

  for (guint i = 0; i < changes->len; i++)
    {
      VvChange *change = g_ptr_array_index (changes, i);

      g_string_append_printf (seen, "%s %d;", change->kind != VV_ENTITY_NONE ? vv_entity (change->kind)->name : "any",
                              (int) change->change);
    }
}

static void
test_changed_is_told (Fixture *f, G_GNUC_UNUSED gconstpointer data)
{
  g_autoptr (GString) seen = g_string_new (NULL);
  GError *error = NULL;

  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_signal_connect (f->workspace, "changed", G_CALLBACK (on_changed), seen);
  g_assert_true (sample_set (f->workspace, VV_ENTITY_PERSON, f->sample.people[0], "site", "Lyon", &error));
  sample_insert (f->workspace, sample_record (VV_ENTITY_PERSON, "family_name", "New", NULL), &error);
  g_assert_true (vv_workspace_undo (f->workspace, NULL, NULL, &error));
  g_assert_cmpstr (seen->str, ==, ""); /* never from another thread */
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_cmpstr (seen->str, ==, "person 1;person 0;person 2;");
  g_signal_handlers_disconnect_by_data (f->workspace, seen);
}

static void
on_done (GObject *source, GAsyncResult *result, gpointer data)
{
  GError *error = NULL;

  g_assert_true (vv_workspace_edit_finish (VV_WORKSPACE (source), result, &error));
  *(gboolean *) data = TRUE;
}

static void
test_async (Fixture *f, G_GNUC_UNUSED gconstpointer data)
{
  gboolean done = FALSE;

  vv_workspace_edit_async (f->workspace, insert_record,
                           sample_record (VV_ENTITY_PERSON, "family_name", "Later", NULL),
                           g_object_unref, NULL, on_done, &done);
  while (!done)
    g_main_context_iteration (NULL, TRUE);
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
on_cancelled (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (vv_workspace_edit_finish (VV_WORKSPACE (source), result, &error));
  *(gboolean *) data = TRUE;
}

static void
test_cancelled_edit_leaves_nothing (Fixture *f, G_GNUC_UNUSED gconstpointer data)
{
  g_autofree char *before = sample_rows (f->path);
  g_autofree char *after = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  gboolean done = FALSE;

  g_cancellable_cancel (cancellable);
  vv_workspace_edit_async (f->workspace, insert_record,
                           sample_record (VV_ENTITY_PERSON, "family_name", "Never", NULL),
                           g_object_unref, cancellable, on_cancelled, &done);
  while (!done)
    g_main_context_iteration (NULL, TRUE);
  after = sample_rows (f->path);
  g_assert_cmpstr (before, ==, after);
}

typedef struct
{
  gint64 seq;
  char *key;
  gboolean is_done;
} Made;

static void
on_made (GObject *source, GAsyncResult *result, gpointer data)
{
  Made *made = data;
  GError *error = NULL;
  const char *key;
  const char *const *arguments;

  g_assert_true (vv_workspace_edit_finish (VV_WORKSPACE (source), result, &error));
  made->seq = vv_workspace_edit_made (result, &key, &arguments);
  made->key = g_strdup (key);
  g_assert_true ((key != NULL) == (made->seq != 0 && arguments != NULL));
  made->is_done = TRUE;
}

static gboolean
do_nothing (G_GNUC_UNUSED VvEdit *edit, G_GNUC_UNUSED gpointer data, G_GNUC_UNUSED GError **error)
{
  return TRUE;
}

static gint64
make (Fixture *f, VvEditFunc func, VvObject *record)
{
  Made made = { 0 };

  vv_workspace_edit_async (f->workspace, func, record, record != NULL ? g_object_unref : NULL, NULL,
                           on_made, &made);
  while (!made.is_done)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (made.key, ==, made.seq != 0 ? "test.insert" : NULL);
  g_free (made.key);
  return made.seq;
}

/* An edit that is known by its place is taken back only while it is the last. */
static void
test_undo_edit (Fixture *f, G_GNUC_UNUSED gconstpointer data)
{
  g_autofree char *before = sample_rows (f->path);
  g_autofree char *after = NULL;
  GError *error = NULL;
  gint64 first = make (f, insert_record, sample_record (VV_ENTITY_PERSON, "family_name", "A", NULL));
  gint64 second = make (f, insert_record, sample_record (VV_ENTITY_PERSON, "family_name", "B", NULL));

  g_assert_cmpint (make (f, do_nothing, NULL), ==, 0);
  g_assert_cmpint (first, !=, 0);
  g_assert_cmpint (second, >, first);
  g_assert_false (vv_workspace_undo_edit (f->workspace, first, NULL, NULL, &error));
  g_assert_error (error, VV_ERROR, VV_ERROR_NOTHING);
  g_clear_error (&error);
  g_assert_true (vv_workspace_undo_edit (f->workspace, second, NULL, NULL, &error));
  g_assert_false (vv_workspace_undo_edit (f->workspace, second, NULL, NULL, &error));
  g_assert_error (error, VV_ERROR, VV_ERROR_NOTHING);
  g_clear_error (&error);
  g_assert_true (vv_workspace_undo_edit (f->workspace, first, NULL, NULL, &error));
  after = sample_rows (f->path);
  g_assert_cmpstr (before, ==, after);
}

static gboolean
read_history (VvReader *reader, gpointer data, GError **error)
{
  *(GPtrArray **) data = vv_history_list (reader, 100, error);
  return *(GPtrArray **) data != NULL;
}

static void
on_told (G_GNUC_UNUSED VvWorkspace *workspace, G_GNUC_UNUSED GPtrArray *changes, gpointer data)
{
  *(gboolean *) data = TRUE;
}

static void
test_closed (Fixture *f, G_GNUC_UNUSED gconstpointer data)
{
  gboolean done = FALSE, told = FALSE;
  GError *error = NULL;

  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_signal_connect (f->workspace, "changed", G_CALLBACK (on_told), &told);
  g_assert_true (sample_set (f->workspace, VV_ENTITY_PERSON, f->sample.people[0], "site", "X", &error));
  vv_workspace_close (f->workspace); /* before the news of the edit arrives */
  vv_workspace_edit_async (f->workspace, insert_record,
                           sample_record (VV_ENTITY_PERSON, "family_name", "Late", NULL),
                           g_object_unref, NULL, on_cancelled, &done);
  while (!done)
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (told);
}

static void
test_history (Fixture *f, G_GNUC_UNUSED gconstpointer data)
{
  g_autoptr (GPtrArray) entries = NULL;
  GError *error = NULL;
  VvHistoryEntry *entry;

  sample_pair (f->workspace, &f->sample, 0, 0, &error);
  g_assert_true (vv_workspace_undo (f->workspace, NULL, NULL, &error));
  g_assert_true (vv_workspace_read (f->workspace, read_history, &entries, &error));
  g_assert_cmpuint (entries->len, ==, 2);
  entry = g_ptr_array_index (entries, 0);
  g_assert_cmpstr (entry->key, ==, "test.insert");
  g_assert_cmpstr (entry->arguments[0], ==, "x");
  g_assert_true (entry->is_own && entry->is_undone && entry->can_move);
}

static void
test_undo_survives (Fixture *f, G_GNUC_UNUSED gconstpointer data)
{
  g_autofree char *before = sample_rows (f->path);
  g_autofree char *after = NULL;
  GError *error = NULL;

  sample_pair (f->workspace, &f->sample, 0, 0, &error);
  vv_workspace_close (f->workspace);
  g_object_unref (f->workspace);
  f->workspace = vv_workspace_open (f->path, VV_OPEN_DEFAULT, &error);
  g_assert_no_error (error);
  g_assert_true (vv_workspace_undo (f->workspace, NULL, NULL, &error));
  after = sample_rows (f->path);
  g_assert_cmpstr (before, ==, after);
}

#define TEST(name, function) g_test_add (name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  TEST ("/edit/undo-redo", test_undo_redo);
  TEST ("/edit/new-edit-ends-redo", test_new_edit_ends_redo);
  TEST ("/edit/failed-leaves-nothing", test_failed_edit_leaves_nothing);
  TEST ("/edit/text-is-cleaned", test_text_is_cleaned);
  TEST ("/edit/trial", test_trial_changes_nothing);
  TEST ("/edit/changed", test_changed_is_told);
  TEST ("/edit/async", test_async);
  TEST ("/edit/cancelled", test_cancelled_edit_leaves_nothing);
  TEST ("/edit/closed", test_closed);
  TEST ("/edit/undo-edit", test_undo_edit);
  TEST ("/edit/history", test_history);
  TEST ("/edit/undo-survives", test_undo_survives);
  TEST ("/rules/differ", test_what_must_differ);
  TEST ("/rules/fixed", test_fixed_as_typed);
  TEST ("/names", test_names);
  TEST ("/rules/pairs", test_pair_rules);
  TEST ("/rules/same-people-swapped", test_same_people_swapped);
  TEST ("/rules/sessions", test_session_rules);
  TEST ("/rules/states", test_states_move_along_ways);
  TEST ("/rules/history-is-kept", test_history_is_kept);
  TEST ("/rules/remove", test_remove_takes_what_belongs);
  TEST ("/rules/same-program", test_same_program);
  return g_test_run ();
}
