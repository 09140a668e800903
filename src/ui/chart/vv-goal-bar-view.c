#include "vv-goal-bar-view.h"

struct _VvGoalBarView
{
  VvChartView parent_instance;
  VvGoalBarData *data;
};

G_DEFINE_FINAL_TYPE (VvGoalBarView, vv_goal_bar_view, VV_TYPE_CHART_VIEW)

static VvRoom
measure (VvChartView *view, const VvTheme *theme, double width)
{
  return vv_goal_bar_measure (theme, VV_GOAL_BAR_VIEW (view)->data, width);
}

static void
draw (VvChartView *view, cairo_t *cr, double width, double height, const VvTheme *theme)
{
  vv_goal_bar_draw (cr, width, height, theme, VV_GOAL_BAR_VIEW (view)->data);
}

static char *
say (VvChartView *view)
{
  return vv_goal_bar_sentence (VV_GOAL_BAR_VIEW (view)->data);
}

static void
vv_goal_bar_view_finalize (GObject *object)
{
  vv_goal_bar_data_free (VV_GOAL_BAR_VIEW (object)->data);
  G_OBJECT_CLASS (vv_goal_bar_view_parent_class)->finalize (object);
}

static void
vv_goal_bar_view_class_init (VvGoalBarViewClass *klass)
{
  VvChartViewClass *chart_class = VV_CHART_VIEW_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = vv_goal_bar_view_finalize;
  chart_class->measure = measure;
  chart_class->draw = draw;
  chart_class->sentence = say;
}

static void
vv_goal_bar_view_init (VvGoalBarView *self)
{
  self->data = vv_goal_bar_data_copy (&(VvGoalBarData) { 0 });
}

GtkWidget *
vv_goal_bar_view_new (void)
{
  return g_object_new (VV_TYPE_GOAL_BAR_VIEW, NULL);
}

void
vv_goal_bar_view_set_data (VvGoalBarView *self, const VvGoalBarData *data)
{
  g_return_if_fail (VV_IS_GOAL_BAR_VIEW (self));

  vv_goal_bar_data_free (self->data);
  self->data = vv_goal_bar_data_copy (data != NULL ? data : &(VvGoalBarData) { 0 });
  vv_chart_view_changed (VV_CHART_VIEW (self));
}
