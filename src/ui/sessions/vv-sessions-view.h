#pragma once

#include "shell/vv-document.h"
#include "shell/vv-view.h"

G_BEGIN_DECLS

/* The sessions of a program, or of all, by day. */

#define VV_TYPE_SESSIONS_VIEW (vv_sessions_view_get_type ())
G_DECLARE_FINAL_TYPE (VvSessionsView, vv_sessions_view, VV, SESSIONS_VIEW, VvView)

G_END_DECLS
