#pragma once

#include "shell/vv-document.h"

G_BEGIN_DECLS

/* Of more records than that nobody asks first what they allow: the edit is refused as a whole, with
 * a sentence that names the record. */
#define VV_FEW_RECORDS 200

/**
 * VvFewRecordsFunc:
 * @records: (element-type VvObject): those that are there still; empty where too many are meant
 * @n_gone: how many are not there any more
 */
typedef void (*VvFewRecordsFunc) (GPtrArray *records, guint n_gone, gpointer owner);

/**
 * vv_few_records_ask:
 * @ids: (element-type gint64): of what is selected; not changed by @owner before the answer, or
 *   the answer is dropped
 * @owner: @func gets it, and is not called once it is gone
 *
 * Reads the records of a selection off the main thread, for a menu that offers what they allow.
 * Main thread.
 */
void vv_few_records_ask (
    VvDocument *document, VvEntityKind kind, GArray *ids, GObject *owner, VvFewRecordsFunc func);

G_END_DECLS
