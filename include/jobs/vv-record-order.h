#pragma once

#include "store/vv-edit.h"

G_BEGIN_DECLS

/** Records that belong to the same one, in the order that they shall have. */
typedef struct
{
  VvEntityKind kind;
  GArray *ids;     /* of gint64 */
  gint64 moved_id; /* the one that was moved: it names the edit */
} VvRecordOrder;

VvRecordOrder *vv_record_order_new (VvEntityKind kind, GArray *ids, gint64 moved_id);
void vv_record_order_free (VvRecordOrder *order);

/** Stores their places and labels the edit; nothing is stored where one is gone, with
 * %VV_ERROR_NOT_FOUND. A VvEditFunc; @order: a #VvRecordOrder */
gboolean vv_record_order_store (VvEdit *edit, gpointer order, GError **error);

G_END_DECLS
