#include "program/vv-schedule.h"

#include "base/vv-date.h"

static guint32
off_the_weekend (guint32 day)
{
  /* Julian day 1 of GDate is a Monday. */
  guint32 weekday = (day - 1) % 7;

  return weekday < 5 ? day : day + 7 - weekday;
}

static gint64
first_from (guint32 start, int cadence, guint32 today)
{
  gint64 behind = (gint64) today - (gint64) start;

  return behind <= 0 ? start : start + (behind + cadence - 1) / cadence * cadence;
}

GArray *
vv_schedule_days (guint32 start, int cadence, guint number, guint32 today)
{
  GArray *days = g_array_new (FALSE, FALSE, sizeof (guint32));
  guint32 end = vv_date_parse ("9999-12-31");
  guint32 last = 0;

  number = MIN (number, VV_SCHEDULE_MAX);
  if (start == 0 || cadence < 1)
    return days;

  for (gint64 day = first_from (start, cadence, today); days->len < number; day += cadence)
    {
      guint32 workday;

      if (day > end || (workday = off_the_weekend ((guint32) day)) > end)
        break;
      if (workday > last)
        g_array_append_val (days, workday);
      last = workday;
    }

  return days;
}
