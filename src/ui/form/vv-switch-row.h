#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* A row for yes or no. */

#define VV_TYPE_SWITCH_ROW (vv_switch_row_get_type ())
G_DECLARE_FINAL_TYPE (VvSwitchRow, vv_switch_row, VV, SWITCH_ROW, AdwActionRow)

GtkWidget *vv_switch_row_new (const char *title);

G_END_DECLS
