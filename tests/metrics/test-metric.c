#include <math.h>
#include <string.h>

#include "metrics/vv-metric.h"
#include "model/vv-choice.h"

static VvMetric *
find (GPtrArray *metrics, const char *name)
{
  for (guint i = 0; i < metrics->len; i++)
    {
      VvMetric *metric = g_ptr_array_index (metrics, i);

      if (strcmp (metric->name, name) == 0)
        return metric;
    }
  g_assert_not_reached ();
}

static void
assert_value (GPtrArray *metrics, const char *name, double value, guint n)
{
  VvMetric *metric = find (metrics, name);

  g_test_message ("%s", name);
  g_assert_true (metric->has_value);
  g_assert_cmpfloat_with_epsilon (metric->value, value, 1e-9);
  g_assert_cmpuint (metric->n, ==, n);
}

static void
add_pair (VvFacts *facts, const char *state, guint32 started, int across, int gap)
{
  VvPairFacts pair = { .state = state,
                       .started = started,
                       .has_departments = across >= 0,
                       .across = across > 0,
                       .has_levels = gap >= 0,
                       .level_gap = gap };

  g_array_append_val (facts->pairs, pair);
}

static VvFacts *
make_facts (void)
{
  VvFacts *facts = vv_facts_new ();
  static const guint days[] = { 2, 5, 9, 40 };

  facts->day = 739000;
  facts->mentees = 8;
  facts->mentees_ever_matched = 6;
  facts->mentees_signed = 3;
  facts->mentees_with_commitment = 5;
  facts->accepted = 12;
  facts->accepted_matched = 9;
  facts->held = 30;
  facts->planned_past = 2;
  facts->cancelled = 6;
  facts->no_show = 2;
  facts->cancelled_by_mentor = 1;
  facts->cancelled_by_mentee = 3;
  facts->cancelled_by_other = 1;
  facts->minutes_held = 1815;
  facts->ratings = 50;
  facts->ratings_asked = 60;
  facts->rating_sum = 211;
  facts->challenges_open = 4;
  facts->challenges_solved = 4;
  facts->actions_made = 16;
  facts->actions_done = 10;
  g_array_append_vals (facts->days_to_solve, days, G_N_ELEMENTS (days));

  add_pair (facts, "active", 100, 1, 4);
  add_pair (facts, "active", 100, 0, 3);
  add_pair (facts, "paused", 100, -1, -1);
  add_pair (facts, "completed", 100, 1, 5);
  add_pair (facts, "completed", 0, 1, -1);
  add_pair (facts, "ended", 100, -1, 2);
  add_pair (facts, "ended", 0, 0, 9);    /* never launched */
  add_pair (facts, "draft", 0, 0, 9);    /* not launched yet */
  return facts;
}

static void
test_by_hand (void)
{
  g_autoptr (VvFacts) facts = make_facts ();
  VvTrackCounts tracks = { .on_track = 5, .at_risk = 2, .stalled = 1 };
  g_autoptr (GPtrArray) metrics = vv_metrics_compute (facts, &tracks);

  assert_value (metrics, "coverage", 75, 8);
  assert_value (metrics, "match_rate", 75, 12);
  assert_value (metrics, "pair_completion", 200.0 / 3, 3);
  assert_value (metrics, "session_completion", 75, 40);
  assert_value (metrics, "cancellation_rate", 600.0 / 38, 38);
  assert_value (metrics, "pairs_on_track", 5, 8);
  assert_value (metrics, "pairs_at_risk", 2, 8);
  assert_value (metrics, "pairs_stalled", 1, 8);
  assert_value (metrics, "mentoring_hours", 30.25, 30);
  assert_value (metrics, "satisfaction", 4.22, 50);
  assert_value (metrics, "challenges_open", 4, 8);
  assert_value (metrics, "days_to_solve", 7, 4);
  assert_value (metrics, "commitments_kept", 62.5, 16);
  assert_value (metrics, "cross_department", 75, 4);
  assert_value (metrics, "level_gap", 3.5, 4);
  assert_value (metrics, "commitment_signed", 37.5, 8);
  g_assert_cmpstr (find (metrics, "cancellation_rate")->detail, ==,
                   "by mentors: 1, by mentees: 3, other causes: 1, not said: 1");
  g_assert_cmpstr (find (metrics, "satisfaction")->detail, ==, "answered: 50 of 60");
}

static void
test_median_of_odd_many (void)
{
  g_autoptr (VvFacts) facts = vv_facts_new ();
  static const guint days[] = { 1, 8, 100 };
  VvTrackCounts tracks = { 0 };
  g_autoptr (GPtrArray) metrics = NULL;

  g_array_append_vals (facts->days_to_solve, days, G_N_ELEMENTS (days));
  metrics = vv_metrics_compute (facts, &tracks);
  assert_value (metrics, "days_to_solve", 8, 3);
}

static void
test_from_nothing_there_is_no_value (void)
{
  g_autoptr (VvFacts) facts = vv_facts_new ();
  VvTrackCounts tracks = { 0 };
  g_autoptr (GPtrArray) metrics = vv_metrics_compute (facts, &tracks);

  for (guint i = 0; i < metrics->len; i++)
    {
      VvMetric *metric = g_ptr_array_index (metrics, i);

      g_assert_false (metric->has_value);
      g_assert_cmpuint (metric->n, ==, 0);
      g_assert_true (isnan (metric->target));
    }
}

static void
test_all_figures_in_order (void)
{
  g_autoptr (VvFacts) facts = make_facts ();
  VvTrackCounts tracks = { 0 };
  g_autoptr (GPtrArray) metrics = vv_metrics_compute (facts, &tracks);
  guint i = 0;

  for (; vv_metrics.choices[i].name != NULL; i++)
    {
      VvMetric *metric = g_ptr_array_index (metrics, i);

      g_assert_cmpstr (metric->name, ==, vv_metrics.choices[i].name);
      g_assert_cmpuint (metric->day, ==, 739000);
      g_assert_true (g_str_has_suffix (metric->formula, "."));
      g_assert_true (g_str_has_prefix (metric->label, vv_metrics.choices[i].label));
    }
  g_assert_cmpuint (metrics->len, ==, i);
  g_assert_cmpstr (find (metrics, "coverage")->label, ==, "Executives reached (ever)");
  g_assert_cmpstr (find (metrics, "match_rate")->label, ==, "Match rate (now)");
  g_assert_true (find (metrics, "satisfaction")->is_answer);
}

static void
test_format (void)
{
  static const struct
  {
    VvUnit unit;
    double value;
    const char *text;
  } cases[] = {
    { VV_UNIT_PERCENT, 75, "75%" },      { VV_UNIT_PERCENT, 66.666667, "66.7%" },
    { VV_UNIT_HOURS, 30.25, "30.3 h" },  { VV_UNIT_RATING, 4.22, "4.22 of 5" },
    { VV_UNIT_NUMBER, 5, "5" },          { VV_UNIT_DAYS, 7.5, "7.5 d" },
    { VV_UNIT_PERCENT, 99.97, "100%" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = vv_unit_format (cases[i].unit, cases[i].value);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

static void
test_limits (void)
{
  guint n = 0;

  for (const VvChoice *metric = vv_metrics.choices; metric->name != NULL; metric++)
    n += vv_metric_is_limit (metric->name) ? 1 : 0;
  g_assert_cmpuint (n, ==, 5); /* a limit that is no metric would not be counted */
  g_assert_true (vv_metric_is_limit ("cancellation_rate"));
  g_assert_true (vv_metric_is_limit ("days_to_solve"));
  g_assert_false (vv_metric_is_limit ("coverage"));
  g_assert_false (vv_metric_is_limit (NULL));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/metric/by-hand", test_by_hand);
  g_test_add_func ("/metric/median", test_median_of_odd_many);
  g_test_add_func ("/metric/nothing", test_from_nothing_there_is_no_value);
  g_test_add_func ("/metric/all", test_all_figures_in_order);
  g_test_add_func ("/metric/format", test_format);
  g_test_add_func ("/metric/limits", test_limits);
  return g_test_run ();
}
