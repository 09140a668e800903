#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** The only name by which a screen reader calls a widget. GTK 4.8 would read out the text of a label
 * beside it as well, and a mnemonic's twice. */
void vv_accessible_name (GtkWidget *widget, const char *name);

G_END_DECLS
