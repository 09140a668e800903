#include "vv-chart-date.h"

#include <glib/gi18n-lib.h>

char *
vv_chart_date_in (guint32 day, const char *format)
{
  g_autoptr (GDateTime) time = NULL;
  GDate date;

  if (day == 0 || !g_date_valid_julian (day))
    return g_strdup ("");

  g_date_clear (&date, 1);
  g_date_set_julian (&date, day);
  time = g_date_time_new_utc (g_date_get_year (&date), (int) g_date_get_month (&date),
                              g_date_get_day (&date), 12, 0, 0.0);
  if (time == NULL) /* a year that GDateTime does not know */
    return g_strdup ("");
  return g_date_time_format (time, format);
}

char *
vv_chart_date_short (guint32 day)
{
  /* Translators: a day in a chart, short, in the format of g_date_time_format. */
  return vv_chart_date_in (day, C_ ("short date", "%-d %b"));
}

char *
vv_chart_date_long (guint32 day)
{
  /* Translators: a day in full, in the format of g_date_time_format. */
  return vv_chart_date_in (day, C_ ("long date", "%-d %B %Y"));
}
