#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The weeks of a program, counted from its start. Pure; any thread. */

/** The week that @day falls in: 1 is the first; 0 and below are before the start; @start is a day. */
int vv_program_week (guint32 start, guint32 day);

/** How many weeks so many months are. */
int vv_program_weeks (int months);

/**
 * vv_program_due:
 * @start: the day that the program starts
 * @week: a week as a definition counts them: 0 is the first
 *
 * Returns: the day that something due in that week is due: its Friday; 0 where the calendar ends
 */
guint32 vv_program_due (guint32 start, int week);

G_END_DECLS
