#pragma once

#include "store/vv-backup.h"
#include "vv-connection.h"

G_BEGIN_DECLS

/** Copies the connection's data to a file: whole, checked, synced, then renamed into place. */
gboolean vv_backup_write (VvReader *connection, const char *path, GError **error);

/** (transfer full): the folder of the automatic backups of the workspace @path. */
char *vv_backup_folder (const char *path);

/** Makes the day's backup unless there is one, and keeps the newest ten. */
gboolean vv_backup_daily (VvReader *connection, GError **error);

/** Makes a backup for a reason, beside the daily ones: "before-restore", say. */
gboolean vv_backup_keep (VvReader *connection, const char *reason, GError **error);

/** Puts the data of the workspace @path in the place of the connection's own. */
gboolean vv_backup_load (VvReader *connection, const char *path, gint64 next_seq, GError **error);

G_END_DECLS
