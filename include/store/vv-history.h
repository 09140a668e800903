#pragma once

#include "store/vv-workspace.h"

G_BEGIN_DECLS

/* What was done to a workspace, by whom. */

typedef struct
{
  gint64 id;
  gint64 at; /* microseconds since 1970, UTC */
  char *user;
  char *host;
  gboolean is_own; /* by this author: what undo and redo act on */
  char *key;       /* of vv-label.h */
  GStrv arguments;
  gboolean is_undone;
  gboolean can_move; /* whether it can be undone, or redone, still */
} VvHistoryEntry;

void vv_history_entry_free (VvHistoryEntry *entry);

/**
 * vv_history_list:
 * @limit: the most entries wanted
 *
 * Returns: (transfer full) (element-type VvHistoryEntry): the edits, newest first; dropped ones are
 *   left out
 */
GPtrArray *vv_history_list (VvReader *reader, guint limit, GError **error);

/** A record whose history is asked for. */
typedef struct
{
  VvEntityKind kind;
  gint64 id;
} VvHistoryRecord;

/**
 * vv_history_of:
 * @records: (element-type VvHistoryRecord): records
 * @limit: the most entries wanted
 *
 * Returns: (transfer full) (element-type VvHistoryEntry): the edits that touched at least one of
 *   @records, newest first, as far back as undo reaches
 */
GPtrArray *vv_history_of (VvReader *reader, GArray *records, guint limit, GError **error);

G_END_DECLS
