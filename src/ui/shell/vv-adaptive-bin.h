#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* A bin that knows whether it is narrow: libadwaita 1.2 has no breakpoints. Its property "narrow"
 * follows the width that it is given, "narrow-width" is where it turns (720 by default). */

#define VV_TYPE_ADAPTIVE_BIN (vv_adaptive_bin_get_type ())
G_DECLARE_FINAL_TYPE (VvAdaptiveBin, vv_adaptive_bin, VV, ADAPTIVE_BIN, GtkWidget)

GtkWidget *vv_adaptive_bin_new (void);
void vv_adaptive_bin_set_child (VvAdaptiveBin *self, GtkWidget *child);
gboolean vv_adaptive_bin_is_narrow (VvAdaptiveBin *self);

G_END_DECLS
