#pragma once

#include "model/vv-facts.h"

G_BEGIN_DECLS

/* The one rule of whether a pair keeps going, for the overview, the chase list and the detection
 * of challenges. Pure; any thread. */

typedef enum
{
  VV_TRACK_NOT_COUNTED, /* not active, no launch known, or its next session is planned soon */
  VV_TRACK_ON_TRACK,
  VV_TRACK_AT_RISK,
  VV_TRACK_STALLED,
  VV_N_TRACKS
} VvTrack;

/** How many days over the cadence a pair is still on track, and still only at risk. */
#define VV_TRACK_GRACE 7
#define VV_TRACK_RISK 21

/**
 * vv_track_judge:
 * @pair: how the pair stands at @day
 * @day: the day of the judgement
 * @cadence: days from session to session
 *
 * The days since the last held session, or since the launch where none was held, decide: up to
 * cadence + 7 on track, up to cadence + 21 at risk, beyond that stalled. Only active pairs count,
 * and of those only the ones without a planned session in the @cadence days from @day on.
 *
 * Returns: the judgement
 */
VvTrack vv_track_judge (const VvPairFacts *pair, guint32 day, int cadence);

/**
 * vv_track_count:
 * @pairs: (element-type VvPairFacts): the pairs
 * @counts: (out): how many pairs have each judgement
 */
void vv_track_count (const GArray *pairs, guint32 day, int cadence, guint counts[VV_N_TRACKS]);

/** The word for a judgement that the user reads, translated. */
const char *vv_track_label (VvTrack track);

G_END_DECLS
