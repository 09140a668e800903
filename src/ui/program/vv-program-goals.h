#pragma once

#include <adwaita.h>

#include "jobs/vv-program-page.h"

G_BEGIN_DECLS

/* What a program wants to reach: each goal with its figure, its target and a bar. */

#define VV_TYPE_PROGRAM_GOALS (vv_program_goals_get_type ())
G_DECLARE_FINAL_TYPE (VvProgramGoals, vv_program_goals, VV, PROGRAM_GOALS, GtkBox)

void vv_program_goals_set_page (VvProgramGoals *self,
                                const VvProgramPage *page,
                                const char *language);

G_END_DECLS
