#pragma once

#include "chart/vv-session-glyph.h"

G_BEGIN_DECLS

/* How sessions are told on screen. Pure but for the locale. */

/** (transfer full): "Thu 19 Nov", with the year where it is not this one; empty for day 0. */
char *vv_session_day_words (guint32 day);

/** (transfer full): "19 Nov", where there is little room; empty for day 0. */
char *vv_session_short_day_words (guint32 day);

/** The mark for a state, a name of vv_session_states, on @day, seen on @today. */
VvSessionMark vv_session_mark_of (const char *state, guint32 day, guint32 today);

/** (transfer full): "60 min"; empty for less than one. */
char *vv_session_minutes_words (int minutes);

/** (transfer full): both names, the mentor's first; unset names are left empty. */
char *vv_session_pair_words (const char *mentor, const char *mentee);

G_END_DECLS
