#include "jobs/vv-session-states.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/vv-date.h"
#include "base/vv-error.h"
#include "jobs/vv-label.h"
#include "model/vv-session.h"

void
vv_session_move_free (VvSessionMove *move)
{
  g_clear_pointer (&move->sessions, g_array_unref);
  g_free (move->state);
  g_free (move->cancelled_by);
  g_free (move->reason);
  g_free (move);
}

void
vv_session_shift_free (VvSessionShift *shift)
{
  g_free (shift->time);
  g_free (shift);
}

/* What one session's move is called, and many sessions'. */
static const struct
{
  const char *state, *one, *many;
} labels[] = {
  { "held", VV_LABEL_HOLD_SESSION, VV_LABEL_HOLD_SESSIONS },
  { "cancelled", VV_LABEL_CANCEL_SESSION, VV_LABEL_CANCEL_SESSIONS },
  { "no_show", VV_LABEL_MISS_SESSION, VV_LABEL_MISS_SESSIONS },
  { "planned", VV_LABEL_REPLAN_SESSION, VV_LABEL_REPLAN_SESSIONS },
};

static int
find_label (const char *state)
{
  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    if (g_strcmp0 (labels[i].state, state) == 0)
      return (int) i;

  return -1;
}

static gboolean
check_request (const VvSessionMove *move, GError **error)
{
  if (find_label (move->state) < 0)
    {
      g_set_error (error, VV_ERROR, VV_ERROR_INPUT,
                   _ ("A session can be planned, held, cancelled or a no-show, but not “%s”."),
                   move->state != NULL ? move->state : "");
      return FALSE;
    }
  if (strcmp (move->state, "cancelled") == 0 &&
      vv_choices_find (&vv_sides, move->cancelled_by) == NULL)
    {
      g_set_error_literal (error, VV_ERROR, VV_ERROR_INPUT,
                           _ ("Say who cancelled: the mentor, the mentee or somebody else."));
      return FALSE;
    }
  return TRUE;
}

static gboolean
check_day (VvReader *reader, VvObject *session, const char *state, GError **error)
{
  g_autofree char *name = NULL;

  if ((strcmp (state, "held") != 0 && strcmp (state, "no_show") != 0) ||
      vv_date_parse (vv_object_text (session, VV_SESSION_DAY)) <= vv_today ())
    return TRUE;
  name = vv_reader_name (reader, VV_ENTITY_SESSION, vv_object_id (session));
  /* Translators: a session: the two people, then its day */
  g_set_error (error, VV_ERROR, VV_ERROR_INPUT,
               _ ("%s: this session is still to come. Cancel it or move it to another day."), name);
  return FALSE;
}

/* Whose doing and why is only known of a session that did not take place. */
static void
set_cause (VvObject *session, const VvSessionMove *move)
{
  gboolean took_place = strcmp (move->state, "cancelled") != 0 && strcmp (move->state, "no_show") != 0;

  if (took_place || move->cancelled_by != NULL)
    vv_object_set_text (session, VV_SESSION_CANCELLED_BY, took_place ? NULL : move->cancelled_by);
  if (took_place || move->reason != NULL)
    vv_object_set_text (session, VV_SESSION_REASON,
                        took_place || *move->reason == '\0' ? NULL : move->reason);
}

static gboolean
move_one (VvEdit *edit, const VvSessionMove *move, gint64 id, GError **error)
{
  VvReader *reader = vv_edit_reader (edit);
  g_autoptr (VvObject) session = vv_reader_load (reader, VV_ENTITY_SESSION, id, error);

  if (session == NULL || !check_day (reader, session, move->state, error))
    return FALSE;
  vv_object_set_text (session, VV_SESSION_STATE, move->state);
  set_cause (session, move);
  return vv_edit_update (edit, session, error);
}

static void
label_one (VvEdit *edit, const char *key, gint64 id, const char *day, const char *new_day)
{
  VvReader *reader = vv_edit_reader (edit);
  g_autoptr (VvObject) session = vv_reader_load (reader, VV_ENTITY_SESSION, id, NULL);
  g_autofree char *pair = NULL;

  if (session == NULL)
    return;
  pair = vv_reader_name (reader, VV_ENTITY_PAIR, vv_object_integer (session, VV_SESSION_PAIR_ID));
  vv_edit_set_label (edit, key, pair, day != NULL ? day : vv_object_text (session, VV_SESSION_DAY),
                     new_day, NULL);
}

gboolean
vv_session_move (VvEdit *edit, gpointer data, GError **error)
{
  const VvSessionMove *move = data;
  g_autofree char *count = NULL;

  if (!check_request (move, error))
    return FALSE;
  for (guint i = 0; i < move->sessions->len; i++)
    if (!move_one (edit, move, g_array_index (move->sessions, gint64, i), error))
      return FALSE;

  if (move->sessions->len == 1)
    {
      label_one (edit, labels[find_label (move->state)].one,
                 g_array_index (move->sessions, gint64, 0), NULL, NULL);
      return TRUE;
    }
  count = g_strdup_printf ("%u", move->sessions->len);
  vv_edit_set_label (edit, labels[find_label (move->state)].many, count, NULL);
  return TRUE;
}

static gboolean
check_shift (const VvSessionShift *shift, VvObject *session, GError **error)
{
  if (g_strcmp0 (vv_object_text (session, VV_SESSION_STATE), "planned") != 0)
    g_set_error_literal (error, VV_ERROR, VV_ERROR_RULE,
                         _ ("Only a planned session can be moved to another day."));
  else if (shift->day < vv_today ())
    g_set_error_literal (error, VV_ERROR, VV_ERROR_INPUT,
                         _ ("A session can’t be moved to a day that is past. Choose today or a "
                            "later day, or log it where it has taken place."));
  else
    return TRUE;
  return FALSE;
}

/* (transfer full): the session that stands in for @old. */
static VvObject *
make_substitute (VvObject *old, const char *day, const char *time)
{
  VvObject *session = vv_object_copy (old);

  vv_object_set_id (session, 0);
  vv_object_set_uid (session, NULL);
  vv_object_set_text (session, VV_SESSION_DAY, day);
  if (time != NULL)
    vv_object_set_text (session, VV_SESSION_START, time);
  vv_object_set_integer (session, VV_SESSION_REPLACES_ID, vv_object_id (old));
  return session;
}

gboolean
vv_session_shift (VvEdit *edit, gpointer data, GError **error)
{
  VvSessionShift *shift = data;
  g_autoptr (VvObject) old =
      vv_reader_load (vv_edit_reader (edit), VV_ENTITY_SESSION, shift->session_id, error);
  g_autoptr (VvObject) substitute = NULL;
  g_autofree char *old_day = NULL;
  char day[VV_DATE_TEXT];

  shift->new_id = 0;
  if (old == NULL || !check_shift (shift, old, error))
    return FALSE;
  old_day = g_strdup (vv_object_text (old, VV_SESSION_DAY));
  vv_date_format (shift->day, day);
  if (strcmp (old_day, day) == 0)
    {
      shift->new_id = shift->session_id;
      if (shift->time != NULL)
        vv_object_set_text (old, VV_SESSION_START, shift->time);
    }
  else
    {
      substitute = make_substitute (old, day, shift->time);
      if (!vv_edit_insert (edit, substitute, error))
        return FALSE;
      shift->new_id = vv_object_id (substitute);
      vv_object_set_text (old, VV_SESSION_STATE, "moved");
    }
  if (!vv_edit_update (edit, old, error))
    return FALSE;
  label_one (edit, VV_LABEL_MOVE_SESSION, shift->session_id, old_day, day);
  return TRUE;
}
