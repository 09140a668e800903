#pragma once

#include "vv-program-reader.h"
#include "vv-xml-error.h"

G_BEGIN_DECLS

/* What the events of the parser mean: elements become records and words, attributes fields. */

VvProgramContent *vv_program_content_new (VvProgramReader *reader);
void vv_program_content_free (VvProgramContent *content);

/** How far the document has come. */
VvXmlPlace vv_program_content_place (VvProgramContent *content);

/** The event functions; they take the reader. */
void vv_program_content_events (xmlSAXHandler *events);

/** (transfer full): the file with its references resolved; %NULL where the reader has failed. */
VvProgramFile *vv_program_content_finish (VvProgramContent *content);

G_END_DECLS
