#include "vv-row.h"

#include <string.h>

/* The texts of a row lie in one block, one after the other; a value is the offset of its text. */
struct _VvRow
{
  GObject parent_instance;

  gint64 id;
  guint n_values;
  int *offsets; /* -1: no value */
  char *block;
};

enum
{
  PROP_0,
  PROP_LOADED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (VvRow, vv_row, G_TYPE_OBJECT)

static void
vv_row_get_property (GObject *object, guint prop, GValue *value, GParamSpec *pspec)
{
  if (prop == PROP_LOADED)
    g_value_set_boolean (value, vv_row_is_loaded (VV_ROW (object)));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop, pspec);
}

static void
vv_row_finalize (GObject *object)
{
  VvRow *self = VV_ROW (object);

  g_free (self->offsets);
  g_free (self->block);
  G_OBJECT_CLASS (vv_row_parent_class)->finalize (object);
}

static void
vv_row_class_init (VvRowClass *klass)
{
  G_OBJECT_CLASS (klass)->get_property = vv_row_get_property;
  G_OBJECT_CLASS (klass)->finalize = vv_row_finalize;
  properties[PROP_LOADED] = g_param_spec_boolean ("loaded", NULL, NULL, FALSE,
                                                  G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_PROPS, properties);
}

static void
vv_row_init (G_GNUC_UNUSED VvRow *self)
{
}

VvRow *
vv_row_new (gint64 id, const char *const *values, guint n_values)
{
  VvRow *self = g_object_new (VV_TYPE_ROW, NULL);
  GString *block = g_string_new (NULL);

  self->id = id;
  self->n_values = n_values;
  self->offsets = g_new (int, n_values);
  for (guint i = 0; i < n_values; i++)
    {
      self->offsets[i] = values[i] != NULL ? (int) block->len : -1;
      if (values[i] != NULL)
        g_string_append_len (block, values[i], (gssize) strlen (values[i]) + 1);
    }
  self->block = g_string_free (block, FALSE);
  return self;
}

void
vv_row_update (VvRow *self, VvRow *other)
{
  g_free (self->offsets);
  g_free (self->block);
  self->n_values = other->n_values;
  self->offsets = g_memdup2 (other->offsets, other->n_values * sizeof (int));
  self->block = NULL;
  if (other->n_values > 0)
    {
      GString *copy = g_string_new (NULL);

      for (guint i = 0; i < other->n_values; i++)
        if (other->offsets[i] >= 0)
          g_string_append_len (copy, other->block + other->offsets[i],
                               (gssize) strlen (other->block + other->offsets[i]) + 1);
      self->block = g_string_free (copy, FALSE);
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOADED]);
}

gint64
vv_row_id (VvRow *self)
{
  return self->id;
}

gboolean
vv_row_is_loaded (VvRow *self)
{
  return self->n_values > 0;
}

const char *
vv_row_text (VvRow *self, guint column)
{
  return column < self->n_values && self->offsets[column] >= 0
             ? self->block + self->offsets[column]
             : NULL;
}
