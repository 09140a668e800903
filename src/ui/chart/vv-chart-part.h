#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A part of a drawing that can be reached and activated: a button that draws nothing but its focus
 * and lies over what the chart has drawn. Its CSS node is “chartpart”. */

#define VV_TYPE_CHART_PART (vv_chart_part_get_type ())
G_DECLARE_FINAL_TYPE (VvChartPart, vv_chart_part, VV, CHART_PART, GtkButton)

GtkWidget *vv_chart_part_new (guint index);

guint vv_chart_part_index (VvChartPart *self);

/** What it is, for a screen reader and as tooltip. */
void vv_chart_part_say (VvChartPart *self, const char *sentence);

G_END_DECLS
