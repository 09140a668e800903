#pragma once

#include "shell/vv-document.h"
#include "shell/vv-view.h"

G_BEGIN_DECLS

/* The pairs of a program, or of all. */

#define VV_TYPE_PAIRS_VIEW (vv_pairs_view_get_type ())
G_DECLARE_FINAL_TYPE (VvPairsView, vv_pairs_view, VV, PAIRS_VIEW, VvView)

G_END_DECLS
