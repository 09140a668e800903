#pragma once

#include "chart/vv-ratings.h"
#include "vv-chart-view.h"

G_BEGIN_DECLS

/* Both sides’ ratings over the sessions: see vv-chart-view.h. */

#define VV_TYPE_RATINGS_VIEW (vv_ratings_view_get_type ())
G_DECLARE_FINAL_TYPE (VvRatingsView, vv_ratings_view, VV, RATINGS_VIEW, VvChartView)

GtkWidget *vv_ratings_view_new (void);

/** Takes a copy of @data; %NULL: nothing to show. */
void vv_ratings_view_set_data (VvRatingsView *self, const VvRatingsData *data);

G_END_DECLS
