/* What the pages show, on the demonstration. */

#include <math.h>
#include <string.h>

#include "base/vv-date.h"
#include "base/vv-error.h"
#include "jobs/vv-pair-page.h"
#include "jobs/vv-person-page.h"
#include "jobs/vv-program-page.h"
#include "jobs/vv-session-page.h"
#include "jobs/vv-topic-level.h"
#include "model/vv-agenda.h"
#include "model/vv-pair.h"
#include "model/vv-participation.h"
#include "model/vv-session.h"
#include "vv-fixture.h"

#define DAY "2026-11-24"
#define PAIR "e0069ba3-aa20-5e70-a0d2-db09671b73a4"
#define MOVED "383cad79-1665-5d1e-b6ab-949121f42663"
#define SUBSTITUTE "c082ec44-997d-547f-8c08-b20f1e45a1e2"

typedef struct
{
  gint64 id;
  const char *language;
  VvPersonPage *person;
  VvPairPage *pair;
  VvSessionPage *session;
  VvProgramPage *program;
} Page;

static gint64
set_up_demo (Fixture *fixture)
{
  g_setenv ("VV_TODAY", DAY, TRUE);
  if (fixture_load_demo (fixture))
    return fixture_find (fixture, VV_ENTITY_PROGRAM, 0, "demo");
  g_test_skip ("no demonstration program");
  return 0;
}

static void
read_page (Fixture *fixture, VvReadFunc func, Page *page)
{
  g_autoptr (GError) error = NULL;

  vv_workspace_read (fixture->workspace, func, page, &error);
  g_assert_no_error (error);
}

static void
refuse_page (Fixture *fixture, VvReadFunc func)
{
  Page page = { .id = 4711 };
  g_autoptr (GError) error = NULL;

  g_assert_false (vv_workspace_read (fixture->workspace, func, &page, &error));
  g_assert_error (error, VV_ERROR, VV_ERROR_NOT_FOUND);
}

static gboolean
read_pair (VvReader *reader, gpointer data, GError **error)
{
  Page *page = data;

  page->pair = vv_pair_page_read (reader, page->id, vv_today (), page->language, error);
  return page->pair != NULL;
}

static void
assert_sides (const VvPairPage *page)
{
  guint shared = 0, wanted = 0;

  g_assert_true (g_str_has_prefix (page->mentor.name, "Juno"));
  g_assert_true (g_str_has_prefix (page->mentee.name, "Helena"));
  g_assert_cmpuint (page->mentor.topics->len, >, 0);
  g_assert_cmpuint (page->mentee.topics->len, >, 0);
  for (guint i = 0; i < page->mentor.topics->len; i++)
    {
      const VvTopicLevel *topic = g_ptr_array_index (page->mentor.topics, i);

      g_assert_cmpstr (topic->name, !=, "");
      g_assert_cmpint (topic->level, >=, 1);
      shared += topic->is_shared ? 1 : 0;
    }
  for (guint i = 0; i < page->mentee.topics->len; i++)
    wanted += ((VvTopicLevel *) g_ptr_array_index (page->mentee.topics, i))->is_shared ? 1 : 0;
  g_assert_cmpuint (shared, ==, wanted);
  g_assert_cmpuint (shared, >, 0);
}

static void
test_pair (Fixture *fixture, gconstpointer data)
{
  gint64 program = set_up_demo (fixture);
  Page page = { .language = "en" };
  g_autoptr (VvPairPage) pair = NULL;
  const char *last = "";
  const VvPairSession *second;

  (void) data;
  if (program == 0)
    return;
  page.id = fixture_find (fixture, VV_ENTITY_PAIR, program, PAIR);
  read_page (fixture, read_pair, &page);
  pair = page.pair;
  assert_sides (pair);
  g_assert_cmpuint (pair->goals->len, ==, 3);
  g_assert_cmpuint (pair->sessions->len, ==, 6);
  g_assert_cmpuint (pair->n_held, ==, 4);
  g_assert_cmpuint (pair->n_planned, ==, 2);
  g_assert_cmpint (pair->n_wanted, ==, 6);
  g_assert_cmpint (pair->cadence, ==, 30);
  g_assert_cmpint (pair->track, ==, VV_TRACK_ON_TRACK);
  g_assert_cmpfloat_with_epsilon (pair->mentor_rating, 4.5, 1e-9);
  g_assert_cmpfloat_with_epsilon (pair->mentee_rating, 4.5, 1e-9);
  for (guint i = 0; i < pair->sessions->len; i++)
    {
      const VvPairSession *session = g_ptr_array_index (pair->sessions, i);

      g_assert_cmpstr (vv_object_text (session->session, VV_SESSION_DAY), >, last);
      last = vv_object_text (session->session, VV_SESSION_DAY);
      g_assert_nonnull (session->agenda);
      g_assert_nonnull (session->topic);
    }
  second = g_ptr_array_index (pair->sessions, 1);
  g_assert_cmpuint (second->actions->len, ==, 2);
  refuse_page (fixture, read_pair);
}

static gboolean
read_person (VvReader *reader, gpointer data, GError **error)
{
  Page *page = data;

  page->person = vv_person_page_read (reader, page->id, page->language, error);
  return page->person != NULL;
}

/* Edits of the person, of a role and of a pair; not those of somebody else. */
static void
test_history_of_a_person (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VvObject) mentor = fixture_load (fixture, VV_ENTITY_PARTICIPATION, fixture->mentor);
  Page page = { .id = vv_object_integer (mentor, VV_PARTICIPATION_PERSON_ID) };
  const VvHistoryEntry *first;
  guint before;

  (void) data;
  read_page (fixture, read_person, &page);
  before = page.person->history->len;
  vv_person_page_free (page.person);
  g_assert_cmpuint (before, >, 0);
  fixture_set (fixture, "person", "maya", "site=Lyon", NULL);
  fixture_set (fixture, "person", "penhale", "site=Leeds", NULL);
  fixture_set (fixture, "pair", "maya", "development_goal=Lead", NULL);
  read_page (fixture, read_person, &page);
  g_assert_cmpuint (page.person->history->len, ==, before + 2);
  first = g_ptr_array_index (page.person->history, 0);
  g_assert_cmpstr (first->key, ==, "change-pair");
  g_assert_cmpstr (((VvHistoryEntry *) g_ptr_array_index (page.person->history, 1))->arguments[0],
                   ==, "Maya Chen");
  vv_person_page_free (page.person);
}

static gint64
person_of_pair (Fixture *fixture, gint64 program, guint side)
{
  g_autoptr (VvObject) pair = fixture_load (
      fixture, VV_ENTITY_PAIR, fixture_find (fixture, VV_ENTITY_PAIR, program, PAIR));
  g_autoptr (VvObject) participation =
      fixture_load (fixture, VV_ENTITY_PARTICIPATION, vv_object_integer (pair, side));

  return vv_object_integer (participation, VV_PARTICIPATION_PERSON_ID);
}

static void
test_person (Fixture *fixture, gconstpointer data)
{
  gint64 program = set_up_demo (fixture);
  Page page = { .language = "fr" };
  g_autoptr (VvPersonPage) person = NULL;
  const VvPersonRole *role;

  (void) data;
  if (program == 0)
    return;
  page.id = person_of_pair (fixture, program, VV_PAIR_MENTOR_ID);
  read_page (fixture, read_person, &page);
  person = page.person;
  g_assert_true (g_str_has_prefix (person->name, "Juno"));
  g_assert_cmpuint (person->roles->len, ==, 1);
  role = g_ptr_array_index (person->roles, 0);
  g_assert_cmpint (role->program_id, ==, program);
  g_assert_cmpstr (role->program_state, ==, "running");
  g_assert_cmpstr (role->program, !=, "");
  g_assert_cmpuint (role->topics->len, >, 0);
  g_assert_cmpuint (person->pairs->len, ==, 1);
  g_assert_cmpuint (person->sessions->len, ==, 6);
  g_assert_cmpuint (person->n_sessions, ==, 6);
  g_assert_cmpstr (vv_row_text (g_ptr_array_index (person->sessions, 0),
                                (guint) vv_list_column (VV_LIST_SESSIONS, "day")), ==,
                   "2027-01-28");
  refuse_page (fixture, read_person);
}

static gboolean
read_session (VvReader *reader, gpointer data, GError **error)
{
  Page *page = data;

  page->session = vv_session_page_read (reader, page->id, page->language, error);
  return page->session != NULL;
}

static void
test_session (Fixture *fixture, gconstpointer data)
{
  gint64 program = set_up_demo (fixture);
  Page page = { .language = "en" };
  g_autoptr (VvSessionPage) moved = NULL;
  g_autoptr (VvSessionPage) substitute = NULL;

  (void) data;
  if (program == 0)
    return;
  page.id = fixture_find (fixture, VV_ENTITY_SESSION, program, MOVED);
  read_page (fixture, read_session, &page);
  moved = page.session;
  page.id = fixture_find (fixture, VV_ENTITY_SESSION, program, SUBSTITUTE);
  read_page (fixture, read_session, &page);
  substitute = page.session;
  g_assert_cmpuint (moved->number, ==, 0);
  g_assert_null (moved->replaces);
  g_assert_cmpstr (vv_object_uid (moved->replaced_by), ==, SUBSTITUTE);
  g_assert_cmpstr (vv_object_uid (substitute->replaces), ==, MOVED);
  g_assert_null (substitute->replaced_by);
  g_assert_cmpuint (substitute->number, ==, 3);
  g_assert_cmpuint (substitute->n_numbered, >=, 3);
  g_assert_cmpstr (substitute->mentor, !=, "");
  g_assert_cmpint (substitute->mentor_id, !=, substitute->mentee_id);
  g_assert_nonnull (substitute->agenda_title);
  g_assert_nonnull (substitute->topic);
  g_assert_cmpuint (substitute->topic_options->len, >, 1);
  g_assert_cmpuint (substitute->agenda_options->len, ==, 6);
  refuse_page (fixture, read_session);
}

static gboolean
read_program (VvReader *reader, gpointer data, GError **error)
{
  Page *page = data;

  page->program = vv_program_page_read (reader, page->id, vv_today (), page->language, error);
  return page->program != NULL;
}

static void
assert_phases (const VvProgramPage *page)
{
  for (guint i = 0; i < page->phases->len; i++)
    {
      const VvPagePhase *phase = g_ptr_array_index (page->phases, i);

      g_assert_cmpuint (phase->items->len, >, 0);
      g_assert_cmpuint (phase->n_done, <=, phase->items->len);
      g_assert_cmpuint (phase->first, <, phase->last);
      for (guint j = 0; j < phase->items->len; j++)
        g_assert_cmpuint (((VvPageItem *) g_ptr_array_index (phase->items, j))->due, !=, 0);
    }
}

static void
assert_goals (const VvProgramPage *page)
{
  guint with_figure = 0;

  for (guint i = 0; i < page->goals->len; i++)
    {
      const VvPageGoal *goal = g_ptr_array_index (page->goals, i);

      if (goal->metric == NULL)
        continue;
      g_assert_false (isnan (goal->metric->target));
      with_figure++;
    }
  g_assert_cmpuint (with_figure, >, 0);
}

static void
test_program (Fixture *fixture, gconstpointer data)
{
  gint64 program = set_up_demo (fixture);
  Page page = { .id = program, .language = "en" };
  g_autoptr (VvProgramPage) read = NULL;
  guint offered = 0, wanted = 0;

  (void) data;
  if (program == 0)
    return;
  read_page (fixture, read_program, &page);
  read = page.program;
  g_assert_cmpint (read->week, ==, 13);
  g_assert_cmpint (read->weeks, ==, 26);
  g_assert_cmpuint (read->sponsors->len, ==, 1);
  g_assert_cmpuint (read->phases->len, >, 3);
  assert_phases (read);
  assert_goals (read);
  for (guint i = 0; i < read->topics->len; i++)
    {
      const VvPageTopic *topic = g_ptr_array_index (read->topics, i);

      offered += topic->offered;
      wanted += topic->wanted;
    }
  g_assert_cmpuint (offered, >, 20);
  g_assert_cmpuint (wanted, >, 20);
  g_assert_cmpuint (read->rules->len, >, 0);
  g_assert_cmpuint (read->agendas->len, ==, 6);
  g_assert_cmpuint (read->playbook->len, >, 0);
  g_assert_cmpuint (((VvPagePlaybook *) g_ptr_array_index (read->playbook, 0))->answers->len, >, 0);
  refuse_page (fixture, read_program);
}

#define TEST(name, function)                                                                       \
  g_test_add (name, Fixture, NULL, fixture_set_up, function, fixture_tear_down)

void
add_page_tests (void)
{
  TEST ("/jobs/page/pair", test_pair);
  TEST ("/jobs/page/person", test_person);
  TEST ("/jobs/page/person-history", test_history_of_a_person);
  TEST ("/jobs/page/session", test_session);
  TEST ("/jobs/page/program", test_program);
}
