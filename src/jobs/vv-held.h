#pragma once

#include "model/vv-object.h"

G_BEGIN_DECLS

/** Whether a session may have been held on @day: one of the calendar, and not after @today; else
 * %VV_ERROR_INPUT with a sentence. Pure. */
gboolean vv_held_check_day (guint32 day, guint32 today, GError **error);

/** The same for a session that comes to be held, or is held on another day, with this change.
 * @before is %NULL for a new one. */
gboolean vv_held_check (VvObject *session, VvObject *before, guint32 today, GError **error);

G_END_DECLS
