#include "vv-records.h"

static gboolean
collect (VvObject *object, gpointer data)
{
  g_ptr_array_add (data, g_object_ref (object));
  return TRUE;
}

GPtrArray *
vv_records_of (VvReader *reader, VvEntityKind kind, guint field, gint64 id, GError **error)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (g_object_unref);

  if (!vv_reader_each (reader, kind, (int) field, id, collect, found, error))
    return NULL;
  return g_steal_pointer (&found);
}
