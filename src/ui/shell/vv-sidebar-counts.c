#include "vv-sidebar-counts.h"

#include <glib/gi18n-lib.h>

#include "shell/vv-document-counts.h"

/* A number beside a place; blue where it waits for the user. None is not worth a number. */
static void
show_count (GtkListBox *places, const char *name, guint n, const char *said)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (places, i)) != NULL; i++)
    if (g_str_equal (gtk_widget_get_name (GTK_WIDGET (row)), name))
      {
        GtkWidget *label = g_object_get_data (G_OBJECT (row), "count");
        g_autofree char *text = g_strdup_printf ("%'u", n);

        gtk_label_set_text (GTK_LABEL (label), text);
        gtk_widget_set_visible (label, n > 0);
        gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                        n > 0 ? said : "", -1);
      }
}

static void
on_counted (G_GNUC_UNUSED VvDocument *document,
            gboolean ok,
            G_GNUC_UNUSED const GError *error,
            gpointer data,
            gpointer user_data)
{
  GtkListBox *places = user_data;
  const VvDocumentCounts *counted = data;
  const VvCounts *counts = &counted->counts;
  g_autofree char *people = NULL, *pairs = NULL, *sessions = NULL;

  if (!ok || counted->program_id != vv_document_program (document))
    return;
  people = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%'u person", "%'u people", counts->people), counts->people);
  pairs =
      g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%'u pair", "%'u pairs", counts->live_pairs),
                       counts->live_pairs);
  sessions = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u session to log",
                                           "%u sessions to log", counts->sessions_to_log),
                              counts->sessions_to_log);
  show_count (places, "people", counts->people, people);
  show_count (places, "pairs", counts->live_pairs, pairs);
  show_count (places, "sessions", counts->sessions_to_log, sessions);
}

void
vv_sidebar_counts_read (GtkListBox *places, VvDocument *document)
{
  vv_document_count (document, G_OBJECT (places), on_counted);
}

GtkWidget *
vv_sidebar_counts_label (GtkWidget *row, const char *name)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_widget_set_visible (label, FALSE);
  gtk_widget_set_valign (label, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "numeric");
  gtk_widget_add_css_class (label, g_str_equal (name, "sessions") ? "vv-waiting" : "vv-count");
  g_object_set_data (G_OBJECT (row), "count", label);
  return label;
}
