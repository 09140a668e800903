#pragma once

#include "store/vv-reader.h"

G_BEGIN_DECLS

/**
 * vv_accompany:
 * @object: a record about to be stored
 * @before: (nullable): as the workspace has it; %NULL for a new one
 * @today: the day
 *
 * Sets what goes along with a new record or a new state and the user did not set himself.
 */
gboolean vv_accompany (VvReader *reader,
                       VvObject *object,
                       VvObject *before,
                       guint32 today,
                       GError **error);

G_END_DECLS
