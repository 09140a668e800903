#include "vv-timeline-view.h"

struct _VvTimelineView
{
  VvChartView parent_instance;
  VvTimelineData *data;
};

G_DEFINE_FINAL_TYPE (VvTimelineView, vv_timeline_view, VV_TYPE_CHART_VIEW)

static VvRoom
measure (VvChartView *view, const VvTheme *theme, double width)
{
  return vv_timeline_measure (theme, VV_TIMELINE_VIEW (view)->data, width);
}

static void
draw (VvChartView *view, cairo_t *cr, double width, double height, const VvTheme *theme)
{
  vv_timeline_draw (cr, width, height, theme, VV_TIMELINE_VIEW (view)->data);
}

static char *
say (VvChartView *view)
{
  return vv_timeline_sentence (VV_TIMELINE_VIEW (view)->data);
}

static guint
count_parts (VvChartView *view)
{
  return VV_TIMELINE_VIEW (view)->data->n_phases;
}

static gboolean
find_part (VvChartView *view,
           double width,
           double height,
           const VvTheme *theme,
           guint part,
           VvArea *area)
{
  return vv_timeline_part (width, height, theme, VV_TIMELINE_VIEW (view)->data, part, area);
}

static char *
say_part (VvChartView *view, guint part)
{
  return vv_timeline_part_sentence (VV_TIMELINE_VIEW (view)->data, part);
}

static void
vv_timeline_view_finalize (GObject *object)
{
  vv_timeline_data_free (VV_TIMELINE_VIEW (object)->data);
  G_OBJECT_CLASS (vv_timeline_view_parent_class)->finalize (object);
}

static void
vv_timeline_view_class_init (VvTimelineViewClass *klass)
{
  VvChartViewClass *chart_class = VV_CHART_VIEW_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = vv_timeline_view_finalize;
  chart_class->measure = measure;
  chart_class->draw = draw;
  chart_class->sentence = say;
  chart_class->n_parts = count_parts;
  chart_class->part = find_part;
  chart_class->part_sentence = say_part;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
vv_timeline_view_init (VvTimelineView *self)
{
  self->data = vv_timeline_data_copy (&(VvTimelineData) { 0 });
}

GtkWidget *
vv_timeline_view_new (void)
{
  return g_object_new (VV_TYPE_TIMELINE_VIEW, NULL);
}

void
vv_timeline_view_set_data (VvTimelineView *self, const VvTimelineData *data)
{
  g_return_if_fail (VV_IS_TIMELINE_VIEW (self));

  vv_timeline_data_free (self->data);
  self->data = vv_timeline_data_copy (data != NULL ? data : &(VvTimelineData) { 0 });
  vv_chart_view_changed (VV_CHART_VIEW (self));
}
