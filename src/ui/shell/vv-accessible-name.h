#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** The only name by which a screen reader calls a widget. GTK 4.8 would read out the text of a label
 * beside it as well, and a mnemonic's twice. */
void vv_accessible_name (GtkWidget *widget, const char *name);

/** The same for buttons that libadwaita has made inside a widget of its own, found by their label. */
void vv_accessible_name_buttons (GtkWidget *widget, const char *label);

G_END_DECLS
