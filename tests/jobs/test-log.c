#include "base/vv-date.h"
#include "base/vv-error.h"
#include "jobs/vv-log.h"
#include "model/vv-action.h"
#include "model/vv-session.h"
#include "vv-fixture.h"

typedef struct
{
  const char *line, *day;
  const char *owner, *due; /* (nullable) */
  VvLogged logged;
} Job;

static gboolean
edit_log (VvEdit *edit, gpointer data, GError **error)
{
  Job *job = data;
  VvLogEntry entry = { .day = vv_date_parse (job->day) };
  g_autoptr (VvLogLine) line =
      vv_log_read (vv_edit_reader (edit), 0, job->line, &entry.pair_id, error);

  if (line == NULL)
    return FALSE;
  entry.minutes = line->minutes;
  entry.mode = line->mode;
  entry.mentor_rating = line->mentor_rating;
  entry.mentee_rating = line->mentee_rating;
  entry.next_step = line->next_step;
  entry.owner = job->owner;
  entry.due = vv_date_parse (job->due);
  return vv_log_session (edit, &entry, &job->logged, error);
}

static VvLogged
log_line (Fixture *fixture, const char *line, const char *day)
{
  Job job = { .line = line, .day = day };
  g_autoptr (GError) error = NULL;

  vv_workspace_edit (fixture->workspace, edit_log, &job, &error);
  g_assert_no_error (error);
  return job.logged;
}

static void
test_marks_the_nearest_planned (Fixture *fixture, gconstpointer data)
{
  gint64 far = fixture_add (fixture, "session", "pair=penhale", "day=2026-03-01", NULL);
  gint64 near = fixture_add (fixture, "session", "pair=penhale", "day=2026-03-18", NULL);
  VvLogged logged = log_line (fixture, "penhale 45 video 4 5 Try weekly Digest", "2026-03-15");
  g_autoptr (VvObject) session = fixture_load (fixture, VV_ENTITY_SESSION, near);
  g_autoptr (VvObject) other = fixture_load (fixture, VV_ENTITY_SESSION, far);
  g_autoptr (VvObject) action = fixture_load (fixture, VV_ENTITY_ACTION, logged.action_id);
  g_autofree char *label = fixture_label (fixture);

  (void) data;
  g_assert_true (logged.was_planned);
  g_assert_cmpint (logged.session_id, ==, near);
  g_assert_cmpstr (vv_object_text (session, VV_SESSION_STATE), ==, "held");
  g_assert_cmpstr (vv_object_text (session, VV_SESSION_DAY), ==, "2026-03-15");
  g_assert_cmpint (vv_object_integer (session, VV_SESSION_MINUTES), ==, 45);
  g_assert_cmpstr (vv_object_text (session, VV_SESSION_MODE), ==, "video");
  g_assert_cmpint (vv_object_integer (session, VV_SESSION_MENTOR_RATING), ==, 4);
  g_assert_cmpint (vv_object_integer (session, VV_SESSION_MENTEE_RATING), ==, 5);
  g_assert_cmpstr (vv_object_text (other, VV_SESSION_STATE), ==, "planned");
  g_assert_cmpstr (vv_object_text (action, VV_ACTION_TEXT), ==, "Try weekly Digest");
  g_assert_cmpstr (vv_object_text (action, VV_ACTION_OWNER), ==, "mentee");
  g_assert_null (vv_object_text (action, VV_ACTION_DUE));
  g_assert_true (g_str_has_prefix (label, "Log a session of Maya Chen and Arthur Penhale on "));
}

static void
test_next_step_of_the_mentor (Fixture *fixture, gconstpointer data)
{
  Job job = {
    .line = "penhale 45 Bring slides", .day = "2026-03-15", .owner = "mentor", .due = "2026-04-01"
  };
  g_autoptr (VvObject) action = NULL;
  g_autoptr (GError) error = NULL;

  (void) data;
  vv_workspace_edit (fixture->workspace, edit_log, &job, &error);
  g_assert_no_error (error);
  action = fixture_load (fixture, VV_ENTITY_ACTION, job.logged.action_id);
  g_assert_cmpstr (vv_object_text (action, VV_ACTION_OWNER), ==, "mentor");
  g_assert_cmpstr (vv_object_text (action, VV_ACTION_DUE), ==, "2026-04-01");
}

static void
test_half_a_cadence_is_the_limit (Fixture *fixture, gconstpointer data)
{
  gint64 planned = fixture_add (fixture, "session", "pair=penhale", "day=2026-03-01", NULL);
  VvLogged beyond = log_line (fixture, "maya", "2026-03-17");
  VvLogged within = log_line (fixture, "maya", "2026-03-16");

  (void) data;
  g_assert_false (beyond.was_planned);
  g_assert_cmpint (beyond.session_id, !=, planned);
  g_assert_true (within.was_planned);
  g_assert_cmpint (within.session_id, ==, planned);
}

static void
test_minutes_default (Fixture *fixture, gconstpointer data)
{
  VvLogged logged = log_line (fixture, "chen phone", "2026-03-10");
  g_autoptr (VvObject) session = fixture_load (fixture, VV_ENTITY_SESSION, logged.session_id);

  (void) data;
  g_assert_false (logged.was_planned);
  g_assert_cmpint (logged.minutes, ==, 75);
  g_assert_cmpint (logged.action_id, ==, 0);
  g_assert_cmpstr (vv_object_text (session, VV_SESSION_STATE), ==, "held");
  g_assert_false (vv_object_is_set (session, VV_SESSION_MENTOR_RATING));
}

static void
assert_refused (Fixture *fixture, const char *line, const char *day, int code)
{
  Job job = { .line = line, .day = day };
  g_autoptr (GError) error = NULL;

  g_assert_false (vv_workspace_edit (fixture->workspace, edit_log, &job, &error));
  g_assert_error (error, VV_ERROR, code);
}

static void
test_refusals (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  (void) data;
  assert_refused (fixture, "nobody 45", "2026-03-10", VV_ERROR_NOT_FOUND);
  assert_refused (fixture, "", "2026-03-10", VV_ERROR_NOT_FOUND);
  assert_refused (fixture, "maya 45", "2026-03-21", VV_ERROR_INPUT);
  g_assert_true (fixture_set (fixture, "pair", "maya", "state=completed", &error));
  assert_refused (fixture, "maya 45", "2026-03-10", VV_ERROR_NOT_FOUND);
}

void
add_log_tests (void)
{
  g_test_add ("/jobs/log/nearest", Fixture, NULL, fixture_set_up, test_marks_the_nearest_planned,
              fixture_tear_down);
  g_test_add ("/jobs/log/next-step", Fixture, NULL, fixture_set_up, test_next_step_of_the_mentor,
              fixture_tear_down);
  g_test_add ("/jobs/log/half-a-cadence", Fixture, NULL, fixture_set_up,
              test_half_a_cadence_is_the_limit, fixture_tear_down);
  g_test_add ("/jobs/log/minutes", Fixture, NULL, fixture_set_up, test_minutes_default,
              fixture_tear_down);
  g_test_add ("/jobs/log/refusals", Fixture, NULL, fixture_set_up, test_refusals,
              fixture_tear_down);
}
