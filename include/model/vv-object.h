#pragma once

#include <glib-object.h>

#include "model/vv-entity.h"

G_BEGIN_DECLS

/* A record: the values of the fields of one entity, and its identities. Each field is a GObject
 * property too (its name with '-' for '_'; unset text is %NULL, unset numbers are 0). A value may
 * be unset: in a record that was read from the workspace that means NULL, in one that came from a
 * file that the file does not say. Not thread-safe; hand a record over, do not share it. */

#define VV_TYPE_OBJECT (vv_object_get_type ())
G_DECLARE_DERIVABLE_TYPE (VvObject, vv_object, VV, OBJECT, GObject)

struct _VvObjectClass
{
  GObjectClass parent_class;
  const VvEntity *entity;
  GParamSpec *properties[VV_FIELDS_MAX];
};

/** (transfer full): a record without values. */
VvObject *vv_object_new (VvEntityKind kind);

/** (transfer full): a record with the values of @object and its identities. */
VvObject *vv_object_copy (VvObject *object);

const VvEntity *vv_object_entity (VvObject *object);

/** The row id in the workspace; 0 for a record that is not in one. */
gint64 vv_object_id (VvObject *object);
void vv_object_set_id (VvObject *object, gint64 id);

/** (nullable): the identity that outlives the file, see vv-uid.h. */
const char *vv_object_uid (VvObject *object);
void vv_object_set_uid (VvObject *object, const char *uid);

gboolean vv_object_is_set (VvObject *object, guint field);
void vv_object_unset (VvObject *object, guint field);

/** (nullable) (transfer none): the text of a TEXT, TEXTS, CHOICE, DATE, TIME or ZONE field. */
const char *vv_object_text (VvObject *object, guint field);
void vv_object_set_text (VvObject *object, guint field, const char *text); /* %NULL unsets */
void vv_object_take_text (VvObject *object, guint field, char *text);

/** The number of an INTEGER, BOOLEAN or REFERENCE field; 0 where it is unset. */
gint64 vv_object_integer (VvObject *object, guint field);
void vv_object_set_integer (VvObject *object, guint field, gint64 integer);

/** The number of a REAL field; 0 where it is unset. */
double vv_object_real (VvObject *object, guint field);
void vv_object_set_real (VvObject *object, guint field, double real);

/** Whether field @field is the same in both, unset included. Same entity. */
gboolean vv_object_field_equals (VvObject *a, VvObject *b, guint field);

/**
 * vv_object_parse:
 * @object: a record
 * @field: any field but a REFERENCE
 * @text: the value as a machine file or the command line has it: "." for the decimal point,
 *   ISO dates, names of choices, true/false or 1/0; for TEXTS the JSON of vv-texts.h; valid UTF-8
 *
 * Sets a field from text; empty text unsets it.
 *
 * Returns: %FALSE with %VV_ERROR_INPUT and a sentence that names field and value
 */
gboolean vv_object_parse (VvObject *object, guint field, const char *text, GError **error);

/** (transfer full) (nullable): the value as vv_object_parse() reads it; %NULL where it is unset. */
char *vv_object_format (VvObject *object, guint field);

/**
 * vv_object_complete:
 * @object: a record about to be stored for the first time
 *
 * Gives unset fields their fallback values, and the record a random UUID where it has no identity.
 */
void vv_object_complete (VvObject *object);

/**
 * vv_object_validate:
 * @object: a record about to be stored
 *
 * Checks what a record can know of itself: required fields, bounds, names, dates.
 *
 * Returns: %FALSE with %VV_ERROR_INPUT and a sentence
 */
gboolean vv_object_validate (VvObject *object, GError **error);

/** (transfer full): the folded search column: all SEARCHED fields that hold something, a line
 * each; sorting by it sorts by the first of them. */
char *vv_object_search (VvObject *object);

/** (transfer full): what the record is called on screen, in @language; may be empty. */
char *vv_object_title (VvObject *object, const char *language);

G_END_DECLS
