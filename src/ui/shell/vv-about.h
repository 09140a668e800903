#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** Shows what the program is, its version and what it stands on. */
void vv_about_present (GtkWindow *parent);

G_END_DECLS
