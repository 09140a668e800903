#include "metrics/vv-metric.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "model/vv-choice.h"

typedef struct
{
  const VvFacts *facts;
  const VvTrackCounts *tracks;
} Source;

typedef void (*Reckon) (VvMetric *metric, const Source *source);

/* A figure drawn from @n of something; from nothing there is no value. */
static void
set_ratio (VvMetric *metric, double part, guint n, double scale)
{
  metric->n = n;
  metric->has_value = n > 0;
  metric->value = n > 0 ? scale * part / n : 0;
}

static void
set_share (VvMetric *metric, guint part, guint n)
{
  set_ratio (metric, part, n, 100);
}

static void
set_count (VvMetric *metric, double count, guint n)
{
  metric->n = n;
  metric->has_value = n > 0;
  metric->value = n > 0 ? count : 0;
}

static gboolean
is_completed (const VvPairFacts *pair)
{
  return g_strcmp0 (pair->state, "completed") == 0;
}

/* A pair can only be completed after its launch, whether or not the day of it is known. */
static gboolean
was_launched (const VvPairFacts *pair)
{
  return pair->started != 0 || is_completed (pair) || g_strcmp0 (pair->state, "active") == 0 ||
         g_strcmp0 (pair->state, "paused") == 0;
}

static gboolean
is_over (const VvPairFacts *pair)
{
  return is_completed (pair) || g_strcmp0 (pair->state, "ended") == 0;
}

static void
reckon_coverage (VvMetric *metric, const Source *source)
{
  set_share (metric, source->facts->mentees_ever_matched, source->facts->mentees);
}

static void
reckon_match_rate (VvMetric *metric, const Source *source)
{
  set_share (metric, source->facts->accepted_matched, source->facts->accepted);
}

static void
reckon_pair_completion (VvMetric *metric, const Source *source)
{
  const GArray *pairs = source->facts->pairs;
  guint over = 0, completed = 0;

  for (guint i = 0; i < pairs->len; i++)
    {
      const VvPairFacts *pair = &g_array_index (pairs, VvPairFacts, i);

      over += was_launched (pair) && is_over (pair);
      completed += is_completed (pair);
    }
  set_share (metric, completed, over);
}

static void
reckon_session_completion (VvMetric *metric, const Source *source)
{
  const VvFacts *facts = source->facts;

  set_share (metric, facts->held,
             facts->held + facts->planned_past + facts->cancelled + facts->no_show);
}

static void
reckon_cancellation_rate (VvMetric *metric, const Source *source)
{
  const VvFacts *facts = source->facts;
  guint said = facts->cancelled_by_mentor + facts->cancelled_by_mentee + facts->cancelled_by_other;

  set_share (metric, facts->cancelled, facts->held + facts->cancelled + facts->no_show);
  if (facts->cancelled > 0)
    /* Translators: how many sessions were cancelled by whose doing */
    metric->detail = g_strdup_printf (_ ("by mentors: %u, by mentees: %u, other causes: %u, "
                                         "not said: %u"),
                                      facts->cancelled_by_mentor, facts->cancelled_by_mentee,
                                      facts->cancelled_by_other,
                                      facts->cancelled > said ? facts->cancelled - said : 0);
}

static guint
judged (const Source *source)
{
  return source->tracks->on_track + source->tracks->at_risk + source->tracks->stalled;
}

static void
reckon_on_track (VvMetric *metric, const Source *source)
{
  set_count (metric, source->tracks->on_track, judged (source));
}

static void
reckon_at_risk (VvMetric *metric, const Source *source)
{
  set_count (metric, source->tracks->at_risk, judged (source));
}

static void
reckon_stalled (VvMetric *metric, const Source *source)
{
  set_count (metric, source->tracks->stalled, judged (source));
}

static void
reckon_hours (VvMetric *metric, const Source *source)
{
  set_count (metric, (double) source->facts->minutes_held / 60, source->facts->held);
}

static void
reckon_satisfaction (VvMetric *metric, const Source *source)
{
  const VvFacts *facts = source->facts;

  set_ratio (metric, (double) facts->rating_sum, facts->ratings, 1);
  if (facts->ratings_asked > 0)
    /* Translators: how many ratings were given, of how many that were asked for */
    metric->detail = g_strdup_printf (_ ("answered: %u of %u"), facts->ratings,
                                      facts->ratings_asked);
}

static void
reckon_challenges_open (VvMetric *metric, const Source *source)
{
  set_count (metric, source->facts->challenges_open,
             source->facts->challenges_open + source->facts->challenges_solved);
}

static void
reckon_days_to_solve (VvMetric *metric, const Source *source)
{
  const GArray *days = source->facts->days_to_solve;
  guint middle = days->len / 2;
  double median = 0;

  if (days->len % 2 == 1)
    median = g_array_index (days, guint, middle);
  else if (days->len > 0)
    median = ((double) g_array_index (days, guint, middle - 1) +
              (double) g_array_index (days, guint, middle)) / 2;
  set_count (metric, median, days->len);
}

static void
reckon_commitments_kept (VvMetric *metric, const Source *source)
{
  set_share (metric, source->facts->actions_done, source->facts->actions_made);
}

static void
reckon_cross_department (VvMetric *metric, const Source *source)
{
  const GArray *pairs = source->facts->pairs;
  guint known = 0, across = 0;

  for (guint i = 0; i < pairs->len; i++)
    {
      const VvPairFacts *pair = &g_array_index (pairs, VvPairFacts, i);

      if (!was_launched (pair) || !pair->has_departments)
        continue;
      known++;
      across += pair->across != FALSE;
    }
  set_share (metric, across, known);
}

static void
reckon_level_gap (VvMetric *metric, const Source *source)
{
  const GArray *pairs = source->facts->pairs;
  guint known = 0;
  gint64 sum = 0;

  for (guint i = 0; i < pairs->len; i++)
    {
      const VvPairFacts *pair = &g_array_index (pairs, VvPairFacts, i);

      if (!was_launched (pair) || !pair->has_levels)
        continue;
      known++;
      sum += pair->level_gap;
    }
  set_ratio (metric, (double) sum, known, 1);
}

static void
reckon_commitment_signed (VvMetric *metric, const Source *source)
{
  const VvFacts *facts = source->facts;

  set_share (metric, facts->mentees_signed, facts->mentees);
  if (facts->mentees > 0)
    /* Translators: of how many executives, of all, it is known how far their commitment goes */
    metric->detail = g_strdup_printf (_ ("known: %u of %u"), facts->mentees_with_commitment,
                                      facts->mentees);
}

/* The label is that of vv_metrics; @span says whether it is about now or about all that was. */
static const struct
{
  const char *name;
  VvUnit unit;
  const char *span;
  const char *formula;
  gboolean is_answer;
  Reckon reckon;
} metrics[] = {
  { "coverage", VV_UNIT_PERCENT, NC_ ("span", "ever"),
    N_ ("Executives who were ever in a launched pair, of all executives in the program."),
    FALSE, reckon_coverage },
  { "match_rate", VV_UNIT_PERCENT, NC_ ("span", "now"),
    N_ ("People in an active pair, of all people accepted."), FALSE, reckon_match_rate },
  { "pair_completion", VV_UNIT_PERCENT, NC_ ("span", "ever"),
    N_ ("Pairs completed, of all launched pairs that are over."), FALSE, reckon_pair_completion },
  { "session_completion", VV_UNIT_PERCENT, NULL,
    N_ ("Sessions held, of all sessions planned up to the day, cancelled ones included; a moved "
        "session counts once, at its new date."),
    FALSE, reckon_session_completion },
  { "cancellation_rate", VV_UNIT_PERCENT, NULL,
    N_ ("Sessions cancelled, of all that were held, cancelled or missed."), FALSE,
    reckon_cancellation_rate },
  { "pairs_on_track", VV_UNIT_NUMBER, NC_ ("span", "now"),
    N_ ("Active pairs whose last session, or launch, is at most 7 days older than the cadence; "
        "pairs with a session planned within the cadence are not counted."),
    FALSE, reckon_on_track },
  { "pairs_at_risk", VV_UNIT_NUMBER, NC_ ("span", "now"),
    N_ ("Active pairs whose last session, or launch, is 8 to 21 days older than the cadence; pairs "
        "with a session planned within the cadence are not counted."),
    FALSE, reckon_at_risk },
  { "pairs_stalled", VV_UNIT_NUMBER, NC_ ("span", "now"),
    N_ ("Active pairs whose last session, or launch, is more than 21 days older than the cadence; "
        "pairs with a session planned within the cadence are not counted."),
    FALSE, reckon_stalled },
  { "mentoring_hours", VV_UNIT_HOURS, NULL, N_ ("Minutes of all sessions held, by 60."), FALSE,
    reckon_hours },
  { "satisfaction", VV_UNIT_RATING, NULL,
    N_ ("Mean of the ratings that mentors and mentees gave to sessions held, from 1 to 5."), TRUE,
    reckon_satisfaction },
  { "challenges_open", VV_UNIT_NUMBER, NC_ ("span", "now"),
    N_ ("Challenges that are open or being worked on."), FALSE, reckon_challenges_open },
  { "days_to_solve", VV_UNIT_DAYS, NULL,
    N_ ("Median of the days from opening to solving, of all challenges solved."), FALSE,
    reckon_days_to_solve },
  { "commitments_kept", VV_UNIT_PERCENT, NULL,
    N_ ("Actions done, of all actions agreed on, dropped ones included."), FALSE,
    reckon_commitments_kept },
  { "cross_department", VV_UNIT_PERCENT, NC_ ("span", "ever"),
    N_ ("Launched pairs across two departments, of all whose departments are known."), FALSE,
    reckon_cross_department },
  { "level_gap", VV_UNIT_NUMBER, NC_ ("span", "ever"),
    N_ ("Mean of the mentee’s level less the mentor’s, of all launched pairs whose levels are "
        "known."),
    FALSE, reckon_level_gap },
  { "commitment_signed", VV_UNIT_PERCENT, NC_ ("span", "now"),
    N_ ("Executives who signed their commitment or speak for the program, of all executives in "
        "the program."),
    FALSE, reckon_commitment_signed },
};

static char *
make_label (const char *name, const char *span)
{
  const char *label = vv_choices_label (&vv_metrics, name);

  if (span == NULL)
    return g_strdup (label);
  /* Translators: the name of a figure, then "now" or "ever" */
  return g_strdup_printf (_ ("%s (%s)"), label, g_dpgettext2 (GETTEXT_PACKAGE, "span", span));
}

static VvMetric *
compute (guint i, const Source *source)
{
  VvMetric *metric = g_new0 (VvMetric, 1);

  metric->name = metrics[i].name;
  metric->label = make_label (metrics[i].name, metrics[i].span);
  metric->formula = g_strdup (_ (metrics[i].formula));
  metric->unit = metrics[i].unit;
  metric->is_answer = metrics[i].is_answer;
  metric->day = source->facts->day;
  metric->target = NAN;
  metrics[i].reckon (metric, source);
  return metric;
}

GPtrArray *
vv_metrics_compute (const VvFacts *facts, const VvTrackCounts *tracks)
{
  GPtrArray *result = g_ptr_array_new_with_free_func ((GDestroyNotify) vv_metric_free);
  Source source = { facts, tracks };

  for (guint i = 0; i < G_N_ELEMENTS (metrics); i++)
    g_ptr_array_add (result, compute (i, &source));

  return result;
}

void
vv_metric_free (VvMetric *metric)
{
  g_free (metric->label);
  g_free (metric->formula);
  g_free (metric->detail);
  g_free (metric);
}

gboolean
vv_metric_is_limit (const char *name)
{
  static const char *const limits[] = { "cancellation_rate", "pairs_at_risk", "pairs_stalled",
                                        "challenges_open",   "days_to_solve", NULL };

  return name != NULL && g_strv_contains (limits, name);
}
