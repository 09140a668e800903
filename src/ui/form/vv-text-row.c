#include "form/vv-text-row.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/vv-date.h"
#include "base/vv-error.h"
#include "form/vv-editor.h"
#include "model/vv-texts.h"
#include "shell/vv-accessible-name.h"

struct _VvTextRow
{
  AdwEntryRow parent_instance;

  GtkWidget *mark; /* shown with the sentence of what is wrong */
  char *title;     /* while the sentence stands in its place */
  gboolean is_showing;
};

static void vv_text_row_init_editor (VvEditorInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (VvTextRow,
                               vv_text_row,
                               ADW_TYPE_ENTRY_ROW,
                               G_IMPLEMENT_INTERFACE (VV_TYPE_EDITOR, vv_text_row_init_editor))

static GtkWidget *
control_of (VvTextRow *self)
{
  return GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (self)));
}

/* (transfer full): the value as the row shows it. */
static char *
shown_text (VvObject *object, guint field, const char *language)
{
  if (vv_object_entity (object)->fields[field].kind == VV_FIELD_TEXTS)
    return vv_texts_get (vv_object_text (object, field), language);
  return g_strdup (vv_object_text (object, field) ?: "");
}

static void
show (VvEditor *editor, VvObject *object, guint field, const char *language)
{
  VvTextRow *self = VV_TEXT_ROW (editor);
  g_autofree char *text = shown_text (object, field, language);

  self->is_showing = TRUE;
  if (strcmp (gtk_editable_get_text (GTK_EDITABLE (self)), text) != 0)
    gtk_editable_set_text (GTK_EDITABLE (self), text);
  self->is_showing = FALSE;
}

/* "9", "930", "9:30", "9h30", "09.30" as HH:MM. */
static char *
read_time (const char *text)
{
  char digits[5] = "";
  gsize n = 0;
  gsize before = 0;

  for (; *text != '\0'; text++)
    if (g_ascii_isdigit (*text) && n < 4)
      digits[n++] = *text;
    else if (strchr (":hH. ", *text) != NULL && n > 0 && before == 0)
      before = n;
    else
      return NULL;

  if (n == 0 || (before != 0 && n != before && n != before + 2) || before > 2)
    return NULL;
  if (before == 0)
    before = n <= 2 ? n : n - 2;
  return g_strdup_printf ("%s%.*s:%s", before == 1 ? "0" : "", (int) before, digits,
                          n == before ? "00" : digits + before);
}

static gboolean
take_time (VvObject *object, guint field, const char *text, GError **error)
{
  g_autofree char *time = read_time (text);

  if (vv_time_is_valid (time))
    {
      vv_object_set_text (object, field, time);
      return TRUE;
    }
  g_set_error (error, VV_ERROR, VV_ERROR_INPUT,
               /* Translators: what was typed */
               _ ("“%s” is not a time of day: type one like 14:30."), text);
  return FALSE;
}

static gboolean
take_zone (VvObject *object, guint field, const char *text, GError **error)
{
  if (vv_zone_is_valid (text))
    {
      vv_object_set_text (object, field, text);
      return TRUE;
    }
  g_set_error (error, VV_ERROR, VV_ERROR_INPUT,
               /* Translators: what was typed */
               _ ("“%s” is not a time zone known here: type one like Europe/Paris."), text);
  return FALSE;
}

static gboolean
take (VvEditor *editor, VvObject *object, guint field, const char *language, GError **error)
{
  VvFieldKind kind = vv_object_entity (object)->fields[field].kind;
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (editor))));
  g_autofree char *before = shown_text (object, field, language);

  /* Words that are shown for want of the reader's language are not his. */
  if (strcmp (text, before) == 0)
    return TRUE;
  if (kind == VV_FIELD_TEXTS)
    vv_object_take_text (object, field,
                         vv_texts_set (vv_object_text (object, field), language,
                                       *text != '\0' ? text : NULL));
  else if (*text == '\0')
    vv_object_unset (object, field);
  else if (kind == VV_FIELD_TIME)
    return take_time (object, field, text, error);
  else if (kind == VV_FIELD_ZONE)
    return take_zone (object, field, text, error);
  else
    vv_object_set_text (object, field, text);
  return TRUE;
}

/* An entry row has no second line: the sentence takes the place of the small title, whole in the
 * tooltip. */
static void
tell (VvEditor *editor, const char *sentence)
{
  VvTextRow *self = VV_TEXT_ROW (editor);

  if (sentence != NULL && self->title == NULL)
    self->title = g_strdup (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self)));
  if (sentence != NULL)
    adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), sentence);
  else if (self->title != NULL)
    adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), self->title);
  if (sentence == NULL)
    g_clear_pointer (&self->title, g_free);
  gtk_widget_set_visible (self->mark, sentence != NULL);
  gtk_widget_set_tooltip_text (self->mark, sentence);
  vv_editor_mark (editor, control_of (self), sentence);
}

static void
on_changed_cb (VvTextRow *self)
{
  if (!self->is_showing)
    vv_editor_edited (VV_EDITOR (self));
}

static void
vv_text_row_finalize (GObject *object)
{
  g_free (VV_TEXT_ROW (object)->title);
  G_OBJECT_CLASS (vv_text_row_parent_class)->finalize (object);
}

static void
vv_text_row_init_editor (VvEditorInterface *iface)
{
  iface->show = show;
  iface->take = take;
  iface->tell = tell;
}

static void
vv_text_row_class_init (VvTextRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = vv_text_row_finalize;
}

static void
vv_text_row_init (VvTextRow *self)
{
  self->mark = gtk_image_new_from_icon_name ("dialog-error-symbolic");
  gtk_widget_set_visible (self->mark, FALSE);
  adw_entry_row_add_suffix (ADW_ENTRY_ROW (self), self->mark);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  g_signal_connect (self, "changed", G_CALLBACK (on_changed_cb), NULL);
  g_signal_connect (self, "entry-activated", G_CALLBACK (vv_editor_commit), NULL);
  vv_editor_watch (VV_EDITOR (self));
}

GtkWidget *
vv_text_row_new (const char *title)
{
  GtkWidget *self = g_object_new (VV_TYPE_TEXT_ROW, "title", title, NULL);

  vv_accessible_name (GTK_WIDGET (control_of (VV_TEXT_ROW (self))), title);
  return self;
}
