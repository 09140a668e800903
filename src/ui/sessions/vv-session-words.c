#include "vv-session-words.h"

#include <glib/gi18n-lib.h>

#include "base/vv-date.h"

static gboolean
is_of_year (guint32 day, guint32 today)
{
  GDate one, other;

  if (today == 0)
    return FALSE;
  g_date_clear (&one, 1);
  g_date_clear (&other, 1);
  g_date_set_julian (&one, day);
  g_date_set_julian (&other, today);
  return g_date_get_year (&one) == g_date_get_year (&other);
}

static char *
format_day (guint32 day, const char *format)
{
  g_autoptr (GDateTime) time = NULL;
  GDate date;

  if (day == 0)
    return g_strdup ("");
  g_date_clear (&date, 1);
  g_date_set_julian (&date, day);
  time = g_date_time_new_utc (g_date_get_year (&date), (int) g_date_get_month (&date),
                              g_date_get_day (&date), 0, 0, 0);
  return time != NULL ? g_date_time_format (time, format) : g_strdup ("");
}

char *
vv_session_day_words (guint32 day)
{
  if (day != 0 && is_of_year (day, vv_today ()))
    /* Translators: a day of this year as g_date_time_format() takes it: “Thu 19 Nov” */
    return format_day (day, _ ("%a %-e %b"));
  /* Translators: a day of another year: “Thu 19 Nov 2026” */
  return format_day (day, _ ("%a %-e %b %Y"));
}

char *
vv_session_short_day_words (guint32 day)
{
  /* Translators: a day in as little room as can be, as g_date_time_format() takes it: “19 Nov” */
  return format_day (day, _ ("%-e %b"));
}

VvSessionMark
vv_session_mark_of (const char *state, guint32 day, guint32 today)
{
  if (g_strcmp0 (state, "held") == 0)
    return VV_SESSION_MARK_HELD;
  if (g_strcmp0 (state, "cancelled") == 0)
    return VV_SESSION_MARK_CANCELLED;
  if (g_strcmp0 (state, "no_show") == 0)
    return VV_SESSION_MARK_NO_SHOW;
  if (g_strcmp0 (state, "moved") == 0)
    return VV_SESSION_MARK_MOVED;
  return day != 0 && day <= today ? VV_SESSION_MARK_TO_LOG : VV_SESSION_MARK_PLANNED;
}

char *
vv_session_minutes_words (int minutes)
{
  if (minutes <= 0)
    return g_strdup ("");
  /* Translators: minutes */
  return g_strdup_printf (_ ("%d min"), minutes);
}

char *
vv_session_pair_words (const char *mentor, const char *mentee)
{
  /* Translators: the two people of a pair, mentor first */
  return g_strdup_printf (_ ("%s ⇄ %s"), mentor != NULL ? mentor : "",
                          mentee != NULL ? mentee : "");
}
