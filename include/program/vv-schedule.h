#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The plan of a pair's sessions. Pure; any thread. */

/** The most sessions that are planned at once. */
#define VV_SCHEDULE_MAX 1000

/**
 * vv_schedule_days:
 * @start: the day of the first session wished for
 * @cadence: days from session to session, at least 1
 * @number: how many sessions, %VV_SCHEDULE_MAX at most
 * @today: no day of the plan is before it
 *
 * Days @cadence apart, counted from @start; the ones before @today are passed over, not squeezed
 * in later. A day of a weekend moves to the next Monday without moving the ones after it; where
 * two fall on one day so, the second is passed over.
 *
 * Returns: (transfer full) (element-type guint32): the days, ascending; fewer than @number only
 *   where the calendar ends
 */
GArray *vv_schedule_days (guint32 start, int cadence, guint number, guint32 today);

G_END_DECLS
