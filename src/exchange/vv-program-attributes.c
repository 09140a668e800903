#include "vv-program-attributes.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/vv-date.h"
#include "base/vv-uid.h"
#include "model/vv-texts.h"
#include "vv-program-content-private.h"
#include "vv-xml-names.h"

/* The text of attribute @i, which the parser gives by its ends. */
static const char *
value_of (VvProgramContent *content, const xmlChar **attributes, int i)
{
  const xmlChar *start = attributes[5 * i + 3];

  g_string_truncate (content->value, 0);
  g_string_append_len (content->value, NAME (start), attributes[5 * i + 4] - start);
  return content->value->str;
}

static gboolean
read_flag (VvProgramContent *content, const xmlChar *name, const char *value)
{
  gboolean yes = strcmp (value, "true") == 0 || strcmp (value, "1") == 0;

  if (!yes && strcmp (value, "false") != 0 && strcmp (value, "0") != 0)
    /* Translators: name of an attribute, its value */
    vv_program_reader_fail (content->reader, 0,
                            _ ("%s: “%s” can’t be used here; write true or false."), NAME (name),
                            value);
  return yes;
}

static void
read_version (VvProgramContent *content, const char *value)
{
  if (strcmp (value, VV_XML_VERSION) == 0)
    return;
  if (*value != '\0' && strspn (value, "0123456789.") == strlen (value) && *value != '0')
    vv_program_reader_fail (content->reader, 0,
                            /* Translators: a version number */
                            _ ("This program file is of version %s, which is newer than this "
                               "Viceversa. Update Viceversa, or export the program for version 1."),
                            value);
  else
    vv_program_reader_fail (content->reader, 0,
                            _ ("version: “%s” can’t be used here; write version=\"1\"."), value);
}

static void
read_as_of (VvProgramContent *content, const char *value)
{
  if (vv_date_parse (value) == 0)
    vv_program_reader_fail (content->reader, 0,
                            _ ("as-of: “%s” can’t be used here; write a date as 2026-05-31."),
                            value);
  g_free (content->file->as_of);
  content->file->as_of = g_strdup (value);
}

/* What only the root has. */
static gboolean
read_file_attribute (VvProgramContent *content, const xmlChar *name, const char *value)
{
  const VvProgramNames *names = &content->names;

  if (name == names->version)
    read_version (content, value);
  else if (name == names->archive)
    content->file->has_people |= read_flag (content, name, value);
  else if (name == names->private_notes)
    content->file->has_private |= read_flag (content, name, value);
  else if (name == names->as_of)
    read_as_of (content, value);
  else
    return FALSE;
  return TRUE;
}

/* A zone is looked up as a file of that name: none that leads elsewhere. */
static gboolean
is_zone_name (const char *name)
{
  return *name != '/' && strspn (name, G_CSET_A_2_Z G_CSET_a_2_z "0123456789_+-/") == strlen (name);
}

/* Looking a zone up reads a file, unless somebody holds it. */
static void
keep_zone (VvProgramContent *content, const char *name)
{
  GTimeZone *zone;

  if (g_hash_table_contains (content->file->zones, name))
    return;
  zone = g_time_zone_new_identifier (name);
  if (zone != NULL)
    g_hash_table_insert (content->file->zones, g_strdup (name), zone);
}

static void
read_value (VvProgramContent *content, VvFileRecord *record, guint i, const char *value)
{
  const VvField *field = &vv_entity (record->kind)->fields[i];
  g_autoptr (GError) error = NULL;

  if (*value == '\0')
    /* Translators: name of an attribute */
    vv_program_reader_fail (content->reader, 0,
                            _ ("%s is empty here. Give it a value, or leave it out."),
                            vv_xml_name (vv_entity (record->kind), i));
  else if (field->kind == VV_FIELD_REFERENCE && !vv_uid_is_valid (value))
    /* Translators: name of an attribute, its value */
    vv_program_reader_fail (content->reader, 0,
                            _ ("%s: “%.100s” can’t be an id. Use letters, digits, “.”, “_”, “-” "
                               "and “:”."),
                            vv_xml_name (vv_entity (record->kind), i), value);
  else if (field->kind == VV_FIELD_ZONE && !is_zone_name (value))
    /* Translators: name of an attribute, its value */
    vv_program_reader_fail (content->reader, 0,
                            _ ("%s: “%.100s” is not a time zone. Write one as Europe/Paris."),
                            vv_xml_name (vv_entity (record->kind), i), value);
  else if (field->kind == VV_FIELD_REFERENCE)
    vv_program_links_refer (content->links, TOP (content)->record, i, value);
  else if (!vv_object_parse (record->object, i, value, &error))
    vv_program_reader_fail (content->reader, 0, "%s", error->message);
  else if (field->kind == VV_FIELD_ZONE)
    keep_zone (content, value);
  content->file->has_private |= (field->flags & VV_FIELD_PRIVATE) != 0;
}

static void
read_id (VvProgramContent *content, VvFileRecord *record, const char *id)
{
  int index = TOP (content)->record;
  int before;

  if (!vv_uid_is_valid (id))
    {
      vv_program_reader_fail (content->reader, 0,
                              _ ("id: “%.100s” can’t be an id. Use 1 to %d letters, digits, “.”, "
                                 "“_”, “-” and “:”."),
                              id, VV_UID_MAX);
      return;
    }
  vv_object_set_uid (record->object, id);
  before =
      vv_program_links_add (content->links, record->kind, vv_object_uid (record->object), index);
  if (before >= 0)
    /* Translators: a kind of record, an id, the number of a line */
    vv_program_reader_fail (content->reader, 0,
                            _ ("A %s with the id “%s” stands in line %d already. Give each its "
                               "own."),
                            vv_entity_label (vv_entity (record->kind)), id,
                            RECORD (content, before)->line);
}

static const char *
read_language (VvProgramContent *content, const char *value)
{
  const xmlChar *name = NULL;

  if (vv_texts_language_is_valid (value))
    name = xmlDictLookup (content->reader->parser->dict, (const xmlChar *) value, -1);
  if (name != NULL)
    return NAME (name);

  vv_program_reader_fail (content->reader, 0,
                          _ ("xml:lang: “%.60s” is not a language. Write a language tag as en or "
                             "fr-CA."),
                          value);
  return VV_XML_LANGUAGE;
}

/* An attribute in a namespace. */
void
vv_program_attributes_foreign (VvProgramContent *content,
                               const xmlChar **attributes,
                               int i,
                               const char **language)
{
  const xmlChar *name = attributes[5 * i];
  const xmlChar *space = attributes[5 * i + 2];

  if (space == content->names.xml && name == content->names.lang)
    *language = read_language (content, value_of (content, attributes, i));
  else if (space == content->names.space)
    /* Translators: name of an attribute */
    vv_program_reader_fail (content->reader, 0,
                            _ ("The attribute “%.60s” can’t have a prefix. Take the prefix off."),
                            NAME (name));
  else if (space != content->names.schema_instance)
    content->file->left_out++;
}

void
vv_program_attributes_refuse (VvProgramContent *content,
                              const xmlChar *name,
                              const xmlChar *element)
{
  /* Translators: name of an attribute, name of an element */
  vv_program_reader_fail (content->reader, 0,
                          _ ("There is no attribute “%.60s” of “%.60s”. Check its spelling, or "
                             "take it out."),
                          NAME (name), NAME (element));
}

void
vv_program_attributes_read (VvProgramContent *content, int n, const xmlChar **attributes)
{
  VvFrame *frame = TOP (content);
  VvFileRecord *record = RECORD (content, frame->record);

  for (int i = 0; i < n && content->reader->error == NULL; i++)
    {
      const xmlChar *name = attributes[5 * i];
      int field;

      if (attributes[5 * i + 2] != NULL)
        vv_program_attributes_foreign (content, attributes, i, &frame->language);
      else if (name == content->names.id)
        read_id (content, record, value_of (content, attributes, i));
      else if ((field = vv_program_names_field (&content->names, frame->kind, name, FALSE)) >= 0)
        read_value (content, record, (guint) field, value_of (content, attributes, i));
      else if (frame->kind != VV_ENTITY_PROGRAM ||
               !read_file_attribute (content, name, value_of (content, attributes, i)))
        vv_program_attributes_refuse (content, name, content->names.elements[frame->kind]);
    }
}
