#include "vv-date-reckon.h"

#include <glib/gi18n-lib.h>

#include "base/vv-error.h"

#define LAST_YEAR 9999

guint32
vv_date_reckon_refuse (const VvDateParts *words, GError **error)
{
  g_set_error (error, VV_ERROR, VV_ERROR_INPUT,
               /* Translators: what was typed; the examples have to be dates that can be typed */
               _ ("“%s” is not a date: type one like 12 March, 12/3, tomorrow, +2w or 2026-03-12."),
               words->text);
  return 0;
}

static guint32
refuse_distance (const VvDateParts *words, GError **error)
{
  g_set_error (error, VV_ERROR, VV_ERROR_INPUT,
               _ ("“%s” is too far away: dates go from the year 1 to the year 9999."), words->text);
  return 0;
}

static guint32
refuse_month (const VvDateParts *words, int month, GError **error)
{
  g_set_error (error, VV_ERROR, VV_ERROR_INPUT,
               words->order == VV_DATE_MONTH_FIRST && !words->has_points
                   /* Translators: what was typed; the number that should be a month */
                   ? _ ("“%s” is not in the calendar: there is no month %d. The month comes first, "
                        "then the day.")
                   : _ ("“%s” is not in the calendar: there is no month %d. The day comes first, "
                        "then the month."),
               words->text, month);
  return 0;
}

static guint32
refuse_day (const VvDateParts *words, int month, int year, GError **error)
{
  int length = g_date_get_days_in_month ((GDateMonth) month, (GDateYear) year);
  g_autoptr (GDateTime) first = g_date_time_new_utc (year, month, 1, 0, 0, 0);
  g_autofree char *name = g_date_time_format (first, "%B %Y");

  g_set_error (error, VV_ERROR, VV_ERROR_INPUT,
               /* Translators: what was typed; a month with its year; the number of its days */
               _ ("“%s” is not in the calendar: %s has %d days."), words->text, name, length);
  return 0;
}

static guint32
julian (int day, int month, int year)
{
  GDate date;

  if (day < 1 || day > 31 || month < 1 || month > 12 || year < 1 || year > LAST_YEAR ||
      !g_date_valid_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year))
    return 0;
  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay) day, (GDateMonth) month, (GDateYear) year);
  return g_date_get_julian (&date);
}

static GDate
date_of (guint32 day)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, day);
  return date;
}

static int
year_of (guint32 day)
{
  GDate date = date_of (day);

  return g_date_get_year (&date);
}

static gint64
distance (guint32 a, guint32 b)
{
  return ABS ((gint64) a - (gint64) b);
}

/* Of the years from @from on, @step apart, the one that brings the day nearest to today. */
static guint32
nearest (const VvDateParts *words, int day, int month, int from, int step, int n)
{
  guint32 best = 0;

  for (int i = 0; i < n; i++)
    {
      guint32 candidate = julian (day, month, from + i * step);

      if (candidate != 0 &&
          (best == 0 || distance (candidate, words->today) <= distance (best, words->today)))
        best = candidate;
    }

  return best;
}

guint32
vv_date_reckon_day (
    const VvDateParts *words, int day, int month, const VvDatePart *year, GError **error)
{
  int this_year = year_of (words->today);
  int said = year == NULL ? this_year : year->number;
  guint32 found;

  if (month < 1 || month > 12)
    return refuse_month (words, month, error);
  if (year == NULL)
    found = nearest (words, day, month, this_year - 8, 1, 17);
  else if (year->digits == 3)
    return vv_date_reckon_refuse (words, error);
  else if (year->digits <= 2)
    {
      said = this_year - this_year % 100 + year->number;
      found = nearest (words, day, month, said - 100, 100, 3);
    }
  else
    found = julian (day, month, said);

  if (found != 0)
    return found;
  if (said < 1 || said > LAST_YEAR)
    return refuse_distance (words, error);
  return refuse_day (words, month, said, error);
}

guint32
vv_date_reckon_days (const VvDateParts *words, gint64 days, GError **error)
{
  gint64 day = (gint64) words->today + days;

  if (day < 1 || day > (gint64) julian (31, 12, LAST_YEAR))
    return refuse_distance (words, error);
  return (guint32) day;
}

guint32
vv_date_reckon_months (const VvDateParts *words, gint64 by, GError **error)
{
  GDate date = date_of (words->today);
  gint64 month = (gint64) g_date_get_year (&date) * 12 + g_date_get_month (&date) - 1 + by;
  int year = (int) (month / 12);
  int last;

  if (month < 12 || month / 12 > LAST_YEAR)
    return refuse_distance (words, error);
  last = g_date_get_days_in_month ((GDateMonth) (month % 12 + 1), (GDateYear) year);
  return julian (MIN (g_date_get_day (&date), last), (int) (month % 12) + 1, year);
}

int
vv_date_reckon_weekday (guint32 day)
{
  GDate date = date_of (day);

  return (int) g_date_get_weekday (&date);
}
