#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* A row for one name of a closed set. Of states only those are offered that the record's own may
 * lead to; "not set" is offered where the field may be unset. */

#define VV_TYPE_CHOICE_ROW (vv_choice_row_get_type ())
G_DECLARE_FINAL_TYPE (VvChoiceRow, vv_choice_row, VV, CHOICE_ROW, AdwComboRow)

GtkWidget *vv_choice_row_new (const char *title);

/** (transfer full): a choice's label with a capital, as it stands alone on screen. */
char *vv_choice_row_capitalize (const char *label);

G_END_DECLS
