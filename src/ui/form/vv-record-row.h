#pragma once

#include <adwaita.h>

#include "model/vv-object.h"
#include "shell/vv-document.h"

G_BEGIN_DECLS

/* A row for a reference to a record of the same program, of which there are not many: a topic, an
 * agenda, an answer of the playbook. What there is comes off the main thread. */

#define VV_TYPE_RECORD_ROW (vv_record_row_get_type ())
G_DECLARE_FINAL_TYPE (VvRecordRow, vv_record_row, VV, RECORD_ROW, AdwComboRow)

/** @object says of which program; @field is the REFERENCE. */
GtkWidget *vv_record_row_new (VvDocument *document,
                              const char *title,
                              VvObject *object,
                              const VvField *field);

G_END_DECLS
