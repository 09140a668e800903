#include <locale.h>
#include <string.h>

#include "base/vv-date.h"
#include "base/vv-error.h"
#include "program/vv-date-words.h"

/* A Friday. */
#define TODAY "2026-03-20"

static void
assert_reads_on (const char *today, VvDateOrder order, const char *text, const char *wanted)
{
  g_autoptr (GError) error = NULL;
  guint32 day = vv_date_words_parse (text, vv_date_parse (today), order, &error);
  char buffer[VV_DATE_TEXT];

  if (day == 0 || strcmp (vv_date_format (day, buffer), wanted) != 0)
    g_test_message ("typed: %s (%s)", text, error != NULL ? error->message : "");
  g_assert_no_error (error);
  g_assert_cmpstr (vv_date_format (day, buffer), ==, wanted);
}

static void
assert_reads (const char *text, const char *wanted)
{
  assert_reads_on (TODAY, VV_DATE_DAY_FIRST, text, wanted);
}

static void
assert_refused (const char *text, const char *saying)
{
  g_autoptr (GError) error = NULL;

  if (vv_date_words_parse (text, vv_date_parse (TODAY), VV_DATE_DAY_FIRST, &error) != 0)
    g_test_message ("typed: %s", text);
  g_assert_error (error, VV_ERROR, VV_ERROR_INPUT);
  g_assert_nonnull (strstr (error->message, saying));
  g_assert_nonnull (strstr (error->message, text));
  g_assert_true (g_str_has_suffix (error->message, "."));
}

static void
test_iso (void)
{
  assert_reads ("2026-03-12", "2026-03-12");
  assert_reads ("2026-3-2", "2026-03-02");
  assert_reads ("2026/3/2", "2026-03-02");
  assert_reads (" 2024-02-29 ", "2024-02-29");
  assert_reads_on (TODAY, VV_DATE_MONTH_FIRST, "2026-03-12", "2026-03-12");
}

static void
test_numbers (void)
{
  assert_reads ("12/3", "2026-03-12");
  assert_reads ("12/3/26", "2026-03-12");
  assert_reads ("12/3/2027", "2027-03-12");
  assert_reads ("12/3/99", "1999-03-12");
  assert_reads ("12.3.", "2026-03-12");
  assert_reads ("12.3.26", "2026-03-12");
  assert_reads ("12-3", "2026-03-12");
  assert_reads ("12 3", "2026-03-12");
  assert_reads_on (TODAY, VV_DATE_MONTH_FIRST, "12/3", "2025-12-03");
  assert_reads_on (TODAY, VV_DATE_MONTH_FIRST, "3/12/26", "2026-03-12");
  assert_reads_on (TODAY, VV_DATE_MONTH_FIRST, "12.3.", "2026-03-12");
}

static void
test_month_names (void)
{
  static const char *const texts[] = { "12 mars",     "12 March",          "mar 12",
                                       "March 12th",  "march 12, 2026",    "le 12 mars 2026",
                                       "12 MAR",      "12mars",            "12th of March",
                                       "12 mars 26",  "Thursday 12 March", "jeudi 12 mars 2026",
                                       "mar 12 2026", "thu 12/3" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    assert_reads (texts[i], "2026-03-12");
  assert_reads ("march 12 2027", "2027-03-12");
  assert_reads ("1er août", "2026-08-01");
  assert_reads ("1 aout", "2026-08-01");
  assert_reads ("14 févr.", "2026-02-14");
  assert_reads ("14 juil", "2026-07-14");
  assert_reads ("2 juin", "2026-06-02");
  assert_reads ("3 sept. 2026", "2026-09-03");
  assert_reads ("25 déc 2025", "2025-12-25");
  assert_reads ("mardi 17 mars", "2026-03-17");
}

static void
test_days (void)
{
  assert_reads ("today", TODAY);
  assert_reads ("Aujourd’hui", TODAY);
  assert_reads ("aujourd'hui", TODAY);
  assert_reads ("tomorrow", "2026-03-21");
  assert_reads ("demain", "2026-03-21");
  assert_reads ("après-demain", "2026-03-22");
  assert_reads ("yesterday", "2026-03-19");
  assert_reads ("hier", "2026-03-19");
  assert_reads ("monday", "2026-03-23");
  assert_reads ("lundi", "2026-03-23");
  assert_reads ("Mar", "2026-03-24");
  assert_reads ("next thursday", "2026-03-26");
  assert_reads ("lundi prochain", "2026-03-23");
  /* today is a Friday */
  assert_reads ("fri", "2026-03-27");
  assert_reads ("vendredi", "2026-03-27");
}

static void
test_distances (void)
{
  assert_reads ("+3d", "2026-03-23");
  assert_reads ("+3", "2026-03-23");
  assert_reads ("+3j", "2026-03-23");
  assert_reads ("+2w", "2026-04-03");
  assert_reads ("+2 semaines", "2026-04-03");
  assert_reads ("-1w", "2026-03-13");
  assert_reads ("+1m", "2026-04-20");
  assert_reads ("+1y", "2027-03-20");
  assert_reads ("in 2 weeks", "2026-04-03");
  assert_reads ("in a week", "2026-03-27");
  assert_reads ("dans 2 semaines", "2026-04-03");
  assert_reads ("dans un an", "2027-03-20");
  assert_reads ("3 days ago", "2026-03-17");
  assert_reads ("il y a 3 jours", "2026-03-17");
  assert_reads ("il y a un mois", "2026-02-20");
}

/* Without a year: the nearest one. */
static void
test_year_ends (void)
{
  assert_reads_on ("2025-12-30", VV_DATE_DAY_FIRST, "3/1", "2026-01-03");
  assert_reads_on ("2026-01-02", VV_DATE_DAY_FIRST, "30 dec", "2025-12-30");
  assert_reads_on ("2025-12-31", VV_DATE_DAY_FIRST, "demain", "2026-01-01");
  assert_reads_on ("2025-12-31", VV_DATE_DAY_FIRST, "+1w", "2026-01-07");
  assert_reads_on ("2025-12-31", VV_DATE_DAY_FIRST, "+2m", "2026-02-28");
  assert_reads_on ("2026-01-01", VV_DATE_DAY_FIRST, "-1d", "2025-12-31");
  assert_reads_on ("2026-01-15", VV_DATE_DAY_FIRST, "-1m", "2025-12-15");
}

static void
test_leap_days (void)
{
  assert_reads ("29/2", "2028-02-29");
  assert_reads_on ("2025-12-01", VV_DATE_DAY_FIRST, "29/2", "2024-02-29");
  assert_reads_on ("2026-12-01", VV_DATE_DAY_FIRST, "29 février", "2028-02-29");
  assert_reads_on ("2028-01-31", VV_DATE_DAY_FIRST, "+1m", "2028-02-29");
  assert_reads_on ("2028-02-29", VV_DATE_DAY_FIRST, "+1y", "2029-02-28");
  assert_reads_on ("2099-06-01", VV_DATE_DAY_FIRST, "29/2", "2096-02-29");
  assert_refused ("29/2/2027", "February 2027 has 28 days");
  assert_refused ("29 février 2027", "February 2027 has 28 days");
  assert_refused ("29/2/1900", "February 1900 has 28 days");
}

static void
test_refused (void)
{
  static const char *const texts[] = { "",        " ",         "12",      "soon",      "12/",
                                       "1/2/3/4", "12 jui",    "mars",    "12 12 mars", "+3x",
                                       "+w",      "in weeks",  "%n%s",    "12/3/026",  "+12/3",
                                       "😀",      "<b>12/3</b>", "-",      "2026-03",   "1234567d",
                                       "next",    "il y a",    "a b c d e f g h i j k" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    assert_refused (texts[i], "is not a date");
  assert_refused ("31/4", "April 2026 has 30 days");
  assert_refused ("32 mars", "March 2026 has 31 days");
  assert_refused ("0/3", "March 2026 has 31 days");
  assert_refused ("12/25", "no month 25");
  assert_refused ("2026-13-01", "no month 13");
  assert_refused ("-999999d", "1 to the year 9999");
  assert_refused ("-99999m", "1 to the year 9999");
  assert_refused ("12/3/12345", "1 to the year 9999");
  assert_refused ("monday 12 march", "Thursday 12 March 2026");
}

static void
assert_echo (const char *day, const char *wanted)
{
  g_autofree char *echo = vv_date_words_echo (vv_date_parse (day), vv_date_parse (TODAY));

  g_assert_cmpstr (echo, ==, wanted);
}

static void
test_echo (void)
{
  g_autofree char *none = vv_date_words_echo (0, vv_date_parse (TODAY));
  g_autofree char *shown = vv_date_words_format (vv_date_parse ("2026-03-02"));

  g_assert_cmpstr (none, ==, "");
  g_assert_cmpstr (shown, ==, "2 Mar 2026");
  assert_echo (TODAY, "Friday 20 March 2026, today");
  assert_echo ("2026-03-21", "Saturday 21 March 2026, tomorrow");
  assert_echo ("2026-03-19", "Thursday 19 March 2026, yesterday");
  assert_echo ("2026-03-12", "Thursday 12 March 2026, 8 days ago");
  assert_echo ("2026-04-02", "Thursday 2 April 2026, in 13 days");
  assert_echo ("2026-04-10", "Friday 10 April 2026, in 3 weeks");
  assert_echo ("2026-06-20", "Saturday 20 June 2026, in 3 months");
  assert_echo ("2025-03-20", "Thursday 20 March 2025, 12 months ago");
  assert_echo ("2029-03-20", "Tuesday 20 March 2029, in 3 years");
}

/* What is shown can be typed, whatever the locale, and names come from the locale. */
static void
test_locales (void)
{
  static const struct
  {
    const char *name, *shown;
    VvDateOrder order;
  } locales[] = {
    { "fr_FR.UTF-8", "12 mars 2026", VV_DATE_DAY_FIRST },
    { "de_DE.UTF-8", "12 Mär 2026", VV_DATE_DAY_FIRST },
    { "tr_TR.UTF-8", "12 Mar 2026", VV_DATE_DAY_FIRST },
    { "en_US.UTF-8", "12 Mar 2026", VV_DATE_MONTH_FIRST },
    { "C.UTF-8", "12 Mar 2026", VV_DATE_DAY_FIRST },
  };

  for (guint i = 0; i < G_N_ELEMENTS (locales); i++)
    {
      g_autofree char *shown = NULL;

      g_assert_nonnull (setlocale (LC_ALL, locales[i].name));
      g_assert_cmpint (vv_date_words_order (), ==, locales[i].order);
      shown = vv_date_words_format (vv_date_parse ("2026-03-12"));
      g_assert_cmpstr (shown, ==, locales[i].shown);
      for (guint32 day = vv_date_parse ("2024-01-01"); day < vv_date_parse ("2026-01-01"); day += 9)
        {
          g_autofree char *text = vv_date_words_format (day);

          g_assert_cmpuint (
              vv_date_words_parse (text, vv_date_parse (TODAY), locales[i].order, NULL), ==, day);
        }
    }
}

static void
test_french_echo (void)
{
  g_autofree char *echo = NULL;

  g_assert_nonnull (setlocale (LC_ALL, "fr_FR.UTF-8"));
  echo = vv_date_words_echo (vv_date_parse ("2026-03-12"), vv_date_parse (TODAY));
  g_assert_true (g_str_has_prefix (echo, "jeudi 12 mars 2026, "));
  g_assert_nonnull (setlocale (LC_ALL, "C.UTF-8"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  setlocale (LC_ALL, "");
  g_test_add_func ("/date-words/iso", test_iso);
  g_test_add_func ("/date-words/numbers", test_numbers);
  g_test_add_func ("/date-words/month-names", test_month_names);
  g_test_add_func ("/date-words/days", test_days);
  g_test_add_func ("/date-words/distances", test_distances);
  g_test_add_func ("/date-words/year-ends", test_year_ends);
  g_test_add_func ("/date-words/leap-days", test_leap_days);
  g_test_add_func ("/date-words/refused", test_refused);
  g_test_add_func ("/date-words/echo", test_echo);
  g_test_add_func ("/date-words/locales", test_locales);
  g_test_add_func ("/date-words/french-echo", test_french_echo);
  return g_test_run ();
}
