#pragma once

#include "chart/vv-phase-bar.h"
#include "vv-chart-view.h"

G_BEGIN_DECLS

/* How far a program or a pair is, a small bar per phase: see vv-chart-view.h. */

#define VV_TYPE_PHASE_BAR_VIEW (vv_phase_bar_view_get_type ())
G_DECLARE_FINAL_TYPE (VvPhaseBarView, vv_phase_bar_view, VV, PHASE_BAR_VIEW, VvChartView)

GtkWidget *vv_phase_bar_view_new (void);

/** Takes a copy of @data; %NULL: nothing to show. */
void vv_phase_bar_view_set_data (VvPhaseBarView *self, const VvPhaseBarData *data);

G_END_DECLS
