#include "base/vv-date.h"
#include "base/vv-error.h"
#include "jobs/vv-leaver.h"
#include "jobs/vv-pair-states.h"
#include "model/vv-pair.h"
#include "model/vv-participation.h"
#include "model/vv-person.h"
#include "model/vv-session.h"
#include "vv-fixture.h"

static gint64
person_of (Fixture *fixture, gint64 participation)
{
  g_autoptr (VvObject) object = fixture_load (fixture, VV_ENTITY_PARTICIPATION, participation);

  return vv_object_integer (object, VV_PARTICIPATION_PERSON_ID);
}

static void
assert_pair (Fixture *fixture, gint64 pair, guint field, const char *expected)
{
  g_assert_cmpstr (fixture_text (fixture, VV_ENTITY_PAIR, pair, field), ==, expected);
}

static void
assert_state (Fixture *fixture, gint64 participation, const char *expected)
{
  g_assert_cmpstr (
      fixture_text (fixture, VV_ENTITY_PARTICIPATION, participation, VV_PARTICIPATION_STATE), ==,
      expected);
}

static void
assert_label (Fixture *fixture, const char *expected)
{
  g_autofree char *label = fixture_label (fixture);

  g_assert_cmpstr (label, ==, expected);
}

static VvPairMove *
make_move (gint64 pair, const char *state, const char *reason)
{
  VvPairMove *move = g_new0 (VvPairMove, 1);

  move->pairs = fixture_ids (pair, (gint64) 0);
  move->state = g_strdup (state);
  move->reason = g_strdup (reason);
  return move;
}

static void
run (Fixture *fixture, gint64 pair, const char *state, const char *reason)
{
  g_autoptr (VvPairMove) move = make_move (pair, state, reason);

  fixture_run (fixture, vv_pair_move, move);
}

static void
refuse (Fixture *fixture, gint64 pair, const char *state, const char *reason, int code)
{
  g_autoptr (VvPairMove) move = make_move (pair, state, reason);

  fixture_refuse (fixture, vv_pair_move, move, code);
}

static gint64
propose (Fixture *fixture)
{
  g_autoptr (VvPairProposal) proposal = g_new0 (VvPairProposal, 1);
  gint64 ana = fixture_add (fixture, "person", "name=Ana Lima", NULL);

  proposal->program_id = fixture->program;
  proposal->mentor = person_of (fixture, fixture->mentor);
  proposal->mentee = ana;
  fixture_refuse (fixture, vv_pair_propose, proposal, VV_ERROR_NOT_FOUND);
  fixture_add (fixture, "participation", "person=ana", "role=mentee", "state=trained", NULL);
  fixture_refuse (fixture, vv_pair_propose, proposal, VV_ERROR_RULE); /* no place left */
  proposal->over_capacity = TRUE;
  fixture_run (fixture, vv_pair_propose, proposal);
  return proposal->pair_id;
}

static void
test_life (Fixture *fixture, gconstpointer data)
{
  gint64 pair = propose (fixture);
  g_autoptr (VvObject) object = fixture_load (fixture, VV_ENTITY_PAIR, pair);
  gint64 ana = vv_object_integer (object, VV_PAIR_MENTEE_ID);

  (void) data;
  assert_label (fixture, "Propose pair Maya Chen and Ana Lima");
  assert_pair (fixture, pair, VV_PAIR_STATE, "draft");
  run (fixture, pair, "consulted", NULL);
  run (fixture, pair, "confirmed", NULL);
  assert_label (fixture, "Confirm pair Maya Chen and Ana Lima");
  assert_state (fixture, ana, "trained");
  run (fixture, pair, "active", NULL);
  assert_label (fixture, "Launch pair Maya Chen and Ana Lima");
  assert_pair (fixture, pair, VV_PAIR_STARTED, "2026-03-20");
  assert_state (fixture, ana, "matched");
  assert_state (fixture, fixture->mentor, "matched");
  run (fixture, pair, "paused", NULL);
  run (fixture, pair, "active", NULL);
  assert_label (fixture, "Resume pair Maya Chen and Ana Lima");
  refuse (fixture, pair, "ended", NULL, VV_ERROR_INPUT);
  refuse (fixture, pair, "ended", "", VV_ERROR_INPUT);
  refuse (fixture, pair, "draft", NULL, VV_ERROR_RULE);
  refuse (fixture, pair, "married", NULL, VV_ERROR_INPUT);
  run (fixture, pair, "ended", "Wrong fit");
  assert_pair (fixture, pair, VV_PAIR_FINISHED, "2026-03-20");
  assert_pair (fixture, pair, VV_PAIR_REASON, "Wrong fit");
  assert_state (fixture, ana, "accepted");
  assert_state (fixture, fixture->mentor, "matched"); /* by the other pair */
  refuse (fixture, pair, "active", NULL, VV_ERROR_RULE);
}

static void
test_launch_of_many (Fixture *fixture, gconstpointer data)
{
  gint64 pair = propose (fixture);
  g_autoptr (VvPairMove) move = make_move (pair, "paused", NULL);

  (void) data;
  run (fixture, pair, "active", NULL);
  g_array_append_val (move->pairs, fixture->pair);
  fixture_run (fixture, vv_pair_move, move);
  assert_label (fixture, "Move 2 pairs to “paused”");
  assert_pair (fixture, fixture->pair, VV_PAIR_STATE, "paused");
}

static void
test_launch_with_sessions (Fixture *fixture, gconstpointer data)
{
  gint64 pair = propose (fixture);
  g_autofree char *name = g_strdup_printf ("pair=#%" G_GINT64_FORMAT, pair);
  g_autoptr (GError) error = NULL;

  (void) data;
  fixture_add (fixture, "session", name, "day=2026-03-11", "state=held", NULL);
  g_assert_true (fixture_set (fixture, "participation", "ana", "state=withdrawn", &error));
  refuse (fixture, pair, "active", NULL, VV_ERROR_RULE);
  g_assert_true (fixture_set (fixture, "participation", "ana", "state=invited", &error));
  run (fixture, pair, "active", NULL);
  assert_pair (fixture, pair, VV_PAIR_STARTED, "2026-03-11");
}

static void
test_end_cancels (Fixture *fixture, gconstpointer data)
{
  gint64 past = fixture_add (fixture, "session", "pair=maya", "day=2026-03-19", NULL);
  gint64 next = fixture_add (fixture, "session", "pair=maya", "day=2026-04-19", NULL);
  g_autoptr (VvPairMove) move = make_move (fixture->pair, "completed", NULL);

  (void) data;
  move->day = vv_date_parse ("2026-03-21");
  fixture_refuse (fixture, vv_pair_move, move, VV_ERROR_INPUT);
  move->day = vv_date_parse ("2025-12-24"); /* before its start */
  move->back_to = g_strdup ("trained");
  fixture_run (fixture, vv_pair_move, move);
  assert_pair (fixture, fixture->pair, VV_PAIR_FINISHED, "2026-01-05");
  g_assert_cmpstr (fixture_text (fixture, VV_ENTITY_SESSION, past, VV_SESSION_STATE), ==,
                   "cancelled");
  g_assert_cmpstr (fixture_text (fixture, VV_ENTITY_SESSION, next, VV_SESSION_CANCELLED_BY), ==,
                   "other");
}

static void
test_leaver (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VvLeave) leave = g_new0 (VvLeave, 1);
  gint64 held = fixture_add (fixture, "session", "pair=maya", "day=2026-02-19", "state=held", NULL);
  gint64 due = fixture_add (fixture, "session", "pair=maya", "day=2026-03-18", NULL);
  gint64 next = fixture_add (fixture, "session", "pair=maya", "day=2026-04-19", NULL);
  g_autoptr (GError) error = NULL;

  (void) data;
  g_assert_true (fixture_set (fixture, "participation", "77", "state=matched", &error));
  leave->person_id = person_of (fixture, fixture->mentor);
  leave->day = vv_date_parse ("2026-03-21");
  fixture_refuse (fixture, vv_leave, leave, VV_ERROR_INPUT);
  leave->day = vv_date_parse ("2026-03-18");
  fixture_run (fixture, vv_leave, leave);
  assert_label (fixture, "Mark Maya Chen as leaver");
  g_assert_cmpuint (leave->n_pairs, ==, 1);
  g_assert_cmpstr (fixture_text (fixture, VV_ENTITY_PERSON, leave->person_id, VV_PERSON_LEFT), ==,
                   "2026-03-18");
  assert_pair (fixture, fixture->pair, VV_PAIR_STATE, "ended");
  assert_pair (fixture, fixture->pair, VV_PAIR_FINISHED, "2026-03-18");
  assert_pair (fixture, fixture->pair, VV_PAIR_REASON, "leaver");
  assert_state (fixture, fixture->mentor, "withdrawn");
  assert_state (fixture, fixture->mentee, "accepted");
  g_assert_cmpstr (fixture_text (fixture, VV_ENTITY_PARTICIPATION, fixture->mentor,
                                 VV_PARTICIPATION_REASON), ==, "leaver");
  g_assert_cmpstr (fixture_text (fixture, VV_ENTITY_SESSION, held, VV_SESSION_STATE), ==, "held");
  g_assert_cmpstr (fixture_text (fixture, VV_ENTITY_SESSION, due, VV_SESSION_STATE), ==, "planned");
  g_assert_cmpstr (fixture_text (fixture, VV_ENTITY_SESSION, next, VV_SESSION_STATE), ==,
                   "cancelled");
  g_assert_cmpstr (fixture_text (fixture, VV_ENTITY_SESSION, next, VV_SESSION_REASON), ==, "leaver");
  leave->person_id = 4711;
  fixture_refuse (fixture, vv_leave, leave, VV_ERROR_NOT_FOUND);
}

/* What is over stays as it was, with its figures. */
static void
test_leaver_of_a_closed_program (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VvLeave) leave = g_new0 (VvLeave, 1);
  g_autoptr (GError) error = NULL;

  (void) data;
  run (fixture, fixture->pair, "completed", NULL);
  g_assert_true (fixture_set (fixture, "program", "p1", "state=running", &error));
  g_assert_true (fixture_set (fixture, "program", "p1", "state=closed", &error));
  leave->person_id = person_of (fixture, fixture->mentor);
  leave->reason = g_strdup ("retired");
  fixture_run (fixture, vv_leave, leave);
  g_assert_cmpuint (leave->n_pairs, ==, 0);
  assert_state (fixture, fixture->mentor, "accepted");
  assert_pair (fixture, fixture->pair, VV_PAIR_STATE, "completed");
}

#define TEST(name, function)                                                                       \
  g_test_add (name, Fixture, NULL, fixture_set_up, function, fixture_tear_down)

void
add_pair_tests (void)
{
  TEST ("/jobs/pair/life", test_life);
  TEST ("/jobs/pair/many", test_launch_of_many);
  TEST ("/jobs/pair/launch-with-sessions", test_launch_with_sessions);
  TEST ("/jobs/pair/end-cancels", test_end_cancels);
  TEST ("/jobs/leaver", test_leaver);
  TEST ("/jobs/leaver/closed-program", test_leaver_of_a_closed_program);
}
