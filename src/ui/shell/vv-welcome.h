#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* The first start: begin from a program that comes along, look at the demonstration, or bring
 * something of one's own. Signals: "start" (const char *name), the name of a shipped program;
 * "demo". The other ways are actions of the window and the application. */

#define VV_TYPE_WELCOME (vv_welcome_get_type ())
G_DECLARE_FINAL_TYPE (VvWelcome, vv_welcome, VV, WELCOME, GtkWidget)

G_END_DECLS
