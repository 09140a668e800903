#pragma once

#include "exchange/vv-program-writer.h"

G_BEGIN_DECLS

/**
 * vv_export_program:
 * @program_id: a program
 * @flags: how much of it
 * @day: today; noted in a file with people, so that it can be told how old it is
 * @path: the file; replaced where it exists
 *
 * Returns: %FALSE with a sentence, and an existing file as it was
 */
gboolean vv_export_program (VvReader *reader,
                            gint64 program_id,
                            VvWriteFlags flags,
                            guint32 day,
                            const char *path,
                            GError **error);

G_END_DECLS
