#pragma once

#include "store/vv-reader.h"

G_BEGIN_DECLS

/**
 * vv_program_people:
 * @program_id: a program
 *
 * Who an archive of the program has to name: those who take part, those who were asked about a
 * story, and the managers of them all, up to the top.
 *
 * Returns: (transfer full) (element-type VvObject): the people by identity, or %NULL with an error
 */
GPtrArray *vv_program_people (VvReader *reader, gint64 program_id, GError **error);

G_END_DECLS
