#include "base/vv-date.h"
#include "program/vv-track.h"

#define CADENCE 30

static guint32
today (void)
{
  return vv_date_parse ("2026-03-31");
}

static VvPairFacts
active_pair (int days_since_held)
{
  return (VvPairFacts) { .state = "active",
                         .started = today () - 300,
                         .last_held = (guint32) ((int) today () - days_since_held) };
}

static void
test_boundaries (void)
{
  static const struct
  {
    int days;
    VvTrack track;
  } cases[] = {
    { -3, VV_TRACK_ON_TRACK },
    { 0, VV_TRACK_ON_TRACK },
    { CADENCE + 7, VV_TRACK_ON_TRACK },
    { CADENCE + 8, VV_TRACK_AT_RISK },
    { CADENCE + 21, VV_TRACK_AT_RISK },
    { CADENCE + 22, VV_TRACK_STALLED },
    { 3000, VV_TRACK_STALLED },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      VvPairFacts pair = active_pair (cases[i].days);

      g_assert_cmpint (vv_track_judge (&pair, today (), CADENCE), ==, cases[i].track);
    }
}

static void
test_launch_counts_until_the_first_session (void)
{
  VvPairFacts pair = { .state = "active", .started = today () - CADENCE - 7 };

  g_assert_cmpint (vv_track_judge (&pair, today (), CADENCE), ==, VV_TRACK_ON_TRACK);
  pair.started--;
  g_assert_cmpint (vv_track_judge (&pair, today (), CADENCE), ==, VV_TRACK_AT_RISK);
  pair.last_held = today () - 1;
  g_assert_cmpint (vv_track_judge (&pair, today (), CADENCE), ==, VV_TRACK_ON_TRACK);
  pair.started = pair.last_held = 0;
  g_assert_cmpint (vv_track_judge (&pair, today (), CADENCE), ==, VV_TRACK_NOT_COUNTED);
}

static void
test_a_session_planned_soon_takes_it_out (void)
{
  VvPairFacts pair = active_pair (200);

  pair.next_planned = today ();
  g_assert_cmpint (vv_track_judge (&pair, today (), CADENCE), ==, VV_TRACK_NOT_COUNTED);
  pair.next_planned = today () + CADENCE;
  g_assert_cmpint (vv_track_judge (&pair, today (), CADENCE), ==, VV_TRACK_NOT_COUNTED);
  pair.next_planned = today () + CADENCE + 1;
  g_assert_cmpint (vv_track_judge (&pair, today (), CADENCE), ==, VV_TRACK_STALLED);
}

static void
test_only_active_pairs_count (void)
{
  static const char *const states[] = { "draft",  "consulted", "confirmed",
                                        "paused", "completed", "ended" };

  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    {
      VvPairFacts pair = active_pair (500);

      pair.state = states[i];
      g_assert_cmpint (vv_track_judge (&pair, today (), CADENCE), ==, VV_TRACK_NOT_COUNTED);
    }
}

static void
test_count (void)
{
  g_autoptr (GArray) pairs = g_array_new (FALSE, FALSE, sizeof (VvPairFacts));
  static const int days[] = { 1, 2, 40, 100, 101, 102 };
  VvPairFacts paused = active_pair (1);
  guint counts[VV_N_TRACKS];

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      VvPairFacts pair = active_pair (days[i]);

      g_array_append_val (pairs, pair);
    }
  paused.state = "paused";
  g_array_append_val (pairs, paused);
  vv_track_count (pairs, today (), CADENCE, counts);
  g_assert_cmpuint (counts[VV_TRACK_ON_TRACK], ==, 2);
  g_assert_cmpuint (counts[VV_TRACK_AT_RISK], ==, 1);
  g_assert_cmpuint (counts[VV_TRACK_STALLED], ==, 3);
  g_assert_cmpuint (counts[VV_TRACK_NOT_COUNTED], ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/track/boundaries", test_boundaries);
  g_test_add_func ("/track/launch", test_launch_counts_until_the_first_session);
  g_test_add_func ("/track/planned-soon", test_a_session_planned_soon_takes_it_out);
  g_test_add_func ("/track/only-active", test_only_active_pairs_count);
  g_test_add_func ("/track/count", test_count);
  return g_test_run ();
}
