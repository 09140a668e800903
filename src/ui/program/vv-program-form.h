#pragma once

#include <adwaita.h>

#include "model/vv-object.h"
#include "shell/vv-document.h"

G_BEGIN_DECLS

/* The details of a program, to be edited; each field saves by itself.
 *
 * Signal "gone": there is no such program any more. */

#define VV_TYPE_PROGRAM_FORM (vv_program_form_get_type ())
G_DECLARE_FINAL_TYPE (VvProgramForm, vv_program_form, VV, PROGRAM_FORM, AdwBin)

/** @is_tied: it can be read only */
GtkWidget *vv_program_form_new (VvDocument *document, VvObject *program, gboolean is_tied);

G_END_DECLS
