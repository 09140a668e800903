#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The workspaces that were opened before, as the desktop remembers them. */

void vv_recent_note (const char *path);

/** Keeps in a menu the newest ten that are still there; each item is "app.open-recent". */
void vv_recent_follow (GMenu *menu);

G_END_DECLS
