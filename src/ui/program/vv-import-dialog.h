#pragma once

#include "shell/vv-document.h"

G_BEGIN_DECLS

/* The window that shows what importing a program file would do, and does it once the user agrees:
 * totals that add up, cards that filter the records below, conflicts and refusals with line and
 * reason; where the program is there already, the choice to start another from it. A file that can't
 * be read is told with its sentence. */

#define VV_TYPE_IMPORT_DIALOG (vv_import_dialog_get_type ())
G_DECLARE_FINAL_TYPE (VvImportDialog, vv_import_dialog, VV, IMPORT_DIALOG, AdwWindow)

/** (transfer none): the window, on its way to the screen; @path is a program file. */
GtkWindow *vv_import_dialog_present (GtkWindow *parent, VvDocument *document, const char *path);

G_END_DECLS
