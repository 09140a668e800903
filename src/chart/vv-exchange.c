#include "chart/vv-exchange.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "vv-pen.h"

#define NATURAL_WIDTH 180.0
#define HEAD_ROOM 22.0 /* beside the words, for the heads of the arrows */
#define LINES 3        /* of each one's words at most */

VvExchangeData *
vv_exchange_data_copy (const VvExchangeData *data)
{
  VvExchangeData *copy = g_memdup2 (data, sizeof *data);

  copy->mentor = g_strdup (data->mentor);
  copy->mentee = g_strdup (data->mentee);
  copy->mentor_gives = g_strdup (data->mentor_gives);
  copy->mentee_gives = g_strdup (data->mentee_gives);
  return copy;
}

void
vv_exchange_data_free (VvExchangeData *data)
{
  if (data == NULL)
    return;
  g_free ((char *) data->mentor);
  g_free ((char *) data->mentee);
  g_free ((char *) data->mentor_gives);
  g_free ((char *) data->mentee_gives);
  g_free (data);
}

static PangoLayout *
set_words (const VvTheme *theme, VvType type, const char *words, double width)
{
  return vv_pen_layout (theme, type, words, MAX (width, NATURAL_WIDTH) - 2.0 * HEAD_ROOM, LINES);
}

VvRoom
vv_exchange_measure (const VvTheme *theme, const VvExchangeData *data, double width)
{
  g_autoptr (PangoLayout) above =
      set_words (theme, VV_TYPE_CAPTION_BOLD, data->mentor_gives, width);
  g_autoptr (PangoLayout) below = set_words (theme, VV_TYPE_CAPTION, data->mentee_gives, width);
  double words = vv_pen_extents (above).height + vv_pen_extents (below).height;

  return (VvRoom){ 84.0, NATURAL_WIDTH,
                   width >= 0.0 && width < 120.0 ? 44.0 : MAX (104.0, words + 55.0) };
}

static const VvColor *
find_color (const VvPen *pen, const VvExchangeData *data, const VvColor *color)
{
  return data->is_over ? &pen->theme->second : color;
}

/* An arrow grows stronger on its way from the giver, or weaker, as the mark has it; where contrast
 * is high it stays the same all along. */
static void
set_fading (const VvPen *pen, const VvColor *color, double from, double to, double tail)
{
  double x1 = vv_pen_x (pen, from), x2 = vv_pen_x (pen, to);
  cairo_pattern_t *fade;

  if (pen->theme->high_contrast)
    {
      vv_pen_color (pen, color, 1.0);
      return;
    }
  fade = cairo_pattern_create_linear (x1, 0.0, x2, 0.0);
  cairo_pattern_add_color_stop_rgba (fade, 0.0, color->red, color->green, color->blue, tail);
  cairo_pattern_add_color_stop_rgba (fade, 1.0, color->red, color->green, color->blue, 1.0);
  cairo_set_source (pen->cr, fade);
  cairo_pattern_destroy (fade);
}

/* The head of an arrow at (@x, @y) that flies along @angle, as for left-to-right. */
static void
draw_head (const VvPen *pen, double x, double y, double angle)
{
  double reach = 12.0, spread = 0.62;

  cairo_move_to (pen->cr, vv_pen_x (pen, x - reach * cos (angle - spread)),
                 y - reach * sin (angle - spread));
  cairo_line_to (pen->cr, vv_pen_x (pen, x), y);
  cairo_line_to (pen->cr, vv_pen_x (pen, x - reach * cos (angle + spread)),
                 y - reach * sin (angle + spread));
  cairo_stroke (pen->cr);
}

static void
draw_arc (const VvPen *pen, const VvColor *color, double from, double to, double y, double rise)
{
  double span = to - from;

  set_fading (pen, color, from, to, 0.4);
  cairo_move_to (pen->cr, vv_pen_x (pen, from), y);
  cairo_curve_to (pen->cr, vv_pen_x (pen, from + span * 0.3), y + rise,
                  vv_pen_x (pen, to - span * 0.3), y + rise, vv_pen_x (pen, to), y);
  cairo_stroke (pen->cr);
  draw_head (pen, to, y, atan2 (-rise, span * 0.3));
}

static void
draw_straight (const VvPen *pen, double height, const VvExchangeData *data)
{
  double start = 5.0, end = pen->width - 5.0, gap = MIN (18.0, height - 26.0) / 2.0;
  double middle = height / 2.0;

  vv_pen_color (pen, find_color (pen, data, &pen->theme->mentor), 1.0);
  vv_pen_line (pen, start, middle - gap, end, middle - gap);
  draw_head (pen, end, middle - gap, 0.0);
  vv_pen_color (pen, find_color (pen, data, &pen->theme->mentee), 1.0);
  vv_pen_line (pen, start, middle + gap, end, middle + gap);
  draw_head (pen, start, middle + gap, G_PI);
}

static void
draw_words (const VvPen *pen, double height, const VvExchangeData *data)
{
  double middle = pen->width / 2.0;
  gboolean both = data->mentor_gives != NULL && data->mentee_gives != NULL;
  g_autoptr (PangoLayout) above =
      set_words (pen->theme, VV_TYPE_CAPTION_BOLD, data->mentor_gives, pen->width);
  g_autoptr (PangoLayout) below =
      set_words (pen->theme, VV_TYPE_CAPTION, data->mentee_gives, pen->width);
  double first = data->mentor_gives != NULL ? vv_pen_extents (above).height : 0.0;
  double second = data->mentee_gives != NULL ? vv_pen_extents (below).height : 0.0;
  double gap = both ? 3.0 : 0.0, y = (height - first - second - gap) / 2.0;

  if (data->mentor_gives != NULL)
    vv_pen_show (pen, above, find_color (pen, data, &pen->theme->mentor_text), middle, y);
  if (data->mentee_gives != NULL)
    vv_pen_show (pen, below, &pen->theme->second, middle, y + first + gap);
}

void
vv_exchange_draw (cairo_t *cr,
                  double width,
                  double height,
                  const VvTheme *theme,
                  const VvExchangeData *data)
{
  VvPen pen = { cr, theme, width };

  cairo_save (cr);
  cairo_set_line_width (cr, 3.0);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  if (width < 120.0 || height < 84.0)
    draw_straight (&pen, height, data);
  else
    {
      double rise = MIN (30.0, height * 0.27), inset = rise * 0.75 + 4.0;

      draw_arc (&pen, find_color (&pen, data, &theme->mentor), 7.0, width - 8.0, inset, -rise);
      draw_arc (&pen, find_color (&pen, data, &theme->mentee), width - 7.0, 8.0, height - inset,
                rise);
      draw_words (&pen, height, data);
    }
  cairo_restore (cr);
}

static const char *
name_or (const char *name, const char *role)
{
  return name != NULL && *name != '\0' ? name : role;
}

char *
vv_exchange_sentence (const VvExchangeData *data)
{
  const char *mentor = name_or (data->mentor, _ ("the mentor"));
  const char *mentee = name_or (data->mentee, _ ("the mentee"));

  if (data->mentor_gives != NULL && data->mentee_gives != NULL)
    /* Translators: Juno gives Helena: teaches short video. Helena gives Juno: the board’s view. */
    return g_strdup_printf (_ ("%1$s gives %2$s: %3$s. %2$s gives %1$s: %4$s."), mentor, mentee,
                            data->mentor_gives, data->mentee_gives);
  if (data->mentor_gives != NULL)
    return g_strdup_printf (_ ("%1$s gives %2$s: %3$s."), mentor, mentee, data->mentor_gives);
  if (data->mentee_gives != NULL)
    return g_strdup_printf (_ ("%1$s gives %2$s: %3$s."), mentee, mentor, data->mentee_gives);
  return g_strdup_printf (_ ("%1$s and %2$s learn from each other."), mentor, mentee);
}
