/* The program's page, and the window that brings a program in. */

#include <adwaita.h>
#include <string.h>

#include "jobs/vv-program-page.h"
#include "jobs/vv-shipped.h"
#include "list/vv-list-page.h"
#include "model/vv-checklist-item.h"
#include "program/vv-export-dialog.h"
#include "program/vv-import-dialog.h"
#include "program/vv-program-detail.h"
#include "program/vv-program-item-row.h"
#include "program/vv-program-phase-row.h"
#include "program/vv-program-view.h"
#include "shell/vv-document.h"
#include "shell/vv-resources.h"
#include "screen.h"
#include "vv-fixture.h"

typedef struct
{
  Fixture base;
  VvDocument *document;
  GtkWidget *window;
  VvProgramDetail *detail;
} Page;

static void
turn (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
show (Page *page, gint64 program)
{
  page->window = gtk_window_new ();
  page->detail = VV_PROGRAM_DETAIL (vv_program_detail_new (page->document));
  vv_program_detail_set_program (page->detail, program);
  gtk_window_set_child (GTK_WINDOW (page->window), GTK_WIDGET (page->detail));
  gtk_window_present (GTK_WINDOW (page->window));
  WAIT_FOR (vv_program_detail_data (page->detail) != NULL);
  gtk_test_widget_wait_for_draw (page->window);
}

static void
set_up (Page *page, gconstpointer data)
{
  fixture_set_up (&page->base, data);
  page->document = vv_document_new (page->base.workspace);
}

static void
tear_down (Page *page, gconstpointer data)
{
  GtkWidget *detail = GTK_WIDGET (page->detail);

  if (detail != NULL)
    {
      g_object_add_weak_pointer (G_OBJECT (detail), (gpointer *) &detail);
      gtk_window_destroy (GTK_WINDOW (page->window));
      WAIT_FOR (detail == NULL);
    }
  turn ();
  WAIT_FOR (G_OBJECT (page->document)->ref_count == 1);
  g_assert_finalize_object (page->document);
  fixture_tear_down (&page->base, data);
}

/* Whether a label below a widget says what @pattern matches. */
static gboolean
says (GtkWidget *widget, const char *pattern)
{
  if (GTK_IS_LABEL (widget) &&
      g_regex_match_simple (pattern, gtk_label_get_text (GTK_LABEL (widget)), 0, 0))
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (says (child, pattern))
      return TRUE;
  return FALSE;
}

static void
test_draft (Page *page, G_GNUC_UNUSED gconstpointer data)
{
  fixture_add (&page->base, "phase", "uid=early", "title=Early", "start_week=-4", NULL);
  fixture_add (&page->base, "checklist_item", "phase=early", "title=Ask", "due_week=-3", NULL);
  fixture_add (&page->base, "checklist_item", "phase=early", "title=Begin", "due_week=0", NULL);
  show (page, page->base.program);
  screen_assert_narrow (GTK_WIDGET (page->detail));
  g_assert_true (says (GTK_WIDGET (page->detail), "^3 weeks before$"));
  g_assert_true (says (GTK_WIDGET (page->detail), "^week 1$"));
}

static gint64
item_called (const VvProgramPage *data, const char *title)
{
  for (guint i = 0; i < data->phases->len; i++)
    {
      VvPagePhase *phase = g_ptr_array_index (data->phases, i);

      for (guint j = 0; j < phase->items->len; j++)
        {
          VvObject *item = ((VvPageItem *) g_ptr_array_index (phase->items, j))->item;
          g_autofree char *each = vv_object_title (item, "en");

          if (strcmp (each, title) == 0)
            return vv_object_id (item);
        }
    }
  g_assert_not_reached ();
}

static gboolean
is_done (Page *page, gint64 item)
{
  g_autoptr (VvObject) object = fixture_load (&page->base, VV_ENTITY_CHECKLIST_ITEM, item);

  return vv_object_is_set (object, VV_CHECKLIST_ITEM_DONE);
}

static void
test_tick (Page *page, G_GNUC_UNUSED gconstpointer data)
{
  gint64 program, item;
  gboolean before;
  GtkWidget *row;

  if (!fixture_load_demo (&page->base))
    {
      g_test_skip ("no demonstration");
      return;
    }
  program = fixture_find (&page->base, VV_ENTITY_PROGRAM, 0, "demo");
  show (page, program);
  screen_assert_narrow (GTK_WIDGET (page->detail));
  row = screen_find (GTK_WIDGET (page->detail), VV_TYPE_PROGRAM_ITEM_ROW);
  item = item_called (vv_program_detail_data (page->detail),
                      adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)));
  g_assert_true (says (GTK_WIDGET (page->detail), "^\\d+ [A-Z][a-z]{2}( \\d{4})? to \\d+ "));
  g_assert_false (says (GTK_WIDGET (page->detail), "\\d/\\d+/\\d"));
  g_assert_true (says (GTK_WIDGET (page->detail), "^Running$"));
  before = is_done (page, item);
  adw_action_row_activate (ADW_ACTION_ROW (row));
  WAIT_FOR (is_done (page, item) != before);
  vv_document_undo (page->document);
  WAIT_FOR (is_done (page, item) == before);
}

static guint
count (GtkWidget *widget, GType type)
{
  guint n = G_TYPE_CHECK_INSTANCE_TYPE (widget, type) ? 1 : 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += count (child, type);
  return n;
}

/* The checklists of phases that are folded are made when they are unfolded. */
static void
test_folded (Page *page, G_GNUC_UNUSED gconstpointer data)
{
  GtkWidget *detail, *later;
  gint64 item;

  fixture_add (&page->base, "phase", "uid=first", "title=First", NULL);
  fixture_add (&page->base, "phase", "uid=later", "title=Later", "position=1", NULL);
  fixture_add (&page->base, "checklist_item", "phase=first", "title=Ask", NULL);
  item = fixture_add (&page->base, "checklist_item", "phase=later", "title=Thank", NULL);
  fixture_add (&page->base, "checklist_item", "phase=later", "title=Report", NULL);
  show (page, page->base.program);
  detail = GTK_WIDGET (page->detail);
  g_assert_cmpuint (count (detail, VV_TYPE_PROGRAM_ITEM_ROW), ==, 1);
  g_assert_true (says (detail, "^Ask$"));

  later = gtk_widget_get_next_sibling (screen_find (detail, VV_TYPE_PROGRAM_PHASE_ROW));
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (later), TRUE);
  g_assert_cmpuint (count (later, VV_TYPE_PROGRAM_ITEM_ROW), ==, 2);
  g_assert_true (says (later, "^Thank$"));
  adw_action_row_activate (ADW_ACTION_ROW (screen_find (later, VV_TYPE_PROGRAM_ITEM_ROW)));
  WAIT_FOR (is_done (page, item) && says (later, "^1 of 2$") && says (later, "^done "));
  g_assert_true (adw_expander_row_get_expanded (ADW_EXPANDER_ROW (later)));
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (later), FALSE);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (later), TRUE);
  g_assert_cmpuint (count (later, VV_TYPE_PROGRAM_ITEM_ROW), ==, 2);
}

/* The first widget of a type below another that holds @text (nullable). */
static GtkWidget *
find (GtkWidget *widget, GType type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type) && gtk_widget_get_mapped (widget))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, type);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static const char *
shown_page (GtkWindow *dialog)
{
  GtkWidget *stack = find (GTK_WIDGET (dialog), GTK_TYPE_STACK);

  return stack != NULL ? gtk_stack_get_visible_child_name (GTK_STACK (stack)) : "";
}

static GtkWindow *
open_import (Page *page, const char *path, const char *state)
{
  GtkWindow *dialog = vv_import_dialog_present (NULL, page->document, path);

  WAIT_FOR (g_strcmp0 (shown_page (dialog), state) == 0);
  screen_assert_narrow (GTK_WIDGET (dialog));
  return dialog;
}

static void
wait_for_end (GtkWindow *dialog)
{
  g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *) &dialog);
  WAIT_FOR (dialog == NULL);
}

static void
test_import (Page *page, G_GNUC_UNUSED gconstpointer data)
{
  g_autofree char *path = vv_shipped_find ("mastercard");
  GtkWindow *dialog;

  if (path == NULL)
    {
      g_test_skip ("no programs");
      return;
    }
  dialog = open_import (page, path, "plan");
  g_assert_true (says (GTK_WIDGET (dialog), "^Mastercard$"));
  g_assert_true (says (GTK_WIDGET (dialog), "^Program · line \\d+$"));
  gtk_widget_activate_action (GTK_WIDGET (dialog), "import.apply", NULL);
  wait_for_end (dialog);
  g_assert_cmpint (vv_document_program (page->document), ==,
                   fixture_find (&page->base, VV_ENTITY_PROGRAM, 0, "mastercard"));

  /* a second time there is nothing to do, so nothing is done */
  dialog = open_import (page, path, "plan");
  g_assert_false (gtk_widget_activate_action (GTK_WIDGET (dialog), "import.apply", NULL) &&
                  g_strcmp0 (shown_page (dialog), "plan") != 0);
  gtk_window_destroy (dialog);
  turn ();
}

static GtkWidget *
child_of (GtkWindow *dialog, const char *name)
{
  return GTK_WIDGET (
      gtk_widget_get_template_child (GTK_WIDGET (dialog), VV_TYPE_IMPORT_DIALOG, name));
}

static gboolean
offers (GtkWindow *dialog, const char *label)
{
  return g_strcmp0 (gtk_button_get_label (GTK_BUTTON (child_of (dialog, "apply_button"))), label) ==
         0;
}

/* The user changes his mind while a plan is being made, and looks at the one that is shown still.
 */
static void
test_another (Page *page, G_GNUC_UNUSED gconstpointer data)
{
  g_autofree char *path = vv_shipped_find ("mastercard");
  GtkWindow *dialog = open_import (page, path, "plan");
  GtkCheckButton *another;
  GtkWidget *card;

  gtk_widget_activate_action (GTK_WIDGET (dialog), "import.apply", NULL);
  wait_for_end (dialog);
  dialog = open_import (page, path, "plan");
  g_assert_true (offers (dialog, "Nothing to Import"));
  another = GTK_CHECK_BUTTON (child_of (dialog, "another"));
  card = screen_find (child_of (dialog, "cards"), GTK_TYPE_TOGGLE_BUTTON);
  for (guint i = 0; i < 5; i++)
    {
      gtk_check_button_set_active (another, i % 2 == 0);
      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (card), i % 2 == 0);
    }
  WAIT_FOR (g_strcmp0 (shown_page (dialog), "plan") == 0);
  g_assert_true (gtk_widget_is_sensitive (child_of (dialog, "apply_button")));
  g_assert_false (offers (dialog, "Nothing to Import"));

  /* agreed is agreed */
  gtk_widget_activate_action (GTK_WIDGET (dialog), "import.apply", NULL);
  gtk_check_button_set_active (another, FALSE);
  wait_for_end (dialog);
  g_assert_cmpint (vv_document_program (page->document), !=,
                   fixture_find (&page->base, VV_ENTITY_PROGRAM, 0, "mastercard"));
}

static void
test_refused (Page *page, G_GNUC_UNUSED gconstpointer data)
{
  g_autofree char *path = g_build_filename (page->base.folder, "bad.xml", NULL);
  g_autoptr (GBytes) before = fixture_dump (&page->base);
  g_autoptr (GBytes) after = NULL;
  GtkWindow *dialog;

  g_assert_true (g_file_set_contents (path, "<?xml version='1.0'?>\n<rss/>", -1, NULL));
  dialog = open_import (page, path, "refused");
  gtk_window_destroy (dialog);
  turn ();
  after = fixture_dump (&page->base);
  g_assert_true (g_bytes_equal (before, after));
}

static void
test_export (Page *page, G_GNUC_UNUSED gconstpointer data)
{
  g_autofree char *path = g_build_filename (page->base.folder, "out.xml", NULL);
  g_autoptr (VvObject) program = fixture_load (&page->base, VV_ENTITY_PROGRAM, page->base.program);
  GtkWidget *parent = gtk_window_new ();
  GtkWidget *dialog = vv_export_dialog_new (GTK_WINDOW (parent), page->document, program);

  gtk_window_present (GTK_WINDOW (dialog));
  WAIT_FOR (gtk_widget_get_mapped (dialog));
  screen_assert_narrow (dialog);
  vv_export_dialog_write (VV_EXPORT_DIALOG (dialog), path);
  WAIT_FOR (g_file_test (path, G_FILE_TEST_EXISTS));
  turn ();
  gtk_window_destroy (GTK_WINDOW (parent));
  turn ();
}

static gint64
first_of (GListModel *rows)
{
  g_autoptr (VvRow) row = g_list_model_get_item (rows, 0);

  return row != NULL ? vv_row_id (row) : 0;
}

/* All programs: sorted, searched, one opened, and back; the view ends with its window. */
static void
test_all_programs (Page *page, G_GNUC_UNUSED gconstpointer data)
{
  gint64 zebra = fixture_add (&page->base, "program", "uid=zebra", "title=Zebra", NULL);
  GtkWidget *window = adw_window_new ();
  GtkWidget *view = g_object_new (VV_TYPE_PROGRAM_VIEW, "document", page->document, NULL);
  GtkWidget *list;
  GtkWidget *search;
  GtkWidget *grid;
  GListModel *rows;

  adw_window_set_content (ADW_WINDOW (window), view);
  gtk_window_present (GTK_WINDOW (window));
  WAIT_FOR ((list = find (view, VV_TYPE_LIST_PAGE)) != NULL);
  WAIT_FOR ((grid = find (list, GTK_TYPE_GRID_VIEW)) != NULL);
  search = find (list, GTK_TYPE_SEARCH_ENTRY);
  rows = G_LIST_MODEL (gtk_grid_view_get_model (GTK_GRID_VIEW (grid)));
  WAIT_FOR (g_list_model_get_n_items (rows) == 2);
  vv_list_page_set_order (VV_LIST_PAGE (list), "title", TRUE);
  WAIT_FOR (first_of (rows) == zebra);
  gtk_editable_set_text (GTK_EDITABLE (search), "pil");
  WAIT_FOR (g_list_model_get_n_items (rows) == 1 && first_of (rows) == page->base.program);
  g_signal_emit_by_name (list, "open-row", page->base.program);
  g_assert_cmpint (vv_document_program (page->document), ==, page->base.program);
  WAIT_FOR (says (view, "^Pilot$"));
  g_assert_true (vv_view_back (VV_VIEW (view)));
  g_assert_cmpint (vv_document_program (page->document), ==, 0);
  g_object_add_weak_pointer (G_OBJECT (view), (gpointer *) &view);
  gtk_window_destroy (GTK_WINDOW (window));
  WAIT_FOR (view == NULL);
}

static gboolean
is_at_export (GtkWidget *window)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (window));
  const char *action =
      GTK_IS_BUTTON (focus) ? gtk_actionable_get_action_name (GTK_ACTIONABLE (focus)) : NULL;

  return g_strcmp0 (action, "program.export") == 0 && gtk_widget_get_mapped (focus) &&
         gtk_widget_is_sensitive (focus);
}

/* Who goes to the page has the keyboard at its first control, whether it has been read or not. */
static void
test_keyboard (Page *page, G_GNUC_UNUSED gconstpointer data)
{
  GtkWidget *window = adw_window_new ();
  GtkWidget *view = g_object_new (VV_TYPE_PROGRAM_VIEW, "document", page->document, NULL);

  vv_document_set_program (page->document, page->base.program);
  gtk_window_set_default_size (GTK_WINDOW (window), 1000, 700);
  adw_window_set_content (ADW_WINDOW (window), view);
  gtk_window_present (GTK_WINDOW (window));
  gtk_widget_grab_focus (view);
  g_assert_false (is_at_export (window));
  WAIT_FOR (is_at_export (window));
  gtk_test_widget_wait_for_draw (window);
  gtk_window_set_focus (GTK_WINDOW (window), NULL);
  gtk_widget_grab_focus (view);
  g_assert_true (is_at_export (window));
  g_object_add_weak_pointer (G_OBJECT (view), (gpointer *) &view);
  gtk_window_destroy (GTK_WINDOW (window));
  WAIT_FOR (view == NULL);
}

#define TEST(name, function) g_test_add (name, Page, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  vv_resources_register ();
  TEST ("/program/draft", test_draft);
  TEST ("/program/tick", test_tick);
  TEST ("/program/folded", test_folded);
  TEST ("/program/all", test_all_programs);
  TEST ("/program/keyboard", test_keyboard);
  TEST ("/program/export", test_export);
  TEST ("/import/plan", test_import);
  TEST ("/import/another", test_another);
  TEST ("/import/refused", test_refused);
  return g_test_run ();
}
