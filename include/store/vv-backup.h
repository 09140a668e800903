#pragma once

#include "store/vv-workspace.h"

G_BEGIN_DECLS

/* Copies of a workspace. Every copy is made by SQLite's backup, checked, synced and renamed into
 * place, and is a workspace of its own. Before the first edit of a day, before each migration and
 * before a restore one is made by itself, in the user's data folder under viceversa/backups/; the
 * newest ten of a workspace are kept. */

/**
 * vv_workspace_backup:
 * @path: where to; an existing file is replaced
 */
gboolean vv_workspace_backup (VvWorkspace *workspace, const char *path, GError **error);

/**
 * vv_workspace_restore:
 * @path: a backup
 *
 * Puts the data of a backup in the place of the workspace's own, after making a backup of that.
 * Edits made before can't be undone any more; their labels stay.
 */
gboolean vv_workspace_restore (VvWorkspace *workspace, const char *path, GError **error);

G_END_DECLS
