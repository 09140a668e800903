#pragma once

#include <adwaita.h>

#include "model/vv-object.h"
#include "shell/vv-document.h"

G_BEGIN_DECLS

/* The row for one field of a record. That of a stored record saves by itself, that field alone,
 * when the user is done with it: Enter, leaving the field, the row going from the screen. Where
 * that fails the row says why and keeps what was typed. The row of a record that is not stored yet
 * (id 0) writes into the record itself while the user types. */

/**
 * vv_field_row_new:
 * @object: a record; one that is stored is copied, one that is not is the row's to change
 * @field: a field that people see, none of the program that all belongs to
 *
 * Returns: (transfer floating): an AdwPreferencesRow that implements VvEditor
 */
GtkWidget *vv_field_row_new (VvDocument *document, VvObject *object, guint field);

/** The record as it is stored now: shown, unless the user is at the row and has changed it. */
void vv_field_row_update (GtkWidget *row, VvObject *object);

/** The number of the row's field. */
guint vv_field_row_field (GtkWidget *row);

/** Whether what the row shows can be a value of its field. */
gboolean vv_field_row_is_valid (GtkWidget *row);

G_END_DECLS
