#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* The keys, from the same file that GTK's own window of shortcuts would read. That one asks for
 * more width than a narrow window has. */

#define VV_TYPE_SHORTCUTS_WINDOW (vv_shortcuts_window_get_type ())
G_DECLARE_FINAL_TYPE (VvShortcutsWindow, vv_shortcuts_window, VV, SHORTCUTS_WINDOW, AdwWindow)

void vv_shortcuts_window_present (GtkWindow *parent);

G_END_DECLS
