#pragma once

#include <adwaita.h>

#include "shell/vv-window.h"

G_BEGIN_DECLS

/* The program: one in a login, one window per file. */

#define VV_TYPE_APPLICATION (vv_application_get_type ())
G_DECLARE_FINAL_TYPE (VvApplication, vv_application, VV, APPLICATION, AdwApplication)

VvApplication *vv_application_new (void);

/**
 * vv_application_open_path:
 * @window: (nullable): where to; a workspace that is open already comes forward in its own window
 * @path: a workspace, or a program file to import, told by its first bytes
 */
void vv_application_open_path (VvApplication *self, VvWindow *window, const char *path);

/** Keeps in mind what was opened: for the next start, and for the list of recent ones. */
void vv_application_note_opened (VvApplication *self, const char *path);

/** (transfer full): where the default workspace lies. */
char *vv_application_default_path (void);

G_END_DECLS
