#pragma once

#include <adwaita.h>

#include "jobs/vv-program-page.h"

G_BEGIN_DECLS

/* The card with the phases of a program in time: bars, or one bar of parts where it is narrow.
 *
 * Signal "activate-part" (guint): the user wants to see a phase. */

#define VV_TYPE_PROGRAM_TIMELINE (vv_program_timeline_get_type ())
G_DECLARE_FINAL_TYPE (VvProgramTimeline, vv_program_timeline, VV, PROGRAM_TIMELINE, GtkBox)

/** Not visible for a program without phases. */
void vv_program_timeline_show (VvProgramTimeline *self,
                               const VvProgramPage *page,
                               const char *language,
                               guint32 today);

void vv_program_timeline_set_narrow (VvProgramTimeline *self, gboolean is_narrow);

/** Whether a program has not begun: a draft, or one without a first day. */
gboolean vv_program_is_waiting (const VvProgramPage *page);

G_END_DECLS
