#pragma once

#include "shell/vv-document.h"
#include "shell/vv-view.h"

G_BEGIN_DECLS

/* The people of a program, or of all. */

#define VV_TYPE_PEOPLE_VIEW (vv_people_view_get_type ())
G_DECLARE_FINAL_TYPE (VvPeopleView, vv_people_view, VV, PEOPLE_VIEW, VvView)

G_END_DECLS
