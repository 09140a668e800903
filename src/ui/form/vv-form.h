#pragma once

#include <adwaita.h>

#include "model/vv-object.h"
#include "shell/vv-document.h"

G_BEGIN_DECLS

/* A group of field rows over one record, see vv-field-row.h. */

#define VV_TYPE_FORM (vv_form_get_type ())
G_DECLARE_FINAL_TYPE (VvForm, vv_form, VV, FORM, AdwPreferencesGroup)

/**
 * vv_form_new:
 * @title: (nullable): of the group, plain text
 * @object: a record; one without id is changed as the user types
 * @fields: numbers of fields, in the order of the rows
 */
GtkWidget *vv_form_new (VvDocument *document,
                        const char *title,
                        VvObject *object,
                        const guint *fields,
                        guint n_fields);

/** Shows the record as it is stored now; rows that the user is changing stay as they are. */
void vv_form_update (VvForm *self, VvObject *object);

/** Whether all rows show what can be a value of their field. */
gboolean vv_form_is_valid (VvForm *self);

/** (transfer none) (nullable): the row of a field. */
GtkWidget *vv_form_row (VvForm *self, guint field);

/* Signal "edited": something was typed or chosen. */

G_END_DECLS
