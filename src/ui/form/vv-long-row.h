#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* A row for text of several lines. Ctrl+Enter is done with it; Tab leaves it. */

#define VV_TYPE_LONG_ROW (vv_long_row_get_type ())
G_DECLARE_FINAL_TYPE (VvLongRow, vv_long_row, VV, LONG_ROW, AdwPreferencesRow)

GtkWidget *vv_long_row_new (const char *title);

G_END_DECLS
