#include "people/vv-department-dialog.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "jobs/vv-bulk.h"
#include "model/vv-person.h"
#include "shell/vv-accessible-name.h"
#include "shell/vv-question.h"
#include "store/vv-query.h"

/* The dialog's own; lives as long as it. */
typedef struct
{
  VvDocument *document;
  GArray *ids;
  GtkEntry *entry;
  GtkListStore *names;
} VvAsking;

static void
free_asking (gpointer data)
{
  VvAsking *asking = data;

  g_object_unref (asking->document);
  g_array_unref (asking->ids);
  g_object_unref (asking->names);
  g_free (asking);
}

static gboolean
read_names (VvReader *reader, gpointer data, GError **error)
{
  GStrv *names = data;

  *names = vv_query_values (reader, VV_LIST_PEOPLE, 0, "department", error);
  return *names != NULL;
}

static void
free_names (gpointer data)
{
  GStrv *names = data;

  g_strfreev (*names);
  g_free (names);
}

static VvAsking *
asking_of (gpointer dialog)
{
  return g_object_get_data (G_OBJECT (dialog), "vv-asking");
}

static void
on_names_read (G_GNUC_UNUSED VvDocument *document,
               gboolean ok,
               G_GNUC_UNUSED const GError *error,
               gpointer data,
               gpointer user_data)
{
  VvAsking *asking = asking_of (user_data);
  GStrv *names = data;

  for (guint i = 0; ok && (*names)[i] != NULL; i++)
    gtk_list_store_insert_with_values (asking->names, NULL, -1, 0, (*names)[i], -1);
}

static void
on_response (AdwMessageDialog *dialog, const char *response)
{
  VvAsking *asking = asking_of (dialog);
  VvBulkChange *change;

  if (!g_str_equal (response, "set"))
    return;
  change = g_new0 (VvBulkChange, 1);
  change->kind = VV_ENTITY_PERSON;
  change->field = VV_PERSON_DEPARTMENT;
  change->ids = g_array_ref (asking->ids);
  change->value = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (asking->entry))));
  vv_document_edit (asking->document, vv_bulk_change, change, (GDestroyNotify) vv_bulk_change_free,
                    VV_DOCUMENT_EDIT_DEFAULT, NULL, NULL);
}

static GtkWidget *
make_entry (VvAsking *asking)
{
  GtkWidget *entry = gtk_entry_new ();
  g_autoptr (GtkEntryCompletion) completion = gtk_entry_completion_new ();

  asking->names = gtk_list_store_new (1, G_TYPE_STRING);
  asking->entry = GTK_ENTRY (entry);
  gtk_entry_completion_set_model (completion, GTK_TREE_MODEL (asking->names));
  gtk_entry_completion_set_text_column (completion, 0);
  gtk_entry_completion_set_minimum_key_length (completion, 1);
  gtk_entry_set_completion (asking->entry, completion);
  gtk_entry_set_activates_default (asking->entry, TRUE);
  gtk_entry_set_placeholder_text (asking->entry, _ ("Department"));
  vv_accessible_name (GTK_WIDGET (entry), _ ("Department"));
  return entry;
}

void
vv_department_dialog_present (GtkWindow *parent, VvDocument *document, GArray *ids)
{
  g_autofree char *body = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "For %u person. Left empty it takes the department away.",
                   "For %u people. Left empty it takes the department away.", ids->len),
      ids->len);
  GtkWidget *dialog = adw_message_dialog_new (parent, _ ("Set Department"), body);
  VvAsking *asking = g_new0 (VvAsking, 1);

  asking->document = g_object_ref (document);
  asking->ids = g_array_ref (ids);
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), make_entry (asking));
  g_object_set_data_full (G_OBJECT (dialog), "vv-asking", asking, free_asking);
  vv_question_add_answers (ADW_MESSAGE_DIALOG (dialog), "cancel", _ ("Cancel"), "set", _ ("Set"));
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "set");
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "set",
                                              ADW_RESPONSE_SUGGESTED);
  g_signal_connect (dialog, "response", G_CALLBACK (on_response), NULL);
  vv_document_read (document, read_names, g_new0 (GStrv, 1), free_names, G_OBJECT (dialog),
                    on_names_read);
  gtk_window_present (GTK_WINDOW (dialog));
}
