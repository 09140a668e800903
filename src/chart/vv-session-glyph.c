#include "chart/vv-session-glyph.h"

#include <glib/gi18n-lib.h>

#include "vv-glyph.h"

const char *
vv_session_mark_word (VvSessionMark mark)
{
  static const char *const words[] = {
    [VV_SESSION_MARK_PLANNED] = NC_ ("session-mark", "planned"),
    [VV_SESSION_MARK_NEXT] = NC_ ("session-mark", "next"),
    [VV_SESSION_MARK_TO_LOG] = NC_ ("session-mark", "to log"),
    [VV_SESSION_MARK_HELD] = NC_ ("session-mark", "held"),
    [VV_SESSION_MARK_CANCELLED] = NC_ ("session-mark", "cancelled"),
    [VV_SESSION_MARK_NO_SHOW] = NC_ ("session-mark", "no-show"),
    [VV_SESSION_MARK_MOVED] = NC_ ("session-mark", "moved"),
  };

  g_return_val_if_fail ((guint) mark < G_N_ELEMENTS (words), "");
  return g_dpgettext2 (GETTEXT_PACKAGE, "session-mark", words[mark]);
}

static void
set_stroke (const VvPen *pen, double radius)
{
  double width = MAX (1.5, radius * 0.16);

  cairo_set_line_width (pen->cr, pen->theme->high_contrast ? width * 1.3 : width);
  cairo_set_line_cap (pen->cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join (pen->cr, CAIRO_LINE_JOIN_ROUND);
}

static void
draw_ring (const VvPen *pen, double x, double y, double radius, const VvColor *color, double alpha)
{
  set_stroke (pen, radius);
  vv_pen_disc (pen, x, y, radius - cairo_get_line_width (pen->cr) / 2.0);
  vv_pen_color (pen, &pen->theme->background, 1.0);
  cairo_fill_preserve (pen->cr);
  vv_pen_color (pen, color, alpha);
  cairo_stroke (pen->cr);
}

/* A tick is a sign and not a direction: it is never mirrored. */
static void
draw_held (const VvPen *pen, double x, double y, double r)
{
  double middle = vv_pen_x (pen, x);

  vv_pen_disc (pen, x, y, r);
  vv_pen_color (pen, &pen->theme->mentor, 1.0);
  cairo_fill (pen->cr);
  set_stroke (pen, r);
  vv_pen_color (pen, &pen->theme->on_mentor, 1.0);
  cairo_move_to (pen->cr, middle - r * 0.40, y + r * 0.02);
  cairo_line_to (pen->cr, middle - r * 0.12, y + r * 0.30);
  cairo_line_to (pen->cr, middle + r * 0.40, y - r * 0.28);
  cairo_stroke (pen->cr);
}

static void
draw_cancelled (const VvPen *pen, double x, double y, double r)
{
  double arm = r * 0.5;

  vv_pen_disc (pen, x, y, r);
  vv_pen_color (pen, &pen->theme->background, 1.0);
  cairo_fill (pen->cr);
  set_stroke (pen, r * 1.2);
  vv_pen_color (pen, &pen->theme->second, 1.0);
  vv_pen_line (pen, x - arm, y - arm, x + arm, y + arm);
  vv_pen_line (pen, x - arm, y + arm, x + arm, y - arm);
}

static void
draw_no_show (const VvPen *pen, double x, double y, double r)
{
  double middle = vv_pen_x (pen, x);
  VvColor sign = pen->theme->background;

  vv_pen_disc (pen, x, y, r);
  vv_pen_color (pen, &pen->theme->background, 1.0);
  cairo_fill (pen->cr);
  set_stroke (pen, r);
  cairo_move_to (pen->cr, middle, y - r * 0.78);
  cairo_line_to (pen->cr, middle + r * 0.84, y + r * 0.66);
  cairo_line_to (pen->cr, middle - r * 0.84, y + r * 0.66);
  cairo_close_path (pen->cr);
  vv_pen_color (pen, &pen->theme->warning, 1.0);
  cairo_fill_preserve (pen->cr);
  cairo_stroke (pen->cr);

  sign.alpha = 1.0;
  vv_pen_color (pen, &sign, 1.0);
  vv_pen_line (pen, x, y - r * 0.26, x, y + r * 0.16);
  vv_pen_disc (pen, x, y + r * 0.46, MAX (0.9, r * 0.1));
  cairo_fill (pen->cr);
}

static void
draw_moved (const VvPen *pen, double x, double y, double r)
{
  vv_pen_disc (pen, x, y, r);
  vv_pen_color (pen, &pen->theme->background, 1.0);
  cairo_fill (pen->cr);
  set_stroke (pen, r);
  vv_pen_color (pen, &pen->theme->second, 1.0);
  vv_pen_line (pen, x - r * 0.66, y, x + r * 0.66, y);
  cairo_move_to (pen->cr, vv_pen_x (pen, x + r * 0.22), y - r * 0.46);
  cairo_line_to (pen->cr, vv_pen_x (pen, x + r * 0.68), y);
  cairo_line_to (pen->cr, vv_pen_x (pen, x + r * 0.22), y + r * 0.46);
  cairo_stroke (pen->cr);
}

void
vv_glyph_draw (const VvPen *pen, VvSessionMark mark, double x, double y, double radius)
{
  const VvTheme *theme = pen->theme;

  switch (mark)
    {
    case VV_SESSION_MARK_HELD:
      draw_held (pen, x, y, radius);
      break;
    case VV_SESSION_MARK_CANCELLED:
      draw_cancelled (pen, x, y, radius);
      break;
    case VV_SESSION_MARK_NO_SHOW:
      draw_no_show (pen, x, y, radius);
      break;
    case VV_SESSION_MARK_MOVED:
      draw_moved (pen, x, y, radius);
      break;
    case VV_SESSION_MARK_TO_LOG:
      draw_ring (pen, x, y, radius, &theme->mentor, 1.0);
      vv_pen_disc (pen, x, y, radius * 0.38);
      cairo_fill (pen->cr);
      break;
    case VV_SESSION_MARK_NEXT:
      draw_ring (pen, x, y, radius, &theme->mentor, 1.0);
      break;
    case VV_SESSION_MARK_PLANNED:
    default:
      draw_ring (pen, x, y, radius, &theme->second, theme->high_contrast ? 1.0 : 0.65);
    }
}

void
vv_session_glyph_draw (cairo_t *cr,
                       double width,
                       double height,
                       const VvTheme *theme,
                       VvSessionMark mark)
{
  VvTheme clear = *theme;
  VvPen pen = { cr, &clear, width };

  clear.background.alpha = 0.0; /* alone it stands on whatever the list has below it */
  cairo_save (cr);
  vv_glyph_draw (&pen, mark, width / 2.0, height / 2.0, MIN (width, height) / 2.0 - 1.0);
  cairo_restore (cr);
}
