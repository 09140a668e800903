#pragma once

#include "vv-connection.h"

G_BEGIN_DECLS

/* Records to rows and back, by the tables of fields. A row's columns are id, uid, the fields in
 * their order and, where the entity is searched, search. */

/** The names of all columns but search, with commas, for a SELECT. Static. */
const char *vv_rows_columns (const VvEntity *entity);

/** (transfer full): the record of the current row, selected by vv_rows_columns(). */
VvObject *vv_rows_read (VvStatement *statement, const VvEntity *entity);

/** Stores a completed, clean, valid record and gives it its id. */
gboolean vv_rows_insert (VvReader *connection, VvObject *object, GError **error);

/** Writes those fields of the record whose bits are in @fields, a bit each. */
gboolean vv_rows_update (VvReader *connection, VvObject *object, guint64 fields, GError **error);

gboolean vv_rows_delete (VvReader *connection, const VvEntity *entity, gint64 id, GError **error);

/** Puts all text of the record through vv_text_clean(). */
void vv_rows_clean (VvObject *object);

G_END_DECLS
