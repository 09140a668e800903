#include "model/vv-object.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "base/vv-date.h"
#include "base/vv-error.h"
#include "base/vv-fold.h"
#include "model/vv-texts.h"
#include "model/vv-person.h"
#include "vv-entity-private.h"

typedef struct
{
  gboolean is_set;
  union
  {
    char *text;
    gint64 integer;
    double real;
  };
} VvValue;

typedef struct
{
  gint64 id;
  char *uid;
  VvValue *values;
} VvObjectPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (VvObject, vv_object, G_TYPE_OBJECT)

#define PRIVATE(object) ((VvObjectPrivate *) vv_object_get_instance_private (object))
#define VALUE(object, field) (&PRIVATE (object)->values[field])
#define FIELD(object, field) (&vv_object_entity (object)->fields[field])

static gboolean
is_text (VvFieldKind kind)
{
  return kind != VV_FIELD_INTEGER && kind != VV_FIELD_REAL && kind != VV_FIELD_BOOLEAN &&
         kind != VV_FIELD_REFERENCE;
}

static void
notify (VvObject *object, guint field)
{
  g_object_notify_by_pspec (G_OBJECT (object), VV_OBJECT_GET_CLASS (object)->properties[field]);
}

static void
vv_object_get_property (GObject *self, guint prop, GValue *value, GParamSpec *pspec)
{
  VvObject *object = VV_OBJECT (self);
  guint field = prop - 1;

  switch (G_PARAM_SPEC_VALUE_TYPE (pspec))
    {
    case G_TYPE_STRING:
      g_value_set_string (value, vv_object_text (object, field));
      break;
    case G_TYPE_DOUBLE:
      g_value_set_double (value, vv_object_real (object, field));
      break;
    case G_TYPE_BOOLEAN:
      g_value_set_boolean (value, vv_object_integer (object, field) != 0);
      break;
    default:
      g_value_set_int64 (value, vv_object_integer (object, field));
    }
}

static void
vv_object_set_property (GObject *self, guint prop, const GValue *value, GParamSpec *pspec)
{
  VvObject *object = VV_OBJECT (self);
  guint field = prop - 1;

  switch (G_PARAM_SPEC_VALUE_TYPE (pspec))
    {
    case G_TYPE_STRING:
      vv_object_set_text (object, field, g_value_get_string (value));
      break;
    case G_TYPE_DOUBLE:
      vv_object_set_real (object, field, g_value_get_double (value));
      break;
    case G_TYPE_BOOLEAN:
      vv_object_set_integer (object, field, g_value_get_boolean (value));
      break;
    default:
      vv_object_set_integer (object, field, g_value_get_int64 (value));
    }
}

static void
vv_object_finalize (GObject *self)
{
  VvObject *object = VV_OBJECT (self);
  const VvEntity *entity = vv_object_entity (object);
  VvObjectPrivate *priv = PRIVATE (object);

  for (guint i = 0; i < entity->n_fields; i++)
    if (is_text (entity->fields[i].kind))
      g_free (priv->values[i].text);
  g_free (priv->values);
  g_free (priv->uid);

  G_OBJECT_CLASS (vv_object_parent_class)->finalize (self);
}

static void
vv_object_constructed (GObject *self)
{
  VvObject *object = VV_OBJECT (self);

  PRIVATE (object)->values = g_new0 (VvValue, vv_object_entity (object)->n_fields);
  G_OBJECT_CLASS (vv_object_parent_class)->constructed (self);
}

static void
vv_object_class_init (VvObjectClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = vv_object_constructed;
  object_class->finalize = vv_object_finalize;
}

static void
vv_object_init (G_GNUC_UNUSED VvObject *object)
{
}

static GParamSpec *
property_for (const VvField *field, const char *name)
{
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  if (is_text (field->kind))
    return g_param_spec_string (name, NULL, NULL, NULL, flags);
  if (field->kind == VV_FIELD_REAL)
    return g_param_spec_double (name, NULL, NULL, -G_MAXDOUBLE, G_MAXDOUBLE, 0, flags);
  if (field->kind == VV_FIELD_BOOLEAN)
    return g_param_spec_boolean (name, NULL, NULL, FALSE, flags);
  return g_param_spec_int64 (name, NULL, NULL, G_MININT64, G_MAXINT64, 0, flags);
}

void
vv_object_class_set_entity (VvObjectClass *klass, const VvEntity *entity)
{
  g_assert (entity->n_fields <= VV_FIELDS_MAX);

  klass->entity = entity;
  G_OBJECT_CLASS (klass)->get_property = vv_object_get_property; /* not inherited by a GObject */
  G_OBJECT_CLASS (klass)->set_property = vv_object_set_property;
  for (guint i = 0; i < entity->n_fields; i++)
    {
      g_autofree char *name = g_strdelimit (g_strdup (entity->fields[i].name), "_", '-');

      klass->properties[i] = property_for (&entity->fields[i], g_intern_string (name));
      g_object_class_install_property (G_OBJECT_CLASS (klass), i + 1, klass->properties[i]);
    }
}

VvObject *
vv_object_new (VvEntityKind kind)
{
  return g_object_new (vv_entity (kind)->get_type (), NULL);
}

static void
copy_value (VvValue *to, const VvValue *from, VvFieldKind kind)
{
  if (is_text (kind))
    g_free (to->text);
  *to = *from;
  if (is_text (kind))
    to->text = g_strdup (from->text);
}

VvObject *
vv_object_copy (VvObject *object)
{
  const VvEntity *entity = vv_object_entity (object);
  VvObject *copy = vv_object_new (entity->kind);

  PRIVATE (copy)->id = PRIVATE (object)->id;
  PRIVATE (copy)->uid = g_strdup (PRIVATE (object)->uid);
  for (guint i = 0; i < entity->n_fields; i++)
    copy_value (VALUE (copy, i), VALUE (object, i), entity->fields[i].kind);
  return copy;
}

const VvEntity *
vv_object_entity (VvObject *object)
{
  return VV_OBJECT_GET_CLASS (object)->entity;
}

gint64
vv_object_id (VvObject *object)
{
  return PRIVATE (object)->id;
}

void
vv_object_set_id (VvObject *object, gint64 id)
{
  PRIVATE (object)->id = id;
}

const char *
vv_object_uid (VvObject *object)
{
  return PRIVATE (object)->uid;
}

void
vv_object_set_uid (VvObject *object, const char *uid)
{
  char *copy = g_strdup (uid);

  g_free (PRIVATE (object)->uid);
  PRIVATE (object)->uid = copy;
}

gboolean
vv_object_is_set (VvObject *object, guint field)
{
  return VALUE (object, field)->is_set;
}

void
vv_object_unset (VvObject *object, guint field)
{
  VvValue *value = VALUE (object, field);

  if (!value->is_set)
    return;
  if (is_text (FIELD (object, field)->kind))
    g_free (value->text);
  memset (value, 0, sizeof *value);
  notify (object, field);
}

const char *
vv_object_text (VvObject *object, guint field)
{
  g_return_val_if_fail (is_text (FIELD (object, field)->kind), NULL);

  return VALUE (object, field)->text;
}

void
vv_object_set_text (VvObject *object, guint field, const char *text)
{
  if (g_strcmp0 (vv_object_text (object, field), text) != 0)
    vv_object_take_text (object, field, g_strdup (text));
}

void
vv_object_take_text (VvObject *object, guint field, char *text)
{
  VvValue *value = VALUE (object, field);
  char *old = value->text;

  g_return_if_fail (is_text (FIELD (object, field)->kind));

  value->text = text;
  value->is_set = text != NULL;
  if (g_strcmp0 (old, text) != 0)
    notify (object, field);
  g_free (old);
}

gint64
vv_object_integer (VvObject *object, guint field)
{
  g_return_val_if_fail (!is_text (FIELD (object, field)->kind), 0);

  return VALUE (object, field)->integer;
}

void
vv_object_set_integer (VvObject *object, guint field, gint64 integer)
{
  VvValue *value = VALUE (object, field);

  g_return_if_fail (!is_text (FIELD (object, field)->kind));

  if (value->is_set && value->integer == integer)
    return;
  value->is_set = TRUE;
  value->integer = integer;
  notify (object, field);
}

double
vv_object_real (VvObject *object, guint field)
{
  g_return_val_if_fail (FIELD (object, field)->kind == VV_FIELD_REAL, 0);

  return VALUE (object, field)->real;
}

void
vv_object_set_real (VvObject *object, guint field, double real)
{
  VvValue *value = VALUE (object, field);

  g_return_if_fail (FIELD (object, field)->kind == VV_FIELD_REAL);

  if (value->is_set && !(value->real < real) && !(value->real > real))
    return;
  value->is_set = TRUE;
  value->real = real;
  notify (object, field);
}

gboolean
vv_object_field_equals (VvObject *a, VvObject *b, guint field)
{
  const VvValue *x = VALUE (a, field);
  const VvValue *y = VALUE (b, field);

  if (x->is_set != y->is_set)
    return FALSE;
  if (!x->is_set)
    return TRUE;
  if (is_text (FIELD (a, field)->kind))
    return strcmp (x->text, y->text) == 0;
  if (FIELD (a, field)->kind == VV_FIELD_REAL)
    return !(x->real < y->real) && !(x->real > y->real);
  return x->integer == y->integer;
}

void
vv_object_complete (VvObject *object)
{
  const VvEntity *entity = vv_object_entity (object);

  for (guint i = 0; i < entity->n_fields; i++)
    if (!vv_object_is_set (object, i) && entity->fields[i].fallback != NULL)
      vv_object_parse (object, i, entity->fields[i].fallback, NULL);
  if (PRIVATE (object)->uid == NULL)
    PRIVATE (object)->uid = g_uuid_string_random ();
}

char *
vv_object_search (VvObject *object)
{
  const VvEntity *entity = vv_object_entity (object);
  GString *search = g_string_new (NULL);

  for (guint i = 0; i < entity->n_fields; i++)
    if ((entity->fields[i].flags & VV_FIELD_SEARCHED) != 0)
      {
        g_autofree char *folded = vv_fold (vv_object_text (object, i));

        if (*folded != '\0')
          g_string_append_printf (search, "%s\n", folded);
      }

  return g_string_free (search, FALSE);
}

char *
vv_object_title (VvObject *object, const char *language)
{
  int title = vv_object_entity (object)->title;

  if (title < 0)
    return g_strdup ("");
  if (FIELD (object, title)->kind == VV_FIELD_TEXTS)
    return vv_texts_get (vv_object_text (object, (guint) title), language);
  if (vv_object_entity (object)->kind == VV_ENTITY_PERSON)
    return vv_person_name (object);
  return g_strdup (vv_object_text (object, (guint) title) ?: "");
}
