#pragma once

#include "chart/vv-exchange.h"
#include "vv-chart-view.h"

G_BEGIN_DECLS

/* What two people give each other: see vv-chart-view.h. */

#define VV_TYPE_EXCHANGE_VIEW (vv_exchange_view_get_type ())
G_DECLARE_FINAL_TYPE (VvExchangeView, vv_exchange_view, VV, EXCHANGE_VIEW, VvChartView)

GtkWidget *vv_exchange_view_new (void);

/** Takes a copy of @data; %NULL: nothing to show. */
void vv_exchange_view_set_data (VvExchangeView *self, const VvExchangeData *data);

G_END_DECLS
