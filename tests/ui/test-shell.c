/* The shell: windows, places, lists, and what holds for every control of them. */

#include <adwaita.h>
#include <string.h>

#include "base/vv-date.h"
#include "list/vv-columns.h"
#include "list/vv-list-page.h"
#include "list/vv-selection.h"
#include "list/vv-table-head.h"
#include "model/vv-person.h"
#include "shell/vv-application.h"
#include "shell/vv-column-box.h"
#include "shell/vv-history-window.h"
#include "shell/vv-resources.h"
#include "shell/vv-shortcuts-window.h"
#include "shell/vv-sidebar.h"
#include "shell/vv-toast.h"
#include "shell/vv-view.h"
#include "shell/vv-window.h"
#include "screen.h"
#include "vv-fixture.h"

static VvApplication *application;

typedef struct
{
  Fixture base;
  VvDocument *document;
  VvWindow *window;
} Shell;

static void
set_up (Shell *shell, gconstpointer data)
{
  fixture_set_up (&shell->base, data);
  shell->document = vv_document_new (shell->base.workspace);
  shell->window = vv_window_new (GTK_APPLICATION (application));
  vv_window_set_document (shell->window, g_object_ref (shell->document));
  gtk_window_present (GTK_WINDOW (shell->window));
  WAIT_FOR (gtk_widget_get_mapped (GTK_WIDGET (shell->window)));
}

static void
tear_down (Shell *shell, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (shell->window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_finalize_object (shell->document);
  fixture_tear_down (&shell->base, data);
}

/* Every place opens, fits a narrow window and names its controls. */
static void
test_places (Shell *shell, G_GNUC_UNUSED gconstpointer data)
{
  static const char *const places[] = { "people", "pairs", "sessions", "program" };

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      gtk_widget_activate_action (GTK_WIDGET (shell->window), "win.view", "s", places[i]);
      gtk_test_widget_wait_for_draw (GTK_WIDGET (shell->window));
      for (gint64 end = g_get_monotonic_time () + G_USEC_PER_SEC / 4;
           g_get_monotonic_time () < end;)
        g_main_context_iteration (NULL, FALSE);
      screen_assert_named (GTK_WIDGET (shell->window));
      g_test_message ("%s", places[i]);
      screen_assert_narrow (GTK_WIDGET (shell->window));
    }
}

static const char *
count_of (Shell *shell, const char *name)
{
  GtkWidget *sidebar = screen_find (GTK_WIDGET (shell->window), VV_TYPE_SIDEBAR);
  GtkListBox *places =
      GTK_LIST_BOX (gtk_widget_get_template_child (sidebar, VV_TYPE_SIDEBAR, "places"));
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (places, i)) != NULL; i++)
    if (g_str_equal (gtk_widget_get_name (GTK_WIDGET (row)), name))
      {
        GtkWidget *label = gtk_widget_get_last_child (gtk_list_box_row_get_child (row));

        return gtk_widget_get_visible (label) ? gtk_label_get_text (GTK_LABEL (label)) : "";
      }
  return NULL;
}

/* The numbers of the sidebar follow what is stored. */
static void
test_counts (Shell *shell, G_GNUC_UNUSED gconstpointer data)
{
  g_autofree char *day =
      vv_date_shift (vv_date_format (vv_today (), (char[VV_DATE_TEXT]){ 0 }), -1);
  g_autofree char *setting = g_strconcat ("day=", day, NULL);

  WAIT_FOR (g_str_equal (count_of (shell, "people"), "2"));
  WAIT_FOR (g_str_equal (count_of (shell, "pairs"), "1"));
  g_assert_cmpstr (count_of (shell, "sessions"), ==, "");
  fixture_add (&shell->base, "session", "pair=maya", setting, NULL);
  WAIT_FOR (g_str_equal (count_of (shell, "sessions"), "1"));
}

static void
test_narrow (Shell *shell, G_GNUC_UNUSED gconstpointer data)
{
  int minimum = 0;

  gtk_widget_measure (GTK_WIDGET (shell->window), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL,
                      NULL, NULL);
  g_assert_cmpint (minimum, <=, 360);
}

static void
test_history_window (Shell *shell, G_GNUC_UNUSED gconstpointer data)
{
  GtkWidget *history = g_object_new (VV_TYPE_HISTORY_WINDOW, "document", shell->document, NULL);
  GtkListBox *list = GTK_LIST_BOX (screen_find (history, GTK_TYPE_LIST_BOX));
  int minimum = 0;

  gtk_window_present (GTK_WINDOW (history));
  WAIT_FOR (gtk_list_box_get_row_at_index (list, 0) != NULL);
  gtk_widget_measure (history, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 360);
  screen_assert_named (history);
  g_object_add_weak_pointer (G_OBJECT (history), (gpointer *) &history);
  gtk_window_destroy (GTK_WINDOW (history));
  WAIT_FOR (history == NULL);
}

static void
test_shortcuts_are_told (G_GNUC_UNUSED Shell *shell, G_GNUC_UNUSED gconstpointer data)
{
  g_autoptr (GHashTable) told = screen_told_keys ();
  g_auto (GStrv) actions = gtk_application_list_action_descriptions (GTK_APPLICATION (application));

  g_assert_cmpuint (g_strv_length (actions), >, 10);
  for (guint i = 0; actions[i] != NULL; i++)
    {
      g_auto (GStrv) accels =
          gtk_application_get_accels_for_action (GTK_APPLICATION (application), actions[i]);

      for (guint n = 0; accels[n] != NULL; n++)
        if (!g_hash_table_contains (told, accels[n]))
          g_error ("%s (%s) is not in the shortcuts window", accels[n], actions[i]);
    }
}

static void
test_shortcuts_window (Shell *shell, G_GNUC_UNUSED gconstpointer data)
{
  GtkWidget *window = g_object_new (VV_TYPE_SHORTCUTS_WINDOW, "transient-for", shell->window, NULL);
  int minimum = 0;

  gtk_window_present (GTK_WINDOW (window));
  WAIT_FOR (gtk_widget_get_mapped (window));
  gtk_widget_measure (window, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 360);
  g_assert_nonnull (screen_find (window, GTK_TYPE_SHORTCUT_LABEL));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* A list page of its own over the fixture's people. */
static VvListPage *
make_people (Shell *shell)
{
  return VV_LIST_PAGE (vv_list_page_new (shell->document, VV_LIST_PEOPLE));
}

static guint
n_people (VvListPage *page)
{
  g_autoptr (GArray) ids = NULL;
  GtkWidget *view = screen_find (GTK_WIDGET (page), GTK_TYPE_GRID_VIEW);
  GtkSelectionModel *model = gtk_grid_view_get_model (GTK_GRID_VIEW (view));

  return g_list_model_get_n_items (G_LIST_MODEL (model));
}

static char *
say_name (G_GNUC_UNUSED VvListPage *page, VvRow *row, G_GNUC_UNUSED gpointer data)
{
  return g_strdup (vv_row_text (row, 2));
}

static gint64
first_id (GListModel *rows)
{
  g_autoptr (VvRow) row = g_list_model_get_item (rows, 0);

  return row != NULL ? vv_row_id (row) : 0;
}

static void
test_selection (Shell *shell, G_GNUC_UNUSED gconstpointer data)
{
  VvListPage *page = make_people (shell);
  GtkWidget *view = screen_find (GTK_WIDGET (page), GTK_TYPE_GRID_VIEW);
  GtkSelectionModel *model = gtk_grid_view_get_model (GTK_GRID_VIEW (view));
  g_autoptr (GArray) before = NULL;
  g_autoptr (GArray) after = NULL;
  g_autoptr (GArray) all = NULL;
  gint64 first;

  g_object_ref_sink (page);
  WAIT_FOR (n_people (page) > 1);
  gtk_selection_model_select_item (model, 0, TRUE);
  before = vv_list_page_selected (page);
  g_assert_cmpuint (before->len, ==, 1);
  first = g_array_index (before, gint64, 0);

  /* the selection follows its row through a new order */
  gtk_widget_activate_action (GTK_WIDGET (page), "list.reverse", NULL);
  WAIT_FOR (!gtk_selection_model_is_selected (model, 0));
  after = vv_list_page_selected (page);
  g_assert_cmpuint (after->len, ==, 1);
  g_assert_cmpint (g_array_index (after, gint64, 0), ==, first);

  gtk_widget_activate_action (GTK_WIDGET (page), "list.select-all", NULL);
  all = vv_list_page_selected (page);
  g_assert_cmpuint (all->len, ==, n_people (page));
  vv_list_page_unselect (page);
  g_assert_finalize_object (page);
}

/* A title sorts, and the other way round when it is chosen again. */
static void
test_heads (Shell *shell, G_GNUC_UNUSED gconstpointer data)
{
  VvListPage *page = make_people (shell);
  GtkWidget *view = screen_find (GTK_WIDGET (page), GTK_TYPE_GRID_VIEW);
  GListModel *rows = G_LIST_MODEL (gtk_grid_view_get_model (GTK_GRID_VIEW (view)));
  VvListColumn column = { .title = "Column", .order = "name", .text = say_name };
  GtkWidget *head, *title;
  gint64 first;

  g_object_ref_sink (page);
  vv_list_page_add_order (page, "name", "Name");
  vv_list_page_add_column (page, &column);
  WAIT_FOR (n_people (page) > 1);
  first = first_id (rows);
  head = screen_find (GTK_WIDGET (page), VV_TYPE_TABLE_HEAD);
  title = screen_find (head, GTK_TYPE_BUTTON);
  vv_table_head_set_order (VV_TABLE_HEAD (head), "name", FALSE);
  g_signal_emit_by_name (title, "clicked");
  WAIT_FOR (n_people (page) > 1 && first_id (rows) != first);
  g_signal_emit_by_name (title, "clicked");
  WAIT_FOR (n_people (page) > 1 && first_id (rows) == first);
  g_assert_finalize_object (page);
}

/* Columns fill the table, shrink where there is too little for all, and never push others out. */
static void
test_columns (G_GNUC_UNUSED Shell *shell, G_GNUC_UNUSED gconstpointer data)
{
  g_autoptr (VvColumns) columns = vv_columns_new ();
  int edges[4];

  vv_columns_add (columns, 200);
  vv_columns_add (columns, 100);
  vv_columns_add (columns, 0);
  vv_columns_place (columns, 1000, edges);
  g_assert_true (edges[0] == 0 && edges[1] == 200 && edges[2] == 300 && edges[3] == 1000);
  vv_columns_place (columns, 230, edges);
  g_assert_true (edges[1] == 100 && edges[2] == 150 && edges[3] == 230);
  g_assert_cmpint (vv_columns_edge_at (columns, 1000, 303), ==, 1);
  g_assert_cmpint (vv_columns_edge_at (columns, 1000, 250), ==, -1);
  vv_columns_move_edge (columns, 1000, 0, 5000);
  vv_columns_place (columns, 1000, edges);
  g_assert_true (edges[2] - edges[1] == 100 && edges[3] - edges[2] >= 80);
  vv_columns_move_edge (columns, 1000, 0, 0);
  vv_columns_place (columns, 1000, edges);
  g_assert_cmpint (edges[1], ==, 40);
}

/* To draw an SVG takes librsvg: the icons of a window that starts are pictures. */
static void
test_icons_are_pictures (G_GNUC_UNUSED Shell *shell, G_GNUC_UNUSED gconstpointer data)
{
  static const char *const names[] = { "vv-people-symbolic", "vv-pairs-symbolic",
                                       "vv-sessions-symbolic", "vv-program-symbolic",
                                       "org.viceversa.Viceversa" };
  GtkIconTheme *theme = gtk_icon_theme_get_for_display (gdk_display_get_default ());

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    for (int scale = 1; scale <= 2; scale++)
      {
        int size = strchr (names[i], '.') != NULL ? 22 : 16;
        g_autoptr (GtkIconPaintable) icon =
            gtk_icon_theme_lookup_icon (theme, names[i], NULL, size, scale, GTK_TEXT_DIR_LTR, 0);
        g_autoptr (GFile) file = gtk_icon_paintable_get_file (icon);
        g_autofree char *uri = g_file_get_uri (file);

        g_assert_true (g_str_has_suffix (uri, ".png"));
      }
}

/* All are all, though the list shows its first page before it knows the rest. */
static void
test_select_all_early (Shell *shell, G_GNUC_UNUSED gconstpointer data)
{
  VvListPage *page;
  GtkSelectionModel *model;
  g_autoptr (GArray) all = NULL;

  for (guint i = 0; i < 80; i++)
    {
      g_autofree char *name = g_strdup_printf ("family_name=Quill %u", i);

      fixture_add (&shell->base, "person", name, NULL);
    }
  WAIT_FOR (vv_document_program (shell->document) != 0); /* the only one is chosen by itself */
  vv_document_set_program (shell->document, 0);
  page = make_people (shell);
  g_object_ref_sink (page);
  model =
      gtk_grid_view_get_model (GTK_GRID_VIEW (screen_find (GTK_WIDGET (page), GTK_TYPE_GRID_VIEW)));
  WAIT_FOR (n_people (page) > 0);
  gtk_selection_model_select_all (model);
  WAIT_FOR (n_people (page) > 80);
  all = vv_list_page_selected (page);
  g_assert_cmpuint (all->len, ==, n_people (page));
  g_object_unref (page);
}

static void
test_search (Shell *shell, G_GNUC_UNUSED gconstpointer data)
{
  VvListPage *page = make_people (shell);
  GtkWidget *entry = screen_find (GTK_WIDGET (page), GTK_TYPE_SEARCH_ENTRY);
  guint all;

  g_object_ref_sink (page);
  WAIT_FOR (n_people (page) > 1);
  all = n_people (page);
  gtk_editable_set_text (GTK_EDITABLE (entry), "zzzz");
  WAIT_FOR (n_people (page) == 0);
  gtk_editable_set_text (GTK_EDITABLE (entry), "");
  WAIT_FOR (n_people (page) == all);
  g_assert_finalize_object (page);
}

static gboolean
is_in_rows (GtkWindow *window, VvListPage *page)
{
  GtkWidget *rows = screen_find (GTK_WIDGET (page), GTK_TYPE_GRID_VIEW);
  GtkWidget *focus = gtk_window_get_focus (window);

  return focus != NULL && (focus == rows || gtk_widget_is_ancestor (focus, rows));
}

static gboolean
is_keyboard_in (GtkWindow *window, const char *view)
{
  GtkWidget *focus = gtk_window_get_focus (window);
  GtkWidget *around = focus != NULL ? gtk_widget_get_ancestor (focus, VV_TYPE_VIEW) : NULL;

  return around != NULL && gtk_widget_get_mapped (focus) &&
         g_str_equal (G_OBJECT_TYPE_NAME (around), view);
}

/* Wherever one goes, the keyboard is there. */
static void
test_keyboard_follows (Shell *shell, G_GNUC_UNUSED gconstpointer data)
{
  static const char *const places[][2] = { { "people", "VvPeopleView" },
                                           { "pairs", "VvPairsView" },
                                           { "sessions", "VvSessionsView" },
                                           { "program", "VvProgramView" } };
  GtkWindow *window = GTK_WINDOW (shell->window);

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      gtk_widget_activate_action (GTK_WIDGET (window), "win.view", "s", places[i][0]);
      g_test_message ("%s", places[i][0]);
      WAIT_FOR (is_keyboard_in (window, places[i][1]));
    }
}

/* The arrow keys show what they go over, and stay in the sidebar. */
static void
test_browsing (Shell *shell, G_GNUC_UNUSED gconstpointer data)
{
  GtkWindow *window = GTK_WINDOW (shell->window);
  GtkWidget *sidebar = screen_find (GTK_WIDGET (window), VV_TYPE_SIDEBAR), *row;

  gtk_widget_activate_action (GTK_WIDGET (window), "win.view", "s", "people");
  WAIT_FOR (is_keyboard_in (window, "VvPeopleView"));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.sidebar", NULL);
  row = gtk_window_get_focus (window);
  g_assert_cmpstr (gtk_widget_get_name (row), ==, "people");
  g_signal_emit_by_name (gtk_widget_get_parent (row), "move-cursor", GTK_MOVEMENT_DISPLAY_LINES, 1,
                         FALSE, FALSE);
  g_assert_cmpstr (gtk_widget_get_name (gtk_window_get_focus (window)), ==, "pairs");
  screen_turn (200);
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (window), sidebar));
  g_assert_nonnull (screen_find (GTK_WIDGET (window), g_type_from_name ("VvPairsView")));
  g_assert_false (gtk_widget_child_focus (sidebar, GTK_DIR_TAB_FORWARD));
  row = gtk_window_get_focus (window);
  g_signal_emit_by_name (row, "activate");
  WAIT_FOR (is_keyboard_in (window, "VvPairsView"));
}

/* Enter goes on to what fits, even when it comes before the list was asked. */
static void
test_search_to_rows (Shell *shell, G_GNUC_UNUSED gconstpointer data)
{
  GtkWindow *window = GTK_WINDOW (shell->window);
  VvListPage *page;
  GtkWidget *search;

  gtk_widget_activate_action (GTK_WIDGET (window), "win.view", "s", "people");
  page = VV_LIST_PAGE (screen_find (GTK_WIDGET (window), VV_TYPE_LIST_PAGE));
  search = screen_find (GTK_WIDGET (page), GTK_TYPE_SEARCH_ENTRY);
  WAIT_FOR (n_people (page) > 1 && is_in_rows (window, page));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.find", NULL);
  gtk_editable_set_text (GTK_EDITABLE (search), "maya");
  g_signal_emit_by_name (search, "activate");
  WAIT_FOR (n_people (page) == 1 && is_in_rows (window, page));
  screen_turn (300);
  g_assert_true (is_in_rows (window, page));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.find", NULL);
  g_assert_false (is_in_rows (window, page));
  g_signal_emit_by_name (search, "activate");
  WAIT_FOR (is_in_rows (window, page));
}

/* Escape: from searching to the rows, from many rows to none. */
static void
test_steps_back (Shell *shell, G_GNUC_UNUSED gconstpointer data)
{
  GtkWindow *window = GTK_WINDOW (shell->window);
  VvListPage *page;
  GtkWidget *search;
  g_autoptr (GArray) none = NULL;

  gtk_widget_activate_action (GTK_WIDGET (window), "win.view", "s", "people");
  page = VV_LIST_PAGE (screen_find (GTK_WIDGET (window), VV_TYPE_LIST_PAGE));
  search = screen_find (GTK_WIDGET (page), GTK_TYPE_SEARCH_ENTRY);
  WAIT_FOR (n_people (page) > 1 && gtk_window_get_focus (window) != NULL &&
            gtk_widget_is_ancestor (gtk_window_get_focus (window), GTK_WIDGET (page)));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.find", NULL);
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (window), search));
  gtk_editable_set_text (GTK_EDITABLE (search), "a");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.back", NULL);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (search)), ==, "");
  g_assert_false (gtk_widget_is_ancestor (gtk_window_get_focus (window), search));
  WAIT_FOR (n_people (page) > 1);
  gtk_widget_activate_action (GTK_WIDGET (page), "list.select-all", NULL);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.back", NULL);
  none = vv_list_page_selected (page);
  g_assert_cmpuint (none->len, ==, 0);
}

static void
test_undo_labels (Shell *shell, G_GNUC_UNUSED gconstpointer data)
{
  WAIT_FOR (vv_document_undo_label (shell->document) != NULL);
  g_assert_null (vv_document_redo_label (shell->document));
  g_assert_true (g_action_group_get_action_enabled (G_ACTION_GROUP (shell->window), "undo"));
  gtk_widget_activate_action (GTK_WIDGET (shell->window), "win.undo", NULL);
  WAIT_FOR (vv_document_redo_label (shell->document) != NULL);
  gtk_widget_activate_action (GTK_WIDGET (shell->window), "win.redo", NULL);
  WAIT_FOR (vv_document_redo_label (shell->document) == NULL);
}

/* The toasts that a document sent: how many, and the last one. */
typedef struct
{
  guint n, n_gone;
  AdwToast *last;
} Toasts;

static void
on_toast_gone (Toasts *toasts)
{
  toasts->n_gone++;
}

static void
on_toast (G_GNUC_UNUSED VvDocument *document, AdwToast *toast, Toasts *toasts)
{
  toasts->n++;
  g_set_object (&toasts->last, toast);
  g_signal_connect_swapped (toast, "dismissed", G_CALLBACK (on_toast_gone), toasts);
}

static gboolean
add_person (VvEdit *edit, gpointer data, GError **error)
{
  g_autoptr (VvObject) person = vv_object_new (VV_ENTITY_PERSON);

  vv_object_set_text (person, VV_PERSON_FAMILY_NAME, data);
  vv_edit_set_label (edit, "add-person", data, NULL);
  return vv_edit_insert (edit, person, error);
}

static gboolean
change_nothing (G_GNUC_UNUSED VvEdit *edit,
                G_GNUC_UNUSED gpointer data,
                G_GNUC_UNUSED GError **error)
{
  return TRUE;
}

static void
on_edit_done (G_GNUC_UNUSED VvDocument *document,
              gboolean ok,
              G_GNUC_UNUSED const GError *error,
              G_GNUC_UNUSED gpointer data,
              gpointer user_data)
{
  g_assert_true (ok);
  *(gboolean *) user_data = TRUE;
}

static void
run_edit (Shell *shell, VvEditFunc func, const char *name, VvDocumentEditFlags flags)
{
  gboolean is_done = FALSE;

  vv_document_edit (shell->document, func, (gpointer) name, NULL, flags, on_edit_done, &is_done);
  WAIT_FOR (is_done);
}

static void
press (Shell *shell, AdwToast *toast)
{
  g_assert_true (gtk_widget_activate_action_variant (GTK_WIDGET (shell->window),
                                                     adw_toast_get_action_name (toast),
                                                     adw_toast_get_action_target_value (toast)));
}

/* A toast takes back the edit that it names, or nothing; with another edit it is gone. */
static void
test_toasts (Shell *shell, G_GNUC_UNUSED gconstpointer data)
{
  Toasts toasts = { 0 };
  g_autoptr (AdwToast) first = NULL;
  g_autoptr (AdwToast) second = NULL;

  g_signal_connect (shell->document, "toast", G_CALLBACK (on_toast), &toasts);
  run_edit (shell, add_person, "Abel", VV_DOCUMENT_EDIT_DEFAULT);
  g_assert_cmpuint (toasts.n, ==, 1);
  first = g_object_ref (toasts.last);
  g_assert_nonnull (strstr (vv_toast_text (first), "Abel"));
  run_edit (shell, change_nothing, NULL, VV_DOCUMENT_EDIT_DEFAULT);
  g_assert_cmpuint (toasts.n, ==, 1);
  g_assert_cmpuint (toasts.n_gone, ==, 0);

  run_edit (shell, add_person, "Babel", VV_DOCUMENT_EDIT_DEFAULT);
  second = g_object_ref (toasts.last);
  g_assert_nonnull (strstr (vv_toast_text (second), "Babel"));
  g_assert_cmpuint (toasts.n_gone, ==, 1);

  /* a finger that was late: it meant the first */
  press (shell, first);
  WAIT_FOR (toasts.n == 3);
  g_assert_null (adw_toast_get_button_label (toasts.last));
  g_assert_cmpuint (toasts.n_gone, ==, 2); /* one word at a time */
  press (shell, second);
  WAIT_FOR (toasts.n == 4);
  g_assert_nonnull (strstr (vv_toast_text (toasts.last), "Babel"));
  WAIT_FOR (vv_document_redo_label (shell->document) != NULL);

  run_edit (shell, add_person, "Cain", VV_DOCUMENT_EDIT_DEFAULT);
  toasts.n_gone = 0;
  run_edit (shell, add_person, "Dan", VV_DOCUMENT_EDIT_QUIET);
  g_assert_cmpuint (toasts.n_gone, ==, 1);
  run_edit (shell, add_person, "Eve", VV_DOCUMENT_EDIT_DEFAULT);
  vv_document_undo (shell->document);
  WAIT_FOR (toasts.n_gone == 2);
  g_signal_handlers_disconnect_by_data (shell->document, &toasts);
  g_signal_handlers_disconnect_by_data (toasts.last, &toasts);
  g_clear_object (&toasts.last);
}

/* A long sentence is shown whole, in a narrow window too. */
static void
test_long_toast (G_GNUC_UNUSED Shell *shell, G_GNUC_UNUSED gconstpointer data)
{
  VvWindow *window = vv_window_new (GTK_APPLICATION (application));
  GtkWidget *label;
  int needed = 0;

  gtk_window_set_default_size (GTK_WINDOW (window), 360, 600);
  gtk_window_present (GTK_WINDOW (window));
  vv_window_tell (window,
                  "“A file with rather a long name.viceversa” can’t be opened: it was made by a "
                  "newer version of this program, and nothing was changed in it.");
  label = screen_find (screen_find (GTK_WIDGET (window), g_type_from_name ("AdwToastWidget")),
                       GTK_TYPE_LABEL);
  WAIT_FOR (gtk_widget_get_height (label) > 0);
  gtk_widget_measure (label, GTK_ORIENTATION_VERTICAL, gtk_widget_get_width (label), &needed, NULL,
                      NULL, NULL);
  g_assert_cmpint (gtk_widget_get_width (label), <, 360);
  needed -= gtk_widget_get_margin_top (label) + gtk_widget_get_margin_bottom (label);
  g_assert_cmpint (gtk_widget_get_height (label), >=, needed);
  g_assert_false (pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (label))));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_drop (Shell *shell, G_GNUC_UNUSED gconstpointer data)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (shell->window));
  g_autofree char *path = g_strconcat (shell->base.folder, "/none.xml", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_auto (GValue) value = G_VALUE_INIT;
  gboolean is_taken = FALSE;

  g_value_init (&value, G_TYPE_FILE);
  g_value_set_object (&value, file);
  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) each = g_list_model_get_item (controllers, i);

      if (GTK_IS_DROP_TARGET (each))
        g_signal_emit_by_name (each, "drop", &value, 0.0, 0.0, &is_taken);
    }
  g_assert_true (is_taken);
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static GtkWidget *
add_column (GtkWidget *columns, guint n)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_set_valign (column, GTK_ALIGN_START);
  for (guint i = 0; i < n; i++)
    gtk_box_append (GTK_BOX (column), gtk_button_new_with_label ("here"));
  gtk_box_append (GTK_BOX (columns), column);
  return column;
}

/* To the end of a column, then to the next; and back. */
static void
test_column_order (G_GNUC_UNUSED Shell *shell, G_GNUC_UNUSED gconstpointer data)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *columns = g_object_new (VV_TYPE_COLUMN_BOX, NULL);
  GtkWidget *tall = add_column (columns, 3), *low = add_column (columns, 1);

  gtk_window_set_child (GTK_WINDOW (window), columns);
  gtk_window_present (GTK_WINDOW (window));
  WAIT_FOR (gtk_widget_get_mapped (low));
  gtk_window_set_focus (GTK_WINDOW (window), NULL);
  for (guint i = 0; i < 4; i++)
    {
      g_assert_true (gtk_widget_child_focus (columns, GTK_DIR_TAB_FORWARD));
      g_assert_true (gtk_widget_get_focus_child (columns) == (i < 3 ? tall : low));
    }
  g_assert_false (gtk_widget_child_focus (columns, GTK_DIR_TAB_FORWARD));
  g_assert_true (gtk_widget_child_focus (columns, GTK_DIR_TAB_BACKWARD));
  g_assert_true (gtk_widget_get_focus_child (columns) == tall);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* A window is there before its workspace: what needs one waits for it. */
static void
test_welcome (G_GNUC_UNUSED Shell *shell, G_GNUC_UNUSED gconstpointer data)
{
  static const char *const without_workspace[] = { "import", "back", "show-help-overlay", "close",
                                                   NULL };
  VvWindow *empty = vv_window_new (GTK_APPLICATION (application));
  g_auto (GStrv) actions = NULL;
  GtkWidget *focus;
  int minimum = 0;

  gtk_window_present (GTK_WINDOW (empty));
  WAIT_FOR (gtk_widget_get_mapped (GTK_WIDGET (empty)));
  focus = gtk_window_get_focus (GTK_WINDOW (empty));
  g_assert_cmpstr (gtk_widget_get_name (focus), ==, "first-pilot");
  gtk_widget_measure (GTK_WIDGET (empty), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL,
                      NULL);
  g_assert_cmpint (minimum, <=, 360);
  screen_assert_named (GTK_WIDGET (empty));
  actions = g_action_group_list_actions (G_ACTION_GROUP (empty));
  for (guint i = 0; actions[i] != NULL; i++)
    if (g_action_group_get_action_enabled (G_ACTION_GROUP (empty), actions[i]))
      g_assert_true (g_strv_contains (without_workspace, actions[i]));
  gtk_window_destroy (GTK_WINDOW (empty));
}

#define TEST(name, function) g_test_add (name, Shell, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  int status;

  gtk_test_init (&argc, &argv, NULL);
  application = vv_application_new ();
  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (application), NULL, NULL);
  TEST ("/shell/places", test_places);
  TEST ("/shell/counts", test_counts);
  TEST ("/shell/narrow", test_narrow);
  TEST ("/shell/history", test_history_window);
  TEST ("/shell/shortcuts", test_shortcuts_are_told);
  TEST ("/shell/shortcuts-window", test_shortcuts_window);
  TEST ("/shell/keyboard-follows", test_keyboard_follows);
  TEST ("/shell/browsing", test_browsing);
  TEST ("/shell/search-to-rows", test_search_to_rows);
  TEST ("/shell/column-order", test_column_order);
  TEST ("/shell/welcome", test_welcome);
  TEST ("/shell/undo", test_undo_labels);
  TEST ("/shell/toasts", test_toasts);
  TEST ("/shell/long-toast", test_long_toast);
  TEST ("/shell/drop", test_drop);
  TEST ("/list/selection", test_selection);
  TEST ("/list/select-all-early", test_select_all_early);
  TEST ("/list/search", test_search);
  TEST ("/list/steps-back", test_steps_back);
  TEST ("/list/heads", test_heads);
  TEST ("/list/columns", test_columns);
  TEST ("/shell/icons", test_icons_are_pictures);
  status = g_test_run ();
  g_object_unref (application);
  return status;
}
