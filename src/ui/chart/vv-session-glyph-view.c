#include "vv-session-glyph-view.h"

struct _VvSessionGlyphView
{
  VvChartView parent_instance;
  VvSessionMark mark;
  int size;
};

G_DEFINE_FINAL_TYPE (VvSessionGlyphView, vv_session_glyph_view, VV_TYPE_CHART_VIEW)

static VvRoom
measure (VvChartView *view, const VvTheme *theme G_GNUC_UNUSED, double width G_GNUC_UNUSED)
{
  double size = VV_SESSION_GLYPH_VIEW (view)->size;

  return (VvRoom) { size, size, size };
}

static void
draw (VvChartView *view, cairo_t *cr, double width, double height, const VvTheme *theme)
{
  vv_session_glyph_draw (cr, width, height, theme, VV_SESSION_GLYPH_VIEW (view)->mark);
}

static char *
say (VvChartView *view)
{
  return g_strdup (vv_session_mark_word (VV_SESSION_GLYPH_VIEW (view)->mark));
}

static void
vv_session_glyph_view_class_init (VvSessionGlyphViewClass *klass)
{
  VvChartViewClass *chart_class = VV_CHART_VIEW_CLASS (klass);

  chart_class->measure = measure;
  chart_class->draw = draw;
  chart_class->sentence = say;
}

static void
vv_session_glyph_view_init (VvSessionGlyphView *self)
{
  self->size = 16;
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
}

GtkWidget *
vv_session_glyph_view_new (int size)
{
  VvSessionGlyphView *self = g_object_new (VV_TYPE_SESSION_GLYPH_VIEW, NULL);

  self->size = CLAMP (size, 8, 128);
  return GTK_WIDGET (self);
}

void
vv_session_glyph_view_set_mark (VvSessionGlyphView *self, VvSessionMark mark)
{
  g_return_if_fail (VV_IS_SESSION_GLYPH_VIEW (self));

  if (mark == self->mark)
    return;
  self->mark = mark;
  vv_chart_view_changed (VV_CHART_VIEW (self));
}
