#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* A row for one line of text: TEXT, TEXTS in the language shown, TIME, ZONE. */

#define VV_TYPE_TEXT_ROW (vv_text_row_get_type ())
G_DECLARE_FINAL_TYPE (VvTextRow, vv_text_row, VV, TEXT_ROW, AdwEntryRow)

GtkWidget *vv_text_row_new (const char *title);

G_END_DECLS
