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
 * @path: a workspace, or a program file, told by its first bytes
 */
void vv_application_open_path (VvApplication *self, VvWindow *window, const char *path);

/** Opens the default workspace in @window, made where there is none; %FALSE tells why in a toast. */
gboolean vv_application_open_default (VvApplication *self, VvWindow *window);

/** Opens the workspace @path in @window, made where there is none; small, so it does not take long. */
gboolean vv_application_make (VvApplication *self, VvWindow *window, const char *path);

/** (transfer full): where the default workspace lies. */
char *vv_application_default_path (void);

G_END_DECLS
