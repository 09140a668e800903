#include "vv-exchange-view.h"

struct _VvExchangeView
{
  VvChartView parent_instance;
  VvExchangeData *data;
};

G_DEFINE_FINAL_TYPE (VvExchangeView, vv_exchange_view, VV_TYPE_CHART_VIEW)

static VvRoom
measure (VvChartView *view, const VvTheme *theme, double width)
{
  return vv_exchange_measure (theme, VV_EXCHANGE_VIEW (view)->data, width);
}

static void
draw (VvChartView *view, cairo_t *cr, double width, double height, const VvTheme *theme)
{
  vv_exchange_draw (cr, width, height, theme, VV_EXCHANGE_VIEW (view)->data);
}

static char *
say (VvChartView *view)
{
  return vv_exchange_sentence (VV_EXCHANGE_VIEW (view)->data);
}

static void
vv_exchange_view_finalize (GObject *object)
{
  vv_exchange_data_free (VV_EXCHANGE_VIEW (object)->data);
  G_OBJECT_CLASS (vv_exchange_view_parent_class)->finalize (object);
}

static void
vv_exchange_view_class_init (VvExchangeViewClass *klass)
{
  VvChartViewClass *chart_class = VV_CHART_VIEW_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = vv_exchange_view_finalize;
  chart_class->measure = measure;
  chart_class->draw = draw;
  chart_class->sentence = say;
}

static void
vv_exchange_view_init (VvExchangeView *self)
{
  self->data = vv_exchange_data_copy (&(VvExchangeData) { 0 });
}

GtkWidget *
vv_exchange_view_new (void)
{
  return g_object_new (VV_TYPE_EXCHANGE_VIEW, NULL);
}

void
vv_exchange_view_set_data (VvExchangeView *self, const VvExchangeData *data)
{
  g_return_if_fail (VV_IS_EXCHANGE_VIEW (self));

  vv_exchange_data_free (self->data);
  self->data = vv_exchange_data_copy (data != NULL ? data : &(VvExchangeData) { 0 });
  vv_chart_view_changed (VV_CHART_VIEW (self));
}
