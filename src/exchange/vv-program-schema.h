#pragma once

#include <glib.h>
#include <libxml/xmlschemas.h>

G_BEGIN_DECLS

/**
 * vv_program_schema:
 *
 * The schema of program XML, compiled once; read only from then on. Any thread.
 *
 * Returns: (transfer none) (nullable): the schema; %NULL where the program was built wrongly
 */
xmlSchemaPtr vv_program_schema (void);

G_END_DECLS
