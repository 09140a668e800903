#include "base/vv-date.h"
#include "program/vv-schedule.h"

static void
assert_days (const char *start, int cadence, guint number, const char *today, const char *expected)
{
  g_autoptr (GArray) days =
      vv_schedule_days (vv_date_parse (start), cadence, number, vv_date_parse (today));
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < days->len; i++)
    {
      char buffer[VV_DATE_TEXT];

      g_string_append_printf (text, "%s%s", i > 0 ? " " : "",
                              vv_date_format (g_array_index (days, guint32, i), buffer));
    }
  g_assert_cmpstr (text->str, ==, expected);
}

static void
test_cadence (void)
{
  /* 2026-03-02 is a Monday */
  assert_days ("2026-03-02", 14, 3, "2026-03-01", "2026-03-02 2026-03-16 2026-03-30");
  assert_days ("2026-03-02", 30, 0, "2026-03-01", "");
}

static void
test_weekends_move_to_monday (void)
{
  assert_days ("2026-03-06", 1, 3, "2026-03-01", "2026-03-06 2026-03-09 2026-03-10");
  /* the one after a moved day keeps its own day */
  assert_days ("2026-03-07", 10, 3, "2026-03-01", "2026-03-09 2026-03-17 2026-03-27");
  assert_days ("2026-03-08", 7, 2, "2026-03-01", "2026-03-09 2026-03-16");
}

static void
test_never_in_the_past (void)
{
  assert_days ("2026-01-05", 14, 2, "2026-03-02", "2026-03-02 2026-03-16");
  assert_days ("2026-01-05", 14, 2, "2026-03-03", "2026-03-16 2026-03-30");
  /* a Saturday that is today moves ahead */
  assert_days ("2026-03-07", 7, 1, "2026-03-07", "2026-03-09");
}

static void
test_bad_input_gives_no_plan (void)
{
  g_autoptr (GArray) none = vv_schedule_days (0, 30, 5, vv_date_parse ("2026-03-01"));
  g_autoptr (GArray) still =
      vv_schedule_days (vv_date_parse ("2026-03-02"), 0, 5, vv_date_parse ("2026-03-01"));

  g_assert_cmpuint (none->len, ==, 0);
  g_assert_cmpuint (still->len, ==, 0);
  assert_days ("9999-12-20", 7, 5, "2026-03-01", "9999-12-20 9999-12-27");
}

static void
test_every_day_of_a_long_plan (void)
{
  guint32 start = vv_date_parse ("2026-01-01");
  g_autoptr (GArray) days = vv_schedule_days (start, 1, 100000, start);
  guint32 last = 0;

  g_assert_cmpuint (days->len, ==, VV_SCHEDULE_MAX);
  for (guint i = 0; i < days->len; i++)
    {
      guint32 day = g_array_index (days, guint32, i);
      GDate date;

      g_date_clear (&date, 1);
      g_date_set_julian (&date, day);
      g_assert_cmpint (g_date_get_weekday (&date), <=, G_DATE_FRIDAY);
      g_assert_cmpuint (day, >, last);
      last = day;
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/schedule/cadence", test_cadence);
  g_test_add_func ("/schedule/weekends", test_weekends_move_to_monday);
  g_test_add_func ("/schedule/past", test_never_in_the_past);
  g_test_add_func ("/schedule/bad-input", test_bad_input_gives_no_plan);
  g_test_add_func ("/schedule/long", test_every_day_of_a_long_plan);
  return g_test_run ();
}
