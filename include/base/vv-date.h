#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Calendar days, without a clock and without a zone. A day is a Julian day number as GDate counts
 * it; 0 is no day. Text is always ISO 8601, YYYY-MM-DD, years 0001 to 9999. Pure; any thread. */

/** The length of a day as text, its NUL included. */
#define VV_DATE_TEXT 11

/**
 * vv_date_parse:
 * @text: (nullable): a date, exactly YYYY-MM-DD
 *
 * Returns: the day, or 0 where @text is not a date of the calendar
 */
guint32 vv_date_parse (const char *text);

/**
 * vv_date_format:
 * @day: a day
 * @buffer: takes the text
 *
 * Returns: @buffer; empty for day 0
 */
const char *vv_date_format (guint32 day, char buffer[VV_DATE_TEXT]);

/* How every screen and report writes a day, in the user's language. */

/** (transfer full): "25 Nov 2026"; empty for day 0. */
char *vv_date_show (guint32 day);

/** (transfer full): "25 Nov" in the year of @today, else with its year; empty for day 0. */
char *vv_date_show_near (guint32 day, guint32 today);

/** (transfer full): a moment in microseconds since 1970, UTC, as the clock here has it. */
char *vv_date_show_moment (gint64 at);

/**
 * vv_date_shift:
 * @text: (nullable): a date
 * @days: how many days later; negative is earlier
 *
 * Returns: (transfer full) (nullable): the date that many days away, or %NULL where @text is no
 *   date or the result leaves the calendar
 */
char *vv_date_shift (const char *text, int days);

/** Whether @text is a time of day, exactly HH:MM. */
gboolean vv_time_is_valid (const char *text);

/** Whether @text names a zone of the IANA database that this machine knows. */
gboolean vv_zone_is_valid (const char *text);

/**
 * vv_today:
 *
 * The local calendar day: that of the environment variable VV_TODAY where it holds a date, so that
 * tests and demonstrations stand still, else the clock's.
 *
 * Returns: today
 */
guint32 vv_today (void);

G_END_DECLS
