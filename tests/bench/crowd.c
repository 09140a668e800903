#include "crowd.h"

#include "base/vv-date.h"
#include "model/vv-pair.h"
#include "model/vv-participation.h"
#include "model/vv-person.h"
#include "model/vv-program.h"
#include "model/vv-session.h"
#include "vv-file.h"
#include "vv-rows.h"

static const char *const given[] = { "Élodie", "Maya", "Søren", "Ines", "Łukasz", "Noor", "Théodore", "Zofia" };
static const char *const family[] = { "Lanternby", "Amberlane", "Quillfeather", "Østberg", "Größfeder", "Penhale", "Çelik" };
static const char *const departments[] = { "Strategy", "Finance", "Technology", "Études", "Operations", "Brand" };

static gint64
add (VvReader *connection, VvObject *object)
{
  g_autoptr (VvObject) owned = object;
  GError *error = NULL;

  vv_object_complete (object);
  if (!vv_rows_insert (connection, object, &error))
    g_error ("%s", error->message);
  return vv_object_id (object);
}

static gint64
add_participation (VvReader *connection, gint64 program, guint n, gboolean is_mentor)
{
  VvObject *person = vv_object_new (VV_ENTITY_PERSON);
  VvObject *participation = vv_object_new (VV_ENTITY_PARTICIPATION);
  g_autofree char *name = g_strdup_printf ("%s %u", family[n % G_N_ELEMENTS (family)], n);

  vv_object_set_text (person, VV_PERSON_FAMILY_NAME, name);
  vv_object_set_text (person, VV_PERSON_GIVEN_NAME, given[n % G_N_ELEMENTS (given)]);
  vv_object_take_text (person, VV_PERSON_EMAIL, g_strdup_printf ("p%u@example.com", n));
  vv_object_take_text (person, VV_PERSON_STAFF_NUMBER, g_strdup_printf ("%07u", n));
  vv_object_set_text (person, VV_PERSON_DEPARTMENT, departments[n % G_N_ELEMENTS (departments)]);
  vv_object_set_integer (person, VV_PERSON_LEVEL, is_mentor ? 2 : 8);
  vv_object_set_integer (participation, VV_PARTICIPATION_PROGRAM_ID, program);
  vv_object_set_text (participation, VV_PARTICIPATION_ROLE, is_mentor ? "mentor" : "mentee");
  vv_object_set_text (participation, VV_PARTICIPATION_STATE, "matched");
  vv_object_set_integer (participation, VV_PARTICIPATION_PERSON_ID, add (connection, person));
  return add (connection, participation);
}

static gint64
add_pair (VvReader *connection, gint64 program, guint n)
{
  VvObject *pair = vv_object_new (VV_ENTITY_PAIR);

  vv_object_set_integer (pair, VV_PAIR_PROGRAM_ID, program);
  vv_object_set_integer (pair, VV_PAIR_MENTOR_ID, add_participation (connection, program, 2 * n, TRUE));
  vv_object_set_integer (pair, VV_PAIR_MENTEE_ID, add_participation (connection, program, 2 * n + 1, FALSE));
  vv_object_set_text (pair, VV_PAIR_STATE, "active");
  vv_object_set_text (pair, VV_PAIR_STARTED, "2024-01-01");
  return add (connection, pair);
}

static void
add_session (VvReader *connection, gint64 program, gint64 pair, guint n)
{
  static const char *const states[] = { "held", "held", "held", "held", "cancelled", "planned", "held", "no_show" };
  VvObject *session = vv_object_new (VV_ENTITY_SESSION);
  char day[VV_DATE_TEXT];

  vv_date_format (vv_date_parse ("2024-01-01") + (n * 7919u) % 1000u, day);
  vv_object_set_integer (session, VV_SESSION_PROGRAM_ID, program);
  vv_object_set_integer (session, VV_SESSION_PAIR_ID, pair);
  vv_object_set_text (session, VV_SESSION_DAY, day);
  vv_object_set_text (session, VV_SESSION_STATE, states[n % G_N_ELEMENTS (states)]);
  vv_object_set_integer (session, VV_SESSION_MINUTES, 45 + n % 30);
  vv_object_set_text (session, VV_SESSION_MODE, n % 3 ? "video" : "in_person");
  vv_object_set_integer (session, VV_SESSION_MENTOR_RATING, 1 + n % 5);
  vv_object_set_integer (session, VV_SESSION_MENTEE_RATING, 1 + n / 5 % 5);
  if (n % 10 == 0)
    vv_object_set_text (session, VV_SESSION_SUMMARY, "Went through the weekly digest & the “creator” figures.");
  add (connection, session);
}

void
crowd_make (const char *path, const Crowd *crowd)
{
  g_autoptr (VvReader) connection = NULL;
  g_autoptr (GArray) pairs = g_array_new (FALSE, FALSE, sizeof (gint64));
  VvObject *program = vv_object_new (VV_ENTITY_PROGRAM);
  gint64 program_id;
  GError *error = NULL;

  if (!vv_file_create (path, &error))
    g_error ("%s", error->message);
  connection = vv_connection_open (path, VV_CONNECTION_WRITE, &error);
  vv_connection_execute (connection, "BEGIN", &error);
  vv_object_set_text (program, VV_PROGRAM_TITLE, "{\"en\":\"Crowd\"}");
  program_id = add (connection, program);
  for (guint i = 0; i < crowd->people / 2; i++)
    {
      gint64 pair = add_pair (connection, program_id, i);

      g_array_append_val (pairs, pair);
    }
  for (guint i = 0; i < crowd->sessions; i++)
    add_session (connection, program_id, g_array_index (pairs, gint64, i % pairs->len), i);
  if (!vv_connection_execute (connection, "COMMIT", &error))
    g_error ("%s", error->message);
}
