#pragma once

#include "shell/vv-document.h"

G_BEGIN_DECLS

/* A window: the first start, or a workspace with its views. */

#define VV_TYPE_WINDOW (vv_window_get_type ())
G_DECLARE_FINAL_TYPE (VvWindow, vv_window, VV, WINDOW, AdwApplicationWindow)

VvWindow *vv_window_new (GtkApplication *application);

/** (nullable): the workspace that is open in it. */
VvDocument *vv_window_document (VvWindow *self);

/** Opens a workspace in the window, in the place of what was there; takes the document over. */
void vv_window_set_document (VvWindow *self, VvDocument *document);

/** (nullable): the file that is open in it, or on its way into it; absolute. */
const char *vv_window_path (VvWindow *self);

/** Says which workspace is on its way into the window: nothing is shown meanwhile. %NULL: none,
 * and the window helps to begin. No change where a workspace is open. */
void vv_window_set_opening (VvWindow *self, const char *path);

/** Brings a program file in: shows the plan first. A window with no workspace gets the one that is
 * on its way, else the default. */
void vv_window_import (VvWindow *self, const char *path);

/** Shows a sentence for a while; what did not work stays until it is read. */
void vv_window_tell (VvWindow *self, const char *text);
void vv_window_tell_failure (VvWindow *self, const char *text);

/** Shows one of the places of the sidebar. */
void vv_window_show_place (VvWindow *self, const char *name);

G_END_DECLS
