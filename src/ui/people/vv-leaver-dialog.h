#pragma once

#include <gtk/gtk.h>

#include "shell/vv-document.h"

G_BEGIN_DECLS

/** Asks for the last day of a person and for the reason, and marks them as leaver. */
void vv_leaver_dialog_present (GtkWindow *parent, VvDocument *document, gint64 person_id);

G_END_DECLS
