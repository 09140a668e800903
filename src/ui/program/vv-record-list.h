#pragma once

#include <adwaita.h>

#include "model/vv-object.h"
#include "shell/vv-document.h"

G_BEGIN_DECLS

/* The records of one kind that belong to a program, or to one of its records, in their order: to be
 * added, changed, moved (Alt+Up, Alt+Down) and removed (Delete). It follows the workspace.
 *
 * Signals: "open-list" (int VvEntityKind, VvObject owner): the records that one of these holds are
 * wanted. */

#define VV_TYPE_RECORD_LIST (vv_record_list_get_type ())
G_DECLARE_FINAL_TYPE (VvRecordList, vv_record_list, VV, RECORD_LIST, AdwBin)

/**
 * vv_record_list_new:
 * @owner: the record that they belong to
 * @program_id: the program
 * @is_tied: they can be read only
 */
GtkWidget *vv_record_list_new (VvDocument *document,
                               VvEntityKind kind,
                               VvObject *owner,
                               gint64 program_id,
                               gboolean is_tied);

/** Opens the form for a new record. */
void vv_record_list_add (VvRecordList *self);

G_END_DECLS
