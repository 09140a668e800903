#pragma once

#include <adwaita.h>

#include "model/vv-entity.h"

G_BEGIN_DECLS

/* A row for a number within the bounds of its field; empty where the field may be unset. */

#define VV_TYPE_NUMBER_ROW (vv_number_row_get_type ())
G_DECLARE_FINAL_TYPE (VvNumberRow, vv_number_row, VV, NUMBER_ROW, AdwActionRow)

/** @field has to outlive the row; those of the tables do. */
GtkWidget *vv_number_row_new (const char *title, const VvField *field);

G_END_DECLS
