#include "program/vv-copy-dialog.h"

#include <glib/gi18n-lib.h>

#include "jobs/vv-program-jobs.h"
#include "program/vv-program-section.h"
#include "shell/vv-question.h"

struct _VvCopyDialog
{
  AdwMessageDialog parent_instance;

  VvDocument *document;
  gint64 program_id;
  GtkEditable *entry;
};

G_DEFINE_FINAL_TYPE (VvCopyDialog, vv_copy_dialog, ADW_TYPE_MESSAGE_DIALOG)

static void
on_copied (VvDocument *document,
           gboolean ok,
           G_GNUC_UNUSED const GError *error,
           gpointer data,
           G_GNUC_UNUSED gpointer user_data)
{
  const VvProgramCopy *copy = data;

  if (ok)
    vv_document_set_program (document, copy->new_id);
}

static void
vv_copy_dialog_response (AdwMessageDialog *dialog, const char *response)
{
  VvCopyDialog *self = VV_COPY_DIALOG (dialog);
  VvProgramCopy *copy;

  if (!g_str_equal (response, "start"))
    return;
  copy = g_new0 (VvProgramCopy, 1);
  copy->program_id = self->program_id;
  copy->title = g_strstrip (g_strdup (gtk_editable_get_text (self->entry)));
  copy->language = g_strdup (vv_document_language (self->document));
  vv_document_edit (self->document, vv_program_copy, copy, (GDestroyNotify) vv_program_copy_free,
                    VV_DOCUMENT_EDIT_DEFAULT, on_copied, NULL);
}

static void
on_changed (VvCopyDialog *self)
{
  g_autofree char *title = g_strstrip (g_strdup (gtk_editable_get_text (self->entry)));

  adw_message_dialog_set_response_enabled (ADW_MESSAGE_DIALOG (self), "start", *title != '\0');
}

static void
on_activated (VvCopyDialog *self)
{
  if (adw_message_dialog_get_response_enabled (ADW_MESSAGE_DIALOG (self), "start"))
    adw_message_dialog_response (ADW_MESSAGE_DIALOG (self), "start");
}

static void
vv_copy_dialog_dispose (GObject *object)
{
  g_clear_object (&VV_COPY_DIALOG (object)->document);
  G_OBJECT_CLASS (vv_copy_dialog_parent_class)->dispose (object);
}

static void
vv_copy_dialog_class_init (VvCopyDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = vv_copy_dialog_dispose;
  ADW_MESSAGE_DIALOG_CLASS (klass)->response = vv_copy_dialog_response;
}

static void
vv_copy_dialog_init (VvCopyDialog *self)
{
  AdwMessageDialog *dialog = ADW_MESSAGE_DIALOG (self);
  GtkWidget *list = vv_program_section_list (_ ("The new program"));
  GtkWidget *row = adw_entry_row_new ();

  adw_message_dialog_set_heading (dialog, _ ("Start Another Program"));
  adw_message_dialog_set_body (dialog, _ ("It gets all texts, phases and goals, and nobody takes "
                                          "part in it yet. It begins as a draft."));
  vv_question_add_answers (dialog, "cancel", _ ("Cancel"), "start", _ ("Start"));
  adw_message_dialog_set_response_appearance (dialog, "start", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (dialog, "start");
  self->entry = GTK_EDITABLE (row);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ ("Title"));
  g_signal_connect_object (row, "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "entry-activated", G_CALLBACK (on_activated), self,
                           G_CONNECT_SWAPPED);
  gtk_list_box_append (GTK_LIST_BOX (list), row);
  adw_message_dialog_set_extra_child (dialog, list);
}

GtkWidget *
vv_copy_dialog_new (GtkWindow *parent, VvDocument *document, VvObject *program)
{
  VvCopyDialog *self =
      g_object_new (VV_TYPE_COPY_DIALOG, "transient-for", parent, "modal", TRUE, NULL);
  g_autofree char *title = vv_object_title (program, vv_document_language (document));
  /* Translators: the title proposed for a program made from another; its title */
  g_autofree char *proposed = g_strdup_printf (_ ("%s, next round"), title);

  self->document = g_object_ref (document);
  self->program_id = vv_object_id (program);
  gtk_editable_set_text (self->entry, proposed);
  return GTK_WIDGET (self);
}
