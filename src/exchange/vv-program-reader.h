#pragma once

#include <libxml/parser.h>
#include <libxml/xmlschemas.h>

#include "exchange/vv-program-file.h"

G_BEGIN_DECLS

/* A program file on its way through libxml2: pushed in piece by piece, validated against the schema
 * as it comes, and made into records by the events (vv-program-content.h). It is made of SAX events
 * and not of the text reader's nodes: the lines are exact beyond 65,535, no piece of the document
 * is kept, and a document type is refused before one byte of it is looked at. One thread. */

typedef struct _VvProgramContent VvProgramContent;

typedef struct
{
  const char *name; /* of the file, for messages */
  GError *error;    /* the first thing that was wrong; nothing is looked at from then on */
  xmlParserCtxtPtr parser;
  xmlSchemaValidCtxtPtr validator;
  xmlSchemaSAXPlugPtr plug;
  xmlSAXHandlerPtr schema; /* the schema's events, and what they take */
  void *schema_data;
  VvProgramContent *content;
  /* libxml2 keeps the handler of errors per thread: that of whoever called us */
  xmlStructuredErrorFunc their_handler;
  void *their_data;
} VvProgramReader;

/** (transfer full): @name is for messages and must outlive the reader. */
VvProgramReader *vv_program_reader_new (const char *name);
void vv_program_reader_free (VvProgramReader *reader);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VvProgramReader, vv_program_reader_free)

/** Takes the next piece; the first one has at least four bytes, unless the file has fewer. */
gboolean vv_program_reader_feed (VvProgramReader *reader,
                                 const char *data,
                                 gsize size,
                                 GError **error);

/** (transfer full): what was read, once all of it was fed; %NULL with a sentence. */
VvProgramFile *vv_program_reader_finish (VvProgramReader *reader, GError **error);

/** Keeps the first error: "FILE, line N: SENTENCE". @line 0 is where the parser stands. */
void vv_program_reader_fail (VvProgramReader *reader, int line, const char *format, ...)
    G_GNUC_PRINTF (3, 4);

/** The line where the parser stands: the end of the tag or text that it reports. */
int vv_program_reader_line (VvProgramReader *reader);

G_END_DECLS
