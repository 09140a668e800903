#pragma once

#include "store/vv-edit.h"
#include "store/vv-workspace.h"
#include "vv-author.h"
#include "vv-changeset.h"

G_BEGIN_DECLS

/**
 * vv_edit_run:
 * @connection: the writer's connection, without a transaction
 * @author: whose edit it is
 * @func: makes the edit
 * @is_trial: take everything back at the end
 * @cancellable: (nullable): checked before the commit
 * @touched: (out) (transfer full): what was touched, VvTouched
 * @seq: (out): the edit's place in the history; 0 where it left no trace
 * @key: (out) (transfer full) (nullable): the label's key, where it left a trace
 * @arguments: (out) (transfer full) (nullable): the label's arguments
 *
 * One edit, whole: transaction, recording, rules, history, commit.
 */
gboolean vv_edit_run (VvReader *connection,
                      const VvAuthor *author,
                      VvEditFunc func,
                      gpointer data,
                      gboolean is_trial,
                      GCancellable *cancellable,
                      GArray **touched,
                      gint64 *seq,
                      char **key,
                      GStrv *arguments,
                      GError **error);

G_END_DECLS
