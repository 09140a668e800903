#pragma once

#include "store/vv-reader.h"

G_BEGIN_DECLS

/**
 * vv_records_of:
 *
 * As vv_reader_each(), for records that are to be changed or kept.
 *
 * Returns: (transfer full) (element-type VvObject): the records; %NULL on error
 */
GPtrArray *vv_records_of (VvReader *reader,
                          VvEntityKind kind,
                          guint field,
                          gint64 id,
                          GError **error);

G_END_DECLS
