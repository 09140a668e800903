#include "program/vv-start-dialog.h"

#include <glib/gi18n-lib.h>

#include "base/vv-date.h"
#include "form/vv-date-row.h"
#include "jobs/vv-program-jobs.h"
#include "model/vv-program.h"
#include "program/vv-program-section.h"
#include "shell/vv-question.h"

struct _VvStartDialog
{
  AdwMessageDialog parent_instance;

  VvDocument *document;
  gint64 program_id;
  VvDateRow *row;
};

G_DEFINE_FINAL_TYPE (VvStartDialog, vv_start_dialog, ADW_TYPE_MESSAGE_DIALOG)

static void
vv_start_dialog_response (AdwMessageDialog *dialog, const char *response)
{
  VvStartDialog *self = VV_START_DIALOG (dialog);
  VvProgramMove *move;

  if (!g_str_equal (response, "start"))
    return;
  move = g_new0 (VvProgramMove, 1);
  move->program_id = self->program_id;
  move->state = g_strdup ("running");
  move->day = vv_date_row_day (self->row);
  vv_document_edit (self->document, vv_program_move, move, (GDestroyNotify) vv_program_move_free,
                    VV_DOCUMENT_EDIT_DEFAULT, NULL, NULL);
}

static void
on_date (VvStartDialog *self)
{
  adw_message_dialog_set_response_enabled (ADW_MESSAGE_DIALOG (self), "start",
                                           vv_date_row_day (self->row) != 0);
}

static void
vv_start_dialog_dispose (GObject *object)
{
  g_clear_object (&VV_START_DIALOG (object)->document);
  G_OBJECT_CLASS (vv_start_dialog_parent_class)->dispose (object);
}

static void
vv_start_dialog_class_init (VvStartDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = vv_start_dialog_dispose;
  ADW_MESSAGE_DIALOG_CLASS (klass)->response = vv_start_dialog_response;
}

static void
vv_start_dialog_init (VvStartDialog *self)
{
  AdwMessageDialog *dialog = ADW_MESSAGE_DIALOG (self);
  GtkWidget *list = vv_program_section_list (_ ("The start"));

  adw_message_dialog_set_heading (dialog, _ ("Start the Program"));
  adw_message_dialog_set_body (dialog, _ ("Its weeks are counted from this day, and each item of "
                                          "its checklists gets the day that it is due."));
  vv_question_add_answers (dialog, "cancel", _ ("Cancel"), "start", _ ("Start"));
  adw_message_dialog_set_response_appearance (dialog, "start", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (dialog, "start");
  self->row = VV_DATE_ROW (vv_date_row_new (_ ("First day")));
  g_signal_connect_object (self->row, "edited", G_CALLBACK (on_date), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->row, "commit", G_CALLBACK (on_date), self, G_CONNECT_SWAPPED);
  gtk_list_box_append (GTK_LIST_BOX (list), GTK_WIDGET (self->row));
  adw_message_dialog_set_extra_child (dialog, list);
}

GtkWidget *
vv_start_dialog_new (GtkWindow *parent, VvDocument *document, VvObject *program)
{
  VvStartDialog *self =
      g_object_new (VV_TYPE_START_DIALOG, "transient-for", parent, "modal", TRUE, NULL);
  const char *starts = vv_object_text (program, VV_PROGRAM_STARTS);
  char today[VV_DATE_TEXT];

  self->document = g_object_ref (document);
  self->program_id = vv_object_id (program);
  vv_date_row_set_date (self->row,
                        starts != NULL ? starts : vv_date_format (vv_today (), today));
  return GTK_WIDGET (self);
}
