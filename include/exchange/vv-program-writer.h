#pragma once

#include "store/vv-reader.h"

G_BEGIN_DECLS

typedef enum
{
  VV_WRITE_DEFINITION = 0,
  VV_WRITE_PEOPLE = 1 << 0, /* an archive: people and all that follows from them */
  VV_WRITE_PRIVATE = 1 << 1 /* private notes too; the file says so */
} VvWriteFlags;

/**
 * vv_program_write:
 * @reader: the data
 * @program_id: which program
 * @flags: how much of it
 * @as_of: (nullable): the day to note in an archive, ISO
 * @path: the file; an existing one is replaced at the end, by write, sync, rename; mode 0600 where
 *   it holds people
 *
 * Writes a program as XML. Equal data gives equal bytes.
 *
 * Returns: %FALSE with a sentence, and an existing file as it was
 */
gboolean vv_program_write (VvReader *reader,
                           gint64 program_id,
                           VvWriteFlags flags,
                           const char *as_of,
                           const char *path,
                           GError **error);

/** (transfer full): the same as text, for another program made from it. */
GBytes *vv_program_write_bytes (VvReader *reader,
                                gint64 program_id,
                                VvWriteFlags flags,
                                const char *as_of,
                                GError **error);

G_END_DECLS
