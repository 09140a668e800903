#pragma once

#include <adwaita.h>

#include "model/vv-object.h"
#include "shell/vv-document.h"

G_BEGIN_DECLS

/* A small window over a record of a pair, a goal say: its fields, each saved by itself, and a
 * button that removes it. It closes when the record is gone. */

#define VV_TYPE_PAIR_RECORD (vv_pair_record_get_type ())
G_DECLARE_FINAL_TYPE (VvPairRecord, vv_pair_record, VV, PAIR_RECORD, AdwWindow)

/** Shows a stored record of a kind that a pair's page shows. */
void vv_pair_record_open (GtkWindow *parent, VvDocument *document, VvObject *object);

/** Asks for a new one; @preset says what it belongs to. */
void vv_pair_record_create (GtkWindow *parent, VvDocument *document, VvObject *preset);

/** Sets one field of a record, as one edit with a toast. */
void vv_pair_record_set (VvDocument *document,
                         VvEntityKind kind,
                         gint64 id,
                         guint field,
                         const char *value);

/** Removes a record at once. */
void vv_pair_record_remove (VvDocument *document, VvEntityKind kind, gint64 id);

G_END_DECLS
