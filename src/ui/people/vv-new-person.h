#pragma once

#include <gtk/gtk.h>

#include "shell/vv-document.h"

G_BEGIN_DECLS

/** (transfer none): a VvCreateDialog for a person, and for their part in the program chosen, not
 * yet shown. */
GtkWidget *vv_new_person_dialog (GtkWindow *parent, VvDocument *document);

G_END_DECLS
