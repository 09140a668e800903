#pragma once

#include <adwaita.h>

#include "model/vv-object.h"
#include "shell/vv-document.h"

G_BEGIN_DECLS

/* Asks for the title of another program, makes it from the definition of one, and chooses it. */

#define VV_TYPE_COPY_DIALOG (vv_copy_dialog_get_type ())
G_DECLARE_FINAL_TYPE (VvCopyDialog, vv_copy_dialog, VV, COPY_DIALOG, AdwMessageDialog)

GtkWidget *vv_copy_dialog_new (GtkWindow *parent, VvDocument *document, VvObject *program);

G_END_DECLS
