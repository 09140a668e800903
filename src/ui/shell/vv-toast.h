#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/** (transfer full): a toast that says all of @text, on several lines where it is long: libadwaita's
 * own titles end in three dots. @text is plain text. */
AdwToast *vv_toast_new (const char *text);

/** Shows it over a window, broken into lines by the window's width. */
void vv_toast_show (AdwToast *toast, AdwToastOverlay *overlay);

/** (transfer none): what it says. */
const char *vv_toast_text (AdwToast *toast);

G_END_DECLS
