#pragma once

#include <adwaita.h>

#include "model/vv-object.h"
#include "shell/vv-document.h"

G_BEGIN_DECLS

/* Records in their order, each a row that unfolds into its fields. The keyboard stays where it is
 * while rows come, go and change their places.
 *
 * Signals, each with the record as it is shown: "step" (VvObject, int): the user wants it up (-1,
 * Alt+Up) or down (1, Alt+Down); "remove" (VvObject; Delete); "inner" (VvObject): he wants to see
 * the records that it holds. */

#define VV_TYPE_RECORD_ROWS (vv_record_rows_get_type ())
G_DECLARE_FINAL_TYPE (VvRecordRows, vv_record_rows, VV, RECORD_ROWS, AdwBin)

/** @title: what a screen reader calls them; @is_tied: they can be read only */
GtkWidget *
vv_record_rows_new (VvDocument *document, const char *title, gboolean is_tied);

/**
 * vv_record_rows_show:
 * @records: (element-type VvObject): in their order
 * @notes: (element-type utf8) (nullable): of each record what is said below its title in place of
 *   its own second line
 *
 * Shows the records as they are stored now. Rows that were there keep what is open and typed.
 */
void
vv_record_rows_show (VvRecordRows *self, const GPtrArray *records, const GPtrArray *notes);

/** How many there are. */
guint
vv_record_rows_length (VvRecordRows *self);

/** (transfer none): the record of a row. */
VvObject *
vv_record_rows_record (VvRecordRows *self, guint i);

/** The number of a record's row, %G_MAXUINT: there is none. */
guint
vv_record_rows_find (VvRecordRows *self, gint64 id);

/** Moves the keyboard to a record, now or as soon as it is there. */
void
vv_record_rows_go_to (VvRecordRows *self, gint64 id);

G_END_DECLS
