#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * vv_failure_set:
 * @path: the workspace
 * @code: an extended result code of SQLite
 * @message: SQLite's own words
 * @system_errno: errno of the failed call, 0 where there is none
 *
 * Turns a failure of SQLite into a sentence for the user. SQLite's words go to the debug log; they
 * are part of the sentence only where nothing better is known.
 */
void vv_failure_set (GError **error,
                     const char *path,
                     int code,
                     const char *message,
                     int system_errno);

G_END_DECLS
