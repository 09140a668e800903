#pragma once

#include <gtk/gtk.h>

#include "shell/vv-document.h"

G_BEGIN_DECLS

/** Asks for a department, offering those there are, and sets it for the people.
 * @ids: (element-type gint64): people */
void vv_department_dialog_present (GtkWindow *parent, VvDocument *document, GArray *ids);

G_END_DECLS
