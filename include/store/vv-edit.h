#pragma once

#include "store/vv-reader.h"

G_BEGIN_DECLS

/* One labelled edit under way, on the writer's thread, inside its transaction. It is only ever
 * handed to a VvEditFunc and valid until that returns. All of it is stored, or nothing. */

typedef struct _VvEdit VvEdit;

/** A rule that the edit breaks, and the record that it touched. */
typedef struct
{
  VvEntityKind kind;
  gint64 id;
  const char *rule; /* the rule's name, static */
  char *message;    /* a sentence that names the rule */
} VvViolation;

/** Sees the data as the edit has made it so far. */
VvReader *vv_edit_reader (VvEdit *edit);

/**
 * vv_edit_set_label:
 * @key: what is done, a key of vv-label.h
 * @...: up to four texts that the label takes, then %NULL
 *
 * Every edit that changes something needs a label before its function returns.
 */
void vv_edit_set_label (VvEdit *edit, const char *key, ...) G_GNUC_NULL_TERMINATED;

/**
 * vv_edit_insert:
 * @object: a record without id; it is completed (vv_object_complete()), cleaned (vv_text_clean())
 *   and gets its id
 *
 * Returns: %FALSE with %VV_ERROR_INPUT or an error of the file
 */
gboolean vv_edit_insert (VvEdit *edit, VvObject *object, GError **error);

/**
 * vv_edit_update:
 * @object: a record with id, as it shall be; it is cleaned
 *
 * Writes only the fields that differ from the stored record.
 *
 * Returns: %FALSE with %VV_ERROR_NOT_FOUND, %VV_ERROR_INPUT or an error of the file
 */
gboolean vv_edit_update (VvEdit *edit, VvObject *object, GError **error);

/**
 * vv_edit_remove:
 *
 * Removes a record and what belongs to it. References that may be empty are emptied. Refused with
 * %VV_ERROR_RULE: a person with pairs or consents, a participation with pairs, a pair with held
 * sessions, challenges or stories or that is over, a topic, agenda or program that is in use.
 */
gboolean vv_edit_remove (VvEdit *edit, VvEntityKind kind, gint64 id, GError **error);

/**
 * vv_edit_check:
 * @edit: an edit
 * @violations: (out) (transfer full) (element-type VvViolation): the rules that it breaks so far
 *
 * The edit is checked again when its function returns and refused with the first violation; who
 * wants to tell all of them asks here.
 *
 * Returns: %FALSE on error only
 */
gboolean vv_edit_check (VvEdit *edit, GPtrArray **violations, GError **error);

G_END_DECLS
