#include "chart/vv-phase-bar.h"

#include <glib/gi18n-lib.h>

#include "vv-pen.h"

#define BAR_HEIGHT 6.0

VvPhaseBarData *
vv_phase_bar_data_copy (const VvPhaseBarData *data)
{
  VvPhaseBarData *copy = g_memdup2 (data, sizeof *data);

  copy->title = g_strdup (data->title);
  return copy;
}

void
vv_phase_bar_data_free (VvPhaseBarData *data)
{
  if (data == NULL)
    return;
  g_free ((char *) data->title);
  g_free (data);
}

VvRoom
vv_phase_bar_measure (const VvTheme *theme G_GNUC_UNUSED,
                      const VvPhaseBarData *data,
                      double width G_GNUC_UNUSED)
{
  double n = CLAMP (data->n_phases, 1u, 40u);

  return (VvRoom) { n * 3.0, n * 18.0, BAR_HEIGHT };
}

static void
draw_bar (const VvPen *pen, double x, double y, double width, const VvColor *color)
{
  vv_pen_round (pen, x, y, width, BAR_HEIGHT, BAR_HEIGHT / 2.0);
  vv_pen_color (pen, color, 1.0);
  cairo_fill (pen->cr);
}

static void
draw_current (const VvPen *pen, double x, double y, double width, double share)
{
  cairo_save (pen->cr);
  vv_pen_round (pen, x, y, width, BAR_HEIGHT, BAR_HEIGHT / 2.0);
  cairo_clip_preserve (pen->cr);
  vv_pen_color (pen, &pen->theme->mentor, pen->theme->high_contrast ? 0.4 : 0.3);
  cairo_fill (pen->cr);
  vv_pen_round (pen, x, y, width * share, BAR_HEIGHT, 0.0);
  vv_pen_color (pen, &pen->theme->mentor, 1.0);
  cairo_fill (pen->cr);
  cairo_restore (pen->cr);
}

void
vv_phase_bar_draw (cairo_t *cr,
                   double width,
                   double height,
                   const VvTheme *theme,
                   const VvPhaseBarData *data)
{
  VvPen pen = { cr, theme, width };
  guint n = MAX (data->n_phases, 1), done = MIN (data->n_done, data->n_phases);
  double step = width / n, gap = CLAMP (step * 0.2, 0.0, 4.0), y = (height - BAR_HEIGHT) / 2.0;
  double bar = (width + gap) / n - gap;

  cairo_save (cr);
  for (guint i = 0; i < n; i++)
    {
      double x = (bar + gap) * i;

      if (i == done && i < data->n_phases)
        draw_current (&pen, x, y, bar, CLAMP (data->current, 0.0, 1.0));
      else
        draw_bar (&pen, x, y, bar, i < done ? &theme->mentor : &theme->trough);
    }
  cairo_restore (cr);
}

char *
vv_phase_bar_sentence (const VvPhaseBarData *data)
{
  guint done = MIN (data->n_done, data->n_phases);

  if (data->n_phases == 0)
    return g_strdup (_ ("No phases yet."));
  if (done == data->n_phases)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "The one phase is done.",
                                         "All %u phases are done.", done), done);
  if (data->title == NULL || *data->title == '\0')
    return g_strdup_printf (_ ("Phase %1$u of %2$u."), done + 1, data->n_phases);
  return g_strdup_printf (_ ("Phase %1$u of %2$u: %3$s."), done + 1, data->n_phases, data->title);
}
