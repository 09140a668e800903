#include "program/vv-date-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/vv-date.h"
#include "base/vv-error.h"
#include "base/vv-fold.h"

/* The most parts that a date has: "thursday the 12 th of march , 2026". */
#define PARTS_MAX 8
#define DIGITS_MAX 6
#define LETTERS_MAX 16
#define LAST_YEAR 9999

typedef struct
{
  int number;                 /* -1: a word */
  guint digits;               /* of a number */
  char word[LETTERS_MAX + 1]; /* folded */
} Part;

typedef struct
{
  const char *text; /* as typed, for messages */
  guint32 today;
  VvDateOrder order;
  int sign; /* of the text's first character, 0: none */
  gboolean has_points;
  Part parts[PARTS_MAX];
  guint n;
} Words;

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

static const char *const ordinals[] = { "st", "nd", "rd", "th", "er", "ere", "e", "eme", NULL };
static const char *const fillers[] = { "the", "of", "on", "le", "de", "du", "au", NULL };
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
refuse (const Words *words, GError **error)
{
  g_set_error (error, VV_ERROR, VV_ERROR_INPUT,
               /* Translators: what was typed; the examples have to be dates that can be typed */
               _ ("“%s” is not a date: type one like 12 March, 12/3, tomorrow, +2w or 2026-03-12."),
               words->text);
  return 0;
}

static guint32
refuse_distance (const Words *words, GError **error)
{
  g_set_error (error, VV_ERROR, VV_ERROR_INPUT,
               _ ("“%s” is too far away: dates go from the year 1 to the year 9999."), words->text);
  return 0;
}

static guint32
refuse_month (const Words *words, int month, GError **error)
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
refuse_day (const Words *words, int month, int year, GError **error)
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
nearest (const Words *words, int day, int month, int from, int step, int n)
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

/* @year is NULL where none was typed. */
static guint32
make_day (const Words *words, int day, int month, const Part *year, GError **error)
{
  int this_year = year_of (words->today);
  int said = year == NULL ? this_year : year->number;
  guint32 found;

  if (month < 1 || month > 12)
    return refuse_month (words, month, error);
  if (year == NULL)
    found = nearest (words, day, month, this_year - 8, 1, 17);
  else if (year->digits == 3)
    return refuse (words, error);
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

static guint32
shift_days (const Words *words, gint64 days, GError **error)
{
  gint64 day = (gint64) words->today + days;

  if (day < 1 || day > (gint64) julian (31, 12, LAST_YEAR))
    return refuse_distance (words, error);
  return (guint32) day;
}

static guint32
shift_months (const Words *words, gint64 by, GError **error)
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

static guint32
shift (const Words *words, gint64 number, int unit, GError **error)
{
  switch (unit)
    {
    case UNIT_DAY:
      return shift_days (words, number, error);
    case UNIT_WEEK:
      return shift_days (words, number * 7, error);
    case UNIT_MONTH:
      return shift_months (words, number, error);
    default:
      return shift_months (words, number * 12, error);
    }
}

static const Part *
part (const Words *words, guint i)
{
  static const Part none = { .number = -1 };

  return i < words->n ? &words->parts[i] : &none;
}

static gboolean
is_word (const Words *words, guint i, const char *word)
{
  return part (words, i)->number < 0 && strcmp (part (words, i)->word, word) == 0;
}

/* "+2w", "in 2 weeks", "dans une semaine", "2 weeks ago", "il y a 2 semaines". FALSE: not so. */
static gboolean
read_distance (const Words *words, guint32 *day, GError **error)
{
  guint i = 0;
  int sign = words->sign;
  int number;
  int unit;

  if (sign == 0 && (is_word (words, 0, "in") || is_word (words, 0, "dans")))
    sign = 1, i = 1;
  else if (sign == 0 && is_word (words, 0, "il") && is_word (words, 1, "y") &&
           is_word (words, 2, "a"))
    sign = -1, i = 3;

  number = g_strv_contains (ones, part (words, i)->word) ? 1 : part (words, i)->number;
  unit = part (words, i + 1)->number < 0 ? FIND (units, part (words, i + 1)->word) : 0;
  if (words->sign != 0 && words->n == 1)
    unit = UNIT_DAY;
  if (sign == 0 && words->n == 3 && is_word (words, 2, "ago"))
    sign = -1, i = 1;
  if (number < 0 || unit == 0 || sign == 0 || words->n > i + 2)
    return FALSE;
  *day = shift (words, (gint64) sign * number, unit, error);
  return TRUE;
}

/* All parts as words with a blank between them; empty where one is a number. */
static void
join (const Words *words, char *text, gsize size)
{
  *text = '\0';
  for (guint i = 0; i < words->n; i++)
    {
      if (words->parts[i].number >= 0)
        {
          *text = '\0';
          return;
        }
      if (i > 0)
        g_strlcat (text, " ", size);
      g_strlcat (text, words->parts[i].word, size);
    }
}

/* "tomorrow", "après-demain". */
static gboolean
read_near_day (const Words *words, guint32 *day, GError **error)
{
  char text[PARTS_MAX * (LETTERS_MAX + 1) + 1];

  join (words, text, sizeof text);
  for (guint i = 0; i < G_N_ELEMENTS (near_days); i++)
    if (strcmp (text, near_days[i].word) == 0)
      {
        *day = shift_days (words, near_days[i].value, error);
        return TRUE;
      }

  return FALSE;
}

/* "monday", "next monday", "lundi prochain". */
static gboolean
read_weekday (const Words *words, guint32 *day, GError **error)
{
  guint at = is_word (words, 0, "next") || is_word (words, 0, "prochain") ? 1 : 0;
  guint end = at + (is_word (words, at + 1, "prochain") ? 2 : 1);
  int weekday = words->n == end ? FIND (weekdays, part (words, at)->word) : 0;
  GDate today = date_of (words->today);
  int ahead;

  if (weekday == 0)
    return FALSE;
  ahead = weekday - (int) g_date_get_weekday (&today);
  *day = shift_days (words, ahead > 0 ? ahead : ahead + 7, error);
  return TRUE;
}

/* "12/3", "12/3/26", "12.3.", "2026/3/12". */
static guint32
read_numbers (const Words *words, guint from, GError **error)
{
  const Part *first = part (words, from);
  const Part *second = part (words, from + 1);
  const Part *third = part (words, from + 2);
  gboolean swapped = words->order == VV_DATE_MONTH_FIRST && !words->has_points;

  if (first->digits > 2)
    return third->number < 0 || first->digits != 4
               ? refuse (words, error)
               : make_day (words, third->number, second->number, first, error);
  return make_day (words, swapped ? second->number : first->number,
                   swapped ? first->number : second->number, third->number < 0 ? NULL : third,
                   error);
}

/* "12 march", "march 12", each with or without a year. */
static guint32
read_month_name (const Words *words, guint from, GError **error)
{
  guint name = from + (part (words, from)->number < 0 ? 0 : 1);
  const Part *number = part (words, name == from ? from + 1 : from);
  int month = FIND (months, part (words, name)->word);

  if (month == 0 || number->number < 0 || number->digits > 2)
    return refuse (words, error);
  return make_day (words, number->number, month,
                   part (words, from + 2)->number < 0 ? NULL : part (words, from + 2), error);
}

static guint32
check_weekday (const Words *words, int weekday, guint32 day, GError **error)
{
  GDate date;
  g_autofree char *name = NULL;

  if (day == 0 || weekday == 0)
    return day;
  date = date_of (day);
  if (g_date_get_weekday (&date) == (GDateWeekday) weekday)
    return day;
  name = vv_date_words_echo (day, 0);
  g_set_error (error, VV_ERROR, VV_ERROR_INPUT,
               /* Translators: what was typed; the date with its day of the week */
               _ ("“%s” does not fit together: the day is %s."), words->text, name);
  return 0;
}

static guint
count_numbers (const Words *words, guint from)
{
  guint numbers = 0;

  for (guint i = from; i < words->n; i++)
    numbers += words->parts[i].number >= 0 ? 1 : 0;

  return numbers;
}

/* The day of the week before a date; "mar 12 2027" begins with a month. */
static int
leading_weekday (const Words *words)
{
  const char *word = words->parts[0].word;

  if (words->parts[0].number >= 0 || words->n < 3 ||
      (FIND (months, word) != 0 && count_numbers (words, 1) == words->n - 1))
    return 0;
  return FIND (weekdays, word);
}

static guint32
read_date (const Words *words, GError **error)
{
  int weekday = leading_weekday (words);
  guint from = weekday != 0 ? 1 : 0;
  guint numbers = count_numbers (words, from);

  if (words->sign != 0 || words->n - from < 2 || words->n - from > 3 ||
      numbers + 1 < words->n - from)
    return refuse (words, error);
  return check_weekday (words, weekday,
                        numbers == words->n - from ? read_numbers (words, from, error)
                                                   : read_month_name (words, from, error),
                        error);
}

static void
append_number (Words *words, const char **text)
{
  Part *next = &words->parts[words->n++];

  next->number = 0;
  for (; g_ascii_isdigit (**text); (*text)++, next->digits++)
    if (next->digits < DIGITS_MAX)
      next->number = next->number * 10 + (**text - '0');
}

static gboolean
append_word (Words *words, const char **text)
{
  Part *next = &words->parts[words->n];
  gsize length = 0;

  while (g_ascii_isalpha ((*text)[length]))
    length++;
  if (length > LETTERS_MAX)
    return FALSE;
  next->number = -1;
  memcpy (next->word, *text, length);
  *text += length;
  if (g_strv_contains (fillers, next->word) ||
      (words->n > 0 && next[-1].number >= 0 && g_strv_contains (ordinals, next->word)))
    memset (next, 0, sizeof *next);
  else
    words->n++;
  return TRUE;
}

/* FALSE where there is something that no date has. */
static gboolean
split (Words *words, const char *text)
{
  if (*text == '+' || *text == '-')
    words->sign = *text++ == '+' ? 1 : -1;
  while (*text != '\0')
    {
      if (words->n == PARTS_MAX)
        return FALSE;
      if (g_ascii_isdigit (*text))
        append_number (words, &text);
      else if (g_ascii_isalpha (*text))
        {
          if (!append_word (words, &text))
            return FALSE;
        }
      else if (strchr (" ,.-/'", *text) != NULL)
        words->has_points |= *text++ == '.';
      else if (g_str_has_prefix (text, "’"))
        text += strlen ("’");
      else
        return FALSE;
    }
  for (guint i = 0; i < words->n; i++)
    if (words->parts[i].digits > DIGITS_MAX)
      return FALSE;

  return words->n > 0;
}

guint32
vv_date_words_parse (const char *text, guint32 today, VvDateOrder order, GError **error)
{
  Words words = { .text = text, .today = today, .order = order };
  g_autofree char *folded = vv_fold (text);
  guint32 day = 0;

  if (!split (&words, g_strstrip (folded)))
    return refuse (&words, error);
  if (read_distance (&words, &day, error) || read_near_day (&words, &day, error) ||
      read_weekday (&words, &day, error))
    return day;
  return read_date (&words, error);
}
