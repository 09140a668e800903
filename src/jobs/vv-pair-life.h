#pragma once

#include "store/vv-edit.h"

G_BEGIN_DECLS

/* What goes with a pair's launch and end, without a label. */

/**
 * vv_pair_launch:
 * @pair: a pair as it is stored; afterwards as it is then
 *
 * Makes a pair active, from @day on where it has no start yet.
 */
gboolean vv_pair_launch (VvEdit *edit, VvObject *pair, guint32 day, GError **error);

/**
 * vv_pair_finish:
 * @pair: a pair as it is stored; afterwards as it is then
 * @state: "completed" or "ended"
 * @reason: (nullable): why
 * @back_to: (nullable): the state of people whose last pair it was
 *
 * Ends a pair.
 */
gboolean vv_pair_finish (VvEdit *edit,
                         VvObject *pair,
                         const char *state,
                         guint32 day,
                         const char *reason,
                         const char *back_to,
                         GError **error);

/** Cancels the planned sessions of a pair after a day, by nobody's fault. */
gboolean vv_pair_cancel_after (VvEdit *edit,
                               gint64 pair_id,
                               guint32 day,
                               const char *reason,
                               GError **error);

G_END_DECLS
