#include "base/vv-date.h"
#include "base/vv-error.h"
#include "jobs/vv-plan-sessions.h"
#include "jobs/vv-session-states.h"
#include "model/vv-session.h"
#include "vv-fixture.h"

static void
assert_session (Fixture *fixture, gint64 id, guint field, const char *expected)
{
  g_assert_cmpstr (fixture_text (fixture, VV_ENTITY_SESSION, id, field), ==, expected);
}

static void
assert_label (Fixture *fixture, const char *start)
{
  g_autofree char *label = fixture_label (fixture);

  g_assert_true (g_str_has_prefix (label, start));
}

static gboolean
see_session (VvObject *session, gpointer data)
{
  g_string_append_printf (data, "%s %s %s %" G_GINT64_FORMAT "; ",
                          vv_object_text (session, VV_SESSION_DAY),
                          vv_object_text (session, VV_SESSION_STATE),
                          vv_object_is_set (session, VV_SESSION_AGENDA_ID) ? "with" : "without",
                          vv_object_integer (session, VV_SESSION_MINUTES));
  return TRUE;
}

static gboolean
read_sessions (VvReader *reader, gpointer data, GError **error)
{
  return vv_reader_each (reader, VV_ENTITY_SESSION, -1, 0, see_session, data, error);
}

static void
assert_sessions (Fixture *fixture, const char *expected)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GError) error = NULL;

  vv_workspace_read (fixture->workspace, read_sessions, text, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (text->str, ==, expected);
}

static void
add_agendas (Fixture *fixture, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *title = g_strdup_printf ("title=Session %u", i + 1);

      fixture_add (fixture, "agenda", title, NULL);
    }
}

static void
test_plan (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VvSessionPlan) plan = g_new0 (VvSessionPlan, 1);
  g_autoptr (GError) error = NULL;

  (void) data;
  add_agendas (fixture, 3);
  g_assert_true (fixture_set (fixture, "program", "p1", "sessions=4", &error));
  fixture_add (fixture, "session", "pair=maya", "day=2026-01-12", "state=held", "minutes=60", NULL);
  fixture_add (fixture, "session", "pair=maya", "day=2026-02-12", "state=cancelled",
               "cancelled_by=mentee", "minutes=60", NULL);
  plan->pairs = fixture_ids (fixture->pair, (gint64) 0);
  fixture_run (fixture, vv_plan_sessions, plan);
  assert_label (fixture, "Plan the sessions of Maya Chen and Arthur Penhale");
  g_assert_cmpuint (plan->n_sessions, ==, 3);
  g_assert_cmpuint (plan->n_pairs, ==, 1);
  /* every 30 days from the held one, nothing before today, off the weekend, two agendas left */
  assert_sessions (fixture, "2026-01-12 held without 60; 2026-02-12 cancelled without 60; "
                            "2026-04-13 planned with 75; 2026-05-12 planned with 75; "
                            "2026-06-11 planned without 75; ");
  g_assert_true (vv_workspace_edit (fixture->workspace, vv_plan_sessions, plan, &error));
  g_assert_cmpuint (plan->n_sessions, ==, 0);
}

static void
test_plan_a_program (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VvSessionPlan) plan = g_new0 (VvSessionPlan, 1);
  g_autoptr (GError) error = NULL;

  (void) data;
  fixture_add (fixture, "person", "name=Ana Lima", NULL);
  fixture_add (fixture, "person", "name=Bo Berg", NULL);
  fixture_add (fixture, "participation", "person=ana", "role=mentor", NULL);
  fixture_add (fixture, "participation", "person=bo", "role=mentee", NULL);
  fixture_add (fixture, "pair", "mentor=ana", "mentee=bo", "state=confirmed", NULL);
  g_assert_true (fixture_set (fixture, "program", "p1", "sessions=1", &error));
  plan->program_id = fixture->program;
  plan->time = g_strdup ("09:30");
  plan->mode = g_strdup ("video");
  plan->start = vv_date_parse ("2026-03-02");
  fixture_run (fixture, vv_plan_sessions, plan);
  assert_label (fixture, "Plan the sessions of 2 pairs");
  assert_sessions (fixture, "2026-04-01 planned without 75; 2026-04-01 planned without 75; ");

  g_assert_true (fixture_set (fixture, "pair", "maya", "state=completed", &error));
  plan->pairs = fixture_ids (fixture->pair, (gint64) 0);
  fixture_refuse (fixture, vv_plan_sessions, plan, VV_ERROR_RULE);
}

static VvSessionMove *
make_move (const char *state, gint64 first, gint64 second)
{
  VvSessionMove *move = g_new0 (VvSessionMove, 1);

  move->sessions = fixture_ids (first, second, (gint64) 0);
  move->state = g_strdup (state);
  return move;
}

static void
test_states (Fixture *fixture, gconstpointer data)
{
  gint64 one = fixture_add (fixture, "session", "pair=maya", "day=2026-02-19", NULL);
  gint64 other = fixture_add (fixture, "session", "pair=maya", "day=2026-03-20", NULL);
  gint64 next = fixture_add (fixture, "session", "pair=maya", "day=2026-04-20", NULL);
  g_autoptr (VvSessionMove) held = make_move ("held", one, other);
  g_autoptr (VvSessionMove) early = make_move ("held", one, next);
  g_autoptr (VvSessionMove) cancel = make_move ("cancelled", next, 0);
  g_autoptr (VvSessionMove) missed = make_move ("no_show", one, other);
  g_autoptr (VvSessionMove) back = make_move ("planned", next, 0);
  g_autoptr (VvSessionMove) bad = make_move ("moved", one, 0);

  (void) data;
  fixture_refuse (fixture, vv_session_move, early, VV_ERROR_INPUT);
  fixture_refuse (fixture, vv_session_move, bad, VV_ERROR_INPUT);
  fixture_run (fixture, vv_session_move, held);
  assert_label (fixture, "Mark 2 sessions as held");
  assert_session (fixture, one, VV_SESSION_STATE, "held");
  fixture_refuse (fixture, vv_session_move, cancel, VV_ERROR_INPUT); /* by whom? */
  cancel->cancelled_by = g_strdup ("mentee");
  cancel->reason = g_strdup ("Board meeting");
  fixture_run (fixture, vv_session_move, cancel);
  assert_label (fixture, "Cancel the session of Maya Chen and Arthur Penhale on ");
  assert_session (fixture, next, VV_SESSION_CANCELLED_BY, "mentee");
  assert_session (fixture, next, VV_SESSION_REASON, "Board meeting");
  fixture_run (fixture, vv_session_move, back);
  assert_session (fixture, next, VV_SESSION_STATE, "planned");
  assert_session (fixture, next, VV_SESSION_CANCELLED_BY, NULL);
  assert_session (fixture, next, VV_SESSION_REASON, NULL);
  fixture_run (fixture, vv_session_move, missed);
  assert_label (fixture, "Mark 2 sessions as no-shows");
}

static void
test_another_day (Fixture *fixture, gconstpointer data)
{
  gint64 id = fixture_add (fixture, "session", "pair=maya", "day=2026-03-30", "start=09:00",
                           "mode=video", "minutes=45", NULL);
  g_autoptr (VvSessionShift) shift = g_new0 (VvSessionShift, 1);
  g_autoptr (VvObject) session = NULL;

  (void) data;
  shift->session_id = id;
  shift->day = vv_date_parse ("2026-03-19");
  fixture_refuse (fixture, vv_session_shift, shift, VV_ERROR_INPUT);
  shift->day = vv_date_parse ("2026-03-30");
  shift->time = g_strdup ("10:00");
  fixture_run (fixture, vv_session_shift, shift);
  g_assert_cmpint (shift->new_id, ==, id);
  assert_session (fixture, id, VV_SESSION_START, "10:00");
  assert_session (fixture, id, VV_SESSION_STATE, "planned");

  g_clear_pointer (&shift->time, g_free);
  shift->day = vv_date_parse ("2026-04-02");
  fixture_run (fixture, vv_session_shift, shift);
  assert_label (fixture, "Move the session of Maya Chen and Arthur Penhale from ");
  assert_session (fixture, id, VV_SESSION_STATE, "moved");
  assert_session (fixture, id, VV_SESSION_DAY, "2026-03-30");
  session = fixture_load (fixture, VV_ENTITY_SESSION, shift->new_id);
  g_assert_cmpint (vv_object_integer (session, VV_SESSION_REPLACES_ID), ==, id);
  g_assert_cmpint (vv_object_integer (session, VV_SESSION_MINUTES), ==, 45);
  g_assert_cmpstr (vv_object_text (session, VV_SESSION_STATE), ==, "planned");
  g_assert_cmpstr (vv_object_text (session, VV_SESSION_DAY), ==, "2026-04-02");
  g_assert_cmpstr (vv_object_text (session, VV_SESSION_MODE), ==, "video");
  fixture_refuse (fixture, vv_session_shift, shift, VV_ERROR_RULE); /* moved before */
}

#define TEST(name, function)                                                                       \
  g_test_add (name, Fixture, NULL, fixture_set_up, function, fixture_tear_down)

void
add_session_tests (void)
{
  TEST ("/jobs/plan/pair", test_plan);
  TEST ("/jobs/plan/program", test_plan_a_program);
  TEST ("/jobs/session/states", test_states);
  TEST ("/jobs/session/another-day", test_another_day);
}
