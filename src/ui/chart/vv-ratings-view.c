#include "vv-ratings-view.h"

struct _VvRatingsView
{
  VvChartView parent_instance;
  VvRatingsData *data;
};

G_DEFINE_FINAL_TYPE (VvRatingsView, vv_ratings_view, VV_TYPE_CHART_VIEW)

static VvRoom
measure (VvChartView *view, const VvTheme *theme, double width)
{
  return vv_ratings_measure (theme, VV_RATINGS_VIEW (view)->data, width);
}

static void
draw (VvChartView *view, cairo_t *cr, double width, double height, const VvTheme *theme)
{
  vv_ratings_draw (cr, width, height, theme, VV_RATINGS_VIEW (view)->data);
}

static char *
say (VvChartView *view)
{
  return vv_ratings_sentence (VV_RATINGS_VIEW (view)->data);
}

static void
vv_ratings_view_finalize (GObject *object)
{
  vv_ratings_data_free (VV_RATINGS_VIEW (object)->data);
  G_OBJECT_CLASS (vv_ratings_view_parent_class)->finalize (object);
}

static void
vv_ratings_view_class_init (VvRatingsViewClass *klass)
{
  VvChartViewClass *chart_class = VV_CHART_VIEW_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = vv_ratings_view_finalize;
  chart_class->measure = measure;
  chart_class->draw = draw;
  chart_class->sentence = say;
}

static void
vv_ratings_view_init (VvRatingsView *self)
{
  self->data = vv_ratings_data_copy (&(VvRatingsData) { 0 });
}

GtkWidget *
vv_ratings_view_new (void)
{
  return g_object_new (VV_TYPE_RATINGS_VIEW, NULL);
}

void
vv_ratings_view_set_data (VvRatingsView *self, const VvRatingsData *data)
{
  g_return_if_fail (VV_IS_RATINGS_VIEW (self));

  vv_ratings_data_free (self->data);
  self->data = vv_ratings_data_copy (data != NULL ? data : &(VvRatingsData) { 0 });
  vv_chart_view_changed (VV_CHART_VIEW (self));
}
