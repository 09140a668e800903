#pragma once

#include "store/vv-query.h"

G_BEGIN_DECLS

/** (transfer full): a row with these values, which are copied; a placeholder with none. */
VvRow *vv_row_new (gint64 id, const char *const *values, guint n_values);

/** Takes over the values of @other, a row of the same list. */
void vv_row_update (VvRow *row, VvRow *other);

G_END_DECLS
