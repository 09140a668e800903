#pragma once

#include "store/vv-workspace.h"

G_BEGIN_DECLS

/* The line of the quick log is kept while it is not stored, so that nothing typed is lost. Main
 * thread only. */

/** (transfer full): where the line typed for @workspace is kept. */
char *vv_log_draft_path (VvWorkspace *workspace);

/** Keeps @line; an empty one is forgotten. */
void vv_log_draft_save (const char *path, const char *line);

/** (transfer full) (nullable): the line that was kept. */
char *vv_log_draft_load (const char *path);

G_END_DECLS
