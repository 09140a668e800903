#include "people/vv-leaver-dialog.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "base/vv-date.h"
#include "form/vv-date-row.h"
#include "jobs/vv-leaver.h"
#include "model/vv-person.h"
#include "shell/vv-accessible-name.h"
#include "shell/vv-question.h"

/* The dialog's own; lives as long as it. */
typedef struct
{
  VvDocument *document;
  gint64 person_id;
  VvDateRow *day;
  GtkEditable *reason;
} VvLeaving;

static void
free_leaving (gpointer data)
{
  VvLeaving *leaving = data;

  g_object_unref (leaving->document);
  g_free (leaving);
}

static VvLeaving *
leaving_of (gpointer dialog)
{
  return g_object_get_data (G_OBJECT (dialog), "vv-leaving");
}

static void
update (AdwMessageDialog *dialog)
{
  guint32 day = vv_date_row_day (leaving_of (dialog)->day);

  adw_message_dialog_set_response_enabled (dialog, "leave", day != 0);
}

static void
on_response (AdwMessageDialog *dialog, const char *response)
{
  VvLeaving *leaving = leaving_of (dialog);
  VvLeave *leave;

  if (!g_str_equal (response, "leave") || vv_date_row_day (leaving->day) == 0)
    return;
  leave = g_new0 (VvLeave, 1);
  leave->person_id = leaving->person_id;
  leave->day = vv_date_row_day (leaving->day);
  leave->reason = g_strstrip (g_strdup (gtk_editable_get_text (leaving->reason)));
  vv_document_edit (leaving->document, vv_leave, leave, (GDestroyNotify) vv_leave_free,
                    VV_DOCUMENT_EDIT_DEFAULT, NULL, NULL);
}

static GtkWidget *
make_form (VvLeaving *leaving)
{
  GtkWidget *list = gtk_list_box_new ();
  char today[VV_DATE_TEXT];

  leaving->day = VV_DATE_ROW (vv_date_row_new (_ ("Last day")));
  vv_date_row_set_range (leaving->day, 0, vv_today (),
                         _ ("People are marked as leavers on their last day or later."));
  vv_date_row_set_date (leaving->day, vv_date_format (vv_today (), today));
  leaving->reason = GTK_EDITABLE (adw_entry_row_new ());
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (leaving->reason), _ ("Reason"));
  vv_accessible_name (GTK_WIDGET (leaving->reason), _ ("Reason"));
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  vv_accessible_name (GTK_WIDGET (list), _ ("Details"));
  gtk_list_box_append (GTK_LIST_BOX (list), GTK_WIDGET (leaving->day));
  gtk_list_box_append (GTK_LIST_BOX (list), GTK_WIDGET (leaving->reason));
  return list;
}

/* A person on the way from the workspace. */
typedef struct
{
  gint64 person_id;
  char *name;
} VvNamed;

static void
free_named (gpointer data)
{
  VvNamed *named = data;

  g_free (named->name);
  g_free (named);
}

static gboolean
read_name (VvReader *reader, gpointer data, GError **error)
{
  VvNamed *named = data;
  g_autoptr (VvObject) person = vv_reader_load (reader, VV_ENTITY_PERSON, named->person_id, error);

  named->name = person != NULL ? vv_person_name (person) : NULL;
  return person != NULL;
}

static void
on_name_read (G_GNUC_UNUSED VvDocument *document,
              gboolean ok,
              G_GNUC_UNUSED const GError *error,
              gpointer data,
              gpointer user_data)
{
  VvNamed *named = data;
  g_autofree char *heading = NULL;

  if (!ok)
    {
      gtk_window_close (GTK_WINDOW (user_data));
      return;
    }
  /* Translators: a person’s name */
  heading = g_strdup_printf (_ ("Mark %s as Leaver?"), named->name);
  adw_message_dialog_set_heading (ADW_MESSAGE_DIALOG (user_data), heading);
}

void
vv_leaver_dialog_present (GtkWindow *parent, VvDocument *document, gint64 person_id)
{
  GtkWidget *dialog = adw_message_dialog_new (parent, _ ("Mark as Leaver?"), NULL);
  VvLeaving *leaving = g_new0 (VvLeaving, 1);
  VvNamed *named = g_new0 (VvNamed, 1);

  leaving->document = g_object_ref (document);
  leaving->person_id = person_id;
  g_object_set_data_full (G_OBJECT (dialog), "vv-leaving", leaving, free_leaving);
  adw_message_dialog_set_body (ADW_MESSAGE_DIALOG (dialog),
                               _ ("Their live pairs end, sessions planned after that day are "
                                  "cancelled, and they are withdrawn from all programs under way."));
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), make_form (leaving));
  vv_question_add_answers (ADW_MESSAGE_DIALOG (dialog), "cancel", _ ("Cancel"), "leave",
                           _ ("Mark as Leaver"));
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "leave",
                                              ADW_RESPONSE_DESTRUCTIVE);
  g_signal_connect (dialog, "response", G_CALLBACK (on_response), NULL);
  g_signal_connect_object (leaving->day, "edited", G_CALLBACK (update), dialog, G_CONNECT_SWAPPED);
  g_signal_connect_object (leaving->day, "commit", G_CALLBACK (update), dialog, G_CONNECT_SWAPPED);
  named->person_id = person_id;
  vv_document_read (document, read_name, named, free_named, G_OBJECT (dialog), on_name_read);
  update (ADW_MESSAGE_DIALOG (dialog));
  gtk_window_present (GTK_WINDOW (dialog));
}
