#pragma once

#include "chart/vv-theme.h"

G_BEGIN_DECLS

/* Drawing in a theme. Places are given as for left-to-right; where the theme is mirrored the pen
 * turns them round, and text itself keeps its direction. */

typedef struct
{
  cairo_t *cr;
  const VvTheme *theme;
  double width; /* of the whole drawing: the axis of the mirror */
} VvPen;

typedef enum
{
  VV_TYPE_CAPTION,
  VV_TYPE_CAPTION_BOLD,
  VV_TYPE_BODY,
  VV_TYPE_BOLD
} VvType;

typedef enum
{
  VV_ALIGN_START,  /* x is where the text starts */
  VV_ALIGN_CENTER,
  VV_ALIGN_END
} VvAlign;

double vv_pen_x (const VvPen *pen, double x);
void vv_pen_color (const VvPen *pen, const VvColor *color, double alpha);
void vv_pen_line (const VvPen *pen, double x1, double y1, double x2, double y2);
void vv_pen_disc (const VvPen *pen, double x, double y, double radius);
void vv_pen_round (const VvPen *pen,
                   double x,
                   double y,
                   double width,
                   double height,
                   double radius);

/** (transfer full): @text set at most @width wide and @lines long, ellipsized; @width < 0: as long
 * as it gets. */
PangoLayout *vv_pen_layout (const VvTheme *theme,
                            VvType type,
                            const char *text,
                            double width,
                            int lines);

/** Width and height of a layout, to the whole unit. */
VvArea vv_pen_extents (PangoLayout *layout);

/** How high @lines lines of @type are. */
double vv_pen_line_height (const VvTheme *theme, VvType type);

/** Draws @text with its top at @y, in one line of at most @width. Returns: its width. */
double vv_pen_text (const VvPen *pen,
                    VvType type,
                    const VvColor *color,
                    VvAlign align,
                    double x,
                    double y,
                    double width,
                    const char *text);

/** Draws a layout of vv_pen_layout() centred on @x. */
void vv_pen_show (const VvPen *pen, PangoLayout *layout, const VvColor *color, double x, double y);

G_END_DECLS
