#include "program/vv-track.h"

#include <glib/gi18n-lib.h>

static const char *const labels[VV_N_TRACKS] = {
  [VV_TRACK_NOT_COUNTED] = NC_ ("track", "not counted"),
  [VV_TRACK_ON_TRACK] = NC_ ("track", "on track"),
  [VV_TRACK_AT_RISK] = NC_ ("track", "at risk"),
  [VV_TRACK_STALLED] = NC_ ("track", "stalled"),
};

/* Days are unsigned: differences are taken in a wider signed type. */
static gint64
days_between (guint32 from, guint32 to)
{
  return (gint64) to - (gint64) from;
}

VvTrack
vv_track_judge (const VvPairFacts *pair, guint32 day, int cadence)
{
  guint32 last = pair->last_held != 0 ? pair->last_held : pair->started;
  gint64 over = days_between (last, day) - cadence;

  if (g_strcmp0 (pair->state, "active") != 0 || last == 0)
    return VV_TRACK_NOT_COUNTED;
  if (pair->next_planned >= day && days_between (day, pair->next_planned) <= cadence)
    return VV_TRACK_NOT_COUNTED;
  if (over <= VV_TRACK_GRACE)
    return VV_TRACK_ON_TRACK;
  return over <= VV_TRACK_RISK ? VV_TRACK_AT_RISK : VV_TRACK_STALLED;
}

void
vv_track_count (const GArray *pairs, guint32 day, int cadence, guint counts[VV_N_TRACKS])
{
  for (guint i = 0; i < VV_N_TRACKS; i++)
    counts[i] = 0;
  for (guint i = 0; i < pairs->len; i++)
    counts[vv_track_judge (&g_array_index (pairs, VvPairFacts, i), day, cadence)]++;
}

const char *
vv_track_label (VvTrack track)
{
  return g_dpgettext2 (GETTEXT_PACKAGE, "track", labels[track]);
}
