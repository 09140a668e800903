#include "vv-chart-theme.h"

#include <adwaita.h>

/* Lays @top over an opaque @below. */
static VvColor
blend (const GdkRGBA *top, const VvColor *below)
{
  double a = top->alpha;

  return (VvColor) { top->red * a + below->red * (1.0 - a),
                     top->green * a + below->green * (1.0 - a),
                     top->blue * a + below->blue * (1.0 - a), 1.0 };
}

static void
take (GtkWidget *widget, const char *name, const VvColor *below, VvColor *color)
{
  GdkRGBA found;

  if (gtk_style_context_lookup_color (gtk_widget_get_style_context (widget), name, &found))
    *color = blend (&found, below);
}

static void
take_colors (GtkWidget *widget, VvTheme *theme)
{
  VvColor window = theme->background;

  take (widget, "window_bg_color", &window, &window);
  take (widget, "card_bg_color", &window, &theme->background);
  take (widget, "card_fg_color", &theme->background, &theme->text);
  take (widget, "vv_second", &theme->background, &theme->second);
  take (widget, "vv_rule", &theme->background, &theme->rule);
  take (widget, "vv_trough", &theme->background, &theme->trough);
  take (widget, "vv_mentor", &theme->background, &theme->mentor);
  take (widget, "vv_mentor_text", &theme->background, &theme->mentor_text);
  take (widget, "vv_on_mentor", &theme->mentor, &theme->on_mentor);
  take (widget, "vv_mentee", &theme->background, &theme->mentee);
  take (widget, "vv_done", &theme->background, &theme->done);
  take (widget, "vv_success_text", &theme->background, &theme->success);
  take (widget, "vv_warning_text", &theme->background, &theme->warning);
  take (widget, "vv_today", &theme->background, &theme->today);
}

static void
take_font (GtkWidget *widget, VvTheme *theme)
{
  PangoContext *context = gtk_widget_get_pango_context (widget);
  const PangoFontDescription *font = pango_context_get_font_description (context);
  double size = (double) pango_font_description_get_size (font) / PANGO_SCALE;
  double dots = pango_cairo_context_get_resolution (context);

  if (!pango_font_description_get_size_is_absolute (font))
    size *= (dots > 0.0 ? dots : 96.0) / 72.0;
  if (size > 0.0)
    theme->size = size;
  pango_font_description_free (theme->font);
  theme->font = pango_font_description_copy (font);
}

VvTheme *
vv_chart_theme_of (GtkWidget *widget)
{
  AdwStyleManager *manager = adw_style_manager_get_for_display (gtk_widget_get_display (widget));
  VvTheme *theme = vv_theme_new (adw_style_manager_get_dark (manager),
                                 adw_style_manager_get_high_contrast (manager),
                                 gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL);

  take_colors (widget, theme);
  take_font (widget, theme);
  return theme;
}
