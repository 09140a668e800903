/* The view of people: the list, the page of a person, and what is done to them. */

#include <adwaita.h>

#include "form/vv-create-dialog.h"
#include "form/vv-form.h"
#include "list/vv-inscription.h"
#include "list/vv-list-page.h"
#include "model/vv-participation.h"
#include "model/vv-person.h"
#include "people/vv-new-person.h"
#include "people/vv-people-view.h"
#include "people/vv-person-detail.h"
#include "people/vv-state-band.h"
#include "shell/vv-resources.h"
#include "shell/vv-view.h"
#include "screen.h"
#include "vv-fixture.h"

typedef struct
{
  Fixture base;
  VvDocument *document;
  GtkWidget *window;
  GtkWidget *view;
  VvListPage *list;
  gint64 alone; /* a person without a history */
} People;

static gboolean
says (GtkWidget *widget, const char *text)
{
  if (GTK_IS_LABEL (widget) && g_str_equal (gtk_label_get_text (GTK_LABEL (widget)), text))
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (says (child, text))
      return TRUE;
  return FALSE;
}

static GtkSelectionModel *
model_of (People *people)
{
  GtkWidget *view = screen_find (GTK_WIDGET (people->list), GTK_TYPE_GRID_VIEW);

  return gtk_grid_view_get_model (GTK_GRID_VIEW (view));
}

static guint
n_rows (People *people)
{
  return g_list_model_get_n_items (G_LIST_MODEL (model_of (people)));
}

static void
on_show (G_GNUC_UNUSED VvDocument *document, int kind, gint64 id, People *people)
{
  g_assert_true (vv_view_open (VV_VIEW (people->view), (VvEntityKind) kind, id));
}

static void
set_up (People *people, gconstpointer data)
{
  fixture_set_up (&people->base, data);
  people->alone = fixture_add (&people->base, "person", "given_name=<b>Bea & Co</b>",
                               "family_name=Zimt", "department=A & B", "site=Lyon", NULL);
  people->document = vv_document_new (people->base.workspace);
  people->view = g_object_new (VV_TYPE_PEOPLE_VIEW, "document", people->document, NULL);
  people->list = VV_LIST_PAGE (screen_find (people->view, VV_TYPE_LIST_PAGE));
  people->window = adw_window_new ();
  adw_window_set_content (ADW_WINDOW (people->window), people->view);
  g_signal_connect (people->document, "show", G_CALLBACK (on_show), people);
  gtk_window_set_default_size (GTK_WINDOW (people->window), 1000, 700);
  gtk_window_present (GTK_WINDOW (people->window));
  WAIT_FOR (n_rows (people) == 3);
}

static void
tear_down (People *people, gconstpointer data)
{
  GtkWidget *view = people->view;

  g_object_add_weak_pointer (G_OBJECT (view), (gpointer *) &view);
  gtk_window_destroy (GTK_WINDOW (people->window));
  WAIT_FOR (view == NULL);
  g_object_add_weak_pointer (G_OBJECT (people->document), (gpointer *) &people->document);
  g_object_unref (people->document);
  WAIT_FOR (people->document == NULL); /* what was asked for is answered */
  fixture_tear_down (&people->base, data);
}

static gboolean
is_on_detail (People *people)
{
  GtkWidget *stack = adw_bin_get_child (ADW_BIN (people->view));

  return g_strcmp0 (gtk_stack_get_visible_child_name (GTK_STACK (stack)), "detail") == 0;
}

static void
test_search (People *people, G_GNUC_UNUSED gconstpointer data)
{
  GtkWidget *entry = screen_find (GTK_WIDGET (people->list), GTK_TYPE_SEARCH_ENTRY);

  gtk_editable_set_text (GTK_EDITABLE (entry), "zimt");
  WAIT_FOR (n_rows (people) == 1);
  gtk_editable_set_text (GTK_EDITABLE (entry), "");
  WAIT_FOR (n_rows (people) == 3);
}

/* Each state says how many are in it, and shows them alone. */
static void
test_band (People *people, G_GNUC_UNUSED gconstpointer data)
{
  VvStateBand *band = VV_STATE_BAND (screen_find (GTK_WIDGET (people->list), VV_TYPE_STATE_BAND));
  GtkWidget *accepted = vv_state_band_button (band, "accepted");
  GtkWidget *withdrawn = vv_state_band_button (band, "withdrawn");

  vv_document_set_program (people->document, people->base.program);
  WAIT_FOR (n_rows (people) == 2);
  WAIT_FOR (says (accepted, "2"));
  g_assert_true (gtk_widget_get_child_visible (accepted));
  gtk_widget_activate (withdrawn);
  WAIT_FOR (n_rows (people) == 0);
  g_assert_cmpstr (vv_list_page_filter (people->list, "state"), ==, "withdrawn");
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (accepted), TRUE);
  WAIT_FOR (n_rows (people) == 2);
  g_assert_false (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (withdrawn)));
  g_assert_true (fixture_set (&people->base, "participation", "maya", "state=trained", NULL));
  WAIT_FOR (says (accepted, "1"));
  WAIT_FOR (n_rows (people) == 1);
  vv_list_page_set_filter (people->list, "state", NULL); /* as “Clear” does */
  g_assert_false (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (accepted)));
}

/* The words of a filter come from the workspace. */
static void
test_filter (People *people, G_GNUC_UNUSED gconstpointer data)
{
  for (guint i = 0; i < 200; i++)
    {
      g_main_context_iteration (NULL, FALSE);
      g_usleep (1000);
    }
  vv_list_page_set_filter (people->list, "department", "A & B");
  WAIT_FOR (n_rows (people) == 1);
  vv_list_page_set_filter (people->list, "site", "Lyon");
  vv_list_page_set_filter (people->list, "department", NULL);
  WAIT_FOR (n_rows (people) == 1);
  vv_list_page_set_filter (people->list, "site", NULL);
  WAIT_FOR (n_rows (people) == 3);
}

static void
test_sort (People *people, G_GNUC_UNUSED gconstpointer data)
{
  vv_list_page_select_id (people->list, people->alone);
  WAIT_FOR (gtk_selection_model_is_selected (model_of (people), 2));
  gtk_widget_activate_action (GTK_WIDGET (people->list), "list.reverse", NULL);
  WAIT_FOR (gtk_selection_model_is_selected (model_of (people), 0));
}

static void
test_remove_and_undo (People *people, G_GNUC_UNUSED gconstpointer data)
{
  vv_list_page_select_id (people->list, people->alone);
  gtk_widget_activate_action (people->view, "people.remove", NULL);
  WAIT_FOR (n_rows (people) == 2);
  vv_document_undo (people->document);
  WAIT_FOR (n_rows (people) == 3);
}

static GtkWidget *
find_dialog (void)
{
  g_autoptr (GListModel) windows = g_object_ref (gtk_window_get_toplevels ());

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (ADW_IS_MESSAGE_DIALOG (window))
        return window;
    }
  return NULL;
}

/* A person with a pair stays; the dialog leads on to the leaver. */
static void
test_history_is_kept (People *people, G_GNUC_UNUSED gconstpointer data)
{
  GtkWidget *dialog = NULL;
  gint64 person = 0;
  g_autoptr (VvObject) mentor =
      fixture_load (&people->base, VV_ENTITY_PARTICIPATION, people->base.mentor);

  person = vv_object_integer (mentor, VV_PARTICIPATION_PERSON_ID);
  vv_list_page_select_id (people->list, person);
  gtk_widget_activate_action (people->view, "people.remove", NULL);
  WAIT_FOR ((dialog = find_dialog ()) != NULL);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), "leave");
  gtk_window_destroy (GTK_WINDOW (dialog));
  WAIT_FOR ((dialog = find_dialog ()) != NULL);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), "leave");
  gtk_window_destroy (GTK_WINDOW (dialog));
  WAIT_FOR (fixture_text (&people->base, VV_ENTITY_PERSON, person, VV_PERSON_LEFT) != NULL);
  g_assert_cmpuint (n_rows (people), ==, 3);
}

static void
test_move (People *people, G_GNUC_UNUSED gconstpointer data)
{
  vv_document_set_program (people->document, people->base.program);
  WAIT_FOR (n_rows (people) == 2);
  gtk_widget_activate_action (GTK_WIDGET (people->list), "list.select-all", NULL);
  gtk_widget_activate_action (people->view, "people.move", "s", "withdrawn");
  WAIT_FOR (g_strcmp0 (fixture_text (&people->base, VV_ENTITY_PARTICIPATION, people->base.mentor,
                                     VV_PARTICIPATION_STATE),
                       "withdrawn") == 0);
}

static void
test_page (People *people, G_GNUC_UNUSED gconstpointer data)
{
  GtkWidget *detail;
  GtkWidget *form = NULL;
  GtkWidget *row;
  int minimum = 0;

  g_assert_null (screen_find (people->view, VV_TYPE_PERSON_DETAIL));
  vv_document_show (people->document, VV_ENTITY_PARTICIPATION, people->base.mentor);
  detail = screen_find (people->view, VV_TYPE_PERSON_DETAIL);
  WAIT_FOR (is_on_detail (people));
  vv_document_show (people->document, VV_ENTITY_PERSON, people->alone);
  WAIT_FOR ((form = screen_find (detail, VV_TYPE_FORM)) != NULL);
  row = vv_form_row (VV_FORM (form), VV_PERSON_SITE);
  gtk_editable_set_text (GTK_EDITABLE (row), "Leeds <1>");
  g_signal_emit_by_name (row, "commit");
  WAIT_FOR (
      g_strcmp0 (fixture_text (&people->base, VV_ENTITY_PERSON, people->alone, VV_PERSON_SITE),
                 "Leeds <1>") == 0);
  screen_assert_narrow (people->view);
  gtk_widget_measure (screen_find (people->view, GTK_TYPE_ACTION_BAR), GTK_ORIENTATION_HORIZONTAL,
                      -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 320); /* French takes more */
  g_assert_true (vv_view_back (VV_VIEW (people->view)));
  g_assert_false (vv_view_back (VV_VIEW (people->view)));
}

/* What a person takes part in and what was done to them, each name as it is. */
static void
test_lists_of_page (People *people, G_GNUC_UNUSED gconstpointer data)
{
  GtkWidget *detail;

  fixture_add (&people->base, "session", "pair=pair1", "day=2026-02-02", "state=held", NULL);
  g_assert_true (
      fixture_set (&people->base, "person", "penhale", "family_name=Pen & <hale>", NULL));
  vv_document_show (people->document, VV_ENTITY_PARTICIPATION, people->base.mentor);
  detail = screen_find (people->view, VV_TYPE_PERSON_DETAIL);
  WAIT_FOR (says (detail, "Held · Maya Chen ⇄ Arthur Pen & <hale>"));
  g_assert_true (says (detail, "Add person Maya Chen"));
}

/* The page of somebody who is removed closes. */
static void
test_page_closes (People *people, G_GNUC_UNUSED gconstpointer data)
{
  GtkWidget *detail;

  vv_document_show (people->document, VV_ENTITY_PERSON, people->alone);
  detail = screen_find (people->view, VV_TYPE_PERSON_DETAIL);
  WAIT_FOR (screen_find (detail, VV_TYPE_FORM) != NULL);
  gtk_widget_activate_action (detail, "person.remove", NULL);
  WAIT_FOR (!is_on_detail (people));
  WAIT_FOR (n_rows (people) == 2);
}

static void
test_create (People *people, G_GNUC_UNUSED gconstpointer data)
{
  GtkWidget *dialog;
  GtkWidget *bin;
  GtkWidget *row;

  vv_document_set_program (people->document, people->base.program);
  WAIT_FOR (n_rows (people) == 2);
  dialog = vv_new_person_dialog (GTK_WINDOW (people->window), people->document);
  row = vv_form_row (VV_FORM (vv_create_dialog_form (VV_CREATE_DIALOG (dialog))),
                     VV_PERSON_FAMILY_NAME);
  gtk_window_present (GTK_WINDOW (dialog));
  gtk_editable_set_text (GTK_EDITABLE (row), "Quill");
  bin = gtk_widget_get_parent (vv_create_dialog_form (VV_CREATE_DIALOG (dialog)));
  row = vv_form_row (VV_FORM (gtk_widget_get_last_child (gtk_widget_get_parent (bin))),
                     VV_PARTICIPATION_ROLE);
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), 1);
  gtk_widget_activate_default (dialog);
  WAIT_FOR (n_rows (people) == 3);
  vv_document_undo (people->document);
  WAIT_FOR (n_rows (people) == 2);
}

#define TEST(name, function)                                                                       \
  g_test_add ("/ui/people/" name, People, NULL, set_up, function, tear_down)

/* Names in any letters begin below each other. */
static void
test_direction (void)
{
  GtkWidget *words = g_object_ref_sink (vv_inscription_new ());

  vv_inscription_set (words, "Lina");
  g_assert_cmpstr (gtk_inscription_get_text (GTK_INSCRIPTION (words)), ==, "Lina");
  vv_inscription_set (words, "“ليلى”");
  g_assert_cmpstr (gtk_inscription_get_text (GTK_INSCRIPTION (words)), ==, "\u200e“ليلى”");
  gtk_widget_set_direction (words, GTK_TEXT_DIR_RTL);
  vv_inscription_set (words, "ליאה");
  g_assert_cmpstr (gtk_inscription_get_text (GTK_INSCRIPTION (words)), ==, "ליאה");
  g_object_unref (words);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  vv_resources_register ();
  TEST ("search", test_search);
  TEST ("filter", test_filter);
  TEST ("band", test_band);
  TEST ("sort", test_sort);
  TEST ("remove-and-undo", test_remove_and_undo);
  TEST ("history-is-kept", test_history_is_kept);
  TEST ("move", test_move);
  TEST ("page", test_page);
  TEST ("page-lists", test_lists_of_page);
  TEST ("page-closes", test_page_closes);
  TEST ("create", test_create);
  g_test_add_func ("/ui/people/direction", test_direction);
  return g_test_run ();
}
