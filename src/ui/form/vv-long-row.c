#include "form/vv-long-row.h"

#include <string.h>

#include "form/vv-editor.h"
#include "model/vv-texts.h"
#include "shell/vv-accessible-name.h"

#define LINES_HEIGHT 60 /* about three lines, px */

struct _VvLongRow
{
  AdwPreferencesRow parent_instance;

  GtkTextView *view;
  GtkLabel *room; /* says the same, unseen: a text view does not know its height for a width */
  GtkLabel *message;
  gboolean is_showing;
};

static void vv_long_row_init_editor (VvEditorInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (VvLongRow,
                               vv_long_row,
                               ADW_TYPE_PREFERENCES_ROW,
                               G_IMPLEMENT_INTERFACE (VV_TYPE_EDITOR, vv_long_row_init_editor))

static char *
shown_text (VvObject *object, guint field, const char *language)
{
  if (vv_object_entity (object)->fields[field].kind == VV_FIELD_TEXTS)
    return vv_texts_get (vv_object_text (object, field), language);
  return g_strdup (vv_object_text (object, field) ?: "");
}

static char *
typed_text (VvLongRow *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->view);
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, TRUE);
}

/* A last line that is empty has its height too. */
static void
make_room (VvLongRow *self)
{
  g_autofree char *typed = typed_text (self);
  g_autofree char *lines = g_strconcat (typed, "\u200b", NULL);

  gtk_label_set_text (self->room, lines);
}

static void
show (VvEditor *editor, VvObject *object, guint field, const char *language)
{
  VvLongRow *self = VV_LONG_ROW (editor);
  g_autofree char *text = shown_text (object, field, language);
  g_autofree char *typed = typed_text (self);

  self->is_showing = TRUE;
  if (strcmp (typed, text) != 0)
    gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->view), text, -1);
  make_room (self);
  self->is_showing = FALSE;
}

static gboolean
take (VvEditor *editor,
      VvObject *object,
      guint field,
      const char *language,
      G_GNUC_UNUSED GError **error)
{
  g_autofree char *typed = typed_text (VV_LONG_ROW (editor));
  g_autofree char *before = shown_text (object, field, language);

  if (strcmp (typed, before) == 0)
    return TRUE;
  g_strchomp (typed);
  if (vv_object_entity (object)->fields[field].kind == VV_FIELD_TEXTS)
    vv_object_take_text (object, field,
                         vv_texts_set (vv_object_text (object, field), language,
                                       *typed != '\0' ? typed : NULL));
  else
    vv_object_set_text (object, field, *typed != '\0' ? typed : NULL);
  return TRUE;
}

static void
tell (VvEditor *editor, const char *sentence)
{
  VvLongRow *self = VV_LONG_ROW (editor);

  gtk_label_set_text (self->message, sentence != NULL ? sentence : "");
  gtk_widget_set_visible (GTK_WIDGET (self->message), sentence != NULL);
  vv_editor_mark (editor, GTK_WIDGET (self->view), sentence);
}

static void
on_changed_cb (VvLongRow *self)
{
  make_room (self);
  if (!self->is_showing)
    vv_editor_edited (VV_EDITOR (self));
}

static gboolean
on_key_pressed_cb (VvLongRow *self, guint key, G_GNUC_UNUSED guint code, GdkModifierType modifiers)
{
  if ((key != GDK_KEY_Return && key != GDK_KEY_KP_Enter) || (modifiers & GDK_CONTROL_MASK) == 0)
    return FALSE;
  vv_editor_commit (VV_EDITOR (self));
  return TRUE;
}

static void
on_pressed_cb (VvLongRow *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

static void
vv_long_row_init_editor (VvEditorInterface *iface)
{
  iface->show = show;
  iface->take = take;
  iface->tell = tell;
}

static void
vv_long_row_class_init (VvLongRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  vv_editor_class_focus_inside (widget_class);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/viceversa/Viceversa/ui/form/long-row.ui");
  gtk_widget_class_bind_template_child (widget_class, VvLongRow, view);
  gtk_widget_class_bind_template_child (widget_class, VvLongRow, room);
  gtk_widget_class_bind_template_child (widget_class, VvLongRow, message);
  gtk_widget_class_bind_template_callback (widget_class, on_key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_pressed_cb);
}

static void
vv_long_row_init (VvLongRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_size_request (GTK_WIDGET (self->room), -1, LINES_HEIGHT);
  g_signal_connect_object (gtk_text_view_get_buffer (self->view), "changed",
                           G_CALLBACK (on_changed_cb), self, G_CONNECT_SWAPPED);
  vv_editor_watch (VV_EDITOR (self));
}

GtkWidget *
vv_long_row_new (const char *title)
{
  GtkWidget *self = g_object_new (VV_TYPE_LONG_ROW, "title", title, "use-markup", FALSE, NULL);

  vv_accessible_name (GTK_WIDGET (VV_LONG_ROW (self)->view), title);
  return self;
}
