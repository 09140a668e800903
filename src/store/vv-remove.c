#include "vv-remove.h"

#include "vv-rows.h"
#include "vv-rules.h"

static gboolean
note_id (VvObject *object, gpointer data)
{
  gint64 id = vv_object_id (object);

  g_array_append_val ((GArray *) data, id);
  return TRUE;
}

static gboolean
empty_reference (VvReader *connection, const VvField *field, guint i, VvEntityKind kind, gint64 id, GError **error)
{
  g_autoptr (VvObject) object = vv_reader_load (connection, kind, id, error);

  if (object == NULL)
    return FALSE;
  g_assert ((field->flags & VV_FIELD_REQUIRED) == 0);
  vv_object_unset (object, i);
  return vv_rows_update (connection, object, G_GUINT64_CONSTANT (1) << i, error);
}

/* What refers to a record by one field: removed with it where it can't be without, else freed. */
static gboolean
release_field (VvReader *connection, const VvEntity *entity, guint i, gint64 id, GError **error)
{
  const VvField *field = &entity->fields[i];
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  if (!vv_reader_each (connection, entity->kind, (int) i, id, note_id, ids, error))
    return FALSE;
  for (guint n = 0; n < ids->len; n++)
    {
      gint64 each = g_array_index (ids, gint64, n);

      if (!((field->flags & VV_FIELD_REQUIRED) != 0
                ? vv_remove (connection, entity->kind, each, error)
                : empty_reference (connection, field, i, entity->kind, each, error)))
        return FALSE;
    }

  return TRUE;
}

/* A program's records hang on their owners; the reference that only gives the program is skipped. */
static gboolean
concerns (const VvField *field, VvEntityKind kind)
{
  return field->kind == VV_FIELD_REFERENCE && field->target == kind &&
         ((field->flags & VV_FIELD_SCOPE) == 0 || (field->flags & VV_FIELD_OWNER) != 0);
}

gboolean
vv_remove (VvReader *connection, VvEntityKind kind, gint64 id, GError **error)
{
  if (!vv_rules_allow_removal (connection, kind, id, error))
    return FALSE;
  for (guint other = VV_N_ENTITIES - 1; other > VV_ENTITY_NONE; other--)
    {
      const VvEntity *entity = vv_entity (other);

      for (guint i = 0; i < entity->n_fields; i++)
        if (concerns (&entity->fields[i], kind) &&
            !release_field (connection, entity, i, id, error))
          return FALSE;
    }

  return vv_rows_delete (connection, vv_entity (kind), id, error);
}
