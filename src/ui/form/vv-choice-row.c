#include "form/vv-choice-row.h"

#include <glib/gi18n-lib.h>

#include "form/vv-editor.h"
#include "shell/vv-accessible-name.h"

struct _VvChoiceRow
{
  AdwComboRow parent_instance;

  GPtrArray *names; /* of static strings, one per item; NULL: not set */
  gboolean is_showing;
  gboolean is_telling; /* libadwaita is in the middle of selecting: its list must stay */
};

static void vv_choice_row_init_editor (VvEditorInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (VvChoiceRow,
                               vv_choice_row,
                               ADW_TYPE_COMBO_ROW,
                               G_IMPLEMENT_INTERFACE (VV_TYPE_EDITOR, vv_choice_row_init_editor))

char *
vv_choice_row_capitalize (const char *label)
{
  const char *rest = *label != '\0' ? g_utf8_next_char (label) : label;
  g_autofree char *first = g_utf8_strup (label, rest - label);

  return g_strconcat (first, rest, NULL);
}

static void
offer (VvChoiceRow *self, GtkStringList *list, const char *name, const char *label)
{
  g_autofree char *text = vv_choice_row_capitalize (label);

  gtk_string_list_append (list, text);
  g_ptr_array_add (self->names, (gpointer) name);
}

static GtkStringList *
make_list (VvChoiceRow *self, const VvField *field, const char *value)
{
  GtkStringList *list = gtk_string_list_new (NULL);

  g_ptr_array_set_size (self->names, 0);
  if ((field->flags & VV_FIELD_REQUIRED) == 0 || value == NULL)
    offer (self, list, NULL, C_ ("choice", "not set"));
  for (const VvChoice *choice = field->choices->choices; choice->name != NULL; choice++)
    if (vv_choices_may_move (field->choices, value, choice->name))
      offer (self, list, choice->name, vv_choices_label (field->choices, choice->name));

  return list;
}

static void
show (VvEditor *editor, VvObject *object, guint i, G_GNUC_UNUSED const char *language)
{
  VvChoiceRow *self = VV_CHOICE_ROW (editor);
  const char *value = vv_object_text (object, i);
  g_autoptr (GtkStringList) list = NULL;

  if (self->is_telling)
    return; /* what was chosen is what is shown */
  self->is_showing = TRUE;
  list = make_list (self, &vv_object_entity (object)->fields[i], value);
  adw_combo_row_set_model (ADW_COMBO_ROW (self), G_LIST_MODEL (list));
  for (guint k = 0; k < self->names->len; k++)
    if (g_strcmp0 (g_ptr_array_index (self->names, k), value) == 0)
      adw_combo_row_set_selected (ADW_COMBO_ROW (self), k);
  self->is_showing = FALSE;
}

static gboolean
take (VvEditor *editor,
      VvObject *object,
      guint field,
      G_GNUC_UNUSED const char *language,
      G_GNUC_UNUSED GError **error)
{
  VvChoiceRow *self = VV_CHOICE_ROW (editor);
  guint selected = adw_combo_row_get_selected (ADW_COMBO_ROW (self));

  if (selected < self->names->len)
    vv_object_set_text (object, field, g_ptr_array_index (self->names, selected));
  return TRUE;
}

static void
tell (VvEditor *editor, const char *sentence)
{
  adw_action_row_set_subtitle (ADW_ACTION_ROW (editor), sentence != NULL ? sentence : "");
  vv_editor_mark (editor, GTK_WIDGET (editor), sentence);
}

static void
on_selected_cb (VvChoiceRow *self)
{
  if (self->is_showing || self->is_telling)
    return;
  self->is_telling = TRUE;
  vv_editor_edited (VV_EDITOR (self));
  vv_editor_commit (VV_EDITOR (self));
  self->is_telling = FALSE;
}

static void
vv_choice_row_finalize (GObject *object)
{
  g_ptr_array_unref (VV_CHOICE_ROW (object)->names);
  G_OBJECT_CLASS (vv_choice_row_parent_class)->finalize (object);
}

static void
vv_choice_row_init_editor (VvEditorInterface *iface)
{
  iface->show = show;
  iface->take = take;
  iface->tell = tell;
}

static void
vv_choice_row_class_init (VvChoiceRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = vv_choice_row_finalize;
}

static void
vv_choice_row_init (VvChoiceRow *self)
{
  self->names = g_ptr_array_new ();
  g_signal_connect (self, "notify::selected", G_CALLBACK (on_selected_cb), NULL);
}

GtkWidget *
vv_choice_row_new (const char *title)
{
  GtkWidget *self = g_object_new (VV_TYPE_CHOICE_ROW, "title", title, "use-markup", FALSE, NULL);

  vv_accessible_name (GTK_WIDGET (self), title);
  return self;
}
