#pragma once

#include "vv-program-content.h"

G_BEGIN_DECLS

/* The attributes of one element, as the parser gives them: five pointers each, name, prefix,
 * namespace, start and end of the value. */

/** Reads the attributes of the record on top. */
void vv_program_attributes_read (VvProgramContent *content, int n, const xmlChar **attributes);

/** Reads attribute @i, which has a namespace: xml:lang into @language, others are left out. */
void vv_program_attributes_foreign (VvProgramContent *content,
                                    const xmlChar **attributes,
                                    int i,
                                    const char **language);

/** Fails at an attribute that the element does not have. */
void vv_program_attributes_refuse (VvProgramContent *content,
                                   const xmlChar *name,
                                   const xmlChar *element);

G_END_DECLS
