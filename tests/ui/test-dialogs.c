/* Dialogs that go while what they were asked for is being stored: by Escape, and with the window
 * that they stand before. */

#include <adwaita.h>

#include "form/vv-create-dialog.h"
#include "form/vv-form.h"
#include "jobs/vv-shipped.h"
#include "model/vv-participation.h"
#include "model/vv-person.h"
#include "pairs/vv-pair-create.h"
#include "program/vv-import-dialog.h"
#include "screen.h"
#include "shell/vv-document.h"
#include "shell/vv-resources.h"
#include "vv-fixture.h"

typedef struct
{
  Fixture base;
  VvDocument *document;
  GtkWidget *parent;
  GtkWidget *dialog;
  gint64 busy_mentor, free_mentor, free_mentee; /* people */
  guint n_toasts;
} Dialogs;

static void
on_toast (Dialogs *dialogs)
{
  dialogs->n_toasts++;
}

static gint64
add_person (Dialogs *dialogs, const char *name, const char *email, const char *role)
{
  g_autofree char *named = g_strconcat ("name=", name, NULL);
  g_autofree char *at = g_strconcat ("email=", email, NULL);
  g_autofree char *person = g_strconcat ("person=", email, NULL);
  g_autofree char *as = g_strconcat ("role=", role, NULL);
  gint64 id = fixture_add (&dialogs->base, "person", named, at, NULL);

  fixture_add (&dialogs->base, "participation", person, as, "state=accepted", NULL);
  return id;
}

static void
set_up (Dialogs *dialogs, gconstpointer data)
{
  g_autoptr (VvObject) participation = NULL;

  fixture_set_up (&dialogs->base, data);
  participation = fixture_load (&dialogs->base, VV_ENTITY_PARTICIPATION, dialogs->base.mentor);
  dialogs->busy_mentor = vv_object_integer (participation, VV_PARTICIPATION_PERSON_ID);
  dialogs->free_mentor = add_person (dialogs, "Ann Lee", "ann@example.com", "mentor");
  dialogs->free_mentee = add_person (dialogs, "Bo Holm", "bo@example.com", "mentee");
  dialogs->document = vv_document_new (dialogs->base.workspace);
  vv_document_set_program (dialogs->document, dialogs->base.program);
  g_signal_connect_swapped (dialogs->document, "toast", G_CALLBACK (on_toast), dialogs);
  dialogs->parent = adw_window_new ();
  gtk_window_present (GTK_WINDOW (dialogs->parent));
  WAIT_FOR (gtk_widget_get_mapped (dialogs->parent));
}

static void
tear_down (Dialogs *dialogs, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (dialogs->parent));
  WAIT_FOR (G_OBJECT (dialogs->document)->ref_count == 1);
  g_assert_finalize_object (dialogs->document);
  fixture_tear_down (&dialogs->base, data);
}

static void
show (Dialogs *dialogs, GtkWidget *dialog)
{
  dialogs->dialog = dialog;
  g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *) &dialogs->dialog);
  gtk_window_present (GTK_WINDOW (dialog));
  WAIT_FOR (gtk_widget_get_mapped (dialog));
}

/* The dialog goes, before the answer can have come; then the answer comes. */
static void
leave (Dialogs *dialogs, gconstpointer with_parent)
{
  if (with_parent != NULL)
    {
      gtk_window_destroy (GTK_WINDOW (dialogs->parent));
      dialogs->parent = adw_window_new ();
    }
  else
    g_assert_true (gtk_widget_activate_action (dialogs->dialog, "window.close", NULL));
  WAIT_FOR (dialogs->dialog == NULL);
}

static gboolean
see (G_GNUC_UNUSED VvObject *object, gpointer n)
{
  (*(guint *) n)++;
  return TRUE;
}

static gboolean
count_pairs (VvReader *reader, gpointer n, GError **error)
{
  return vv_reader_each (reader, VV_ENTITY_PAIR, -1, 0, see, n, error);
}

static gboolean
count_people (VvReader *reader, gpointer n, GError **error)
{
  return vv_reader_each (reader, VV_ENTITY_PERSON, -1, 0, see, n, error);
}

static guint
count (Dialogs *dialogs, VvReadFunc func)
{
  g_autoptr (GError) error = NULL;
  guint n = 0;

  vv_workspace_read (dialogs->base.workspace, func, &n, &error);
  g_assert_no_error (error);
  return n;
}

static void
make_pair (Dialogs *dialogs, gint64 mentor)
{
  show (dialogs, vv_pair_create_new (GTK_WINDOW (dialogs->parent), dialogs->document));
  vv_pair_create_set_people (VV_PAIR_CREATE (dialogs->dialog), mentor, dialogs->free_mentee);
  vv_pair_create_submit (VV_PAIR_CREATE (dialogs->dialog));
}

/* The pair is made, and the document says so. */
static void
test_pair (Dialogs *dialogs, gconstpointer with_parent)
{
  make_pair (dialogs, dialogs->free_mentor);
  leave (dialogs, with_parent);
  WAIT_FOR (dialogs->n_toasts == 1);
  g_assert_cmpuint (count (dialogs, count_pairs), ==, 2);
}

/* What can't be stored is told, though the dialog is gone. */
static void
test_pair_refused (Dialogs *dialogs, gconstpointer with_parent)
{
  make_pair (dialogs, dialogs->busy_mentor);
  leave (dialogs, with_parent);
  WAIT_FOR (dialogs->n_toasts == 1);
  g_assert_cmpuint (count (dialogs, count_pairs), ==, 1);
}

static GtkWidget *
given_name_row (Dialogs *dialogs)
{
  GtkWidget *form = vv_create_dialog_form (VV_CREATE_DIALOG (dialogs->dialog));

  return vv_form_row (VV_FORM (form), VV_PERSON_GIVEN_NAME);
}

static void
make_person (Dialogs *dialogs, gint64 manager)
{
  const guint fields[] = { VV_PERSON_GIVEN_NAME, VV_PERSON_SITE };
  g_autoptr (VvObject) preset = vv_object_new (VV_ENTITY_PERSON);

  if (manager != 0)
    vv_object_set_integer (preset, VV_PERSON_MANAGER_ID, manager);
  show (dialogs, vv_create_dialog_new (GTK_WINDOW (dialogs->parent), dialogs->document,
                                       VV_ENTITY_PERSON, fields, G_N_ELEMENTS (fields), preset));
  gtk_editable_set_text (GTK_EDITABLE (given_name_row (dialogs)), "Cleo");
  g_signal_emit_by_name (gtk_window_get_default_widget (GTK_WINDOW (dialogs->dialog)), "clicked");
}

static const char *
typed (Dialogs *dialogs)
{
  return gtk_editable_get_text (GTK_EDITABLE (given_name_row (dialogs)));
}

static void
test_person (Dialogs *dialogs, gconstpointer with_parent)
{
  guint before = count (dialogs, count_people);

  make_person (dialogs, 0);
  leave (dialogs, with_parent);
  WAIT_FOR (dialogs->n_toasts == 1);
  g_assert_cmpuint (count (dialogs, count_people), ==, before + 1);
}

/* What was typed is there for the next one. */
static void
test_person_refused (Dialogs *dialogs, gconstpointer with_parent)
{
  const guint fields[] = { VV_PERSON_GIVEN_NAME };
  guint before = count (dialogs, count_people);

  make_person (dialogs, 99999);
  leave (dialogs, with_parent);
  WAIT_FOR (dialogs->n_toasts == 1);
  g_assert_cmpuint (count (dialogs, count_people), ==, before);
  show (dialogs, vv_create_dialog_new (GTK_WINDOW (dialogs->parent), dialogs->document,
                                       VV_ENTITY_PERSON, fields, G_N_ELEMENTS (fields), NULL));
  g_assert_cmpstr (typed (dialogs), ==, "Cleo");
  g_signal_emit_by_name (
      gtk_widget_get_template_child (dialogs->dialog, VV_TYPE_CREATE_DIALOG, "create_button"),
      "clicked");
  WAIT_FOR (dialogs->dialog == NULL);
}

static void
open_import (Dialogs *dialogs)
{
  g_autofree char *path = vv_shipped_find ("mastercard");

  show (dialogs, GTK_WIDGET (vv_import_dialog_present (GTK_WINDOW (dialogs->parent),
                                                       dialogs->document, path)));
}

static gboolean
can_import (Dialogs *dialogs)
{
  return gtk_widget_is_sensitive (GTK_WIDGET (
      gtk_widget_get_template_child (dialogs->dialog, VV_TYPE_IMPORT_DIALOG, "apply_button")));
}

static void
test_plan (Dialogs *dialogs, gconstpointer with_parent)
{
  open_import (dialogs);
  leave (dialogs, with_parent);
  open_import (dialogs);
  WAIT_FOR (can_import (dialogs));
  leave (dialogs, with_parent);
  g_assert_cmpuint (dialogs->n_toasts, ==, 0);
}

/* Once agreed to it is done, and the document says so. */
static void
test_import (Dialogs *dialogs, gconstpointer with_parent)
{
  open_import (dialogs);
  WAIT_FOR (can_import (dialogs));
  gtk_widget_activate_action (dialogs->dialog, "import.apply", NULL);
  leave (dialogs, with_parent);
  WAIT_FOR (dialogs->n_toasts == 1);
  g_assert_cmpint (fixture_find (&dialogs->base, VV_ENTITY_PROGRAM, 0, "mastercard"), !=, 0);
}

static void
add_tests (const char *name, void (*test) (Dialogs *, gconstpointer))
{
  g_autofree char *closed = g_strdup_printf ("/dialogs/%s/closed", name);
  g_autofree char *with_parent = g_strdup_printf ("/dialogs/%s/with-parent", name);

  g_test_add (closed, Dialogs, NULL, set_up, test, tear_down);
  g_test_add (with_parent, Dialogs, GINT_TO_POINTER (TRUE), set_up, test, tear_down);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  vv_resources_register ();
  add_tests ("pair", test_pair);
  add_tests ("pair-refused", test_pair_refused);
  add_tests ("person", test_person);
  add_tests ("person-refused", test_person_refused);
  add_tests ("plan", test_plan);
  add_tests ("import", test_import);
  return g_test_run ();
}
