#pragma once

#include "model/vv-object.h"

G_BEGIN_DECLS

/* The data of a workspace as one thread of the store sees it. A reader is only ever handed to a
 * function that runs on that thread (vv_workspace_read(), vv_edit_reader()), and is valid until
 * that function returns. Every error is of VV_ERROR with a sentence. */

typedef struct _VvReader VvReader;

/** Called for a record; return %FALSE to stop. @object is the caller's to ref. */
typedef gboolean (*VvRecordFunc) (VvObject *object, gpointer data);

/**
 * vv_reader_load:
 *
 * Returns: (transfer full): the record, or %NULL with %VV_ERROR_NOT_FOUND
 */
VvObject *vv_reader_load (VvReader *reader, VvEntityKind kind, gint64 id, GError **error);

/**
 * vv_reader_find:
 * @program_id: the program; 0 for a kind that belongs to none
 * @uid: the identity
 * @id: (out): the row id, 0 where there is no such record
 *
 * Returns: %FALSE on error only
 */
gboolean vv_reader_find (VvReader *reader,
                         VvEntityKind kind,
                         gint64 program_id,
                         const char *uid,
                         gint64 *id,
                         GError **error);

/**
 * vv_reader_find_people:
 * @field: VV_PERSON_EMAIL (ASCII letters' case does not matter) or VV_PERSON_STAFF_NUMBER
 * @text: the value
 *
 * Returns: (transfer full) (element-type gint64): the ids of the people with it, ascending
 */
GArray *vv_reader_find_people (VvReader *reader, guint field, const char *text, GError **error);

/**
 * vv_reader_each:
 * @reader: a reader
 * @kind: an entity
 * @field: a REFERENCE field of it, or -1 for all records
 * @id: what that field refers to
 * @func: called for each record, by position where the entity has one, then by id
 * @data: for @func
 *
 * Returns: %FALSE on error only
 */
gboolean vv_reader_each (VvReader *reader,
                         VvEntityKind kind,
                         int field,
                         gint64 id,
                         VvRecordFunc func,
                         gpointer data,
                         GError **error);

/**
 * vv_reader_identity:
 *
 * Returns: (transfer full) (nullable): the identity of the record with that row id, %NULL where
 *   there is none
 */
char *vv_reader_identity (VvReader *reader, VvEntityKind kind, gint64 id);

/**
 * vv_reader_name:
 *
 * What a record is called in a sentence, in the user's language: a person's name, a program's
 * title, "Maya Chen and Paul Roux" for a pair, "Maya Chen" for a participation, and so on upwards;
 * "#12", its row id, for a record that has no name and belongs to none; the kind for one that is
 * gone.
 *
 * Returns: (transfer full): the name; never %NULL
 */
char *vv_reader_name (VvReader *reader, VvEntityKind kind, gint64 id);

G_END_DECLS
