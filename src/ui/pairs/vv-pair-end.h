#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/** @day: the last one; @reason: not empty */
typedef void (*VvPairEndFunc) (gpointer data, guint32 day, const char *reason);

/**
 * vv_pair_end_ask:
 * @parent: (nullable): the window that the question stands before
 * @n_pairs: how many pairs would end
 * @func: called where the user says so, and @owner is still there
 * @owner: what @func gets
 *
 * Asks why, and on which day.
 */
void vv_pair_end_ask (GtkWindow *parent, guint n_pairs, VvPairEndFunc func, GObject *owner);

G_END_DECLS
