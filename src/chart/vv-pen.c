#include "vv-pen.h"

#include <math.h>

double
vv_pen_x (const VvPen *pen, double x)
{
  return pen->theme->rtl ? pen->width - x : x;
}

void
vv_pen_color (const VvPen *pen, const VvColor *color, double alpha)
{
  cairo_set_source_rgba (pen->cr, color->red, color->green, color->blue, color->alpha * alpha);
}

void
vv_pen_line (const VvPen *pen, double x1, double y1, double x2, double y2)
{
  cairo_move_to (pen->cr, vv_pen_x (pen, x1), y1);
  cairo_line_to (pen->cr, vv_pen_x (pen, x2), y2);
  cairo_stroke (pen->cr);
}

void
vv_pen_disc (const VvPen *pen, double x, double y, double radius)
{
  cairo_new_sub_path (pen->cr);
  cairo_arc (pen->cr, vv_pen_x (pen, x), y, MAX (radius, 0.0), 0.0, 2.0 * G_PI);
}

void
vv_pen_round (const VvPen *pen, double x, double y, double width, double height, double radius)
{
  cairo_t *cr = pen->cr;
  double left = pen->theme->rtl ? pen->width - x - width : x;
  double r = MAX (0.0, MIN (radius, MIN (width, height) / 2.0));

  cairo_new_sub_path (cr);
  cairo_arc (cr, left + width - r, y + r, r, -G_PI_2, 0.0);
  cairo_arc (cr, left + width - r, y + height - r, r, 0.0, G_PI_2);
  cairo_arc (cr, left + r, y + height - r, r, G_PI_2, G_PI);
  cairo_arc (cr, left + r, y + r, r, G_PI, 1.5 * G_PI);
  cairo_close_path (cr);
}

static void
set_font (PangoLayout *layout, const VvTheme *theme, VvType type)
{
  g_autoptr (PangoFontDescription) font = pango_font_description_copy (theme->font);
  gboolean caption = type == VV_TYPE_CAPTION || type == VV_TYPE_CAPTION_BOLD;

  if (type == VV_TYPE_CAPTION_BOLD || type == VV_TYPE_BOLD)
    pango_font_description_set_weight (font, PANGO_WEIGHT_BOLD);
  pango_font_description_set_absolute_size (font, theme->size * (caption ? 0.82 : 1.0) *
                                                    PANGO_SCALE);
  pango_layout_set_font_description (layout, font);
}

static PangoContext *
make_context (const VvTheme *theme)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());

  pango_context_set_base_dir (context, theme->rtl ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR);
  pango_context_set_round_glyph_positions (context, FALSE);
  return context;
}

PangoLayout *
vv_pen_layout (const VvTheme *theme, VvType type, const char *text, double width, int lines)
{
  PangoContext *context = make_context (theme);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  g_autofree char *valid = g_utf8_make_valid (text != NULL ? text : "", -1);
  PangoLayout *layout = pango_layout_new (context);

  g_object_unref (context);
  set_font (layout, theme, type);
  pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum=1"));
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_text (layout, valid, -1);
  if (width >= 0.0)
    {
      pango_layout_set_width (layout, (int) ceil (MIN (width, 16000.0) * PANGO_SCALE));
      pango_layout_set_height (layout, -MAX (lines, 1));
      pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
      pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
    }
  return layout;
}

VvArea
vv_pen_extents (PangoLayout *layout)
{
  PangoRectangle logical;

  pango_layout_get_extents (layout, NULL, &logical);
  return (VvArea) { (double) logical.x / PANGO_SCALE, 0.0,
                    ceil ((double) logical.width / PANGO_SCALE),
                    ceil ((double) logical.height / PANGO_SCALE) };
}

double
vv_pen_line_height (const VvTheme *theme, VvType type)
{
  g_autoptr (PangoLayout) layout = vv_pen_layout (theme, type, "X", -1.0, 1);

  return vv_pen_extents (layout).height;
}

/* The left edge of a text of @width whose anchor lies at @x, in the context's own direction. */
static double
find_left (const VvPen *pen, VvAlign align, double x, double width)
{
  double place = vv_pen_x (pen, x);

  if (align == VV_ALIGN_CENTER)
    return place - width / 2.0;
  return (align == VV_ALIGN_END) != pen->theme->rtl ? place - width : place;
}

static void
show_at (const VvPen *pen, PangoLayout *layout, const VvColor *color, double left, double y)
{
  vv_pen_color (pen, color, 1.0);
  cairo_move_to (pen->cr, left - vv_pen_extents (layout).x, y);
  pango_cairo_show_layout (pen->cr, layout);
  cairo_new_path (pen->cr);
}

double
vv_pen_text (const VvPen *pen,
             VvType type,
             const VvColor *color,
             VvAlign align,
             double x,
             double y,
             double width,
             const char *text)
{
  g_autoptr (PangoLayout) layout = vv_pen_layout (pen->theme, type, text, width, 1);
  double extent = vv_pen_extents (layout).width;

  show_at (pen, layout, color, find_left (pen, align, x, extent), y);
  return extent;
}

void
vv_pen_show (const VvPen *pen, PangoLayout *layout, const VvColor *color, double x, double y)
{
  double width = vv_pen_extents (layout).width;

  pango_layout_set_alignment (layout, PANGO_ALIGN_CENTER);
  show_at (pen, layout, color, find_left (pen, VV_ALIGN_CENTER, x, width), y);
}
