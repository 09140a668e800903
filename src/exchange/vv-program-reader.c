#include "vv-program-reader.h"

#include <glib/gi18n-lib.h>

#include "base/vv-error.h"
#include "vv-program-content.h"
#include "vv-program-links.h"
#include "vv-program-schema.h"
#include "vv-xml-error.h"

/* A start tag, comment or instruction is held until its end is there; one of this many bytes is an
 * attack, since libxml2 compares each attribute of a tag with each. */
#define TAG_MAX (256 * 1024)
/* Of all names, in bytes: they are looked up in a table that stops growing. */
#define NAMES_MAX (1024 * 1024)
#define SENTENCE_MAX 700 /* characters */

int
vv_program_reader_line (VvProgramReader *reader)
{
  if (reader->parser == NULL || reader->parser->input == NULL)
    return 1;

  return MAX (reader->parser->input->line, 1);
}

/* A sentence may quote the file, and a file may hold a value of any length. */
static void
shorten (char **sentence)
{
  char *valid = g_utf8_make_valid (*sentence, -1);

  if (g_utf8_strlen (valid, -1) > SENTENCE_MAX)
    {
      *g_utf8_offset_to_pointer (valid, SENTENCE_MAX) = '\0';
      g_free (*sentence);
      *sentence = g_strconcat (valid, "…", NULL);
      g_free (valid);
      return;
    }
  g_free (*sentence);
  *sentence = valid;
}

void
vv_program_reader_fail (VvProgramReader *reader, int line, const char *format, ...)
{
  g_autofree char *sentence = NULL;
  va_list arguments;

  if (reader->error != NULL)
    return;

  va_start (arguments, format);
  sentence = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  shorten (&sentence);
  /* Translators: name of a file, number of a line, what is wrong there */
  reader->error = g_error_new (VV_ERROR, VV_ERROR_CONTENT, _ ("%s, line %d: %s"), reader->name,
                               line > 0 ? line : vv_program_reader_line (reader), sentence);
  /* Not xmlStopParser(): it frees the text of the event under way. */
  if (reader->parser != NULL)
    reader->parser->disableSAX = 1;
}

static void
on_error (void *data, xmlErrorPtr failure)
{
  VvProgramReader *reader = data;
  g_autofree char *sentence = NULL;
  gboolean has_line = failure->domain == XML_FROM_PARSER || failure->domain == XML_FROM_SCHEMASV ||
                      failure->domain == XML_FROM_NAMESPACE;

  if (failure->level < XML_ERR_ERROR || reader->error != NULL)
    return;

  sentence = vv_xml_error_sentence (failure, reader->content != NULL
                                                 ? vv_program_content_place (reader->content)
                                                 : VV_XML_BEFORE_ROOT);
  vv_program_reader_fail (reader, has_line ? failure->line : 0, "%s", sentence);
}

static int
locate (void *data, const char **file, unsigned long *line)
{
  *file = NULL;
  *line = (unsigned long) vv_program_reader_line (data);
  return 0;
}

static void
watch_errors (VvProgramReader *reader)
{
  reader->their_handler = xmlStructuredError;
  reader->their_data = xmlStructuredErrorContext;
  xmlSetStructuredErrorFunc (reader, on_error);
}

static void
restore_errors (VvProgramReader *reader)
{
  xmlSetStructuredErrorFunc (reader->their_data, reader->their_handler);
}

VvProgramReader *
vv_program_reader_new (const char *name)
{
  VvProgramReader *reader = g_new0 (VvProgramReader, 1);

  xmlInitParser ();
  reader->name = name;
  return reader;
}

void
vv_program_reader_free (VvProgramReader *reader)
{
  watch_errors (reader);
  if (reader->plug != NULL)
    xmlSchemaSAXUnplug (reader->plug);
  if (reader->validator != NULL)
    xmlSchemaFreeValidCtxt (reader->validator);
  restore_errors (reader);
  g_clear_pointer (&reader->content, vv_program_content_free);
  if (reader->parser != NULL)
    xmlFreeParserCtxt (reader->parser);
  g_clear_error (&reader->error);
  g_free (reader);
}

static gboolean
plug_schema (VvProgramReader *reader)
{
  xmlSchemaPtr schema = vv_program_schema ();

  reader->validator = schema != NULL ? xmlSchemaNewValidCtxt (schema) : NULL;
  if (reader->validator == NULL)
    return FALSE;

  xmlSchemaValidateSetLocator (reader->validator, locate, reader);
  /* Not plugged into the parser: it would give the schema each piece of a text, which the schema
   * joins in quadratic time. vv-program-content.c calls the schema. */
  reader->plug = xmlSchemaSAXPlug (reader->validator, &reader->schema, &reader->schema_data);
  return reader->plug != NULL;
}

static void
start (VvProgramReader *reader, const char *data, int size)
{
  xmlSAXHandler events;

  vv_program_content_events (&events);
  reader->parser = xmlCreatePushParserCtxt (&events, reader, data, size, NULL);
  if (reader->parser != NULL)
    {
      /* Nothing from outside, no entities, no limits lifted. */
      xmlCtxtUseOptions (reader->parser, XML_PARSE_NONET);
      xmlDictSetLimit (reader->parser->dict, NAMES_MAX);
      reader->content = vv_program_content_new (reader);
    }
  if (reader->parser == NULL || !plug_schema (reader))
    vv_program_reader_fail (reader, 1, "%s", _ ("The schema of program files can’t be loaded."));
}

static void
check_held (VvProgramReader *reader)
{
  xmlParserInputPtr input = reader->parser->input;

  if (input != NULL && input->end - input->cur > TAG_MAX)
    vv_program_reader_fail (reader, 0, "%s",
                            _ ("A tag or a comment here is too long to be one of a program file."));
}

static void
push (VvProgramReader *reader, const char *data, int size, gboolean is_last)
{
  int code = xmlParseChunk (reader->parser, data, size, is_last);

  if (code != XML_ERR_OK && (!reader->parser->wellFormed || !reader->parser->nsWellFormed))
    vv_program_reader_fail (reader, 0, "%s", _ ("The file is not well-formed XML."));
}

gboolean
vv_program_reader_feed (VvProgramReader *reader, const char *data, gsize size, GError **error)
{
  gsize used = 0;

  watch_errors (reader);
  if (reader->parser == NULL && reader->error == NULL)
    {
      /* The encoding is told from the first four bytes. */
      used = MIN (size, 4);
      start (reader, data, (int) used);
    }
  if (reader->error == NULL && used < size)
    push (reader, data + used, (int) (size - used), FALSE);
  if (reader->error == NULL)
    check_held (reader);
  restore_errors (reader);

  if (reader->error == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&reader->error));
  return FALSE;
}

VvProgramFile *
vv_program_reader_finish (VvProgramReader *reader, GError **error)
{
  VvProgramFile *file = NULL;

  watch_errors (reader);
  push (reader, NULL, 0, TRUE);
  restore_errors (reader);
  if (reader->error == NULL && !xmlSchemaIsValid (reader->validator))
    vv_program_reader_fail (reader, 0, "%s", _ ("The file does not fit the schema."));
  if (reader->error == NULL)
    file = vv_program_content_finish (reader->content);

  if (reader->error == NULL)
    return file;
  g_propagate_error (error, g_steal_pointer (&reader->error));
  return NULL;
}
