#include "vv-pair-life.h"

#include <glib/gi18n-lib.h>

#include "base/vv-date.h"
#include "base/vv-error.h"
#include "model/vv-pair.h"
#include "model/vv-participation.h"
#include "model/vv-session.h"
#include "vv-accompany.h"
#include "vv-records.h"

static const guint sides[] = { VV_PAIR_MENTOR_ID, VV_PAIR_MENTEE_ID };

static gboolean
is_under_way (VvObject *pair)
{
  const char *state = vv_object_text (pair, VV_PAIR_STATE);

  return g_strcmp0 (state, "active") == 0 || g_strcmp0 (state, "paused") == 0;
}

static gboolean
see_first_day (VvObject *session, gpointer data)
{
  guint32 day = vv_date_parse (vv_object_text (session, VV_SESSION_DAY));
  guint32 *first = data;

  *first = MIN (*first, day);
  return TRUE;
}

/* A participation goes to @state, where its pipeline leads there. */
static gboolean
place (VvEdit *edit, VvObject *participation, const char *state, guint32 day, GError **error)
{
  g_autoptr (VvObject) after = vv_object_copy (participation);

  if (!vv_choices_may_move (&vv_participation_states,
                            vv_object_text (participation, VV_PARTICIPATION_STATE), state))
    return TRUE;
  vv_object_set_text (after, VV_PARTICIPATION_STATE, state);
  return vv_accompany (vv_edit_reader (edit), after, participation, day, error) &&
         vv_edit_update (edit, after, error);
}

static gboolean
match (VvEdit *edit, gint64 participation_id, guint32 day, GError **error)
{
  VvReader *reader = vv_edit_reader (edit);
  g_autoptr (VvObject) participation =
      vv_reader_load (reader, VV_ENTITY_PARTICIPATION, participation_id, error);
  g_autofree char *name = NULL;

  if (participation == NULL)
    return FALSE;
  if (g_strcmp0 (vv_object_text (participation, VV_PARTICIPATION_STATE), "withdrawn") != 0)
    return place (edit, participation, "matched", day, error);
  name = vv_reader_name (reader, VV_ENTITY_PARTICIPATION, participation_id);
  /* Translators: a person's name */
  g_set_error (error, VV_ERROR, VV_ERROR_RULE,
               _ ("%s has withdrawn from the program. Take them in again before the pair starts."),
               name);
  return FALSE;
}

gboolean
vv_pair_launch (VvEdit *edit, VvObject *pair, guint32 day, GError **error)
{
  guint32 first = day;
  char text[VV_DATE_TEXT];

  if (!vv_reader_each (vv_edit_reader (edit), VV_ENTITY_SESSION, VV_SESSION_PAIR_ID,
                       vv_object_id (pair), see_first_day, &first, error))
    return FALSE;
  vv_object_set_text (pair, VV_PAIR_STATE, "active");
  if (!vv_object_is_set (pair, VV_PAIR_STARTED))
    vv_object_set_text (pair, VV_PAIR_STARTED, vv_date_format (first, text));
  if (!vv_edit_update (edit, pair, error))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (sides); i++)
    if (!match (edit, vv_object_integer (pair, sides[i]), day, error))
      return FALSE;

  return TRUE;
}

gboolean
vv_pair_cancel_after (VvEdit *edit, gint64 pair_id, guint32 day, const char *reason, GError **error)
{
  g_autoptr (GPtrArray) sessions = vv_records_of (vv_edit_reader (edit), VV_ENTITY_SESSION,
                                                  VV_SESSION_PAIR_ID, pair_id, error);

  if (sessions == NULL)
    return FALSE;
  for (guint i = 0; i < sessions->len; i++)
    {
      VvObject *session = g_ptr_array_index (sessions, i);

      if (g_strcmp0 (vv_object_text (session, VV_SESSION_STATE), "planned") != 0 ||
          vv_date_parse (vv_object_text (session, VV_SESSION_DAY)) <= day)
        continue;
      vv_object_set_text (session, VV_SESSION_STATE, "cancelled");
      vv_object_set_text (session, VV_SESSION_CANCELLED_BY, "other");
      vv_object_set_text (session, VV_SESSION_REASON, reason);
      if (!vv_edit_update (edit, session, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
see_under_way (VvObject *pair, gpointer data)
{
  gboolean *found = data;

  *found = *found || is_under_way (pair);
  return !*found;
}

/* Who was matched and has no pair under way any more can be matched again. */
static gboolean
free_person (VvEdit *edit, gint64 participation_id, const char *state, guint32 day, GError **error)
{
  VvReader *reader = vv_edit_reader (edit);
  g_autoptr (VvObject) participation =
      vv_reader_load (reader, VV_ENTITY_PARTICIPATION, participation_id, error);
  gboolean is_taken = FALSE;

  if (participation == NULL)
    return FALSE;
  if (g_strcmp0 (vv_object_text (participation, VV_PARTICIPATION_STATE), "matched") != 0)
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (sides); i++)
    if (!vv_reader_each (reader, VV_ENTITY_PAIR, (int) sides[i], participation_id, see_under_way,
                         &is_taken, error))
      return FALSE;
  return is_taken || place (edit, participation, state, day, error);
}

gboolean
vv_pair_finish (VvEdit *edit,
                VvObject *pair,
                const char *state,
                guint32 day,
                const char *reason,
                const char *back_to,
                GError **error)
{
  guint32 finished = MAX (day, vv_date_parse (vv_object_text (pair, VV_PAIR_STARTED)));
  char text[VV_DATE_TEXT];

  vv_object_set_text (pair, VV_PAIR_STATE, state);
  vv_object_set_text (pair, VV_PAIR_FINISHED, vv_date_format (finished, text));
  if (reason != NULL && *reason != '\0')
    vv_object_set_text (pair, VV_PAIR_REASON, reason);
  if (!vv_edit_update (edit, pair, error) ||
      !vv_pair_cancel_after (edit, vv_object_id (pair), day, reason, error))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (sides); i++)
    if (!free_person (edit, vv_object_integer (pair, sides[i]), back_to ?: "accepted", day, error))
      return FALSE;

  return TRUE;
}
