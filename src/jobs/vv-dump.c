#include "jobs/vv-dump.h"

#include <json-glib/json-glib.h>
#include <string.h>

/* What a record is sorted by, and where it is. */
typedef struct
{
  char *program; /* identity of its program; empty where it belongs to none */
  char *uid;
  gint64 id;
} Place;

typedef struct
{
  VvReader *reader;
  GOutputStream *stream;
  GHashTable *uids[VV_N_ENTITIES]; /* row id -> identity, borrowed from the places */
  GArray *places[VV_N_ENTITIES];   /* of Place */
} Dump;

static void
place_clear (Place *place)
{
  g_free (place->program);
  g_free (place->uid);
}

static int
compare_places (gconstpointer a, gconstpointer b)
{
  const Place *one = a, *other = b;
  int order = strcmp (one->program, other->program);

  return order != 0 ? order : strcmp (one->uid, other->uid);
}

static const char *
identity (const Dump *dump, VvEntityKind kind, gint64 id)
{
  return g_hash_table_lookup (dump->uids[kind], &id);
}

/* Programs come before what belongs to them, so that their identities are known. */
static gboolean
add_place (VvObject *object, gpointer data)
{
  Dump *dump = data;
  const VvEntity *entity = vv_object_entity (object);
  int scope = vv_entity_field_with (entity, VV_FIELD_SCOPE);
  Place place = { .uid = g_strdup (vv_object_uid (object) ?: ""), .id = vv_object_id (object) };
  const char *program = NULL;
  gint64 *id = g_new (gint64, 1);

  if (scope >= 0)
    program = identity (dump, VV_ENTITY_PROGRAM, vv_object_integer (object, (guint) scope));
  place.program = g_strdup (program ?: "");
  *id = place.id;
  g_hash_table_insert (dump->uids[entity->kind], id, place.uid);
  g_array_append_val (dump->places[entity->kind], place);
  return TRUE;
}

static gboolean
collect (Dump *dump, GError **error)
{
  for (guint kind = 1; kind < VV_N_ENTITIES; kind++)
    {
      if (!vv_reader_each (dump->reader, kind, -1, 0, add_place, dump, error))
        return FALSE;
      g_array_sort (dump->places[kind], compare_places);
    }

  return TRUE;
}

static void
add_texts (JsonBuilder *builder, const char *texts)
{
  JsonNode *node = json_from_string (texts, NULL);

  if (node != NULL)
    json_builder_add_value (builder, node);
  else
    json_builder_add_string_value (builder, texts);
}

static void
add_value (const Dump *dump, JsonBuilder *builder, VvObject *object, guint i)
{
  const VvField *field = &vv_object_entity (object)->fields[i];

  switch (field->kind)
    {
    case VV_FIELD_TEXTS:
      add_texts (builder, vv_object_text (object, i));
      break;
    case VV_FIELD_INTEGER:
      json_builder_add_int_value (builder, vv_object_integer (object, i));
      break;
    case VV_FIELD_BOOLEAN:
      json_builder_add_boolean_value (builder, vv_object_integer (object, i) != 0);
      break;
    case VV_FIELD_REAL:
      json_builder_add_double_value (builder, vv_object_real (object, i));
      break;
    case VV_FIELD_REFERENCE:
      json_builder_add_string_value (
          builder, identity (dump, field->target, vv_object_integer (object, i)) ?: "");
      break;
    default:
      json_builder_add_string_value (builder, vv_object_text (object, i));
      break;
    }
}

static char *
record_to_json (const Dump *dump, VvObject *object)
{
  const VvEntity *entity = vv_object_entity (object);
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "uid");
  json_builder_add_string_value (builder, vv_object_uid (object));
  for (guint i = 0; i < entity->n_fields; i++)
    {
      if (!vv_object_is_set (object, i))
        continue;
      json_builder_set_member_name (builder, entity->fields[i].name);
      add_value (dump, builder, object, i);
    }
  json_builder_end_object (builder);
  root = json_builder_get_root (builder);
  return json_to_string (root, FALSE);
}

static gboolean
write_text (const Dump *dump, const char *text, GError **error)
{
  return g_output_stream_write_all (dump->stream, text, strlen (text), NULL, NULL, error);
}

static gboolean
write_record (const Dump *dump, VvEntityKind kind, const Place *place, GError **error)
{
  g_autoptr (VvObject) object = vv_reader_load (dump->reader, kind, place->id, error);
  g_autofree char *json = NULL;

  if (object == NULL)
    return FALSE;
  json = record_to_json (dump, object);
  return write_text (dump, json, error);
}

static gboolean
write_entity (const Dump *dump, VvEntityKind kind, GError **error)
{
  const GArray *places = dump->places[kind];
  g_autofree char *head = g_strdup_printf ("%s\"%s\":[", kind > 1 ? ",\n" : "",
                                           vv_entity (kind)->plural);

  if (!write_text (dump, head, error))
    return FALSE;
  for (guint i = 0; i < places->len; i++)
    if (!write_text (dump, i > 0 ? ",\n" : "\n", error) ||
        !write_record (dump, kind, &g_array_index (places, Place, i), error))
      return FALSE;

  return write_text (dump, "]", error);
}

static gboolean
write_all (const Dump *dump, GError **error)
{
  if (!write_text (dump, "{", error))
    return FALSE;
  for (guint kind = 1; kind < VV_N_ENTITIES; kind++)
    if (!write_entity (dump, kind, error))
      return FALSE;

  return write_text (dump, "}\n", error);
}

gboolean
vv_dump_write (VvReader *reader, GOutputStream *stream, GError **error)
{
  Dump dump = { .reader = reader, .stream = stream };
  gboolean done;

  for (guint kind = 1; kind < VV_N_ENTITIES; kind++)
    {
      dump.uids[kind] = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
      dump.places[kind] = g_array_new (FALSE, FALSE, sizeof (Place));
      g_array_set_clear_func (dump.places[kind], (GDestroyNotify) place_clear);
    }
  done = collect (&dump, error) && write_all (&dump, error);
  for (guint kind = 1; kind < VV_N_ENTITIES; kind++)
    {
      g_hash_table_unref (dump.uids[kind]);
      g_array_unref (dump.places[kind]);
    }
  return done;
}
