#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Days in words, in the language of the session. Day 0 gives an empty text. */

/** (transfer full): such as “9 Sep”. */
char *vv_chart_date_short (guint32 day);

/** (transfer full): such as “9 September 2026”. */
char *vv_chart_date_long (guint32 day);

/** (transfer full): @day in a format of g_date_time_format(). */
char *vv_chart_date_in (guint32 day, const char *format);

G_END_DECLS
