#pragma once

#include <adwaita.h>

#include "jobs/vv-program-page.h"

G_BEGIN_DECLS

/* The phases of a program as rows that unfold into their checklists. The one under way is open;
 * those done before it are folded into one row.
 *
 * Signal "tick" (int64 item, boolean done): what the user wants. */

#define VV_TYPE_PROGRAM_PHASES (vv_program_phases_get_type ())
G_DECLARE_FINAL_TYPE (VvProgramPhases, vv_program_phases, VV, PROGRAM_PHASES, GtkBox)

/** Shows the phases of @page; what is open and has the focus stays so. */
void vv_program_phases_set_page (VvProgramPhases *self,
                                 const VvProgramPage *page,
                                 const char *language,
                                 guint32 today,
                                 gboolean is_tied);

/** Opens a phase and moves there. */
void vv_program_phases_open (VvProgramPhases *self, guint phase);

/** The number of the phase under way: the first that is not done, counted by its days where it has
 * some; the number of phases where all are done. */
guint vv_program_phases_current (const VvProgramPage *page, guint32 today);

G_END_DECLS
