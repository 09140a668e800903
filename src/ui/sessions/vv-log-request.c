#include "vv-log-request.h"

#include <glib/gi18n-lib.h>

#include "base/vv-date.h"
#include "jobs/vv-log.h"
#include "jobs/vv-record.h"
#include "jobs/vv-session-states.h"
#include "model/vv-session.h"
#include "sessions/vv-session-words.h"

void
vv_log_request_free (VvLogRequest *request)
{
  g_free (request->rest);
  g_free (request->line);
  g_free (request->name);
  g_free (request);
}

static gboolean
log_held (VvEdit *edit, VvLogRequest *request, GError **error)
{
  VvLogEntry entry = {
    .pair_id = request->pair_id,
    .day = request->day,
    .minutes = request->minutes,
    .mode = request->mode,
    .mentor_rating = request->mentor_rating,
    .mentee_rating = request->mentee_rating,
    .next_step = request->rest,
    .owner = request->owner,
    .due = request->due,
  };
  VvLogged logged;

  if (!vv_log_session (edit, &entry, &logged, error))
    return FALSE;
  request->session_id = logged.session_id;
  request->minutes = logged.minutes;
  return TRUE;
}

static gboolean
plan (VvEdit *edit, VvLogRequest *request, GError **error)
{
  g_autoptr (VvObject) session = vv_object_new (VV_ENTITY_SESSION);
  char day[VV_DATE_TEXT];

  vv_object_set_integer (session, VV_SESSION_PROGRAM_ID, request->program_id);
  vv_object_set_integer (session, VV_SESSION_PAIR_ID, request->pair_id);
  vv_object_set_text (session, VV_SESSION_DAY, vv_date_format (request->day, day));
  vv_object_set_text (session, VV_SESSION_STATE, "planned");
  vv_object_set_text (session, VV_SESSION_MODE, request->mode);
  if (request->minutes >= 0)
    vv_object_set_integer (session, VV_SESSION_MINUTES, request->minutes);
  if (!vv_record_insert (edit, session, vv_today (), error))
    return FALSE;
  request->session_id = vv_object_id (session);
  request->minutes = (int) vv_object_integer (session, VV_SESSION_MINUTES);
  return TRUE;
}

static gboolean
cancel (VvEdit *edit, VvLogRequest *request, GError **error)
{
  g_autoptr (VvSessionMove) move = g_new0 (VvSessionMove, 1);

  move->sessions = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_array_append_val (move->sessions, request->session_id);
  move->state = g_strdup ("cancelled");
  move->cancelled_by = g_strdup (request->side);
  move->reason = g_strdup (request->rest);
  return vv_session_move (edit, move, error);
}

gboolean
vv_log_request_run (VvEdit *edit, gpointer data, GError **error)
{
  VvLogRequest *request = data;

  switch (request->verb)
    {
    case VV_LOG_PLANNED:
      return plan (edit, request, error);
    case VV_LOG_CANCELLED:
      return cancel (edit, request, error);
    default:
      return log_held (edit, request, error);
    }
}

char *
vv_log_request_told (const VvLogRequest *request)
{
  g_autofree char *day = vv_session_day_words (request->day);
  g_autofree char *minutes = vv_session_minutes_words (request->minutes);

  switch (request->verb)
    {
    case VV_LOG_PLANNED:
      /* Translators: a pair, a day */
      return g_strdup_printf (_ ("Planned %s, %s"), request->name, day);
    case VV_LOG_CANCELLED:
      /* Translators: a pair, a day */
      return g_strdup_printf (_ ("Cancelled %s, %s"), request->name, day);
    default:
      /* Translators: a pair, a duration */
      return g_strdup_printf (_ ("Logged %s, %s"), request->name, minutes);
    }
}
