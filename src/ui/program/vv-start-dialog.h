#pragma once

#include <adwaita.h>

#include "model/vv-object.h"
#include "shell/vv-document.h"

G_BEGIN_DECLS

/* Asks for the day that a program starts, and starts it. */

#define VV_TYPE_START_DIALOG (vv_start_dialog_get_type ())
G_DECLARE_FINAL_TYPE (VvStartDialog, vv_start_dialog, VV, START_DIALOG, AdwMessageDialog)

GtkWidget *vv_start_dialog_new (GtkWindow *parent, VvDocument *document, VvObject *program);

G_END_DECLS
