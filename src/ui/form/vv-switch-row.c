#include "form/vv-switch-row.h"

#include "form/vv-editor.h"
#include "shell/vv-accessible-name.h"

struct _VvSwitchRow
{
  AdwActionRow parent_instance;

  GtkSwitch *toggle;
  gboolean is_showing;
};

static void vv_switch_row_init_editor (VvEditorInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (VvSwitchRow,
                               vv_switch_row,
                               ADW_TYPE_ACTION_ROW,
                               G_IMPLEMENT_INTERFACE (VV_TYPE_EDITOR, vv_switch_row_init_editor))

static void
show (VvEditor *editor, VvObject *object, guint field, G_GNUC_UNUSED const char *language)
{
  VvSwitchRow *self = VV_SWITCH_ROW (editor);

  self->is_showing = TRUE;
  gtk_switch_set_active (self->toggle, vv_object_integer (object, field) != 0);
  self->is_showing = FALSE;
}

static gboolean
take (VvEditor *editor,
      VvObject *object,
      guint field,
      G_GNUC_UNUSED const char *language,
      G_GNUC_UNUSED GError **error)
{
  vv_object_set_integer (object, field, gtk_switch_get_active (VV_SWITCH_ROW (editor)->toggle));
  return TRUE;
}

static void
tell (VvEditor *editor, const char *sentence)
{
  adw_action_row_set_subtitle (ADW_ACTION_ROW (editor), sentence != NULL ? sentence : "");
  vv_editor_mark (editor, GTK_WIDGET (VV_SWITCH_ROW (editor)->toggle), sentence);
}

static void
on_active_cb (VvSwitchRow *self)
{
  if (self->is_showing)
    return;
  vv_editor_edited (VV_EDITOR (self));
  vv_editor_commit (VV_EDITOR (self));
}

static void
vv_switch_row_init_editor (VvEditorInterface *iface)
{
  iface->show = show;
  iface->take = take;
  iface->tell = tell;
}

static void
vv_switch_row_class_init (VvSwitchRowClass *klass)
{
  vv_editor_class_focus_inside (GTK_WIDGET_CLASS (klass));
}

static void
vv_switch_row_init (VvSwitchRow *self)
{
  self->toggle = GTK_SWITCH (gtk_switch_new ());
  gtk_widget_set_valign (GTK_WIDGET (self->toggle), GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), GTK_WIDGET (self->toggle));
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (self), GTK_WIDGET (self->toggle));
  g_signal_connect_object (self->toggle, "notify::active", G_CALLBACK (on_active_cb), self,
                           G_CONNECT_SWAPPED);
}

GtkWidget *
vv_switch_row_new (const char *title)
{
  GtkWidget *self = g_object_new (VV_TYPE_SWITCH_ROW, "title", title, "use-markup", FALSE, NULL);

  vv_accessible_name (GTK_WIDGET (VV_SWITCH_ROW (self)->toggle), title);
  return self;
}
