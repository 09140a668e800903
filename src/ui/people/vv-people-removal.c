#include "people/vv-people-removal.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "base/vv-error.h"
#include "jobs/vv-bulk.h"
#include "people/vv-leaver-dialog.h"
#include "shell/vv-question.h"

/* What the dialog goes on with. */
typedef struct
{
  VvDocument *document;
  gint64 person_id;
} VvKept;

static void
free_kept (gpointer data, G_GNUC_UNUSED GClosure *closure)
{
  VvKept *kept = data;

  g_object_unref (kept->document);
  g_free (kept);
}

static void
on_response (AdwMessageDialog *dialog, const char *response, gpointer data)
{
  VvKept *kept = data;

  if (g_str_equal (response, "leave"))
    vv_leaver_dialog_present (gtk_window_get_transient_for (GTK_WINDOW (dialog)), kept->document,
                              kept->person_id);
}

/* The workspace's own sentence, and the way that is open. */
static void
tell_kept (GtkWidget *over, VvDocument *document, gint64 person_id, const char *sentence)
{
  GtkRoot *root = gtk_widget_get_root (over);
  GtkWidget *dialog;
  VvKept *kept;

  if (root == NULL)
    {
      vv_document_tell (document, sentence);
      return;
    }
  kept = g_new0 (VvKept, 1);
  kept->document = g_object_ref (document);
  kept->person_id = person_id;
  dialog = adw_message_dialog_new (GTK_WINDOW (root), _ ("Kept for the Record"), NULL);
  adw_message_dialog_set_body (ADW_MESSAGE_DIALOG (dialog), sentence);
  vv_question_add_answers (ADW_MESSAGE_DIALOG (dialog), "cancel", _ ("Cancel"), "leave",
                           _ ("Mark as Leaver…"));
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "leave");
  g_signal_connect_data (dialog, "response", G_CALLBACK (on_response), kept, free_kept, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
on_removed (VvDocument *document, gboolean ok, const GError *error, gpointer data, gpointer user_data)
{
  g_autoptr (GtkWidget) over = user_data;
  VvBulkRemoval *removal = data;

  if (ok)
    return;
  if (g_error_matches (error, VV_ERROR, VV_ERROR_RULE) && removal->ids->len == 1)
    tell_kept (over, document, g_array_index (removal->ids, gint64, 0), error->message);
  else
    vv_document_tell (document, error->message);
}

void
vv_people_remove (GtkWidget *over, VvDocument *document, GArray *ids)
{
  VvBulkRemoval *removal;

  if (ids->len == 0 || vv_document_is_read_only (document))
    {
      g_array_unref (ids);
      return;
    }
  removal = g_new0 (VvBulkRemoval, 1);
  removal->kind = VV_ENTITY_PERSON;
  removal->ids = ids;
  vv_document_edit (document, vv_bulk_remove, removal, (GDestroyNotify) vv_bulk_removal_free,
                    VV_DOCUMENT_EDIT_SILENT, on_removed, g_object_ref (over));
}
