#pragma once

#include "vv-connection.h"

G_BEGIN_DECLS

/* A workspace as a file: what it looks like, how a new one is made, how it is opened. */

/** "VVER": tells a workspace from any other SQLite file. */
#define VV_APPLICATION_ID 0x56564552

typedef enum
{
  VV_FILE_WRITABLE,
  VV_FILE_READ_ONLY, /* the file or its folder can't be written */
  VV_FILE_IMMUTABLE  /* and it is at rest in WAL mode: nobody else may write it meanwhile */
} VvFileAccess;

/**
 * vv_file_inspect:
 * @version: (out): the schema's version that the file says
 * @access: (out): how it can be opened
 *
 * Looks at the first bytes, without SQLite: is it there, is it a workspace, is it not newer.
 */
gboolean vv_file_inspect (const char *path, int *version, VvFileAccess *access, GError **error);

/** Makes a new workspace, mode 0600, whole or not at all; refused where there is a file. */
gboolean vv_file_create (const char *path, GError **error);

/** Whether the file lies on a local file system that WAL is known to be safe on. */
gboolean vv_file_is_local (const char *path);

/** Writes a file's data and its place in the folder to the disk. */
gboolean vv_file_sync (const char *path, GError **error);

/** Checks that the content is what this program makes: no foreign schema, all tables, sound pages
 * (where the file is small enough to look at all of them at once). */
gboolean vv_file_check (VvReader *connection, GError **error);

G_END_DECLS
