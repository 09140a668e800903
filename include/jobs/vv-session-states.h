#pragma once

#include "store/vv-edit.h"

G_BEGIN_DECLS

/* What became of planned sessions. The functions are VvEditFuncs; a request is made with g_new0(),
 * owns what it points to and is freed by its _free function. */

/** Sessions, one or many, and what became of them. */
typedef struct
{
  GArray *sessions;   /* of gint64 */
  char *state;        /* "held", "cancelled", "no_show", or "planned" to take that back */
  char *cancelled_by; /* (nullable): whose doing, a name of vv_sides; needed for "cancelled" */
  char *reason;       /* (nullable): why it did not take place */
} VvSessionMove;

/** A session that shall take place on another day. */
typedef struct
{
  gint64 session_id; /* planned */
  guint32 day;       /* today or later */
  char *time;        /* (nullable): HH:MM; %NULL: as before */
  gint64 new_id;     /* out: the session that stands in for it */
} VvSessionShift;

void vv_session_move_free (VvSessionMove *move);
void vv_session_shift_free (VvSessionShift *shift);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VvSessionMove, vv_session_move_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VvSessionShift, vv_session_shift_free)

/**
 * vv_session_move:
 * @move: a #VvSessionMove
 *
 * All or nothing. A session to come can't have been held or missed, only cancelled.
 */
gboolean vv_session_move (VvEdit *edit, gpointer move, GError **error);

/**
 * vv_session_shift:
 * @shift: a #VvSessionShift
 *
 * The old session stays as moved, and a new planned one with the same content replaces it. On the
 * same day only the time changes.
 */
gboolean vv_session_shift (VvEdit *edit, gpointer shift, GError **error);

G_END_DECLS
