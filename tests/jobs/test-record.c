#include <string.h>

#include "base/vv-error.h"
#include "jobs/vv-record-order.h"
#include "model/vv-action.h"
#include "model/vv-challenge.h"
#include "model/vv-consent.h"
#include "model/vv-pair.h"
#include "model/vv-participation.h"
#include "model/vv-person.h"
#include "model/vv-session.h"
#include "model/vv-topic.h"
#include "vv-fixture.h"

static void
set (Fixture *fixture, const char *entity, const char *record, const char *setting)
{
  g_autoptr (GError) error = NULL;

  fixture_set (fixture, entity, record, setting, &error);
  g_assert_no_error (error);
}

static void
assert_text (Fixture *fixture, VvEntityKind kind, gint64 id, guint field, const char *expected)
{
  g_autoptr (VvObject) object = fixture_load (fixture, kind, id);

  g_assert_cmpstr (vv_object_text (object, field), ==, expected);
}

static void
test_names_and_defaults (Fixture *fixture, gconstpointer data)
{
  gint64 id = fixture_add (fixture, "person", "name=Ana de Souza", NULL);
  gint64 session = fixture_add (fixture, "session", "pair=maya", NULL);
  g_autoptr (VvObject) held = fixture_load (fixture, VV_ENTITY_SESSION, session);

  (void) data;
  assert_text (fixture, VV_ENTITY_PERSON, id, VV_PERSON_GIVEN_NAME, "Ana");
  assert_text (fixture, VV_ENTITY_PERSON, id, VV_PERSON_FAMILY_NAME, "de Souza");
  assert_text (fixture, VV_ENTITY_PARTICIPATION, fixture->mentor, VV_PARTICIPATION_SINCE,
               "2026-03-20");
  g_assert_cmpint (vv_object_integer (held, VV_SESSION_MINUTES), ==, 75);
  g_assert_cmpint (vv_object_integer (held, VV_SESSION_PROGRAM_ID), ==, fixture->program);
  g_assert_cmpstr (vv_object_text (held, VV_SESSION_DAY), ==, "2026-03-20");
}

static void
test_dates_of_a_pair (Fixture *fixture, gconstpointer data)
{
  (void) data;
  set (fixture, "pair", "penhale", "state=paused");
  set (fixture, "pair", "penhale", "state=active");
  assert_text (fixture, VV_ENTITY_PAIR, fixture->pair, VV_PAIR_STARTED, "2026-01-05");
  set (fixture, "pair", "pair1", "state=completed");
  assert_text (fixture, VV_ENTITY_PAIR, fixture->pair, VV_PAIR_FINISHED, "2026-03-20");
}

static void
test_dates_of_a_challenge (Fixture *fixture, gconstpointer data)
{
  gint64 id = fixture_add (fixture, "challenge", "pair=penhale", "title=No time", NULL);

  (void) data;
  assert_text (fixture, VV_ENTITY_CHALLENGE, id, VV_CHALLENGE_OPENED, "2026-03-20");
  set (fixture, "challenge", "no TIME", "state=solved");
  assert_text (fixture, VV_ENTITY_CHALLENGE, id, VV_CHALLENGE_SOLVED, "2026-03-20");
  set (fixture, "challenge", "no time", "state=working");
  assert_text (fixture, VV_ENTITY_CHALLENGE, id, VV_CHALLENGE_SOLVED, NULL);
}

static void
test_dates_of_a_consent (Fixture *fixture, gconstpointer data)
{
  gint64 id;

  (void) data;
  fixture_add (fixture, "story", "title=Wallet", "pair=maya", NULL);
  id = fixture_add (fixture, "consent", "uid=c1", "story=wallet", "person=maya", NULL);
  set (fixture, "consent", "c1", "state=asked");
  assert_text (fixture, VV_ENTITY_CONSENT, id, VV_CONSENT_ASKED, "2026-03-20");
  assert_text (fixture, VV_ENTITY_CONSENT, id, VV_CONSENT_ANSWERED, NULL);
  set (fixture, "consent", "c1", "state=granted_named");
  assert_text (fixture, VV_ENTITY_CONSENT, id, VV_CONSENT_ANSWERED, "2026-03-20");
  set (fixture, "consent", "c1", "state=withdrawn");
  assert_text (fixture, VV_ENTITY_CONSENT, id, VV_CONSENT_WITHDRAWN, "2026-03-20");
  set (fixture, "consent", "c1", "state=asked");
  assert_text (fixture, VV_ENTITY_CONSENT, id, VV_CONSENT_ANSWERED, NULL);
  assert_text (fixture, VV_ENTITY_CONSENT, id, VV_CONSENT_WITHDRAWN, NULL);
}

static void
test_dates_of_an_action (Fixture *fixture, gconstpointer data)
{
  gint64 id;

  (void) data;
  fixture_add (fixture, "session", "uid=s1", "pair=maya", NULL);
  id = fixture_add (fixture, "action", "uid=a1", "session=s1", "text=Try it", NULL);
  set (fixture, "action", "try", "state=done");
  assert_text (fixture, VV_ENTITY_ACTION, id, VV_ACTION_DONE, "2026-03-20");
  set (fixture, "action", "a1", "state=open");
  assert_text (fixture, VV_ENTITY_ACTION, id, VV_ACTION_DONE, NULL);
}

static void
test_languages_and_places (Fixture *fixture, gconstpointer data)
{
  gint64 first = fixture_add (fixture, "topic", "name=Blockchain", NULL);
  gint64 second = fixture_add (fixture, "topic", "name=Artificial intelligence", NULL);
  g_autoptr (VvObject) topic = NULL;

  (void) data;
  set (fixture, "topic", "blockchain", "name:fr=Chaîne de blocs");
  assert_text (fixture, VV_ENTITY_TOPIC, first, VV_TOPIC_NAME,
               "{\"en\":\"Blockchain\",\"fr\":\"Chaîne de blocs\"}");
  set (fixture, "topic", "chaine de blocs", "name=Ledgers");
  assert_text (fixture, VV_ENTITY_TOPIC, first, VV_TOPIC_NAME,
               "{\"en\":\"Ledgers\",\"fr\":\"Chaîne de blocs\"}");
  topic = fixture_load (fixture, VV_ENTITY_TOPIC, second);
  g_assert_cmpint (vv_object_integer (topic, VV_TOPIC_POSITION), ==, 1);
}

static gboolean
put_off (VvEdit *edit, gpointer data, GError **error)
{
  g_autoptr (VvObject) session =
      vv_reader_load (vv_edit_reader (edit), VV_ENTITY_SESSION, *(gint64 *) data, error);

  vv_edit_set_label (edit, "change-session", NULL);
  vv_object_set_text (session, VV_SESSION_DAY, "2026-04-20");
  return vv_edit_update (edit, session, error);
}

static void
assert_refused (Fixture *fixture, const char *entity, const char *record, const char *setting,
                int code, const char *word)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (fixture_set (fixture, entity, record, setting, &error));
  g_assert_error (error, VV_ERROR, code);
  g_assert_nonnull (strstr (error->message, word));
}

static void
test_references (Fixture *fixture, gconstpointer data)
{
  gint64 id = fixture_add (fixture, "person", "name=Maya Lindt", NULL);
  g_autofree char *number = g_strdup_printf ("#%" G_GINT64_FORMAT, id);

  (void) data;
  set (fixture, "person", "MAYA LINDT", "manager=penhale");
  set (fixture, "person", number, "site=Paris");
  set (fixture, "person", "77", "manager=");
  /* only one Maya takes part */
  set (fixture, "participation", "maya", "capacity=2");
  assert_refused (fixture, "person", "maya", "site=Paris", VV_ERROR_INPUT, "Maya Chen");
  assert_refused (fixture, "person", "nobody", "site=Paris", VV_ERROR_NOT_FOUND, "nobody");
  assert_refused (fixture, "person", "#999", "site=Paris", VV_ERROR_NOT_FOUND, "#999");
  assert_refused (fixture, "person", "#x", "site=Paris", VV_ERROR_NOT_FOUND, "#x");
  assert_refused (fixture, "pair", "maya", "mentor=penhale", VV_ERROR_NOT_FOUND, "mentor");
  assert_refused (fixture, "pair", "maya", "mentor=lindt", VV_ERROR_NOT_FOUND, "Maya Lindt");
  assert_refused (fixture, "person", "penhale", "nofield=1", VV_ERROR_INPUT, "family_name");
  assert_refused (fixture, "person", "penhale", "level", VV_ERROR_INPUT, "level");
  assert_refused (fixture, "person", "penhale", "level=high", VV_ERROR_INPUT, "high");
  assert_refused (fixture, "person", "penhale", "uid=new", VV_ERROR_INPUT, "id");
}

static void
test_several_are_listed (Fixture *fixture, gconstpointer data)
{
  (void) data;
  fixture_add (fixture, "person", "name=Maya Lindt", NULL);
  assert_refused (fixture, "person", "maya", "site=Paris", VV_ERROR_INPUT, "), Maya Lindt (#");
  for (int i = 0; i < 5; i++)
    fixture_add (fixture, "person", "name=Maya Roux", NULL);
  assert_refused (fixture, "person", "maya", "site=Paris", VV_ERROR_INPUT, "), … Say");
}

static void
test_held_has_taken_place (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64 id = fixture_add (fixture, "session", "uid=s1", "pair=maya", "day=2026-03-21", NULL);

  (void) data;
  assert_refused (fixture, "session", "s1", "state=held", VV_ERROR_INPUT, "taken place");
  set (fixture, "session", "s1", "day=2026-03-20");
  set (fixture, "session", "s1", "state=held");
  assert_refused (fixture, "session", "s1", "day=2026-03-21", VV_ERROR_INPUT, "taken place");
  assert_text (fixture, VV_ENTITY_SESSION, id, VV_SESSION_DAY, "2026-03-20");
  /* what came in with a day to come can still be corrected */
  g_assert_true (vv_workspace_edit (fixture->workspace, put_off, &id, &error));
  set (fixture, "session", "s1", "minutes=50");
  set (fixture, "session", "s1", "state=planned");
}

static void
test_labels (Fixture *fixture, gconstpointer data)
{
  g_autofree char *added = fixture_label (fixture);
  g_autofree char *changed = NULL;

  (void) data;
  g_assert_cmpstr (added, ==, "Add pair Maya Chen and Arthur Penhale");
  set (fixture, "person", "penhale", "site=Paris");
  changed = fixture_label (fixture);
  g_assert_cmpstr (changed, ==, "Change person Arthur Penhale");
}

static gint64
place_of (Fixture *fixture, gint64 topic)
{
  g_autoptr (VvObject) object = fixture_load (fixture, VV_ENTITY_TOPIC, topic);

  return vv_object_integer (object, VV_TOPIC_POSITION);
}

static void
test_order (Fixture *fixture, gconstpointer data)
{
  gint64 first = fixture_add (fixture, "topic", "name=Blockchain", NULL);
  gint64 second = fixture_add (fixture, "topic", "name=Social media", NULL);
  g_autoptr (GArray) ids = fixture_ids (second, first, (gint64) 0);
  VvRecordOrder *order = vv_record_order_new (VV_ENTITY_TOPIC, ids, second);
  g_autofree char *label = NULL;

  (void) data;
  fixture_run (fixture, vv_record_order_store, order);
  g_assert_cmpint (place_of (fixture, second), ==, 0);
  g_assert_cmpint (place_of (fixture, first), ==, 1);
  label = fixture_label (fixture);
  g_assert_cmpstr (label, ==, "Change topic “Social media”");
  g_array_index (ids, gint64, 1) = G_MAXINT64; /* somebody else removed it */
  fixture_refuse (fixture, vv_record_order_store, order, VV_ERROR_NOT_FOUND);
  vv_record_order_free (order);
}

static void
add (const char *path, void (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, fixture_set_up, test, fixture_tear_down);
}

void
add_record_tests (void)
{
  add ("/jobs/record/defaults", test_names_and_defaults);
  add ("/jobs/record/pair", test_dates_of_a_pair);
  add ("/jobs/record/challenge", test_dates_of_a_challenge);
  add ("/jobs/record/consent", test_dates_of_a_consent);
  add ("/jobs/record/action", test_dates_of_an_action);
  add ("/jobs/record/languages", test_languages_and_places);
  add ("/jobs/record/references", test_references);
  add ("/jobs/record/several", test_several_are_listed);
  add ("/jobs/record/held", test_held_has_taken_place);
  add ("/jobs/record/labels", test_labels);
  add ("/jobs/record/order", test_order);
}
