#include "base/vv-date.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static gboolean
matches (const char *text, const char *shape)
{
  for (; *shape != '\0'; shape++, text++)
    if (*shape == '0' ? !g_ascii_isdigit (*text) : *text != *shape)
      return FALSE;

  return *text == '\0';
}

static int
digits (const char *text, int n)
{
  int value = 0;

  for (int i = 0; i < n; i++)
    value = value * 10 + (text[i] - '0');

  return value;
}

guint32
vv_date_parse (const char *text)
{
  GDate date;

  if (text == NULL || !matches (text, "0000-00-00"))
    return 0;
  if (!g_date_valid_dmy ((GDateDay) digits (text + 8, 2), (GDateMonth) digits (text + 5, 2),
                         (GDateYear) digits (text, 4)))
    return 0;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay) digits (text + 8, 2), (GDateMonth) digits (text + 5, 2),
                  (GDateYear) digits (text, 4));
  return g_date_get_julian (&date);
}

const char *
vv_date_format (guint32 day, char buffer[VV_DATE_TEXT])
{
  GDate date;

  buffer[0] = '\0';
  if (day == 0 || !g_date_valid_julian (day))
    return buffer;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, day);
  g_snprintf (buffer, VV_DATE_TEXT, "%04u-%02u-%02u", (guint) g_date_get_year (&date) % 10000u,
              (guint) g_date_get_month (&date) % 100u, (guint) g_date_get_day (&date) % 100u);
  return buffer;
}

static char *
show (guint32 day, const char *shape)
{
  g_autoptr (GDateTime) time = NULL;
  char iso[VV_DATE_TEXT];
  char *text = NULL;
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, day);
  time = g_date_time_new_utc (g_date_get_year (&date), (int) g_date_get_month (&date),
                              g_date_get_day (&date), 12, 0, 0);
  if (time != NULL)
    text = g_date_time_format (time, shape);
  return text != NULL ? text : g_strdup (vv_date_format (day, iso));
}

char *
vv_date_show (guint32 day)
{
  if (!g_date_valid_julian (day))
    return g_strdup ("");
  /* Translators: a day with its year, short, in the format of g_date_time_format() */
  return show (day, C_ ("short date", "%-d %b %Y"));
}

static GDateYear
year_of (guint32 day)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, day);
  return g_date_get_year (&date);
}

char *
vv_date_show_near (guint32 day, guint32 today)
{
  if (!g_date_valid_julian (day) || !g_date_valid_julian (today) ||
      year_of (day) != year_of (today))
    return vv_date_show (day);
  /* Translators: a day of this year, short, in the format of g_date_time_format() */
  return show (day, C_ ("short date", "%-d %b"));
}

char *
vv_date_show_moment (gint64 at)
{
  g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc (at / G_USEC_PER_SEC);
  g_autoptr (GDateTime) local = utc != NULL ? g_date_time_to_local (utc) : NULL;

  if (local == NULL)
    return g_strdup ("");
  /* Translators: a date and a time of day, as of g_date_time_format(): 12 Mar 2026, 14:05 */
  return g_date_time_format (local, _ ("%-d %b %Y, %H:%M"));
}

char *
vv_date_shift (const char *text, int days)
{
  gint64 day = (gint64) vv_date_parse (text) + days;
  char buffer[VV_DATE_TEXT];
  GDate last;

  g_date_clear (&last, 1);
  g_date_set_dmy (&last, 31, G_DATE_DECEMBER, 9999);
  if (vv_date_parse (text) == 0 || day < 1 || day > g_date_get_julian (&last))
    return NULL;

  return g_strdup (vv_date_format ((guint32) day, buffer));
}

gboolean
vv_time_is_valid (const char *text)
{
  return text != NULL && matches (text, "00:00") && digits (text, 2) < 24 &&
         digits (text + 3, 2) < 60;
}

/* A zone is a file's name to GLib, so only what the database's names are made of gets there. */
static gboolean
is_zone_name (const char *text)
{
  gsize length = strspn (text, G_CSET_A_2_Z G_CSET_a_2_z G_CSET_DIGITS "_+-/");

  return g_ascii_isalpha (text[0]) && strchr (text, '/') != NULL && text[length] == '\0' &&
         length < 64;
}

gboolean
vv_zone_is_valid (const char *text)
{
  g_autoptr (GTimeZone) zone = NULL;

  if (text == NULL || !is_zone_name (text))
    return g_strcmp0 (text, "UTC") == 0;

  zone = g_time_zone_new_identifier (text);
  return zone != NULL;
}

guint32
vv_today (void)
{
  guint32 fixed = vv_date_parse (g_getenv ("VV_TODAY"));
  g_autoptr (GDateTime) now = NULL;
  GDate date;

  if (fixed != 0)
    return fixed;

  now = g_date_time_new_now_local ();
  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay) g_date_time_get_day_of_month (now),
                  (GDateMonth) g_date_time_get_month (now), (GDateYear) g_date_time_get_year (now));
  return g_date_get_julian (&date);
}
