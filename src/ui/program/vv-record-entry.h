#pragma once

#include <adwaita.h>

#include "model/vv-object.h"
#include "shell/vv-document.h"

G_BEGIN_DECLS

/* A record of a list as a row that unfolds into its fields, each saving by itself.
 *
 * Signals: "step" (int): the user wants it up (-1) or down (1); "remove"; "inner": he wants to see
 * the records that it holds. */

#define VV_TYPE_RECORD_ENTRY (vv_record_entry_get_type ())
G_DECLARE_FINAL_TYPE (VvRecordEntry, vv_record_entry, VV, RECORD_ENTRY, AdwExpanderRow)

/** @is_tied: it can be read only */
GtkWidget *vv_record_entry_new (VvDocument *document, VvObject *object, gboolean is_tied);

/** (transfer none): the record as it is shown. */
VvObject *vv_record_entry_object (VvRecordEntry *self);

/**
 * vv_record_entry_update:
 * @note: (nullable): said below the title in place of the record's own second line
 *
 * Shows the record as it is stored now, but for fields that the user is changing.
 */
void vv_record_entry_update (VvRecordEntry *self, VvObject *object, const char *note);

/** Which ways there are for it. */
void vv_record_entry_set_place (VvRecordEntry *self, gboolean is_first, gboolean is_last);

/** Moves the focus to the row itself. */
void vv_record_entry_focus (VvRecordEntry *self);

G_END_DECLS
