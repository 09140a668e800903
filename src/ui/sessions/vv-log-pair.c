#include "vv-log-pair.h"

#include "base/vv-date.h"
#include "model/vv-pair.h"
#include "model/vv-participation.h"
#include "model/vv-person.h"
#include "model/vv-program.h"
#include "model/vv-session.h"

static void
clear_planned (gpointer data)
{
  VvLogPlanned *planned = data;

  g_free (planned->start);
  g_free (planned->mode);
}

VvLogPair *
vv_log_pair_new (gint64 pair_id)
{
  VvLogPair *self = g_new0 (VvLogPair, 1);

  self->pair_id = pair_id;
  self->planned = g_array_new (FALSE, FALSE, sizeof (VvLogPlanned));
  g_array_set_clear_func (self->planned, clear_planned);
  return self;
}

void
vv_log_pair_free (VvLogPair *self)
{
  g_free (self->mentor);
  g_free (self->mentee);
  g_free (self->mentor_given);
  g_free (self->mentee_given);
  g_array_unref (self->planned);
  g_free (self);
}

static gboolean
see_session (VvObject *session, gpointer data)
{
  const char *state = vv_object_text (session, VV_SESSION_STATE);

  if (g_strcmp0 (state, "held") == 0 || g_strcmp0 (state, "planned") == 0)
    g_ptr_array_add (data, g_object_ref (session));
  return TRUE;
}

static int
by_day (gconstpointer a, gconstpointer b)
{
  VvObject *one = *(VvObject *const *) a;
  VvObject *other = *(VvObject *const *) b;
  int order =
      g_strcmp0 (vv_object_text (one, VV_SESSION_DAY), vv_object_text (other, VV_SESSION_DAY));

  if (order != 0)
    return order;
  return vv_object_id (one) < vv_object_id (other) ? -1 : vv_object_id (one) > vv_object_id (other);
}

static void
take_session (VvLogPair *self, VvObject *session, guint number)
{
  VvLogPlanned planned = {
    .id = vv_object_id (session),
    .day = vv_date_parse (vv_object_text (session, VV_SESSION_DAY)),
    .number = number,
    .minutes = (int) vv_object_integer (session, VV_SESSION_MINUTES),
    .start = g_strdup (vv_object_text (session, VV_SESSION_START)),
    .mode = g_strdup (vv_object_text (session, VV_SESSION_MODE)),
  };

  g_array_append_val (self->planned, planned);
}

static gboolean
read_sessions (VvReader *reader, VvLogPair *self, GError **error)
{
  g_autoptr (GPtrArray) sessions = g_ptr_array_new_with_free_func (g_object_unref);

  if (!vv_reader_each (reader, VV_ENTITY_SESSION, VV_SESSION_PAIR_ID, self->pair_id, see_session,
                       sessions, error))
    return FALSE;
  g_ptr_array_sort (sessions, by_day);
  self->n_numbered = sessions->len;
  for (guint i = 0; i < sessions->len; i++)
    {
      VvObject *session = g_ptr_array_index (sessions, i);

      if (g_strcmp0 (vv_object_text (session, VV_SESSION_STATE), "planned") == 0)
        take_session (self, session, i + 1);
    }
  return TRUE;
}

/* (transfer full): the given name of somebody in a program, the whole name where there is none. */
static char *
read_given (VvReader *reader, gint64 participation_id)
{
  g_autoptr (VvObject) participation =
      vv_reader_load (reader, VV_ENTITY_PARTICIPATION, participation_id, NULL);
  g_autoptr (VvObject) person =
      participation != NULL
          ? vv_reader_load (reader, VV_ENTITY_PERSON,
                            vv_object_integer (participation, VV_PARTICIPATION_PERSON_ID), NULL)
          : NULL;
  const char *given = person != NULL ? vv_object_text (person, VV_PERSON_GIVEN_NAME) : NULL;

  return given != NULL ? g_strdup (given)
                       : vv_reader_name (reader, VV_ENTITY_PARTICIPATION, participation_id);
}

gboolean
vv_log_pair_read (VvReader *reader, gpointer data, GError **error)
{
  VvLogPair *self = data;
  g_autoptr (VvObject) pair = vv_reader_load (reader, VV_ENTITY_PAIR, self->pair_id, error);
  g_autoptr (VvObject) program = NULL;

  if (pair == NULL)
    return FALSE;
  self->program_id = vv_object_integer (pair, VV_PAIR_PROGRAM_ID);
  program = vv_reader_load (reader, VV_ENTITY_PROGRAM, self->program_id, error);
  if (program == NULL)
    return FALSE;
  self->cadence = (int) vv_object_integer (program, VV_PROGRAM_CADENCE);
  self->minutes = (int) vv_object_integer (program, VV_PROGRAM_MINUTES);
  self->mentor =
      vv_reader_name (reader, VV_ENTITY_PARTICIPATION, vv_object_integer (pair, VV_PAIR_MENTOR_ID));
  self->mentee =
      vv_reader_name (reader, VV_ENTITY_PARTICIPATION, vv_object_integer (pair, VV_PAIR_MENTEE_ID));
  self->mentor_given = read_given (reader, vv_object_integer (pair, VV_PAIR_MENTOR_ID));
  self->mentee_given = read_given (reader, vv_object_integer (pair, VV_PAIR_MENTEE_ID));
  return read_sessions (reader, self, error);
}

const VvLogPlanned *
vv_log_pair_planned (const VvLogPair *self, guint32 day)
{
  const VvLogPlanned *nearest = NULL;
  gint64 best = 0;

  for (guint i = 0; i < self->planned->len; i++)
    {
      const VvLogPlanned *planned = &g_array_index (self->planned, VvLogPlanned, i);
      gint64 distance = ABS ((gint64) planned->day - (gint64) day);

      if (2 * distance > self->cadence || (nearest != NULL && distance >= best))
        continue;
      nearest = planned;
      best = distance;
    }
  return nearest;
}

guint32
vv_log_pair_day (const VvLogPair *self, guint32 today)
{
  guint32 day = 0;

  for (guint i = 0; i < self->planned->len; i++)
    {
      const VvLogPlanned *planned = &g_array_index (self->planned, VvLogPlanned, i);

      if (planned->day <= today)
        day = planned->day;
    }
  return day != 0 ? day : today;
}

guint32
vv_log_pair_next_day (const VvLogPair *self, guint32 day, gint64 session_id)
{
  for (guint i = 0; i < self->planned->len; i++)
    {
      const VvLogPlanned *planned = &g_array_index (self->planned, VvLogPlanned, i);

      if (planned->day > day && planned->id != session_id)
        return planned->day;
    }
  return 0;
}
