#include "jobs/vv-measure.h"

#include <math.h>
#include <string.h>

#include "model/vv-goal.h"
#include "program/vv-track.h"
#include "store/vv-figures.h"

/* The first goal of a figure sets its target. */
static gboolean
take_target (VvObject *goal, gpointer data)
{
  GPtrArray *metrics = data;
  const char *name = vv_object_text (goal, VV_GOAL_METRIC);

  if (name == NULL || !vv_object_is_set (goal, VV_GOAL_TARGET))
    return TRUE;
  for (guint i = 0; i < metrics->len; i++)
    {
      VvMetric *metric = g_ptr_array_index (metrics, i);

      if (strcmp (metric->name, name) == 0 && isnan (metric->target))
        metric->target = vv_object_real (goal, VV_GOAL_TARGET);
    }
  return TRUE;
}

GPtrArray *
vv_measure_program (VvReader *reader, gint64 program_id, guint32 day, GError **error)
{
  g_autoptr (VvFacts) facts = vv_figures_facts (reader, program_id, day, error);
  g_autoptr (GPtrArray) metrics = NULL;
  guint counts[VV_N_TRACKS];
  VvTrackCounts tracks;

  if (facts == NULL)
    return NULL;
  vv_track_count (facts->pairs, day, facts->cadence, counts);
  tracks = (VvTrackCounts) { .on_track = counts[VV_TRACK_ON_TRACK],
                             .at_risk = counts[VV_TRACK_AT_RISK],
                             .stalled = counts[VV_TRACK_STALLED] };
  metrics = vv_metrics_compute (facts, &tracks);
  if (!vv_reader_each (reader, VV_ENTITY_GOAL, VV_GOAL_PROGRAM_ID, program_id, take_target,
                       metrics, error))
    return NULL;
  return g_steal_pointer (&metrics);
}
