#include "program/vv-date-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/vv-error.h"
#include "base/vv-fold.h"
#include "vv-date-parts.h"
#include "vv-date-reckon.h"

/* What a word stands for where it begins @word and has @letters letters at least. */
typedef struct
{
  const char *word;
  guint letters;
  int value;
} Meaning;

static const Meaning months[] = {
  { "january", 3, 1 },  { "february", 3, 2 }, { "march", 3, 3 },     { "april", 3, 4 },
  { "may", 3, 5 },      { "june", 3, 6 },     { "july", 3, 7 },      { "august", 3, 8 },
  { "september", 3, 9 }, { "october", 3, 10 }, { "november", 3, 11 }, { "december", 3, 12 },
  { "janvier", 3, 1 },  { "fevrier", 3, 2 },  { "mars", 3, 3 },      { "avril", 3, 4 },
  { "mai", 3, 5 },      { "juin", 4, 6 },     { "juillet", 4, 7 },   { "aout", 3, 8 },
  { "septembre", 3, 9 }, { "octobre", 3, 10 }, { "novembre", 3, 11 }, { "decembre", 3, 12 },
};

/* Monday is 1, as GDate has it. */
static const Meaning weekdays[] = {
  { "monday", 3, 1 },   { "tuesday", 3, 2 },  { "wednesday", 3, 3 }, { "thursday", 3, 4 },
  { "friday", 3, 5 },   { "saturday", 3, 6 }, { "sunday", 3, 7 },    { "lundi", 3, 1 },
  { "mardi", 3, 2 },    { "mercredi", 3, 3 }, { "jeudi", 3, 4 },     { "vendredi", 3, 5 },
  { "samedi", 3, 6 },   { "dimanche", 3, 7 },
};

/* Days away from today, of whole words. */
static const Meaning near_days[] = {
  { "today", 5, 0 },    { "tomorrow", 8, 1 }, { "yesterday", 9, -1 },   { "demain", 6, 1 },
  { "hier", 4, -1 },    { "aujourd hui", 11, 0 }, { "aujourdhui", 10, 0 },
  { "apres demain", 12, 2 }, { "avant hier", 10, -2 },
};

enum
{
  UNIT_DAY = 1,
  UNIT_WEEK,
  UNIT_MONTH,
  UNIT_YEAR
};

static const Meaning units[] = {
  { "days", 1, UNIT_DAY },    { "weeks", 1, UNIT_WEEK },    { "months", 1, UNIT_MONTH },
  { "years", 1, UNIT_YEAR },  { "jours", 1, UNIT_DAY },     { "semaines", 1, UNIT_WEEK },
  { "mois", 3, UNIT_MONTH },  { "ans", 1, UNIT_YEAR },      { "annees", 5, UNIT_YEAR },
};

static const char *const ones[] = { "a", "an", "one", "un", "une", NULL };

static int
find (const Meaning *meanings, guint n, const char *word)
{
  for (guint i = 0; i < n; i++)
    if (strlen (word) >= meanings[i].letters && g_str_has_prefix (meanings[i].word, word))
      return meanings[i].value;

  return 0;
}

#define FIND(meanings, word) find (meanings, G_N_ELEMENTS (meanings), word)

static guint32
shift (const VvDateParts *words, gint64 number, int unit, GError **error)
{
  switch (unit)
    {
    case UNIT_DAY:
      return vv_date_reckon_days (words, number, error);
    case UNIT_WEEK:
      return vv_date_reckon_days (words, number * 7, error);
    case UNIT_MONTH:
      return vv_date_reckon_months (words, number, error);
    default:
      return vv_date_reckon_months (words, number * 12, error);
    }
}

/* "+2w", "in 2 weeks", "dans une semaine", "2 weeks ago", "il y a 2 semaines". FALSE: not so. */
static gboolean
read_distance (const VvDateParts *words, guint32 *day, GError **error)
{
  guint i = 0;
  int sign = words->sign;
  int number;
  int unit;

  if (sign == 0 &&
      (vv_date_parts_is_word (words, 0, "in") || vv_date_parts_is_word (words, 0, "dans")))
    sign = 1, i = 1;
  else if (sign == 0 && vv_date_parts_is_word (words, 0, "il") &&
           vv_date_parts_is_word (words, 1, "y") && vv_date_parts_is_word (words, 2, "a"))
    sign = -1, i = 3;

  number = g_strv_contains (ones, vv_date_parts_at (words, i)->word)
               ? 1
               : vv_date_parts_at (words, i)->number;
  unit = vv_date_parts_at (words, i + 1)->number < 0
             ? FIND (units, vv_date_parts_at (words, i + 1)->word)
             : 0;
  if (words->sign != 0 && words->n == 1)
    unit = UNIT_DAY;
  if (sign == 0 && words->n == 3 && vv_date_parts_is_word (words, 2, "ago"))
    sign = -1, i = 1;
  if (number < 0 || unit == 0 || sign == 0 || words->n > i + 2)
    return FALSE;
  *day = shift (words, (gint64) sign * number, unit, error);
  return TRUE;
}

/* "tomorrow", "après-demain". */
static gboolean
read_near_day (const VvDateParts *words, guint32 *day, GError **error)
{
  char text[VV_DATE_PARTS_MAX * (VV_DATE_LETTERS_MAX + 1) + 1];

  vv_date_parts_join (words, text, sizeof text);
  for (guint i = 0; i < G_N_ELEMENTS (near_days); i++)
    if (strcmp (text, near_days[i].word) == 0)
      {
        *day = vv_date_reckon_days (words, near_days[i].value, error);
        return TRUE;
      }

  return FALSE;
}

/* "monday", "next monday", "lundi prochain". */
static gboolean
read_weekday (const VvDateParts *words, guint32 *day, GError **error)
{
  guint at =
      vv_date_parts_is_word (words, 0, "next") || vv_date_parts_is_word (words, 0, "prochain") ? 1
                                                                                               : 0;
  guint end = at + (vv_date_parts_is_word (words, at + 1, "prochain") ? 2 : 1);
  int weekday = words->n == end ? FIND (weekdays, vv_date_parts_at (words, at)->word) : 0;
  int ahead;

  if (weekday == 0)
    return FALSE;
  ahead = weekday - vv_date_reckon_weekday (words->today);
  *day = vv_date_reckon_days (words, ahead > 0 ? ahead : ahead + 7, error);
  return TRUE;
}

/* "12/3", "12/3/26", "12.3.", "2026/3/12". */
static guint32
read_numbers (const VvDateParts *words, guint from, GError **error)
{
  const VvDatePart *first = vv_date_parts_at (words, from);
  const VvDatePart *second = vv_date_parts_at (words, from + 1);
  const VvDatePart *third = vv_date_parts_at (words, from + 2);
  gboolean swapped = words->order == VV_DATE_MONTH_FIRST && !words->has_points;

  if (first->digits > 2)
    return third->number < 0 || first->digits != 4
               ? vv_date_reckon_refuse (words, error)
               : vv_date_reckon_day (words, third->number, second->number, first, error);
  return vv_date_reckon_day (words, swapped ? second->number : first->number,
                             swapped ? first->number : second->number,
                             third->number < 0 ? NULL : third, error);
}

/* "12 march", "march 12", each with or without a year. */
static guint32
read_month_name (const VvDateParts *words, guint from, GError **error)
{
  guint name = from + (vv_date_parts_at (words, from)->number < 0 ? 0 : 1);
  const VvDatePart *number = vv_date_parts_at (words, name == from ? from + 1 : from);
  int month = FIND (months, vv_date_parts_at (words, name)->word);

  if (month == 0 || number->number < 0 || number->digits > 2)
    return vv_date_reckon_refuse (words, error);
  return vv_date_reckon_day (
      words, number->number, month,
      vv_date_parts_at (words, from + 2)->number < 0 ? NULL : vv_date_parts_at (words, from + 2),
      error);
}

static guint32
check_weekday (const VvDateParts *words, int weekday, guint32 day, GError **error)
{
  g_autofree char *name = NULL;

  if (day == 0 || weekday == 0)
    return day;
  if (vv_date_reckon_weekday (day) == weekday)
    return day;
  name = vv_date_words_echo (day, 0);
  g_set_error (error, VV_ERROR, VV_ERROR_INPUT,
               /* Translators: what was typed; the date with its day of the week */
               _ ("“%s” does not fit together: the day is %s."), words->text, name);
  return 0;
}

/* The day of the week before a date; "mar 12 2027" begins with a month. */
static int
leading_weekday (const VvDateParts *words)
{
  const char *word = words->parts[0].word;

  if (words->parts[0].number >= 0 || words->n < 3 ||
      (FIND (months, word) != 0 && vv_date_parts_count_numbers (words, 1) == words->n - 1))
    return 0;
  return FIND (weekdays, word);
}

static guint32
read_date (const VvDateParts *words, GError **error)
{
  int weekday = leading_weekday (words);
  guint from = weekday != 0 ? 1 : 0;
  guint numbers = vv_date_parts_count_numbers (words, from);

  if (words->sign != 0 || words->n - from < 2 || words->n - from > 3 ||
      numbers + 1 < words->n - from)
    return vv_date_reckon_refuse (words, error);
  return check_weekday (words, weekday,
                        numbers == words->n - from ? read_numbers (words, from, error)
                                                   : read_month_name (words, from, error),
                        error);
}

guint32
vv_date_words_parse (const char *text, guint32 today, VvDateOrder order, GError **error)
{
  VvDateParts words = { .text = text, .today = today, .order = order };
  g_autofree char *folded = vv_fold (text);
  guint32 day = 0;

  if (!vv_date_parts_split (&words, g_strstrip (folded)))
    return vv_date_reckon_refuse (&words, error);
  if (read_distance (&words, &day, error) || read_near_day (&words, &day, error) ||
      read_weekday (&words, &day, error))
    return day;
  return read_date (&words, error);
}
