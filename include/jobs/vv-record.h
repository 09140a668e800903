#pragma once

#include "store/vv-edit.h"

G_BEGIN_DECLS

/* Adding, changing and removing one record, with the label of the edit and with what goes by
 * itself: the program that a record belongs to through its owner, the place after its siblings, the
 * minutes of a session, and the dates that go with a state: a pair's launch and end, the day since
 * when a participation is in its state, the day a challenge is solved, an action done, a consent
 * asked, answered or withdrawn. A date that the user gives himself stays. */

typedef struct
{
  gint64 program_id;    /* where the settings name no program; 0: the only one there is */
  const char *language; /* (nullable): of texts in several languages; the user's by default */
} VvRecordContext;

/**
 * vv_record_set:
 * @object: a record, new or loaded
 * @settings: (array zero-terminated=1): "field=value" each, valid UTF-8; an empty value unsets
 * @context: what the settings leave out
 *
 * Sets fields from text. References are given as vv_reference_find() takes them, with or without
 * the "_id" of their field's name; "name" is a person's given and family name; texts in several
 * languages change in one language and keep the others ("title:fr=..." says which); "uid" is the
 * identity of a new record.
 *
 * Returns: %FALSE with %VV_ERROR_INPUT or %VV_ERROR_NOT_FOUND and a sentence
 */
gboolean vv_record_set (VvReader *reader,
                        VvObject *object,
                        const char *const *settings,
                        const VvRecordContext *context,
                        GError **error);

/** Stores a new record; @object gets its id. Labels the edit. */
gboolean vv_record_insert (VvEdit *edit, VvObject *object, guint32 today, GError **error);

/** Stores a record as it shall be. Labels the edit. */
gboolean vv_record_update (VvEdit *edit, VvObject *object, guint32 today, GError **error);

/** Removes a record, as vv_edit_remove(). Labels the edit. */
gboolean vv_record_remove (VvEdit *edit, VvEntityKind kind, gint64 id, GError **error);

G_END_DECLS
