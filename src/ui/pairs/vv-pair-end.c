#include "vv-pair-end.h"

#include <glib/gi18n-lib.h>

#include "base/vv-date.h"
#include "form/vv-date-row.h"
#include "shell/vv-accessible-name.h"
#include "shell/vv-question.h"

/* The question while it is asked; the dialog owns it. */
typedef struct
{
  AdwMessageDialog *dialog;
  GtkEditable *reason;
  VvDateRow *day;
  VvPairEndFunc func;
  GWeakRef owner;
} VvPairEnd;

static void
free_end (VvPairEnd *end)
{
  g_weak_ref_clear (&end->owner);
  g_free (end);
}

static char *
reason_of (VvPairEnd *end)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (end->reason)));
}

/* Why is needed, and a day. */
static void
update (VvPairEnd *end)
{
  g_autofree char *reason = reason_of (end);

  adw_message_dialog_set_response_enabled (end->dialog, "end",
                                           *reason != '\0' && vv_date_row_day (end->day) != 0);
}

static void
on_response_cb (VvPairEnd *end, const char *response)
{
  g_autoptr (GObject) owner = g_weak_ref_get (&end->owner);
  g_autofree char *reason = reason_of (end);

  if (g_str_equal (response, "end") && owner != NULL)
    end->func (owner, vv_date_row_day (end->day), reason);
}

static GtkWidget *
make_fields (VvPairEnd *end)
{
  GtkWidget *list = gtk_list_box_new ();
  GtkWidget *reason = adw_entry_row_new ();
  GtkWidget *day = vv_date_row_new (_ ("Last Day"));
  char text[VV_DATE_TEXT];

  end->reason = GTK_EDITABLE (reason);
  end->day = VV_DATE_ROW (day);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (reason), _ ("Reason"));
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  vv_accessible_name (GTK_WIDGET (list), _ ("Details"));
  gtk_list_box_append (GTK_LIST_BOX (list), reason);
  gtk_list_box_append (GTK_LIST_BOX (list), day);
  vv_date_row_set_range (end->day, 0, vv_today (), _ ("A pair can’t end on a day to come."));
  vv_date_row_set_date (end->day, vv_date_format (vv_today (), text));
  g_signal_connect_swapped (reason, "changed", G_CALLBACK (update), end);
  g_signal_connect_swapped (day, "edited", G_CALLBACK (update), end);
  g_signal_connect_swapped (day, "commit", G_CALLBACK (update), end);
  return list;
}

void
vv_pair_end_ask (GtkWindow *parent, guint n_pairs, VvPairEndFunc func, GObject *owner)
{
  g_autofree char *heading = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "End This Pair?", "End %u Pairs?", n_pairs), n_pairs);
  GtkWidget *dialog = adw_message_dialog_new (
      parent, heading,
      _ ("What is planned after the last day is cancelled. Both people can be matched again."));
  VvPairEnd *end = g_new0 (VvPairEnd, 1);

  end->dialog = ADW_MESSAGE_DIALOG (dialog);
  end->func = func;
  g_weak_ref_init (&end->owner, owner);
  g_object_set_data_full (G_OBJECT (dialog), "vv-pair-end", end, (GDestroyNotify) free_end);
  vv_question_add_answers (end->dialog, "cancel", _ ("Cancel"), "end", _ ("End"));
  adw_message_dialog_set_response_appearance (end->dialog, "end", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (end->dialog, "end");
  adw_message_dialog_set_extra_child (end->dialog, make_fields (end));
  g_signal_connect_swapped (dialog, "response", G_CALLBACK (on_response_cb), end);
  update (end);
  gtk_window_present (GTK_WINDOW (dialog));
  gtk_widget_grab_focus (GTK_WIDGET (end->reason));
}
