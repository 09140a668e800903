#include "exchange/vv-program-writer.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/vv-error.h"
#include "base/vv-fold.h"
#include "model/vv-texts.h"
#include "vv-program-output.h"
#include "vv-program-people.h"
#include "vv-xml-names.h"

/* What is under way. Once something has failed nothing more is written. */
typedef struct
{
  VvReader *reader;
  VvWriteFlags flags;
  const char *as_of;
  xmlTextWriterPtr xml;
  GHashTable *identities[VV_N_ENTITIES]; /* row id -> uid, as references need them */
  GError *error;                         /* of the workspace */
  gboolean has_failed;
} Writing;

/* The children of one record that are of one kind. */
typedef struct
{
  Writing *writing;
  gint64 position;
} Siblings;

static void
write_record (Writing *writing, VvObject *object, gint64 position);

#define CHARS(text) ((const xmlChar *) (text))

static void
note (Writing *writing, int written)
{
  if (written < 0)
    writing->has_failed = TRUE;
}

static void
write_attribute (Writing *writing, const char *name, const char *value)
{
  if (!writing->has_failed)
    note (writing, xmlTextWriterWriteAttribute (writing->xml, CHARS (name), CHARS (value)));
}

/* The store cleans what comes in, but a foreign hand may have written into the workspace, and the
 * writer of libxml2 lets characters pass that no reader takes. */
static void
write_words (Writing *writing, const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_autofree char *clean = vv_text_clean (valid);

  if (!writing->has_failed)
    note (writing, xmlTextWriterWriteString (writing->xml, CHARS (clean)));
}

static void
begin (Writing *writing, const char *name)
{
  if (!writing->has_failed)
    note (writing, xmlTextWriterStartElement (writing->xml, CHARS (name)));
}

static void
end (Writing *writing)
{
  if (!writing->has_failed)
    note (writing, xmlTextWriterEndElement (writing->xml));
}

static const char *
identity (Writing *writing, VvEntityKind kind, gint64 id)
{
  char *uid;

  if (writing->identities[kind] == NULL)
    writing->identities[kind] = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  uid = g_hash_table_lookup (writing->identities[kind], &id);
  if (uid == NULL)
    {
      uid = vv_reader_identity (writing->reader, kind, id);
      g_hash_table_insert (writing->identities[kind], g_memdup2 (&id, sizeof id), uid);
    }
  return uid;
}

static gboolean
is_written (Writing *writing, VvObject *object, guint i)
{
  const VvField *field = &vv_object_entity (object)->fields[i];
  gboolean has_people = (writing->flags & VV_WRITE_PEOPLE) != 0;

  if (!vv_xml_has_field (field) || !vv_object_is_set (object, i))
    return FALSE;
  if ((field->flags & VV_FIELD_RUN) != 0 && !has_people)
    return FALSE;
  return (field->flags & VV_FIELD_PRIVATE) == 0 || (writing->flags & VV_WRITE_PRIVATE) != 0;
}

static void
write_reference (Writing *writing, const char *name, VvEntityKind target, gint64 id)
{
  const char *uid = identity (writing, target, id);

  if (uid != NULL)
    write_attribute (writing, name, uid);
}

static void
write_field_attribute (Writing *writing, VvObject *object, guint i)
{
  const VvField *field = &vv_object_entity (object)->fields[i];
  const char *name = vv_xml_name (vv_object_entity (object), i);
  g_autofree char *value = NULL;

  if (field->kind == VV_FIELD_REFERENCE)
    {
      write_reference (writing, name, field->target, vv_object_integer (object, i));
      return;
    }
  value = vv_object_format (object, i);
  write_attribute (writing, name, value);
}

static void
write_attributes (Writing *writing, VvObject *object, gint64 position)
{
  const VvEntity *entity = vv_object_entity (object);
  int place = vv_entity_field (entity, "position");

  for (guint i = 0; i < entity->n_fields; i++)
    if (!vv_xml_is_element (&entity->fields[i]) && is_written (writing, object, i) &&
        ((int) i != place || vv_object_integer (object, i) != position))
      write_field_attribute (writing, object, i);
}

typedef struct
{
  Writing *writing;
  const char *name;
} Words;

static void
write_language (const char *language, const char *text, gpointer data)
{
  Words *words = data;

  begin (words->writing, words->name);
  write_attribute (words->writing, "xml:lang", language);
  write_words (words->writing, text);
  end (words->writing);
}

static void
write_elements (Writing *writing, VvObject *object)
{
  const VvEntity *entity = vv_object_entity (object);

  for (guint i = 0; i < entity->n_fields; i++)
    {
      const VvField *field = &entity->fields[i];
      Words words = { writing, vv_xml_name (entity, i) };

      if (!vv_xml_is_element (field) || !is_written (writing, object, i))
        continue;
      if (field->kind == VV_FIELD_TEXTS)
        {
          vv_texts_foreach (vv_object_text (object, i), write_language, &words);
          continue;
        }
      begin (writing, words.name);
      write_words (writing, vv_object_text (object, i));
      end (writing);
    }
}

static gboolean
write_sibling (VvObject *object, gpointer data)
{
  Siblings *siblings = data;

  write_record (siblings->writing, object, siblings->position++);
  return !siblings->writing->has_failed;
}

static void
write_people (Writing *writing, gint64 program_id)
{
  g_autoptr (GPtrArray) people = NULL;

  if (writing->has_failed)
    return;
  people = vv_program_people (writing->reader, program_id, &writing->error);
  writing->has_failed = people == NULL;
  for (guint i = 0; people != NULL && i < people->len; i++)
    write_record (writing, people->pdata[i], 0);
}

static void
write_kind (Writing *writing, const VvEntity *entity, gint64 owner_id)
{
  Siblings siblings = { writing, 0 };
  int owner = vv_entity_field_with (entity, VV_FIELD_OWNER);

  if (writing->has_failed || (entity->people && (writing->flags & VV_WRITE_PEOPLE) == 0))
    return;
  if (entity->kind == VV_ENTITY_PERSON)
    write_people (writing, owner_id);
  else if (!vv_reader_each (writing->reader, entity->kind, owner, owner_id, write_sibling,
                            &siblings, &writing->error))
    writing->has_failed = TRUE;
}

static void
write_children (Writing *writing, VvObject *object)
{
  for (guint kind = 1; kind < VV_N_ENTITIES; kind++)
    if (vv_xml_owner (vv_entity (kind)) == vv_object_entity (object)->kind)
      write_kind (writing, vv_entity (kind), vv_object_id (object));
}

static void
write_root (Writing *writing)
{
  write_attribute (writing, "version", VV_XML_VERSION);
  write_attribute (writing, "xml:lang", VV_XML_LANGUAGE);
  if ((writing->flags & VV_WRITE_PEOPLE) == 0)
    return;
  write_attribute (writing, "archive", "true");
  if ((writing->flags & VV_WRITE_PRIVATE) != 0)
    write_attribute (writing, "private-notes", "true");
  if (writing->as_of != NULL)
    write_attribute (writing, "as-of", writing->as_of);
}

static void
write_record (Writing *writing, VvObject *object, gint64 position)
{
  const VvEntity *entity = vv_object_entity (object);

  begin (writing, entity->element);
  if (entity->kind == VV_ENTITY_PROGRAM)
    write_attribute (writing, "xmlns", VV_XML_NAMESPACE);
  write_attribute (writing, "id", vv_object_uid (object));
  if (entity->kind == VV_ENTITY_PROGRAM)
    write_root (writing);
  write_attributes (writing, object, position);
  write_elements (writing, object);
  write_children (writing, object);
  end (writing);
}

static void
write_document (Writing *writing, VvObject *program)
{
  note (writing, xmlTextWriterSetIndent (writing->xml, 1));
  note (writing, xmlTextWriterSetIndentString (writing->xml, CHARS ("  ")));
  note (writing, xmlTextWriterStartDocument (writing->xml, "1.0", "UTF-8", NULL));
  write_record (writing, program, 0);
  if (!writing->has_failed)
    note (writing, xmlTextWriterEndDocument (writing->xml));
  if (!writing->has_failed)
    note (writing, xmlTextWriterFlush (writing->xml));
}

static void
clear (Writing *writing)
{
  for (guint kind = 1; kind < VV_N_ENTITIES; kind++)
    g_clear_pointer (&writing->identities[kind], g_hash_table_unref);
  if (writing->xml != NULL)
    xmlFreeTextWriter (writing->xml);
  g_clear_error (&writing->error);
}

static gboolean
write_into (VvProgramOutput *output,
            VvReader *reader,
            gint64 program_id,
            VvWriteFlags flags,
            const char *as_of,
            GError **error)
{
  Writing writing = { .reader = reader, .flags = flags, .as_of = as_of };
  g_autoptr (VvObject) program = vv_reader_load (reader, VV_ENTITY_PROGRAM, program_id, error);
  gboolean is_done;

  if (program == NULL)
    return FALSE;
  writing.xml = vv_program_output_writer (output);
  if (writing.xml == NULL)
    return vv_program_output_fail (output, error);

  write_document (&writing, program);
  is_done = !writing.has_failed;
  if (writing.error != NULL)
    g_propagate_error (error, g_steal_pointer (&writing.error));
  else if (!is_done)
    vv_program_output_fail (output, error);
  clear (&writing);
  return is_done;
}

gboolean
vv_program_write (VvReader *reader,
                  gint64 program_id,
                  VvWriteFlags flags,
                  const char *as_of,
                  const char *path,
                  GError **error)
{
  g_autoptr (VvProgramOutput) output =
      vv_program_output_new (path, (flags & VV_WRITE_PEOPLE) != 0, error);

  return output != NULL && write_into (output, reader, program_id, flags, as_of, error) &&
         vv_program_output_commit (output, error);
}

GBytes *
vv_program_write_bytes (
    VvReader *reader, gint64 program_id, VvWriteFlags flags, const char *as_of, GError **error)
{
  g_autoptr (VvProgramOutput) output = vv_program_output_new (NULL, FALSE, error);

  return write_into (output, reader, program_id, flags, as_of, error)
             ? vv_program_output_take (output)
             : NULL;
}
