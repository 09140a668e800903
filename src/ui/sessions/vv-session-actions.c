#include "vv-session-actions.h"

#include <glib/gi18n-lib.h>

#include "base/vv-date.h"
#include "form/vv-date-row.h"
#include "jobs/vv-bulk.h"
#include "jobs/vv-session-states.h"
#include "model/vv-session.h"
#include "sessions/vv-toggle-bar.h"
#include "shell/vv-accessible-name.h"
#include "shell/vv-question.h"

static GArray *
copy_ids (const GArray *ids)
{
  GArray *copy = g_array_new (FALSE, FALSE, sizeof (gint64));

  g_array_append_vals (copy, ids->data, ids->len);
  return copy;
}

static VvSessionMove *
make_move (const GArray *ids, const char *state)
{
  VvSessionMove *move = g_new0 (VvSessionMove, 1);

  move->sessions = copy_ids (ids);
  move->state = g_strdup (state);
  return move;
}

static void
run_move (VvDocument *document, VvSessionMove *move)
{
  vv_document_edit (document, vv_session_move, move, (GDestroyNotify) vv_session_move_free,
                    VV_DOCUMENT_EDIT_DEFAULT, NULL, NULL);
}

void
vv_session_actions_move (VvDocument *document, const GArray *ids, const char *state)
{
  if (ids->len > 0)
    run_move (document, make_move (ids, state));
}

void
vv_session_actions_remove (VvDocument *document, const GArray *ids)
{
  VvBulkRemoval *removal;

  if (ids->len == 0)
    return;
  removal = g_new0 (VvBulkRemoval, 1);
  removal->kind = VV_ENTITY_SESSION;
  removal->ids = copy_ids (ids);
  vv_document_edit (document, vv_bulk_remove, removal, (GDestroyNotify) vv_bulk_removal_free,
                    VV_DOCUMENT_EDIT_DEFAULT, NULL, NULL);
}

/* A question on its way to its answer. */
typedef struct
{
  VvDocument *document;
  AdwMessageDialog *dialog; /* owns the rows, and this by its signal */
  GArray *ids;
  VvToggleBar *side; /* of cancel */
  GtkEditable *reason;
  VvDateRow *day; /* of shift */
  GtkEditable *time;
} VvQuestion;

static void
free_question (gpointer data, G_GNUC_UNUSED GClosure *closure)
{
  VvQuestion *question = data;

  g_object_unref (question->document);
  g_array_unref (question->ids);
  g_free (question);
}

static GtkWidget *
make_list (void)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  vv_accessible_name (GTK_WIDGET (list), _ ("Details"));
  return list;
}

/* The dialog with its two answers; the second does it and is off until the question is answered. */
static VvQuestion *
make_question (GtkWidget *over,
               VvDocument *document,
               const GArray *ids,
               const char *heading,
               const char *keep,
               const char *go)
{
  VvQuestion *question = g_new0 (VvQuestion, 1);
  GtkWidget *dialog =
      adw_message_dialog_new (GTK_WINDOW (gtk_widget_get_root (over)), heading, NULL);

  question->document = g_object_ref (document);
  question->dialog = ADW_MESSAGE_DIALOG (dialog);
  question->ids = copy_ids (ids);
  vv_question_add_answers (question->dialog, "keep", keep, "go", go);
  adw_message_dialog_set_default_response (question->dialog, "go");
  adw_message_dialog_set_response_appearance (question->dialog, "go", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_response_enabled (question->dialog, "go", FALSE);
  return question;
}

/* Cancel. */

static void
on_cancel_answer_cb (VvQuestion *question, const char *response)
{
  VvSessionMove *move;

  if (g_strcmp0 (response, "go") != 0)
    return;
  move = make_move (question->ids, "cancelled");
  move->cancelled_by = g_strdup (vv_toggle_bar_name (question->side));
  move->reason = g_strdup (gtk_editable_get_text (question->reason));
  run_move (question->document, move);
}

static void
on_side_cb (VvQuestion *question)
{
  adw_message_dialog_set_response_enabled (question->dialog, "go",
                                           vv_toggle_bar_name (question->side) != NULL);
}

static void
on_entry_activated_cb (VvQuestion *question)
{
  if (adw_message_dialog_get_response_enabled (question->dialog, "go"))
    adw_message_dialog_response (question->dialog, "go");
}

static GtkWidget *
make_side_row (VvQuestion *question)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *label = gtk_label_new (_ ("Cancelled by"));
  GtkWidget *side = g_object_new (VV_TYPE_TOGGLE_BAR, NULL);

  question->side = VV_TOGGLE_BAR (side);
  vv_toggle_bar_set_choices (question->side, _ ("Cancelled by"), &vv_sides);
  gtk_widget_add_css_class (box, "vv-log-row");
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_halign (side, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), side);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  return row;
}

void
vv_session_actions_cancel (GtkWidget *over, VvDocument *document, const GArray *ids)
{
  g_autofree char *heading = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "Cancel %u Session", "Cancel %u Sessions", ids->len), ids->len);
  VvQuestion *question;
  GtkWidget *list = make_list ();
  GtkWidget *reason = adw_entry_row_new ();

  if (ids->len == 0)
    {
      g_object_ref_sink (list);
      g_object_unref (list);
      g_object_ref_sink (reason);
      g_object_unref (reason);
      return;
    }
  question = make_question (over, document, ids, ids->len == 1 ? _ ("Cancel Session") : heading,
                            _ ("Keep"), _ ("Cancel It"));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (reason), _ ("Why"));
  question->reason = GTK_EDITABLE (reason);
  gtk_list_box_append (GTK_LIST_BOX (list), make_side_row (question));
  gtk_list_box_append (GTK_LIST_BOX (list), reason);
  adw_message_dialog_set_extra_child (question->dialog, list);
  g_signal_connect_swapped (question->side, "notify::selected", G_CALLBACK (on_side_cb), question);
  g_signal_connect_swapped (reason, "entry-activated", G_CALLBACK (on_entry_activated_cb),
                            question);
  g_signal_connect_data (question->dialog, "response", G_CALLBACK (on_cancel_answer_cb), question,
                         free_question, G_CONNECT_SWAPPED);
  gtk_widget_child_focus (GTK_WIDGET (question->side), GTK_DIR_TAB_FORWARD);
  gtk_window_present (GTK_WINDOW (question->dialog));
}

/* Another day. */

static void
on_shift_answer_cb (VvQuestion *question, const char *response)
{
  VvSessionShift *shift;
  const char *time = gtk_editable_get_text (question->time);

  if (g_strcmp0 (response, "go") != 0)
    return;
  shift = g_new0 (VvSessionShift, 1);
  shift->session_id = g_array_index (question->ids, gint64, 0);
  shift->day = vv_date_row_day (question->day);
  shift->time = *time != '\0' ? g_strdup (time) : NULL;
  vv_document_edit (question->document, vv_session_shift, shift,
                    (GDestroyNotify) vv_session_shift_free, VV_DOCUMENT_EDIT_DEFAULT, NULL, NULL);
}

static void
on_when_cb (VvQuestion *question)
{
  const char *time = gtk_editable_get_text (question->time);
  guint32 day = vv_date_row_day (question->day);
  gboolean is_time = *time == '\0' || vv_time_is_valid (time);

  if (is_time)
    gtk_widget_remove_css_class (GTK_WIDGET (question->time), "error");
  else if (g_utf8_strlen (time, -1) >= 5)
    gtk_widget_add_css_class (GTK_WIDGET (question->time), "error");
  adw_message_dialog_set_response_enabled (question->dialog, "go", day != 0 && is_time);
}

void
vv_session_actions_shift (GtkWidget *over, VvDocument *document, gint64 id)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  GtkWidget *list = make_list ();
  GtkWidget *day = vv_date_row_new (_ ("Day"));
  GtkWidget *time = adw_entry_row_new ();
  VvQuestion *question;

  g_array_append_val (ids, id);
  question = make_question (over, document, ids, _ ("Move Session"), _ ("Keep"), _ ("Move"));
  adw_message_dialog_set_body (
      question->dialog, _ ("Say the day in words or figures: tomorrow, +1w, 12/3. Without a time "
                           "the old one stays."));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (time), _ ("Time (HH:MM)"));
  question->day = VV_DATE_ROW (day);
  vv_date_row_set_range (question->day, vv_today (), 0,
                         _ ("A session can be moved to today or a day to come."));
  question->time = GTK_EDITABLE (time);
  gtk_list_box_append (GTK_LIST_BOX (list), day);
  gtk_list_box_append (GTK_LIST_BOX (list), time);
  adw_message_dialog_set_extra_child (question->dialog, list);
  g_signal_connect_swapped (day, "commit", G_CALLBACK (on_when_cb), question);
  g_signal_connect_swapped (day, "edited", G_CALLBACK (on_when_cb), question);
  g_signal_connect_swapped (time, "changed", G_CALLBACK (on_when_cb), question);
  g_signal_connect_swapped (time, "entry-activated", G_CALLBACK (on_entry_activated_cb), question);
  g_signal_connect_data (question->dialog, "response", G_CALLBACK (on_shift_answer_cb), question,
                         free_question, G_CONNECT_SWAPPED);
  gtk_widget_child_focus (day, GTK_DIR_TAB_FORWARD);
  gtk_window_present (GTK_WINDOW (question->dialog));
}
