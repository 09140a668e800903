#include "form/vv-editor.h"

enum
{
  EDITED,
  COMMIT,
  REVERT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_INTERFACE (VvEditor, vv_editor, ADW_TYPE_PREFERENCES_ROW)

static void
vv_editor_default_init (VvEditorInterface *iface)
{
  GType type = G_TYPE_FROM_INTERFACE (iface);

  signals[EDITED] =
      g_signal_new ("edited", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[COMMIT] =
      g_signal_new ("commit", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[REVERT] = g_signal_new ("revert", type, G_SIGNAL_RUN_LAST, 0,
                                  g_signal_accumulator_true_handled, NULL, NULL, G_TYPE_BOOLEAN, 0);
}

static gboolean
on_key_pressed_cb (VvEditor *self, guint key)
{
  gboolean is_handled = FALSE;

  if (key == GDK_KEY_Escape)
    g_signal_emit (self, signals[REVERT], 0, &is_handled);
  return is_handled;
}

static gboolean
focus_inside (GtkWidget *row, GtkDirectionType direction)
{
  GtkWidget *child = gtk_widget_get_first_child (row);

  return child != NULL && gtk_widget_child_focus (child, direction);
}

static gboolean
grab_focus_inside (GtkWidget *row)
{
  return focus_inside (row, GTK_DIR_TAB_FORWARD);
}

void
vv_editor_class_focus_inside (GtkWidgetClass *klass)
{
  klass->focus = focus_inside;
  klass->grab_focus = grab_focus_inside;
}

void
vv_editor_watch (VvEditor *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  /* Before the entry, which would pass Escape on to the window. */
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (on_key_pressed_cb), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (vv_editor_commit), self);
  g_signal_connect (self, "unmap", G_CALLBACK (vv_editor_commit), NULL);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

void
vv_editor_edited (VvEditor *self)
{
  g_signal_emit (self, signals[EDITED], 0);
}

void
vv_editor_commit (VvEditor *self)
{
  g_signal_emit (self, signals[COMMIT], 0);
}

void
vv_editor_mark (VvEditor *self, GtkWidget *control, const char *sentence)
{
  GtkWidget *row = GTK_WIDGET (self);

  if (sentence != NULL)
    gtk_widget_add_css_class (row, "error");
  else
    gtk_widget_remove_css_class (row, "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (control), GTK_ACCESSIBLE_STATE_INVALID,
                               sentence != NULL ? GTK_ACCESSIBLE_INVALID_TRUE
                                                : GTK_ACCESSIBLE_INVALID_FALSE,
                               -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (control), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  sentence != NULL ? sentence : "", -1);
}

void
vv_editor_show (VvEditor *self, VvObject *object, guint field, const char *language)
{
  VV_EDITOR_GET_IFACE (self)->show (self, object, field, language);
}

gboolean
vv_editor_take (VvEditor *self, VvObject *object, guint field, const char *language, GError **error)
{
  return VV_EDITOR_GET_IFACE (self)->take (self, object, field, language, error);
}

void
vv_editor_tell (VvEditor *self, const char *sentence)
{
  VV_EDITOR_GET_IFACE (self)->tell (self, sentence);
}
