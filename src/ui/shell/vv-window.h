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

/** Whether a workspace is on its way into the window: nothing is shown meanwhile. */
void vv_window_set_opening (VvWindow *self, gboolean is_opening);

/** Brings a program file in: shows the plan first. A window with no workspace gets the default. */
void vv_window_import (VvWindow *self, const char *path);

void vv_window_tell (VvWindow *self, const char *text);

/** Shows one of the places of the sidebar. */
void vv_window_show_place (VvWindow *self, const char *name);

G_END_DECLS
