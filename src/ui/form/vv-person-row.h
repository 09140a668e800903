#pragma once

#include <adwaita.h>

#include "form/vv-person-picker.h"

G_BEGIN_DECLS

/* A row for a person, found as one types. */

#define VV_TYPE_PERSON_ROW (vv_person_row_get_type ())
G_DECLARE_FINAL_TYPE (VvPersonRow, vv_person_row, VV, PERSON_ROW, AdwActionRow)

GtkWidget *vv_person_row_new (VvDocument *document, const char *title);

/** (transfer none): the picker in the row. */
VvPersonPicker *vv_person_row_picker (VvPersonRow *self);

G_END_DECLS
