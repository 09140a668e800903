#pragma once

#include "model/vv-facts.h"

G_BEGIN_DECLS

/* The figures of a program: pure functions over counts. Every figure says its formula, how many it
 * is drawn from and the day; drawn from nothing it has no value, which is not 0. Any thread. */

typedef enum
{
  VV_UNIT_PERCENT, /* 0 to 100 */
  VV_UNIT_NUMBER,
  VV_UNIT_HOURS,
  VV_UNIT_DAYS,
  VV_UNIT_RATING   /* 1 to 5 */
} VvUnit;

/** How many pairs are judged how; see vv-track.h. */
typedef struct
{
  guint on_track, at_risk, stalled;
} VvTrackCounts;

typedef struct
{
  const char *name; /* of vv_metrics, static */
  char *label;      /* what the user reads; says "now" or "ever" where it matters */
  char *formula;    /* how it is reckoned, a sentence */
  char *detail;     /* (nullable): what else there is to say, say the causes */
  VvUnit unit;
  gboolean is_answer; /* what people answered: hidden on shared surfaces where n < 5 */
  gboolean has_value;
  double value;
  guint n;        /* how many it is drawn from */
  guint32 day;    /* of the data */
  double target;  /* NAN: none */
} VvMetric;

/** Below this n, what people answered is not shown on anything shared. */
#define VV_METRIC_SMALL_N 5

/**
 * vv_metrics_compute:
 * @facts: the counts
 * @tracks: the judgements of the pairs of @facts at its day
 *
 * Returns: (transfer full) (element-type VvMetric): all figures of vv_metrics, in its order,
 *   without targets
 */
GPtrArray *vv_metrics_compute (const VvFacts *facts, const VvTrackCounts *tracks);

void vv_metric_free (VvMetric *metric);

/** Whether the target of the figure of that name (of vv_metrics) is a limit: less is better. */
gboolean vv_metric_is_limit (const char *name);

/** The name of a unit in JSON; static. */
const char *vv_unit_name (VvUnit unit);

/** (transfer full): a value as the user reads it, in the locale's form: "82 %", "12.5 h". */
char *vv_unit_format (VvUnit unit, double value);

G_END_DECLS
