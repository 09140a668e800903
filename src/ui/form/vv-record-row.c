#include "form/vv-record-row.h"

#include <glib/gi18n-lib.h>

#include "form/vv-editor.h"
#include "shell/vv-accessible-name.h"

struct _VvRecordRow
{
  AdwComboRow parent_instance;

  GArray *ids;    /* (nullable): of gint64, one per item, 0: not set; NULL until they are there */
  gint64 wanted;  /* what the record has */
  gboolean is_showing;
};

/* The records to choose from. */
typedef struct
{
  VvEntityKind kind;
  gint64 program_id;
  char *language;
  VvReader *reader; /* while it runs */
  GArray *ids;
  GPtrArray *names; /* of char */
} VvOffer;

static void vv_record_row_init_editor (VvEditorInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (VvRecordRow,
                               vv_record_row,
                               ADW_TYPE_COMBO_ROW,
                               G_IMPLEMENT_INTERFACE (VV_TYPE_EDITOR, vv_record_row_init_editor))

static void
free_offer (VvOffer *offer)
{
  g_free (offer->language);
  g_array_unref (offer->ids);
  g_ptr_array_unref (offer->names);
  g_free (offer);
}

static void
add (VvOffer *offer, gint64 id, const char *name)
{
  g_array_append_val (offer->ids, id);
  g_ptr_array_add (offer->names, g_strdup (name));
}

static gboolean
see_record (VvObject *record, gpointer data)
{
  VvOffer *offer = data;
  g_autofree char *title = vv_object_title (record, offer->language);
  g_autofree char *name = *title != '\0' ? g_steal_pointer (&title)
                                         : vv_reader_name (offer->reader, offer->kind,
                                                           vv_object_id (record));

  add (offer, vv_object_id (record), name);
  return TRUE;
}

static gboolean
read_offer (VvReader *reader, gpointer data, GError **error)
{
  VvOffer *offer = data;
  int scope = offer->program_id != 0
                  ? vv_entity_field_with (vv_entity (offer->kind), VV_FIELD_SCOPE)
                  : -1;

  offer->reader = reader;
  return vv_reader_each (reader, offer->kind, scope, offer->program_id, see_record, offer, error);
}

static void
select_wanted (VvRecordRow *self)
{
  self->is_showing = TRUE;
  for (guint i = 0; self->ids != NULL && i < self->ids->len; i++)
    if (g_array_index (self->ids, gint64, i) == self->wanted)
      adw_combo_row_set_selected (ADW_COMBO_ROW (self), i);
  self->is_showing = FALSE;
}

static void
on_offered (G_GNUC_UNUSED VvDocument *document,
            gboolean ok,
            const GError *error,
            gpointer data,
            gpointer user_data)
{
  VvRecordRow *self = user_data;
  VvOffer *offer = data;
  g_autoptr (GtkStringList) list = NULL;

  if (!ok)
    {
      vv_editor_tell (VV_EDITOR (self), error->message);
      return;
    }
  g_ptr_array_add (offer->names, NULL);
  list = gtk_string_list_new ((const char *const *) offer->names->pdata);
  self->is_showing = TRUE;
  g_clear_pointer (&self->ids, g_array_unref);
  self->ids = g_array_ref (offer->ids);
  adw_combo_row_set_model (ADW_COMBO_ROW (self), G_LIST_MODEL (list));
  select_wanted (self);
}

static void
show (VvEditor *editor, VvObject *object, guint field, G_GNUC_UNUSED const char *language)
{
  VvRecordRow *self = VV_RECORD_ROW (editor);

  self->wanted = vv_object_integer (object, field);
  select_wanted (self);
}

static gboolean
take (VvEditor *editor,
      VvObject *object,
      guint field,
      G_GNUC_UNUSED const char *language,
      G_GNUC_UNUSED GError **error)
{
  VvRecordRow *self = VV_RECORD_ROW (editor);
  guint selected = adw_combo_row_get_selected (ADW_COMBO_ROW (self));
  gint64 id;

  if (self->ids == NULL || selected >= self->ids->len)
    return TRUE;
  id = g_array_index (self->ids, gint64, selected);
  if (id != 0)
    vv_object_set_integer (object, field, id);
  else
    vv_object_unset (object, field);
  return TRUE;
}

static void
tell (VvEditor *editor, const char *sentence)
{
  adw_action_row_set_subtitle (ADW_ACTION_ROW (editor), sentence != NULL ? sentence : "");
  vv_editor_mark (editor, GTK_WIDGET (editor), sentence);
}

static void
on_selected_cb (VvRecordRow *self)
{
  if (self->is_showing)
    return;
  vv_editor_edited (VV_EDITOR (self));
  vv_editor_commit (VV_EDITOR (self));
}

static void
vv_record_row_finalize (GObject *object)
{
  g_clear_pointer (&VV_RECORD_ROW (object)->ids, g_array_unref);
  G_OBJECT_CLASS (vv_record_row_parent_class)->finalize (object);
}

static void
vv_record_row_init_editor (VvEditorInterface *iface)
{
  iface->show = show;
  iface->take = take;
  iface->tell = tell;
}

static void
vv_record_row_class_init (VvRecordRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = vv_record_row_finalize;
}

static void
vv_record_row_init (VvRecordRow *self)
{
  g_signal_connect (self, "notify::selected", G_CALLBACK (on_selected_cb), NULL);
}

/* The program of a record: its own, or the one chosen in the window. */
static gint64
program_of (VvDocument *document, VvObject *object)
{
  int scope = vv_entity_field_with (vv_object_entity (object), VV_FIELD_SCOPE);

  if (scope >= 0 && vv_object_is_set (object, (guint) scope))
    return vv_object_integer (object, (guint) scope);
  return vv_document_program (document);
}

GtkWidget *
vv_record_row_new (VvDocument *document,
                   const char *title,
                   VvObject *object,
                   const VvField *field)
{
  VvRecordRow *self = g_object_new (VV_TYPE_RECORD_ROW, "title", title, "use-markup", FALSE, NULL);
  VvOffer *offer = g_new0 (VvOffer, 1);

  offer->kind = field->target;
  offer->program_id = program_of (document, object);
  offer->language = g_strdup (vv_document_language (document));
  offer->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  offer->names = g_ptr_array_new_with_free_func (g_free);
  if ((field->flags & VV_FIELD_REQUIRED) == 0 || vv_object_id (object) == 0)
    add (offer, 0, C_ ("record", "Not set"));
  vv_accessible_name (GTK_WIDGET (self), title);
  vv_document_read (document, read_offer, offer, (GDestroyNotify) free_offer, G_OBJECT (self),
                    on_offered);
  return GTK_WIDGET (self);
}
