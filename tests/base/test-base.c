#include <locale.h>
#include <string.h>

#include "base/vv-date.h"
#include "base/vv-error.h"
#include "base/vv-fold.h"
#include "base/vv-uid.h"

static const char *
day_text (guint32 day)
{
  static char buffer[VV_DATE_TEXT];

  return vv_date_format (day, buffer);
}

static void
test_date_calendar (void)
{
  static const char *const good[] = { "0001-01-01", "1600-02-29", "2000-02-29", "2024-02-29",
                                      "2026-12-31", "9999-12-31" };
  static const char *const bad[] = {
    "",           "2026-02-29",  "1900-02-29", "2026-00-10",  "2026-13-01", "2026-04-31",
    "0000-01-01", "2026-01-00",  "2026-1-1",   "26-01-01",    "2026/01/01", "2026-01-01 ",
    " 2026-01-01", "2026-01-01T00:00", "+026-01-01", "2026-01-0x", "10000-01-01", "2026-01",
    "20２6-01-01", "２０２６-01-01"
  };

  g_assert_cmpuint (vv_date_parse (NULL), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    if (vv_date_parse (bad[i]) != 0)
      g_error ("“%s” was taken for a date", bad[i]);
  for (guint i = 0; i < G_N_ELEMENTS (good); i++)
    g_assert_cmpstr (day_text (vv_date_parse (good[i])), ==, good[i]);
  g_assert_cmpuint (vv_date_parse ("0001-01-01"), ==, 1);
}

/* Every day there is has one text, and the text leads back to it. */
static void
test_date_every_day (void)
{
  guint32 last = vv_date_parse ("9999-12-31");
  char previous[VV_DATE_TEXT] = "";

  for (guint32 day = 1; day <= last; day++)
    {
      const char *text = day_text (day);

      if (vv_date_parse (text) != day || strcmp (previous, text) >= 0)
        g_error ("day %u is “%s”, after “%s”", day, text, previous);
      g_strlcpy (previous, text, sizeof previous);
    }
  g_assert_cmpstr (day_text (0), ==, "");
}

static void
assert_shift (const char *from, int days, const char *to)
{
  g_autofree char *shifted = vv_date_shift (from, days);

  g_assert_cmpstr (shifted, ==, to);
}

static void
test_date_shift (void)
{
  assert_shift ("2026-05-31", 1, "2026-06-01");
  assert_shift ("2026-01-01", -1, "2025-12-31");
  assert_shift ("2024-02-28", 1, "2024-02-29");
  assert_shift ("2024-02-29", 365, "2025-02-28");
  assert_shift ("2026-05-31", 0, "2026-05-31");
  assert_shift ("2026-05-31", 7 * 1000, "2045-07-30");
  assert_shift ("0001-01-01", -1, NULL);
  assert_shift ("0001-01-02", -1, "0001-01-01");
  assert_shift ("9999-12-31", 1, NULL);
  assert_shift ("9999-12-30", 1, "9999-12-31");
  assert_shift ("2026-05-31", G_MAXINT, NULL);
  assert_shift ("2026-05-31", G_MININT, NULL);
  assert_shift ("2026-02-30", 1, NULL);
  assert_shift (NULL, 1, NULL);
}

static void
test_date_show (void)
{
  g_autofree char *none = vv_date_show (0);
  g_autofree char *day = vv_date_show (vv_date_parse ("2026-11-24"));
  g_autofree char *first = vv_date_show (vv_date_parse ("0001-01-01"));

  g_assert_cmpstr (none, ==, "");
  g_assert_cmpstr (day, ==, "24 Nov 2026");
  g_assert_cmpstr (first, !=, "");
}

static void
assert_near (const char *day, const char *today, const char *expected)
{
  g_autofree char *text = vv_date_show_near (vv_date_parse (day), vv_date_parse (today));

  g_assert_cmpstr (text, ==, expected);
}

static void
test_date_show_near (void)
{
  assert_near ("2026-11-04", "2026-01-01", "4 Nov");
  assert_near ("2027-01-01", "2026-12-31", "1 Jan 2027");
  assert_near ("2026-11-04", NULL, "4 Nov 2026");
  assert_near (NULL, "2026-12-31", "");
}

static void
test_date_today (void)
{
  g_autoptr (GDateTime) before = NULL;
  g_autoptr (GDateTime) after = NULL;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  const char *today;

  g_setenv ("VV_TODAY", "2031-02-03", TRUE);
  g_assert_cmpstr (day_text (vv_today ()), ==, "2031-02-03");

  g_setenv ("VV_TODAY", "tomorrow", TRUE);
  before = g_date_time_new_now_local ();
  today = day_text (vv_today ());
  after = g_date_time_new_now_local ();
  first = g_date_time_format (before, "%Y-%m-%d");
  second = g_date_time_format (after, "%Y-%m-%d");
  g_assert_true (g_str_equal (today, first) || g_str_equal (today, second));
  g_unsetenv ("VV_TODAY");
}

static void
test_time (void)
{
  static const char *const good[] = { "00:00", "09:30", "23:59" };
  static const char *const bad[] = { "",      "24:00", "12:60", "9:30",  "09:30:00",
                                     "09.30", "-9:30", " 9:30", "09:3x", "0９:30" };

  g_assert_false (vv_time_is_valid (NULL));
  for (guint i = 0; i < G_N_ELEMENTS (good); i++)
    g_assert_true (vv_time_is_valid (good[i]));
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    g_assert_false (vv_time_is_valid (bad[i]));
}

static void
test_zone (void)
{
  static const char *const good[] = { "UTC", "Europe/Paris", "America/Argentina/Buenos_Aires",
                                      "Asia/Kathmandu" };
  static const char *const bad[] = { "",          "Paris",          "Europe/Atlantis",
                                     "+01:00",    "../etc/passwd",  "/etc/localtime",
                                     "Europe/",   "Europe/../Asia", "Europe/Paris ",
                                     "a/b/c/d/e", "Europe" };

  g_assert_false (vv_zone_is_valid (NULL));
  for (guint i = 0; i < G_N_ELEMENTS (good); i++)
    if (!vv_zone_is_valid (good[i]))
      g_error ("“%s” is a zone", good[i]);
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    if (vv_zone_is_valid (bad[i]))
      g_error ("“%s” was taken for a zone", bad[i]);
}

static void
assert_fold (const char *text, const char *folded)
{
  g_autofree char *result = vv_fold (text);
  g_autofree char *again = vv_fold (result);

  g_assert_cmpstr (result, ==, folded);
  g_assert_cmpstr (again, ==, folded);
}

static void
test_fold (void)
{
  assert_fold (NULL, "");
  assert_fold ("", "");
  assert_fold ("Élodie", "elodie");
  assert_fold ("E\xCC\x81lodie", "elodie"); /* a combining accent */
  assert_fold ("ÉLODIE", "elodie");
  assert_fold ("Straße", "strasse");
  assert_fold ("STRASSE", "strasse");
  assert_fold ("STRAẞE", "strasse");
  assert_fold ("İstanbul", "istanbul");
  assert_fold ("ISPARTA", "isparta");
  assert_fold ("ısparta", "isparta");
  assert_fold ("Œuvre Æsir", "oeuvre aesir");
  assert_fold ("Ørsted Łódź Đorđe", "orsted lodz dorde");
  assert_fold ("ﬁnance ﬀ", "finance ff");
  assert_fold ("Ｆｕｌｌ ①", "full 1");
  assert_fold ("O’Brien", "o’brien");
  assert_fold ("Ångström", "angstrom");
  assert_fold ("Nguyễn Văn", "nguyen van");
  assert_fold ("ΣΊΣΥΦΟΣ", "σισυφοσ");
  assert_fold ("Й", "и");
  assert_fold ("張 偉", "張 偉");
  assert_fold ("מרים", "מרים");
  assert_fold ("😀 x", "😀 x");
  assert_fold ("100%_\\", "100%_\\");
}

static void
test_fold_space (void)
{
  assert_fold ("  a \t\n b  ", "a b");
  assert_fold ("Jean\xC2\xA0Marc", "jean marc");     /* no-break space */
  assert_fold ("Jean\xE2\x80\xAFMarc", "jean marc"); /* narrow no-break space */
  assert_fold ("\xC2\xA0", "");
  assert_fold ("a \xCC\x81 b", "a b"); /* a mark between two blanks */
}

/* Folding does not ask the locale: Turkish turns I into ı where it may. */
static void
test_fold_locale (void)
{
  static const char *const locales[] = { "tr_TR.UTF-8", "fr_FR.UTF-8", "de_DE.UTF-8" };

  for (guint i = 0; i < G_N_ELEMENTS (locales); i++)
    {
      g_assert_nonnull (setlocale (LC_ALL, locales[i]));
      assert_fold ("TITLE Élodie", "title elodie");
      assert_fold ("IĞDIR", "igdir");
      assert_fold ("Iğdır", "igdir");
    }
  setlocale (LC_ALL, "C.UTF-8");
}

static void
assert_clean (const char *text, const char *cleaned)
{
  g_autofree char *result = vv_text_clean (text);
  g_autofree char *again = vv_text_clean (result);

  g_assert_cmpstr (result, ==, cleaned);
  g_assert_cmpstr (again, ==, cleaned);
}

static void
test_clean (void)
{
  assert_clean ("", "");
  assert_clean ("plain", "plain");
  assert_clean ("a\r\nb\rc\nd", "a\nb\nc\nd");
  assert_clean ("\r\r\n\r", "\n\n\n");
  assert_clean ("tab\tstays", "tab\tstays");
  assert_clean ("a\x01\x02\x08\x0B\x0C\x1B\x1F\x7F" "b", "ab");
  assert_clean ("a\xC2\x80\xC2\x85\xC2\x9F" "b", "ab"); /* C1 */
  assert_clean ("a\xEF\xBF\xBE\xEF\xBF\xBF" "b", "ab"); /* U+FFFE, U+FFFF */
  assert_clean ("\xEF\xBF\xBD", "\xEF\xBF\xBD");        /* U+FFFD is a character */
  assert_clean ("Élodie 😀 אבג", "Élodie 😀 אבג");
  assert_clean ("  blanks  stay ", "  blanks  stay ");
  assert_clean ("é\r\nè", "é\nè");
}

/* No character gets through that XML 1.0 can't carry, and none is lost that it can. */
static void
test_clean_every_character (void)
{
  for (gunichar c = 1; c <= 0x10FFFF; c++)
    {
      gboolean wanted = c == '\t' || c == '\n' || c == '\r' ||
                        (c >= 0x20 && c < 0x7F) || (c >= 0xA0 && c != 0xFFFE && c != 0xFFFF);
      char text[8] = "";
      g_autofree char *cleaned = NULL;

      if (!g_unichar_validate (c))
        continue;
      text[g_unichar_to_utf8 (c, text)] = '\0';
      cleaned = vv_text_clean (text);
      if ((*cleaned != '\0') != wanted)
        g_error ("U+%04X became “%s”", c, cleaned);
    }
}

static void
test_uid_derive (void)
{
  g_autofree char *one = vv_uid_derive ("first-pilot", "t1");
  g_autofree char *same = vv_uid_derive ("first-pilot", "t1");
  g_autofree char *name = vv_uid_derive ("first-pilot", "t2");
  g_autofree char *scope = vv_uid_derive ("first-pilo", "tt1");
  g_autofree char *empty = vv_uid_derive ("", "");

  g_assert_cmpstr (one, ==, same);
  g_assert_cmpstr (one, !=, name);
  g_assert_cmpstr (one, !=, scope);
  g_assert_true (g_uuid_string_is_valid (one));
  g_assert_true (g_uuid_string_is_valid (empty));
  g_assert_true (vv_uid_is_valid (one));
  g_assert_cmpint (one[14], ==, '5');
  g_assert_nonnull (strchr ("89ab", one[19]));
  /* Files in people's hands hold such ids: this one may never become another. */
  g_assert_cmpstr (one, ==, "4b7870c0-b06c-5435-ae9b-476f25b2aa87");
}

static void
test_uid_valid (void)
{
  g_autofree char *longest = g_strnfill (VV_UID_MAX, 'x');
  g_autofree char *longer = g_strnfill (VV_UID_MAX + 1, 'x');

  g_assert_true (vv_uid_is_valid ("t1"));
  g_assert_true (vv_uid_is_valid ("A.b_c-d:e9"));
  g_assert_true (vv_uid_is_valid (longest));
  g_assert_false (vv_uid_is_valid (longer));
  g_assert_false (vv_uid_is_valid (NULL));
  g_assert_false (vv_uid_is_valid (""));
  g_assert_false (vv_uid_is_valid ("a b"));
  g_assert_false (vv_uid_is_valid ("a/b"));
  g_assert_false (vv_uid_is_valid ("é"));
  g_assert_false (vv_uid_is_valid ("a\n"));
}

static void
test_error (void)
{
  g_assert_cmpstr (g_quark_to_string (VV_ERROR), ==, "VvError");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  setlocale (LC_ALL, "");

  g_test_add_func ("/base/date/calendar", test_date_calendar);
  g_test_add_func ("/base/date/every-day", test_date_every_day);
  g_test_add_func ("/base/date/shift", test_date_shift);
  g_test_add_func ("/base/date/show", test_date_show);
  g_test_add_func ("/base/date/show-near", test_date_show_near);
  g_test_add_func ("/base/date/today", test_date_today);
  g_test_add_func ("/base/time", test_time);
  g_test_add_func ("/base/zone", test_zone);
  g_test_add_func ("/base/fold", test_fold);
  g_test_add_func ("/base/fold/space", test_fold_space);
  g_test_add_func ("/base/fold/locale", test_fold_locale);
  g_test_add_func ("/base/clean", test_clean);
  g_test_add_func ("/base/clean/every-character", test_clean_every_character);
  g_test_add_func ("/base/uid/derive", test_uid_derive);
  g_test_add_func ("/base/uid/valid", test_uid_valid);
  g_test_add_func ("/base/error", test_error);

  return g_test_run ();
}
