#include "jobs/vv-record-order.h"

#include "jobs/vv-label.h"

VvRecordOrder *
vv_record_order_new (VvEntityKind kind, GArray *ids, gint64 moved_id)
{
  VvRecordOrder *order = g_new0 (VvRecordOrder, 1);

  order->kind = kind;
  order->ids = g_array_ref (ids);
  order->moved_id = moved_id;
  return order;
}

void
vv_record_order_free (VvRecordOrder *order)
{
  g_array_unref (order->ids);
  g_free (order);
}

gboolean
vv_record_order_store (VvEdit *edit, gpointer data, GError **error)
{
  const VvRecordOrder *order = data;
  VvReader *reader = vv_edit_reader (edit);
  const VvEntity *entity = vv_entity (order->kind);
  int position = vv_entity_field (entity, "position");
  g_autofree char *key = vv_label_key (VV_LABEL_CHANGE, entity->name);
  g_autofree char *name = vv_reader_name (reader, order->kind, order->moved_id);

  for (guint i = 0; position >= 0 && i < order->ids->len; i++)
    {
      g_autoptr (VvObject) object =
          vv_reader_load (reader, order->kind, g_array_index (order->ids, gint64, i), error);

      if (object == NULL)
        return FALSE;
      vv_object_set_integer (object, (guint) position, i);
      if (!vv_edit_update (edit, object, error))
        return FALSE;
    }
  vv_edit_set_label (edit, key, name, NULL);
  return TRUE;
}
