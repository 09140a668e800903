#include "vv-program-content.h"

#include <glib/gi18n-lib.h>

#include "vv-program-attributes.h"
#include "vv-program-content-private.h"
#include "vv-xml-names.h"

VvProgramContent *
vv_program_content_new (VvProgramReader *reader)
{
  VvProgramContent *content = g_new0 (VvProgramContent, 1);

  content->reader = reader;
  vv_program_names_init (&content->names, reader->parser->dict);
  content->field = -1;
  return content;
}

void
vv_program_content_free (VvProgramContent *content)
{
  for (int i = 0; i < VV_FRAMES; i++)
    g_clear_pointer (&content->frames[i].words, vv_program_words_free);
  g_clear_pointer (&content->links, vv_program_links_free);
  g_clear_pointer (&content->file, vv_program_file_free);
  if (content->text != NULL)
    g_string_free (content->text, TRUE);
  if (content->value != NULL)
    g_string_free (content->value, TRUE);
  g_free (content);
}

/* Only now: a file of something else costs nothing. */
static void
begin_file (VvProgramContent *content)
{
  VvProgramFile *file = g_new0 (VvProgramFile, 1);

  file->name = g_strdup (content->reader->name);
  file->records = g_array_new (FALSE, TRUE, sizeof (VvFileRecord));
  file->zones =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_time_zone_unref);
  content->file = file;
  content->links = vv_program_links_new ();
  content->text = g_string_new (NULL);
  content->value = g_string_new (NULL);
}

static void
refuse_root (VvProgramContent *content, const xmlChar *name, const xmlChar *space)
{
  const char *newer = "urn:viceversa:program:";

  if (g_ascii_strcasecmp (NAME (name), "html") == 0)
    vv_program_reader_fail (content->reader, 0, "%s",
                            _ ("This is a web page and not a Viceversa program file. Download the "
                               "file itself."));
  else if (space != NULL && space != content->names.space && g_str_has_prefix (NAME (space), newer))
    vv_program_reader_fail (content->reader, 0, "%s",
                            _ ("This program file is of a newer version of Viceversa. Update "
                               "Viceversa, or export the program for this version."));
  else
    /* Translators: the name of an XML element */
    vv_program_reader_fail (content->reader, 0,
                            _ ("This is not a Viceversa program file: it starts with “%.60s”. "
                               "Choose a file that Viceversa has exported."),
                            NAME (name));
}

static void
push_frame (VvProgramContent *content, VvEntityKind kind, int record)
{
  VvFrame *frame = &content->frames[content->n_frames++];
  const char *language = content->n_frames > 1 ? frame[-1].language : VV_XML_LANGUAGE;
  VvProgramWords *words = frame->words;

  *frame = (VvFrame){ .record = record, .kind = kind, .language = language, .words = words };
  if (words == NULL)
    frame->words = vv_program_words_new ();
}

static void
begin_record (VvProgramContent *content, VvEntityKind kind, int n, const xmlChar **attributes)
{
  const VvEntity *entity = vv_entity (kind);
  VvFrame *owner = content->n_frames > 0 ? TOP (content) : NULL;
  VvFileRecord record = { .kind = kind, .owner = owner != NULL ? owner->record : -1 };
  int position = content->names.position[kind];

  if (content->file->records->len == VV_PROGRAM_RECORDS_MAX)
    {
      vv_program_reader_fail (content->reader, 0, "%s",
                              _ ("The file holds too many records. Split it up."));
      return;
    }
  record.object = vv_object_new (kind);
  record.line = vv_program_reader_line (content->reader);
  if (position >= 0 && owner != NULL)
    vv_object_set_integer (record.object, (guint) position, owner->counts[kind]++);
  content->file->has_people |= entity->people;
  g_array_append_val (content->file->records, record);

  push_frame (content, kind, (int) content->file->records->len - 1);
  vv_program_attributes_read (content, n, attributes);
  if (vv_object_uid (record.object) == NULL)
    /* Translators: a kind of record */
    vv_program_reader_fail (content->reader, 0, _ ("This %s has no id. Give it one."),
                            vv_entity_label (entity));
}

static gboolean
has_attribute (const xmlChar *name, int n, const xmlChar **attributes)
{
  for (int i = 0; i < n; i++)
    if (attributes[5 * i] == name && attributes[5 * i + 2] == NULL)
      return TRUE;

  return FALSE;
}

static void
begin_root (VvProgramContent *content,
            const xmlChar *name,
            const xmlChar *space,
            int n,
            const xmlChar **attributes)
{
  if (name != content->names.program || space != content->names.space)
    {
      refuse_root (content, name, space);
      return;
    }
  begin_file (content);
  if (!has_attribute (content->names.version, n, attributes))
    vv_program_reader_fail (content->reader, 0, "%s",
                            _ ("The version is missing. Write <program version=\"1\" …>."));
  begin_record (content, VV_ENTITY_PROGRAM, n, attributes);
}

static void
begin_text (VvProgramContent *content, guint field, int n, const xmlChar **attributes)
{
  content->field = (int) field;
  content->language = TOP (content)->language;
  g_string_truncate (content->text, 0);
  for (int i = 0; i < n; i++)
    if (attributes[5 * i + 2] != NULL)
      vv_program_attributes_foreign (content, attributes, i, &content->language);
    else
      vv_program_attributes_refuse (content, attributes[5 * i],
                                    content->names.fields[TOP (content)->kind][field]);
}

static void
begin_ours (VvProgramContent *content, const xmlChar *name, int n, const xmlChar **attributes)
{
  VvEntityKind owner = TOP (content)->kind;
  int field = vv_program_names_field (&content->names, owner, name, TRUE);
  VvEntityKind kind = vv_program_names_kind (&content->names, owner, name);

  if (field >= 0)
    begin_text (content, (guint) field, n, attributes);
  else if (kind != VV_ENTITY_NONE)
    begin_record (content, kind, n, attributes);
  else
    /* Translators: name of an element, name of the element around it */
    vv_program_reader_fail (content->reader, 0,
                            _ ("There is no element “%.60s” in “%s”. Check its spelling and place, "
                               "or take it out."),
                            NAME (name), NAME (content->names.elements[owner]));
}

static void
begin_element (VvProgramContent *content,
               const xmlChar *name,
               const xmlChar *space,
               int n,
               const xmlChar **attributes)
{
  if (content->depth == 1)
    begin_root (content, name, space, n, attributes);
  else if (content->field >= 0)
    vv_program_reader_fail (content->reader, 0,
                            _ ("“%.60s” stands inside of a text, which takes words only. Write "
                               "&lt; for “<”."),
                            NAME (name));
  else if (space == content->names.space)
    begin_ours (content, name, n, attributes);
  else if (space == NULL)
    vv_program_reader_fail (content->reader, 0,
                            _ ("The element “%.60s” is in no namespace. Write it with the prefix "
                               "or the xmlns of “program”."),
                            NAME (name));
  else
    {
      content->foreign = 1;
      content->file->left_out++;
    }
}

static void
begin_limited (VvProgramContent *content,
               const xmlChar *name,
               const xmlChar *space,
               int n_spaces,
               int n,
               const xmlChar **attributes)
{
  content->depth++;
  if (content->depth > VV_PROGRAM_DEPTH_MAX)
    vv_program_reader_fail (content->reader, 0,
                            _ ("Elements stand more than %u deep in one another here; this is no "
                               "program file."),
                            VV_PROGRAM_DEPTH_MAX);
  else if (n + n_spaces > VV_PROGRAM_ATTRIBUTES_MAX)
    vv_program_reader_fail (content->reader, 0,
                            _ ("“%.60s” has more than %d attributes; this is no program file."),
                            NAME (name), VV_PROGRAM_ATTRIBUTES_MAX);
  else if (content->foreign > 0)
    content->foreign++;
  else
    begin_element (content, name, space, n, attributes);
}

/* Our own checks come first, since they say what is wrong in plainer words than the schema's. The
 * schema skips what is inside of a foreign element. */
static void
on_start (void *data,
          const xmlChar *name,
          const xmlChar *prefix,
          const xmlChar *space,
          int n_spaces,
          const xmlChar **spaces,
          int n,
          int n_defaulted,
          const xmlChar **attributes)
{
  VvProgramReader *reader = data;

  if (reader->error == NULL)
    begin_limited (reader->content, name, space, n_spaces, n, attributes);
  if (reader->error == NULL && reader->content->foreign <= 1)
    reader->schema->startElementNs (reader->schema_data, name, prefix, space, n_spaces, spaces, n,
                                    n_defaulted, attributes);
}

static void
refuse_words (VvProgramContent *content, VvWordsAnswer answer, const char *field)
{
  if (answer == VV_WORDS_TWICE)
    /* Translators: name of an element, a language tag */
    vv_program_reader_fail (content->reader, 0,
                            _ ("%s is given twice in “%s”. Take one out, or say its language with "
                               "xml:lang."),
                            field, content->language);
  else if (answer == VV_WORDS_TOO_MANY)
    vv_program_reader_fail (content->reader, 0,
                            _ ("%s is given in more than %u languages. Take some out."), field,
                            VV_PROGRAM_LANGUAGES_MAX);
}

static void
end_text (VvProgramContent *content)
{
  VvFrame *frame = TOP (content);
  guint i = (guint) content->field;
  const VvField *field = &vv_entity (frame->kind)->fields[i];
  VvObject *object = RECORD (content, frame->record)->object;

  content->field = -1;
  content->file->has_private |= (field->flags & VV_FIELD_PRIVATE) != 0;
  if (field->kind == VV_FIELD_TEXTS)
    refuse_words (content,
                  vv_program_words_add (frame->words, i, content->language, content->text->str),
                  vv_xml_name (vv_entity (frame->kind), i));
  else if (vv_object_is_set (object, i))
    /* Translators: name of an element */
    vv_program_reader_fail (content->reader, 0, _ ("%s is given twice. Take one out."),
                            vv_xml_name (vv_entity (frame->kind), i));
  else
    vv_object_set_text (object, i, content->text->str);
}

static void
end_record (VvProgramContent *content)
{
  VvFrame *frame = TOP (content);

  vv_program_words_store (frame->words, RECORD (content, frame->record)->object);
  content->n_frames--;
}

static void
on_end (void *data, const xmlChar *name, const xmlChar *prefix, const xmlChar *space)
{
  VvProgramReader *reader = data;
  VvProgramContent *content = reader->content;

  if (reader->error != NULL)
    return;
  content->depth--;
  if (content->foreign > 1)
    {
      content->foreign--;
      return;
    }
  if (content->field >= 0)
    {
      reader->schema->characters (reader->schema_data, (const xmlChar *) content->text->str,
                                  (int) content->text->len);
      end_text (content);
    }
  else if (content->foreign == 0)
    end_record (content);
  content->foreign = 0;
  if (reader->error == NULL)
    reader->schema->endElementNs (reader->schema_data, name, prefix, space);
}

static gboolean
is_blank (const xmlChar *text, int length)
{
  for (int i = 0; i < length; i++)
    if (text[i] != ' ' && text[i] != '\n' && text[i] != '\t' && text[i] != '\r')
      return FALSE;

  return TRUE;
}

static void
on_text (void *data, const xmlChar *text, int length)
{
  VvProgramContent *content = ((VvProgramReader *) data)->content;

  if (content->reader->error != NULL || content->foreign > 0)
    return;
  if (content->field < 0)
    {
      if (!is_blank (text, length))
        vv_program_reader_fail (content->reader, 0, "%s",
                                _ ("There are words here that stand in no field. Put them into an "
                                   "element, or take them out."));
    }
  else if (content->text->len + (gsize) length > VV_PROGRAM_TEXT_MAX)
    vv_program_reader_fail (content->reader, 0, "%s",
                            _ ("A text here is longer than a megabyte. Shorten it."));
  else
    g_string_append_len (content->text, NAME (text), length);
}

static void
on_document_type (void *data,
                  const xmlChar *name,
                  G_GNUC_UNUSED const xmlChar *public_id,
                  G_GNUC_UNUSED const xmlChar *system_id)
{
  VvProgramReader *reader = data;

  if (name != NULL && g_ascii_strcasecmp (NAME (name), "html") == 0)
    refuse_root (reader->content, name, NULL);
  else
    vv_program_reader_fail (reader, 0, "%s",
                            _ ("The file has a document type (<!DOCTYPE …>), which program files "
                               "never have. Take it out if you trust the file."));
  /* At once: what follows may define entities without end. */
  xmlStopParser (reader->parser);
}

void
vv_program_content_events (xmlSAXHandler *events)
{
  *events = (xmlSAXHandler){
    .initialized = XML_SAX2_MAGIC,
    .internalSubset = on_document_type,
    .startElementNs = on_start,
    .endElementNs = on_end,
    .characters = on_text,
    .ignorableWhitespace = on_text,
    .cdataBlock = on_text,
  };
}

VvXmlPlace
vv_program_content_place (VvProgramContent *content)
{
  if (content->file == NULL)
    return VV_XML_BEFORE_ROOT;

  return content->depth > 0 ? VV_XML_IN_ROOT : VV_XML_AFTER_ROOT;
}

VvProgramFile *
vv_program_content_finish (VvProgramContent *content)
{
  if (content->file == NULL)
    vv_program_reader_fail (content->reader, 0, "%s",
                            _ ("This is not XML. Choose a program file that Viceversa has "
                               "exported."));
  else
    vv_program_links_resolve (content->links, content->reader, content->file->records);

  return content->reader->error == NULL ? g_steal_pointer (&content->file) : NULL;
}
