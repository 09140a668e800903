#pragma once

#include "shell/vv-document.h"

G_BEGIN_DECLS

/**
 * vv_import_dialog_present:
 * @path: a program file
 *
 * Reads the file, shows what importing it would do, and does it once the user agrees. A file that
 * is refused is told with its sentence.
 */
void vv_import_dialog_present (GtkWindow *parent, VvDocument *document, const char *path);

G_END_DECLS
