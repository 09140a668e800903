#pragma once

#include <pango/pangocairo.h>

G_BEGIN_DECLS

/* What a drawing takes its looks from. The drawings of this layer are pure: they read a theme and
 * data, and draw on any cairo context, on a screen, an image or paper. Lengths are in units of the
 * context, a pixel on a screen. Text that comes with data is plain text in UTF-8. */

/** A colour, 0 to 1 each, not premultiplied. */
typedef struct
{
  double red;
  double green;
  double blue;
  double alpha;
} VvColor;

/** A part of a drawing. */
typedef struct
{
  double x;
  double y;
  double width;
  double height;
} VvArea;

/** Room that a drawing asks for. */
typedef struct
{
  double minimum_width;
  double natural_width;
  double height; /* at the width that was asked about */
} VvRoom;

typedef struct
{
  VvColor text;
  VvColor second;       /* text that stands back; contrast 4.5 */
  VvColor rule;         /* base lines and grids */
  VvColor trough;       /* what is not reached or not held yet */
  VvColor background;   /* what is drawn upon; opaque */
  VvColor mentor;       /* the accent: mentor, now, progress */
  VvColor mentor_text;  /* text of that meaning */
  VvColor on_mentor;    /* signs upon it */
  VvColor mentee;
  VvColor done;         /* a phase that is over */
  VvColor success;
  VvColor warning;      /* attention, for text and shapes */
  VvColor today;
  PangoFontDescription *font; /* family and weight of body text; owned */
  double size;          /* height of body text */
  gboolean high_contrast;
  gboolean rtl;         /* mirrored */
} VvTheme;

/** (transfer full): the colours of Adwaita, for where no style sheet gives any. */
VvTheme *vv_theme_new (gboolean dark, gboolean high_contrast, gboolean rtl);

void vv_theme_free (VvTheme *theme);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VvTheme, vv_theme_free)

G_END_DECLS
