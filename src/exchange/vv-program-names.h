#pragma once

#include <libxml/parser.h>

#include "model/vv-entity.h"

G_BEGIN_DECLS

/* The names of program XML in the dictionary of one parser, so that a name that the parser gives
 * is found by its address. */

typedef struct
{
  const xmlChar *space; /* our namespace */
  const xmlChar *xml;   /* that of xml:lang */
  const xmlChar *schema_instance;
  const xmlChar *program, *id, *lang, *version, *archive, *private_notes, *as_of;
  const xmlChar *elements[VV_N_ENTITIES];
  VvEntityKind owners[VV_N_ENTITIES];
  const xmlChar *fields[VV_N_ENTITIES][VV_FIELDS_MAX]; /* NULL: not in a file */
  int position[VV_N_ENTITIES];                         /* that field, or -1 */
} VvProgramNames;

void vv_program_names_init (VvProgramNames *names, xmlDictPtr dict);

/** The kind of the element @name inside of one of @owner, or NONE. */
VvEntityKind vv_program_names_kind (const VvProgramNames *names,
                                    VvEntityKind owner,
                                    const xmlChar *name);

/** The field of @kind that is an element (or an attribute) of that name, or -1. */
int vv_program_names_field (const VvProgramNames *names,
                            VvEntityKind kind,
                            const xmlChar *name,
                            gboolean is_element);

G_END_DECLS
