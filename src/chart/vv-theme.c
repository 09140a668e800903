#include "chart/vv-theme.h"

#define RGB(hex)                                                                                   \
  { ((hex) >> 16 & 0xff) / 255.0, ((hex) >> 8 & 0xff) / 255.0, ((hex) &0xff) / 255.0, 1.0 }

static const VvTheme light = {
  .text = RGB (0x333338),
  .second = RGB (0x636367),
  .rule = RGB (0xdcdcde),
  .trough = RGB (0xdedee0),
  .background = RGB (0xffffff),
  .mentor = RGB (0x3584e4),
  .mentor_text = RGB (0x1a66c2),
  .on_mentor = RGB (0xffffff),
  .mentee = RGB (0x3d3846),
  .done = RGB (0x1a5fb4),
  .success = RGB (0x1b7a4b),
  .warning = RGB (0x905400),
  .today = RGB (0xc01c28),
};

static const VvTheme dark = {
  .text = RGB (0xffffff),
  .second = RGB (0xb4b4b4),
  .rule = RGB (0x4c4b50),
  .trough = RGB (0x55545a),
  .background = RGB (0x363636),
  .mentor = RGB (0x3584e4),
  .mentor_text = RGB (0x8fc0f7),
  .on_mentor = RGB (0xffffff),
  .mentee = RGB (0xc0bfbc),
  .done = RGB (0x1c63b8),
  .success = RGB (0x8ff0a4),
  .warning = RGB (0xf8c55c),
  .today = RGB (0xff7b63),
};

static void
raise_contrast (VvTheme *theme, gboolean is_dark)
{
  static const VvColor deep = RGB (0x1a5fb4), ink = RGB (0x0f3d7a), pale = RGB (0x99c1f1);
  static const VvColor black = RGB (0x000000), white = RGB (0xffffff);

  theme->text = theme->second = is_dark ? white : black;
  theme->rule = (VvColor) RGB (0x808085);
  theme->trough = is_dark ? (VvColor) RGB (0x6a6a70) : (VvColor) RGB (0xc4c4ca);
  theme->mentor = theme->done = is_dark ? pale : deep;
  theme->mentor_text = is_dark ? pale : ink;
  theme->on_mentor = is_dark ? black : white;
}

VvTheme *
vv_theme_new (gboolean is_dark, gboolean high_contrast, gboolean rtl)
{
  VvTheme *theme = g_new (VvTheme, 1);

  *theme = is_dark ? dark : light;
  theme->font = pango_font_description_from_string ("Cantarell");
  theme->size = 14.67;
  theme->high_contrast = high_contrast;
  theme->rtl = rtl;
  if (high_contrast)
    raise_contrast (theme, is_dark);
  return theme;
}

void
vv_theme_free (VvTheme *theme)
{
  if (theme == NULL)
    return;
  pango_font_description_free (theme->font);
  g_free (theme);
}
