#pragma once

#include <adwaita.h>

#include "jobs/vv-export.h"
#include "model/vv-object.h"
#include "shell/vv-document.h"

G_BEGIN_DECLS

/* Asks how much of a program is to be written to a file, and to which. */

#define VV_TYPE_EXPORT_DIALOG (vv_export_dialog_get_type ())
G_DECLARE_FINAL_TYPE (VvExportDialog, vv_export_dialog, VV, EXPORT_DIALOG, AdwWindow)

GtkWidget *vv_export_dialog_new (GtkWindow *parent, VvDocument *document, VvObject *program);

/** What the user has asked for so far. */
VvWriteFlags vv_export_dialog_flags (VvExportDialog *self);

/** Writes to @path and closes the dialog; how it went is told by @document. */
void vv_export_dialog_write (VvExportDialog *self, const char *path);

G_END_DECLS
