#pragma once

#include <gtk/gtk.h>

#include "chart/vv-theme.h"

G_BEGIN_DECLS

/* A drawing of the chart layer as a widget: drawn in the colours of the style sheet, drawn anew when
 * these or the data change, with its sentence as accessible label and tooltip. Where it has parts,
 * Tab reaches it once and the arrow keys, Home and End go along the parts; Enter, Space and a click
 * emit “activate-part” (guint part). */

#define VV_TYPE_CHART_VIEW (vv_chart_view_get_type ())
G_DECLARE_DERIVABLE_TYPE (VvChartView, vv_chart_view, VV, CHART_VIEW, GtkWidget)

/** All are called with data set. The last three belong together and are %NULL without parts. */
struct _VvChartViewClass
{
  GtkWidgetClass parent_class;

  VvRoom (*measure) (VvChartView *self, const VvTheme *theme, double width);
  void (*draw) (VvChartView *self, cairo_t *cr, double width, double height, const VvTheme *theme);
  char *(*sentence) (VvChartView *self); /* (transfer full) */
  guint (*n_parts) (VvChartView *self);
  gboolean (*part) (VvChartView *self,
                    double width,
                    double height,
                    const VvTheme *theme,
                    guint part,
                    VvArea *area);
  char *(*part_sentence) (VvChartView *self, guint part); /* (transfer full) */
  void (*show_part) (VvChartView *self, guint part); /* nullable: brings a part into sight */
};

/** For subclasses: there is other data. */
void vv_chart_view_changed (VvChartView *self);

/** (transfer full): the colours and the font of the widget as they are now. */
VvTheme *vv_chart_view_theme (VvChartView *self);

/** Moves the focus to @part. Returns: whether it took it. */
gboolean vv_chart_view_focus_part (VvChartView *self, guint part);

G_END_DECLS
