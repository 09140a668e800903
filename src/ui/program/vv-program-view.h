#pragma once

#include "shell/vv-document.h"
#include "shell/vv-view.h"

G_BEGIN_DECLS

/* A program: what it is for and how it stands. */

#define VV_TYPE_PROGRAM_VIEW (vv_program_view_get_type ())
G_DECLARE_FINAL_TYPE (VvProgramView, vv_program_view, VV, PROGRAM_VIEW, VvView)

G_END_DECLS
