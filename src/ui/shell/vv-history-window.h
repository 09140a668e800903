#pragma once

#include "shell/vv-document.h"

G_BEGIN_DECLS

/** Shows what was done to the workspace, by whom and when, the newest first, with Undo and Redo. */
void vv_history_window_present (GtkWindow *parent, VvDocument *document);

#define VV_TYPE_HISTORY_WINDOW (vv_history_window_get_type ())
G_DECLARE_FINAL_TYPE (VvHistoryWindow, vv_history_window, VV, HISTORY_WINDOW, AdwWindow)

G_END_DECLS
