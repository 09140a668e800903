#include "form/vv-form.h"

#include "form/vv-editor.h"
#include "form/vv-field-row.h"

struct _VvForm
{
  AdwPreferencesGroup parent_instance;

  GPtrArray *rows; /* of GtkWidget; owned by the group */
};

static guint edited_signal;

G_DEFINE_FINAL_TYPE (VvForm, vv_form, ADW_TYPE_PREFERENCES_GROUP)

static void
on_edited_cb (VvForm *self)
{
  g_signal_emit (self, edited_signal, 0);
}

static void
vv_form_dispose (GObject *object)
{
  g_ptr_array_set_size (VV_FORM (object)->rows, 0);
  G_OBJECT_CLASS (vv_form_parent_class)->dispose (object);
}

static void
vv_form_finalize (GObject *object)
{
  g_ptr_array_unref (VV_FORM (object)->rows);
  G_OBJECT_CLASS (vv_form_parent_class)->finalize (object);
}

static void
vv_form_class_init (VvFormClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = vv_form_dispose;
  G_OBJECT_CLASS (klass)->finalize = vv_form_finalize;
  edited_signal = g_signal_new ("edited", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                NULL, NULL, G_TYPE_NONE, 0);
}

static void
vv_form_init (VvForm *self)
{
  self->rows = g_ptr_array_new ();
}

static void
add_row (VvForm *self, VvDocument *document, VvObject *object, guint field)
{
  GtkWidget *row = vv_field_row_new (document, object, field);

  g_signal_connect_object (row, "edited", G_CALLBACK (on_edited_cb), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
  g_ptr_array_add (self->rows, row);
}

GtkWidget *
vv_form_new (VvDocument *document,
             const char *title,
             VvObject *object,
             const guint *fields,
             guint n_fields)
{
  VvForm *self = g_object_new (VV_TYPE_FORM, NULL);

  if (title != NULL)
    {
      g_autofree char *markup = g_markup_escape_text (title, -1);

      adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), markup);
    }
  for (guint i = 0; i < n_fields; i++)
    add_row (self, document, object, fields[i]);
  return GTK_WIDGET (self);
}

void
vv_form_update (VvForm *self, VvObject *object)
{
  for (guint i = 0; i < self->rows->len; i++)
    vv_field_row_update (g_ptr_array_index (self->rows, i), object);
}

gboolean
vv_form_is_valid (VvForm *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    if (!vv_field_row_is_valid (g_ptr_array_index (self->rows, i)))
      return FALSE;

  return TRUE;
}

GtkWidget *
vv_form_row (VvForm *self, guint field)
{
  for (guint i = 0; i < self->rows->len; i++)
    if (vv_field_row_field (g_ptr_array_index (self->rows, i)) == field)
      return g_ptr_array_index (self->rows, i);

  return NULL;
}
