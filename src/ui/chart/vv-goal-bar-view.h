#pragma once

#include "chart/vv-goal-bar.h"
#include "vv-chart-view.h"

G_BEGIN_DECLS

/* A value on its way to a target: see vv-chart-view.h. */

#define VV_TYPE_GOAL_BAR_VIEW (vv_goal_bar_view_get_type ())
G_DECLARE_FINAL_TYPE (VvGoalBarView, vv_goal_bar_view, VV, GOAL_BAR_VIEW, VvChartView)

GtkWidget *vv_goal_bar_view_new (void);

/** Takes a copy of @data; %NULL: nothing to show. */
void vv_goal_bar_view_set_data (VvGoalBarView *self, const VvGoalBarData *data);

G_END_DECLS
