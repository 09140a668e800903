#pragma once

#include <glib.h>
#include <libxml/xmlwriter.h>

G_BEGIN_DECLS

/* Where a program file is written to: a temporary file beside the one meant, which takes its place
 * when all of it is on the disk, or memory. One thread. */

typedef struct _VvProgramOutput VvProgramOutput;

/**
 * vv_program_output_new:
 * @path: (nullable): the file; %NULL is memory
 * @is_private: whether only the user may read it
 */
VvProgramOutput *vv_program_output_new (const char *path, gboolean is_private, GError **error);

/** Takes what was written back, unless it was committed. */
void vv_program_output_free (VvProgramOutput *output);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VvProgramOutput, vv_program_output_free)

/** (transfer full): a writer into @output, to be freed before it; %NULL where memory is short. */
xmlTextWriterPtr vv_program_output_writer (VvProgramOutput *output);

/** Says why writing failed: the first thing that went wrong. Always %FALSE. */
gboolean vv_program_output_fail (VvProgramOutput *output, GError **error);

/** Syncs and renames. */
gboolean vv_program_output_commit (VvProgramOutput *output, GError **error);

/** (transfer full): what was written into memory. */
GBytes *vv_program_output_take (VvProgramOutput *output);

G_END_DECLS
