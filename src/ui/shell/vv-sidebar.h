#pragma once

#include "shell/vv-document.h"

G_BEGIN_DECLS

/* The way around a workspace: the program on top, the places below, and how the file stands at the
 * foot. Signals: "place" (const char *name), the user chose a place; "browse" (const char *name), the
 * user went over it with the arrow keys; "ready", the programs of the
 * document are known, and the only one, if there is one only, is chosen. */

#define VV_TYPE_SIDEBAR (vv_sidebar_get_type ())
G_DECLARE_FINAL_TYPE (VvSidebar, vv_sidebar, VV, SIDEBAR, GtkWidget)

/** @document may be %NULL: nothing is open. */
void vv_sidebar_set_document (VvSidebar *self, VvDocument *document);

/** A place as the user reads it; @name is handed out by "place". */
void vv_sidebar_add_place (VvSidebar *self, const char *name, const char *label, const char *icon);

/** Marks the place that is shown. */
void vv_sidebar_select (VvSidebar *self, const char *name);

/** Opens the list of programs. */
void vv_sidebar_open_switcher (VvSidebar *self);

/** Whether "ready" was told of the document. */
gboolean vv_sidebar_is_ready (VvSidebar *self);

/** (transfer none): the empty menu of files opened before, to be filled. */
GMenu *vv_sidebar_recent_menu (VvSidebar *self);

G_END_DECLS
