#pragma once

#include "chart/vv-session-line.h"
#include "vv-chart-view.h"

G_BEGIN_DECLS

/* The sessions of a pair along a line; its parts are the nodes: see vv-chart-view.h. */

#define VV_TYPE_SESSION_LINE_VIEW (vv_session_line_view_get_type ())
G_DECLARE_FINAL_TYPE (VvSessionLineView, vv_session_line_view, VV, SESSION_LINE_VIEW, VvChartView)

GtkWidget *vv_session_line_view_new (void);

/** Takes a copy of @data; %NULL: nothing to show. */
void vv_session_line_view_set_data (VvSessionLineView *self, const VvSessionLineData *data);

G_END_DECLS
