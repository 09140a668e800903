#include "vv-session-line-view.h"

struct _VvSessionLineView
{
  VvChartView parent_instance;
  VvSessionLineData *data;
};

G_DEFINE_FINAL_TYPE (VvSessionLineView, vv_session_line_view, VV_TYPE_CHART_VIEW)

static VvRoom
measure (VvChartView *view, const VvTheme *theme, double width)
{
  return vv_session_line_measure (theme, VV_SESSION_LINE_VIEW (view)->data, width);
}

static void
draw (VvChartView *view, cairo_t *cr, double width, double height, const VvTheme *theme)
{
  vv_session_line_draw (cr, width, height, theme, VV_SESSION_LINE_VIEW (view)->data);
}

static char *
say (VvChartView *view)
{
  return vv_session_line_sentence (VV_SESSION_LINE_VIEW (view)->data);
}

static guint
count_parts (VvChartView *view)
{
  return VV_SESSION_LINE_VIEW (view)->data->n_nodes;
}

static gboolean
find_part (VvChartView *view,
           double width,
           double height,
           const VvTheme *theme,
           guint part,
           VvArea *area)
{
  return vv_session_line_part (width, height, theme, VV_SESSION_LINE_VIEW (view)->data, part, area);
}

static char *
say_part (VvChartView *view, guint part)
{
  return vv_session_line_part_sentence (VV_SESSION_LINE_VIEW (view)->data, part);
}

static void
show_part (VvChartView *view, guint part)
{
  VV_SESSION_LINE_VIEW (view)->data->shown = (int) part;
}

static void
vv_session_line_view_finalize (GObject *object)
{
  vv_session_line_data_free (VV_SESSION_LINE_VIEW (object)->data);
  G_OBJECT_CLASS (vv_session_line_view_parent_class)->finalize (object);
}

static void
vv_session_line_view_class_init (VvSessionLineViewClass *klass)
{
  VvChartViewClass *chart_class = VV_CHART_VIEW_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = vv_session_line_view_finalize;
  chart_class->measure = measure;
  chart_class->draw = draw;
  chart_class->sentence = say;
  chart_class->n_parts = count_parts;
  chart_class->part = find_part;
  chart_class->part_sentence = say_part;
  chart_class->show_part = show_part;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
vv_session_line_view_init (VvSessionLineView *self)
{
  self->data = vv_session_line_data_copy (&(VvSessionLineData) { .shown = -1 });
}

GtkWidget *
vv_session_line_view_new (void)
{
  return g_object_new (VV_TYPE_SESSION_LINE_VIEW, NULL);
}

void
vv_session_line_view_set_data (VvSessionLineView *self, const VvSessionLineData *data)
{
  g_return_if_fail (VV_IS_SESSION_LINE_VIEW (self));

  vv_session_line_data_free (self->data);
  self->data = vv_session_line_data_copy (data != NULL ? data : &(VvSessionLineData) { .shown = -1 });
  vv_chart_view_changed (VV_CHART_VIEW (self));
}
