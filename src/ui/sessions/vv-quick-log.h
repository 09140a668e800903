#pragma once

#include <adwaita.h>

#include "shell/vv-document.h"

G_BEGIN_DECLS

/* The quick log: a session as one line, understood while it is typed, with fields below it that
 * follow. Enter stores it and makes room for the next one, Ctrl+Enter stores it and closes. What is
 * typed is kept until it is stored or cleared. A day to come plans a session; Alt+C is for one that
 * was not held. */

#define VV_TYPE_QUICK_LOG (vv_quick_log_get_type ())
G_DECLARE_FINAL_TYPE (VvQuickLog, vv_quick_log, VV, QUICK_LOG, AdwWindow)

/**
 * vv_quick_log_new:
 * @parent: (nullable): the window that it stands before
 * @pair_id: the pair that the first session is of; 0: the line says which
 *
 * Returns: (transfer none): the window, not yet shown; it is destroyed when it closes
 */
GtkWidget *vv_quick_log_new (GtkWindow *parent, VvDocument *document, gint64 pair_id);

G_END_DECLS
