#pragma once

#include "shell/vv-document.h"

G_BEGIN_DECLS

/* What can be done to sessions, one or many, from a list or a page. Each is one edit, undone in one
 * step. @ids (element-type gint64) is only read. */

/** Moves the sessions to a state that needs no further word: "held", "no_show" or "planned". */
void vv_session_actions_move (VvDocument *document, const GArray *ids, const char *state);

void vv_session_actions_remove (VvDocument *document, const GArray *ids);

/** Asks by whom and why, then cancels. @over: a widget of the window that the question is for. */
void vv_session_actions_cancel (GtkWidget *over, VvDocument *document, const GArray *ids);

/** Asks for the day, and a time if it changes, then moves the one session there. */
void vv_session_actions_shift (GtkWidget *over, VvDocument *document, gint64 id);

G_END_DECLS
