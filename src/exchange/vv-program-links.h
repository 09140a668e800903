#pragma once

#include "vv-program-reader.h"

G_BEGIN_DECLS

/* Who is who in a file: ids per kind, and the references between them. */

typedef struct _VvProgramLinks VvProgramLinks;

VvProgramLinks *vv_program_links_new (void);
void vv_program_links_free (VvProgramLinks *links);

/**
 * vv_program_links_add:
 * @id: owned by the record
 *
 * Returns: the index of the record of that kind that has the id already, or -1
 */
int vv_program_links_add (VvProgramLinks *links, VvEntityKind kind, const char *id, int record);

/** Notes that field @field of @record refers to @id, for vv_program_links_resolve(). */
void vv_program_links_refer (VvProgramLinks *links, int record, guint field, const char *id);

/** Fills the targets of the records; the reader fails at the first that leads nowhere. */
void vv_program_links_resolve (VvProgramLinks *links, VvProgramReader *reader, GArray *records);

G_END_DECLS
