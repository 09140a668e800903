#pragma once

#include "shell/vv-document.h"

G_BEGIN_DECLS

/* The page of one session: what it was about and how it went, saved by field. Signal "gone": the
 * session is no more. */

#define VV_TYPE_SESSION_DETAIL (vv_session_detail_get_type ())
G_DECLARE_FINAL_TYPE (VvSessionDetail, vv_session_detail, VV, SESSION_DETAIL, AdwBin)

GtkWidget *vv_session_detail_new (VvDocument *document, gint64 session_id);

gint64 vv_session_detail_id (VvSessionDetail *self);

G_END_DECLS
