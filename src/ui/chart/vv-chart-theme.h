#pragma once

#include <gtk/gtk.h>

#include "chart/vv-theme.h"

G_BEGIN_DECLS

/** (transfer full): what drawings on @widget look like: named colours of the style sheets, else
 * those of vv_theme_new(). */
VvTheme *vv_chart_theme_of (GtkWidget *widget);

G_END_DECLS
