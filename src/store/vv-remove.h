#pragma once

#include "vv-connection.h"

G_BEGIN_DECLS

/**
 * vv_remove:
 *
 * Removes a record after everything that belongs to it, and empties the references to it that may
 * be empty. Foreign keys have no actions (a cascade can't be redone), so it is all done here.
 *
 * Returns: %FALSE with %VV_ERROR_RULE where a history hangs on it
 */
gboolean vv_remove (VvReader *connection, VvEntityKind kind, gint64 id, GError **error);

G_END_DECLS
