#include "vv-chart-part.h"
#include "shell/vv-accessible-name.h"

struct _VvChartPart
{
  GtkButton parent_instance;
  guint index;
};

G_DEFINE_FINAL_TYPE (VvChartPart, vv_chart_part, GTK_TYPE_BUTTON)

static void
vv_chart_part_class_init (VvChartPartClass *klass)
{
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "chartpart");
}

static void
vv_chart_part_init (VvChartPart *self)
{
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "pointer");
}

GtkWidget *
vv_chart_part_new (guint index)
{
  VvChartPart *self = g_object_new (VV_TYPE_CHART_PART, NULL);

  self->index = index;
  return GTK_WIDGET (self);
}

guint
vv_chart_part_index (VvChartPart *self)
{
  g_return_val_if_fail (VV_IS_CHART_PART (self), 0);

  return self->index;
}

void
vv_chart_part_say (VvChartPart *self, const char *sentence)
{
  g_return_if_fail (VV_IS_CHART_PART (self));

  gtk_widget_set_tooltip_text (GTK_WIDGET (self), sentence);
  vv_accessible_name (GTK_WIDGET (self), sentence);
}
