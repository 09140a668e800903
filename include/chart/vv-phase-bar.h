#pragma once

#include "chart/vv-theme.h"

G_BEGIN_DECLS

/** How far a program or a pair is: a small bar per phase. */
typedef struct
{
  guint n_phases;
  guint n_done;       /* at most n_phases */
  double current;     /* 0 to 1: how far the phase after those is */
  const char *title;  /* of that phase; nullable */
} VvPhaseBarData;

/** (transfer full): with a string of its own. */
VvPhaseBarData *vv_phase_bar_data_copy (const VvPhaseBarData *data);
void vv_phase_bar_data_free (VvPhaseBarData *data);

VvRoom vv_phase_bar_measure (const VvTheme *theme, const VvPhaseBarData *data, double width);

void vv_phase_bar_draw (cairo_t *cr,
                        double width,
                        double height,
                        const VvTheme *theme,
                        const VvPhaseBarData *data);

/** (transfer full): all of it in words. */
char *vv_phase_bar_sentence (const VvPhaseBarData *data);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VvPhaseBarData, vv_phase_bar_data_free)

G_END_DECLS
