#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** Shows what can be set: how the program looks, and where it keeps its backups. */
void vv_preferences_present (GtkWindow *parent, GSettings *settings);

G_END_DECLS
