#pragma once

#include "store/vv-history.h"
#include "vv-author.h"
#include "vv-changeset.h"

G_BEGIN_DECLS

/* The table edit. Every function runs inside the caller's transaction. */

/** The columns of table edit that vv_history_read_entry() takes, the first nine of a row. */
#define VV_HISTORY_COLUMNS                                                                         \
  "id, at, user, host, instance, label, arguments, state, " VV_HISTORY_IS_KEPT

/** Whether the changeset is there. SQLite reads all of it to give "changeset IS NOT NULL". */
#define VV_HISTORY_IS_KEPT "bytes > 0"

/** (transfer full): the entry of a row; @author: who asks. */
VvHistoryEntry *vv_history_read_entry (VvStatement *row, const VvAuthor *author);

/** The place that the next edit, undo or redo takes; places grow and are never given out again. */
gint64 vv_history_next_seq (VvReader *connection);

/**
 * vv_history_add:
 * @effects: (nullable): what @changeset does; %NULL without one
 *
 * Adds an edit; drops what its author had undone, and forgets what lies too far back.
 */
gboolean vv_history_add (VvReader *connection,
                         const VvAuthor *author,
                         const char *key,
                         const char *const *arguments,
                         const VvEffects *effects,
                         gconstpointer changeset,
                         int size,
                         gint64 *seq,
                         GError **error);

/**
 * vv_history_move:
 * @undo: whether to undo, else redo
 * @only: the place that the edit must have; 0 for any
 *
 * Undoes the author's last edit, or does again what it undid last, as vv_workspace_undo() says.
 */
gboolean vv_history_move (VvReader *connection,
                          const VvAuthor *author,
                          gboolean undo,
                          gint64 only,
                          char **key,
                          GStrv *arguments,
                          GArray **touched,
                          gint64 *seq,
                          GError **error);

/**
 * vv_history_since:
 * @seq: (inout): the last place seen; becomes the newest
 * @touched: (out) (transfer full) (nullable): what later places touched; %NULL where that can't be
 *   told, so that anything may have changed
 */
gboolean vv_history_since (VvReader *connection, gint64 *seq, GArray **touched, GError **error);

/** Ends undo and redo of everything so far; the labels stay. */
gboolean vv_history_seal (VvReader *connection, GError **error);

G_END_DECLS
