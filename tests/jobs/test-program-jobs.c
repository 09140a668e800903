#include "base/vv-date.h"
#include "base/vv-error.h"
#include "jobs/vv-program-jobs.h"
#include "jobs/vv-program-week.h"
#include "model/vv-checklist-item.h"
#include "model/vv-program.h"
#include "vv-fixture.h"

static void
assert_label (Fixture *fixture, const char *expected)
{
  g_autofree char *label = fixture_label (fixture);

  g_assert_cmpstr (label, ==, expected);
}

static void
test_weeks (void)
{
  guint32 monday = vv_date_parse ("2026-08-31");

  g_assert_cmpint (vv_program_week (monday, monday), ==, 1);
  g_assert_cmpint (vv_program_week (monday, monday + 6), ==, 1);
  g_assert_cmpint (vv_program_week (monday, monday + 7), ==, 2);
  g_assert_cmpint (vv_program_week (monday, monday - 1), ==, 0);
  g_assert_cmpint (vv_program_week (monday, monday - 7), ==, 0);
  g_assert_cmpint (vv_program_week (monday, monday - 8), ==, -1);
  g_assert_cmpint (vv_program_weeks (6), ==, 26);
  g_assert_cmpint (vv_program_weeks (1), ==, 4);
  g_assert_cmpuint (vv_program_due (monday, 0), ==, vv_date_parse ("2026-09-04"));
  g_assert_cmpuint (vv_program_due (monday, -13), ==, vv_date_parse ("2026-06-05"));
  g_assert_cmpuint (vv_program_due (vv_date_parse ("2026-09-05"), 0), ==,
                    vv_date_parse ("2026-09-11"));
  g_assert_cmpuint (vv_program_due (vv_date_parse ("0001-01-05"), -500), ==, 0);
  g_assert_cmpuint (vv_program_due (vv_date_parse ("9999-12-31"), 500), ==, 0);
  g_assert_cmpuint (vv_program_due (0, 1), ==, 0);
}

static void
run_move (Fixture *fixture, const char *state, const char *label)
{
  g_autoptr (VvProgramMove) move = g_new0 (VvProgramMove, 1);

  move->program_id = fixture->program;
  move->state = g_strdup (state);
  fixture_run (fixture, vv_program_move, move);
  assert_label (fixture, label);
}

static void
test_life (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VvProgramMove) move = g_new0 (VvProgramMove, 1);
  gint64 by_week, by_day;

  (void) data;
  fixture_add (fixture, "phase", "title=Launch", NULL);
  by_week = fixture_add (fixture, "checklist_item", "phase=launch", "title=Invite", "due_week=1",
                         NULL);
  by_day = fixture_add (fixture, "checklist_item", "phase=launch", "title=Thank", "due_week=1",
                        "due=2026-12-24", NULL);
  run_move (fixture, "recruiting", "Open “Pilot” for volunteers");
  move->program_id = fixture->program;
  move->state = g_strdup ("running");
  move->day = vv_date_parse ("2026-04-06");
  fixture_run (fixture, vv_program_move, move);
  assert_label (fixture, "Start “Pilot”");
  g_assert_cmpstr (fixture_text (fixture, VV_ENTITY_PROGRAM, fixture->program, VV_PROGRAM_STARTS),
                   ==, "2026-04-06");
  g_assert_cmpstr (fixture_text (fixture, VV_ENTITY_CHECKLIST_ITEM, by_week, VV_CHECKLIST_ITEM_DUE),
                   ==, "2026-04-17");
  g_assert_cmpstr (fixture_text (fixture, VV_ENTITY_CHECKLIST_ITEM, by_day, VV_CHECKLIST_ITEM_DUE),
                   ==, "2026-12-24");
  g_free (move->state);
  move->state = g_strdup ("archived");
  fixture_refuse (fixture, vv_program_move, move, VV_ERROR_RULE);
  run_move (fixture, "closed", "Close “Pilot”");
  run_move (fixture, "archived", "Archive “Pilot”");
  run_move (fixture, "closed", "Take “Pilot” out of the archive");
  run_move (fixture, "running", "Reopen “Pilot”");
  g_assert_cmpstr (fixture_text (fixture, VV_ENTITY_PROGRAM, fixture->program, VV_PROGRAM_STARTS),
                   ==, "2026-04-06");
}

static void
test_tick (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VvItemTick) tick = g_new0 (VvItemTick, 1);

  (void) data;
  fixture_add (fixture, "phase", "title=Launch", NULL);
  tick->item_id = fixture_add (fixture, "checklist_item", "phase=launch", "title=Invite", NULL);
  tick->done = TRUE;
  fixture_run (fixture, vv_item_tick, tick);
  assert_label (fixture, "Tick off “Invite”");
  g_assert_cmpstr (fixture_text (fixture, VV_ENTITY_CHECKLIST_ITEM, tick->item_id,
                                 VV_CHECKLIST_ITEM_DONE), ==, "2026-03-20");
  tick->done = FALSE;
  fixture_run (fixture, vv_item_tick, tick);
  g_assert_null (fixture_text (fixture, VV_ENTITY_CHECKLIST_ITEM, tick->item_id,
                               VV_CHECKLIST_ITEM_DONE));
}

static void
test_copy (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VvProgramCopy) copy = g_new0 (VvProgramCopy, 1);
  g_autoptr (VvObject) program = NULL;

  (void) data;
  fixture_add (fixture, "topic", "name=AI & <data>", NULL);
  copy->program_id = fixture->program;
  copy->title = g_strdup ("Second “wave” & more");
  copy->language = g_strdup ("fr");
  fixture_run (fixture, vv_program_copy, copy);
  assert_label (fixture, "Start another program from “Pilot”");
  g_assert_cmpint (copy->new_id, !=, fixture->program);
  program = fixture_load (fixture, VV_ENTITY_PROGRAM, copy->new_id);
  g_assert_cmpstr (vv_object_text (program, VV_PROGRAM_TITLE), ==,
                   "{\"fr\":\"Second “wave” & more\"}");
  g_assert_cmpstr (vv_object_text (program, VV_PROGRAM_STATE), ==, "draft");
  g_assert_cmpint (vv_object_integer (program, VV_PROGRAM_CADENCE), ==, 30);
  copy->program_id = 4711;
  fixture_refuse (fixture, vv_program_copy, copy, VV_ERROR_NOT_FOUND);
}

#define TEST(name, function)                                                                       \
  g_test_add (name, Fixture, NULL, fixture_set_up, function, fixture_tear_down)

void
add_program_tests (void)
{
  g_test_add_func ("/jobs/program/weeks", test_weeks);
  TEST ("/jobs/program/life", test_life);
  TEST ("/jobs/program/tick", test_tick);
  TEST ("/jobs/program/copy", test_copy);
}
