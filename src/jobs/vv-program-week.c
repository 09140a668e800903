#include "jobs/vv-program-week.h"

#include "base/vv-date.h"

int
vv_program_week (guint32 start, guint32 day)
{
  gint64 days = (gint64) day - (gint64) start;

  /* rounded down before the start as well */
  return (int) ((days - ((days % 7) + 7) % 7) / 7) + 1;
}

int
vv_program_weeks (int months)
{
  return (months * 52 + 6) / 12;
}

guint32
vv_program_due (guint32 start, int week)
{
  gint64 first = (gint64) start + 7 * (gint64) week;
  /* Julian day 1 of GDate is a Monday. */
  gint64 day = first + (4 - (first - 1) % 7 + 7) % 7;

  return start == 0 || first < 1 || day > vv_date_parse ("9999-12-31") ? 0 : (guint32) day;
}
