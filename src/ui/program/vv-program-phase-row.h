#pragma once

#include <adwaita.h>

#include "jobs/vv-program-page.h"

G_BEGIN_DECLS

/* A phase of a program as a row that unfolds into its checklist. The items are made when they are
 * first looked at: most phases stay folded.
 *
 * Signal "tick" (int64 item, boolean done): what the user wants. */

#define VV_TYPE_PROGRAM_PHASE_ROW (vv_program_phase_row_get_type ())
G_DECLARE_FINAL_TYPE (
    VvProgramPhaseRow, vv_program_phase_row, VV, PROGRAM_PHASE_ROW, AdwExpanderRow)

GtkWidget *
vv_program_phase_row_new (void);

/**
 * vv_program_phase_row_set_phase:
 * @phase: not kept; the first time any, later the same with the same items
 * @is_current: it is the one under way
 * @is_tied: its items can't be ticked
 *
 * Shows a phase as it stands; what is open and has the focus stays so.
 */
void
vv_program_phase_row_set_phase (VvProgramPhaseRow *self,
                                const VvPagePhase *phase,
                                const char *language,
                                guint32 today,
                                gboolean is_current,
                                gboolean is_tied);

/** Whether all its items are done, or all its days over where it has no items. */
gboolean
vv_program_phase_is_done (const VvPagePhase *phase, guint32 today);

/** Shows the title, as it is, and the days of a phase, or of several, in a row. */
void
vv_program_phase_title (
    AdwExpanderRow *row, const char *title, guint32 first, guint32 last, guint32 today);

G_END_DECLS
