#include "base/vv-error.h"
#include "jobs/vv-bulk.h"
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
assert_label (Fixture *fixture, const char *expected)
{
  g_autofree char *label = fixture_label (fixture);

  g_assert_cmpstr (label, ==, expected);
}

static void
test_field_of_many (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VvBulkChange) change = g_new0 (VvBulkChange, 1);
  gint64 maya = person_of (fixture, fixture->mentor), arthur = person_of (fixture, fixture->mentee);

  (void) data;
  change->kind = VV_ENTITY_PERSON;
  change->field = VV_PERSON_DEPARTMENT;
  change->ids = fixture_ids (maya, arthur, (gint64) 0);
  change->value = g_strdup ("Sales & <R+D>");
  fixture_run (fixture, vv_bulk_change, change);
  g_assert_cmpstr (fixture_text (fixture, VV_ENTITY_PERSON, maya, VV_PERSON_DEPARTMENT), ==,
                   "Sales & <R+D>");
  assert_label (fixture, "Change the department of 2 people");

  g_clear_pointer (&change->value, g_free);
  g_array_set_size (change->ids, 1);
  fixture_run (fixture, vv_bulk_change, change);
  g_assert_null (fixture_text (fixture, VV_ENTITY_PERSON, maya, VV_PERSON_DEPARTMENT));
  g_assert_nonnull (fixture_text (fixture, VV_ENTITY_PERSON, arthur, VV_PERSON_DEPARTMENT));
  assert_label (fixture, "Change person Maya Chen");

  /* nobody is their own manager: none of them is changed */
  g_array_append_val (change->ids, arthur);
  change->field = VV_PERSON_MANAGER_ID;
  change->reference = arthur;
  fixture_refuse (fixture, vv_bulk_change, change, VV_ERROR_RULE);
  change->field = VV_PERSON_LEVEL;
  change->value = g_strdup ("high");
  fixture_refuse (fixture, vv_bulk_change, change, VV_ERROR_INPUT);
}

static void
test_move_people (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VvBulkMove) move = g_new0 (VvBulkMove, 1);
  gint64 ana = fixture_add (fixture, "person", "name=Ana Lima", NULL);
  gint64 maya = person_of (fixture, fixture->mentor), arthur = person_of (fixture, fixture->mentee);

  (void) data;
  move->program_id = fixture->program;
  move->people = fixture_ids (maya, arthur, ana, (gint64) 0);
  move->state = g_strdup ("reserve");
  move->reason = g_strdup ("Next round");
  g_setenv ("VV_TODAY", "2026-03-25", TRUE);
  fixture_run (fixture, vv_bulk_move, move);
  assert_label (fixture, "Move 2 people to “reserve”");
  g_assert_cmpstr (fixture_text (fixture, VV_ENTITY_PARTICIPATION, fixture->mentor,
                                 VV_PARTICIPATION_SINCE), ==, "2026-03-25");
  g_assert_cmpstr (fixture_text (fixture, VV_ENTITY_PARTICIPATION, fixture->mentee,
                                 VV_PARTICIPATION_REASON), ==, "Next round");

  g_free (move->state);
  move->state = g_strdup ("interviewed"); /* no way leads there from the reserve */
  fixture_refuse (fixture, vv_bulk_move, move, VV_ERROR_RULE);
  g_free (move->state);
  move->state = g_strdup ("on the moon");
  fixture_refuse (fixture, vv_bulk_move, move, VV_ERROR_INPUT);
  move->role = g_strdup ("sponsor");
  fixture_refuse (fixture, vv_bulk_move, move, VV_ERROR_NOT_FOUND);
}

static void
test_remove_many (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VvBulkRemoval) removal = g_new0 (VvBulkRemoval, 1);
  gint64 ana = fixture_add (fixture, "person", "name=Ana Lima", NULL);
  gint64 bo = fixture_add (fixture, "person", "name=Bo Berg", NULL);

  (void) data;
  removal->kind = VV_ENTITY_PERSON;
  removal->ids = fixture_ids (ana, bo, person_of (fixture, fixture->mentor), (gint64) 0);
  fixture_refuse (fixture, vv_bulk_remove, removal, VV_ERROR_RULE);
  g_array_set_size (removal->ids, 2);
  fixture_run (fixture, vv_bulk_remove, removal);
  assert_label (fixture, "Remove 2 people");
  fixture_refuse (fixture, vv_bulk_remove, removal, VV_ERROR_NOT_FOUND);
}

/* What holds for one record holds for many. */
static void
test_held_to_come (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VvBulkChange) change = g_new0 (VvBulkChange, 1);
  gint64 past = fixture_add (fixture, "session", "pair=maya", "day=2026-03-19", NULL);
  gint64 next = fixture_add (fixture, "session", "pair=maya", "day=2026-04-19", NULL);

  (void) data;
  change->kind = VV_ENTITY_SESSION;
  change->field = VV_SESSION_STATE;
  change->ids = fixture_ids (past, next, (gint64) 0);
  change->value = g_strdup ("held");
  fixture_refuse (fixture, vv_bulk_change, change, VV_ERROR_INPUT);
}

void
add_bulk_tests (void)
{
  g_test_add ("/jobs/bulk/held", Fixture, NULL, fixture_set_up, test_held_to_come,
              fixture_tear_down);
  g_test_add ("/jobs/bulk/field", Fixture, NULL, fixture_set_up, test_field_of_many,
              fixture_tear_down);
  g_test_add ("/jobs/bulk/move", Fixture, NULL, fixture_set_up, test_move_people,
              fixture_tear_down);
  g_test_add ("/jobs/bulk/remove", Fixture, NULL, fixture_set_up, test_remove_many,
              fixture_tear_down);
}
