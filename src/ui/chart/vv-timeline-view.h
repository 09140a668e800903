#pragma once

#include "chart/vv-timeline.h"
#include "vv-chart-view.h"

G_BEGIN_DECLS

/* The phases of a program over its months; its parts are the phases: see vv-chart-view.h. */

#define VV_TYPE_TIMELINE_VIEW (vv_timeline_view_get_type ())
G_DECLARE_FINAL_TYPE (VvTimelineView, vv_timeline_view, VV, TIMELINE_VIEW, VvChartView)

GtkWidget *vv_timeline_view_new (void);

/** Takes a copy of @data; %NULL: nothing to show. */
void vv_timeline_view_set_data (VvTimelineView *self, const VvTimelineData *data);

G_END_DECLS
