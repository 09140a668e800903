#pragma once

#include <adwaita.h>

#include "model/vv-object.h"
#include "shell/vv-document.h"

G_BEGIN_DECLS

/* A dialog that makes a record: one form, Cancel and Create. What is typed is kept as a draft until
 * the record is made or the draft is thrown away, over Cancel and the end of the program too.
 *
 * Signal "created" (int64 id). */

#define VV_TYPE_CREATE_DIALOG (vv_create_dialog_get_type ())
G_DECLARE_FINAL_TYPE (VvCreateDialog, vv_create_dialog, VV, CREATE_DIALOG, AdwWindow)

/**
 * vv_create_dialog_new:
 * @parent: the window that it stands before
 * @fields: numbers of the fields of the form
 * @preset: (nullable): a record of that kind with what is known already
 *
 * Returns: (transfer none): the dialog, not yet shown; it is destroyed when it closes
 */
GtkWidget *vv_create_dialog_new (GtkWindow *parent,
                                 VvDocument *document,
                                 VvEntityKind kind,
                                 const guint *fields,
                                 guint n_fields,
                                 VvObject *preset);

/**
 * vv_create_dialog_add_companion:
 * @title: (nullable): of its form, which comes below
 * @companion: a record without id, changed as the user types
 * @link: its reference to the record that the dialog makes
 * @key: its field without which it is not made
 *
 * Makes a second record in the same edit. No draft is kept of it.
 *
 * Returns: (transfer none): its form
 */
GtkWidget *vv_create_dialog_add_companion (VvCreateDialog *self,
                                           const char *title,
                                           VvObject *companion,
                                           guint link,
                                           guint key,
                                           const guint *fields,
                                           guint n_fields);

/** (transfer none): the form. */
GtkWidget *vv_create_dialog_form (VvCreateDialog *self);

G_END_DECLS
