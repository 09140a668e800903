#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The workspaces that were opened before, as the desktop remembers them. */

void vv_recent_note (const char *path);

/** Fills a menu with the newest ten that are still there; each item is "app.open-recent". */
void vv_recent_fill (GMenu *menu);

G_END_DECLS
