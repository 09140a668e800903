#pragma once

#include <gtk/gtk.h>

#include "shell/vv-document.h"

G_BEGIN_DECLS

/**
 * vv_people_remove:
 * @over: a widget of the window
 * @ids: (transfer full) (element-type gint64): people
 *
 * Removes them at once, with Undo. A person with a history is kept: a dialog says so, and offers
 * to mark them as leaver.
 */
void vv_people_remove (GtkWidget *over, VvDocument *document, GArray *ids);

G_END_DECLS
