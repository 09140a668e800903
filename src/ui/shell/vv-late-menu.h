#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** Gives a button a menu that is made when it is first opened: GTK makes one at once, all of its
 * items, which a window that starts would wait for. */
void vv_late_menu_set (GtkMenuButton *button, GMenuModel *menu);

G_END_DECLS
