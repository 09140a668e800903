/* Dates as they are shown: by the locale, and how far away they are. */

#include "program/vv-date-words.h"

#include <glib/gi18n-lib.h>
#include <langinfo.h>
#include <locale.h>
#include <string.h>

#include "base/vv-date.h"

VvDateOrder
vv_date_words_order (void)
{
  const char *locale = setlocale (LC_TIME, NULL);
  const char *format = nl_langinfo (D_FMT);
  const char *day = strstr (format, "%d");
  const char *month = strstr (format, "%m");

  /* The C locale writes as Americans do without anybody having said so; ISO dates say nothing
   * about how a day is typed without its year. */
  if (locale == NULL || *locale == 'C' || strcmp (locale, "POSIX") == 0 ||
      strstr (format, "%m-%d") != NULL)
    return VV_DATE_DAY_FIRST;
  if (strstr (format, "%D") != NULL || (day != NULL && month != NULL && month < day))
    return VV_DATE_MONTH_FIRST;
  return VV_DATE_DAY_FIRST;
}

static char *
format (guint32 day, const char *shape)
{
  g_autoptr (GDateTime) time = NULL;
  GDate date;
  char *text;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, day);
  time = g_date_time_new_utc (g_date_get_year (&date), g_date_get_month (&date),
                              g_date_get_day (&date), 0, 0, 0);
  text = g_date_time_format (time, shape);
  return text != NULL ? text : g_strdup ("");
}

static gboolean
is_day (guint32 day)
{
  char text[VV_DATE_TEXT];

  return day != 0 && vv_date_parse (vv_date_format (day, text)) == day;
}

char *
vv_date_words_format (guint32 day)
{
  g_autofree char *text = NULL;
  char iso[VV_DATE_TEXT];

  if (!is_day (day))
    return g_strdup ("");
  text = vv_date_show (day);
  if (vv_date_words_parse (text, day, VV_DATE_DAY_FIRST, NULL) == day)
    return g_steal_pointer (&text);
  return g_strdup (vv_date_format (day, iso));
}

static char *
distance_text (gint64 days)
{
  gint64 away = ABS (days);
  gulong n;

  if (away < 14)
    return g_strdup_printf (days > 0 ? g_dngettext (GETTEXT_PACKAGE, "in %d day", "in %d days",
                                                    (gulong) away)
                                     : g_dngettext (GETTEXT_PACKAGE, "%d day ago", "%d days ago",
                                                    (gulong) away),
                            (int) away);
  if (away < 60)
    {
      n = (gulong) ((away + 3) / 7);
      return g_strdup_printf (days > 0
                                  ? g_dngettext (GETTEXT_PACKAGE, "in %d week", "in %d weeks", n)
                                  : g_dngettext (GETTEXT_PACKAGE, "%d week ago", "%d weeks ago", n),
                              (int) n);
    }
  if (away < 700)
    {
      n = (gulong) ((away * 12 + 183) / 365);
      return g_strdup_printf (days > 0
                                  ? g_dngettext (GETTEXT_PACKAGE, "in %d month", "in %d months", n)
                                  : g_dngettext (GETTEXT_PACKAGE, "%d month ago", "%d months ago",
                                                 n),
                              (int) n);
    }
  n = (gulong) ((away * 4 + 730) / 1461);
  return g_strdup_printf (days > 0 ? g_dngettext (GETTEXT_PACKAGE, "in %d year", "in %d years", n)
                                   : g_dngettext (GETTEXT_PACKAGE, "%d year ago", "%d years ago",
                                                  n),
                          (int) n);
}

/* How far away the day is: "today", "in 3 weeks", "2 days ago". */
static char *
distance (guint32 day, guint32 today)
{
  gint64 days = (gint64) day - (gint64) today;

  if (days == 0)
    return g_strdup (C_ ("distance", "today"));
  if (days == 1)
    return g_strdup (C_ ("distance", "tomorrow"));
  if (days == -1)
    return g_strdup (C_ ("distance", "yesterday"));
  return distance_text (days);
}

char *
vv_date_words_echo (guint32 day, guint32 today)
{
  g_autofree char *date = NULL;
  g_autofree char *away = NULL;

  if (!is_day (day))
    return g_strdup ("");
  /* Translators: a date in words, as of g_date_time_format(): Thursday 12 March 2026 */
  date = format (day, _ ("%A %-d %B %Y"));
  if (!is_day (today))
    return g_steal_pointer (&date);
  away = distance (day, today);
  /* Translators: a date in words; how far away it is, say “in 3 weeks” */
  return g_strdup_printf (_ ("%s, %s"), date, away);
}
