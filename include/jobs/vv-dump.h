#pragma once

#include <gio/gio.h>

#include "store/vv-reader.h"

G_BEGIN_DECLS

/**
 * vv_dump_write:
 * @reader: the workspace
 * @stream: where to
 *
 * Writes all data but the history as canonical JSON: an object from the plural name of each entity
 * to its records, sorted by the program's identity and their own; references are identities, unset
 * fields are left out, and so is what a workspace makes up for itself: row ids and search columns.
 * Equal data gives equal bytes.
 */
gboolean vv_dump_write (VvReader *reader, GOutputStream *stream, GError **error);

G_END_DECLS
