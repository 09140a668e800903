#include "form/vv-person-row.h"

#include "form/vv-editor.h"

struct _VvPersonRow
{
  AdwActionRow parent_instance;

  VvPersonPicker *picker;
};

static void vv_person_row_init_editor (VvEditorInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (VvPersonRow,
                               vv_person_row,
                               ADW_TYPE_ACTION_ROW,
                               G_IMPLEMENT_INTERFACE (VV_TYPE_EDITOR, vv_person_row_init_editor))

static void
show (VvEditor *editor, VvObject *object, guint field, G_GNUC_UNUSED const char *language)
{
  vv_person_picker_set_person (VV_PERSON_ROW (editor)->picker, vv_object_integer (object, field));
}

static gboolean
take (VvEditor *editor,
      VvObject *object,
      guint field,
      G_GNUC_UNUSED const char *language,
      G_GNUC_UNUSED GError **error)
{
  gint64 person = vv_person_picker_person (VV_PERSON_ROW (editor)->picker);

  if (person != 0)
    vv_object_set_integer (object, field, person);
  else
    vv_object_unset (object, field);
  return TRUE;
}

static void
tell (VvEditor *editor, const char *sentence)
{
  adw_action_row_set_subtitle (ADW_ACTION_ROW (editor), sentence != NULL ? sentence : "");
  vv_editor_mark (editor, vv_person_picker_entry (VV_PERSON_ROW (editor)->picker), sentence);
}

static void
on_picked_cb (VvPersonRow *self)
{
  vv_editor_edited (VV_EDITOR (self));
  vv_editor_commit (VV_EDITOR (self));
}

static void
vv_person_row_init_editor (VvEditorInterface *iface)
{
  iface->show = show;
  iface->take = take;
  iface->tell = tell;
}

static void
vv_person_row_class_init (VvPersonRowClass *klass)
{
  vv_editor_class_focus_inside (GTK_WIDGET_CLASS (klass));
}

static void
vv_person_row_init (G_GNUC_UNUSED VvPersonRow *self)
{
}

GtkWidget *
vv_person_row_new (VvDocument *document, const char *title)
{
  VvPersonRow *self = g_object_new (VV_TYPE_PERSON_ROW, "title", title, "use-markup", FALSE, NULL);
  GtkWidget *picker = vv_person_picker_new (document, title);

  self->picker = VV_PERSON_PICKER (picker);
  gtk_widget_set_valign (picker, GTK_ALIGN_CENTER);
  gtk_widget_set_hexpand (picker, TRUE);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), picker);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (self), picker);
  g_signal_connect_object (picker, "picked", G_CALLBACK (on_picked_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

VvPersonPicker *
vv_person_row_picker (VvPersonRow *self)
{
  return self->picker;
}
