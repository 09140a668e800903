#include <adwaita.h>
#include <string.h>

#include "base/vv-date.h"
#include "chart/vv-session-glyph-view.h"
#include "form/vv-date-row.h"
#include "list/vv-list-page.h"
#include "list/vv-table-head.h"
#include "list/vv-table-row.h"
#include "model/vv-action.h"
#include "model/vv-session.h"
#include "sessions/vv-log-step-tag.h"
#include "sessions/vv-log-text.h"
#include "sessions/vv-quick-log.h"
#include "sessions/vv-session-detail.h"
#include "sessions/vv-sessions-view.h"
#include "sessions/vv-toggle-bar.h"
#include "shell/vv-document.h"
#include "shell/vv-resources.h"
#include "shell/vv-view.h"
#include "screen.h"
#include "vv-fixture.h"

/* A view of the fixture's workspace in a window. */
typedef struct
{
  Fixture base;
  VvDocument *document;
  gint64 past, later; /* planned sessions */
  GtkWidget *window, *view;
} Screen;

/* What a test asks for whose window shall be narrow. */
static const int narrow = 1;

static void
settle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
set_up (Screen *screen, gconstpointer data)
{
  fixture_set_up (&screen->base, data);
  fixture_add (&screen->base, "person", "name=Ann & <Bob>", "email=ann@example.com", NULL);
  fixture_add (&screen->base, "participation", "person=ann@example.com", "role=mentor",
               "state=accepted", NULL);
  fixture_add (&screen->base, "person", "name=Lou Penhall", "email=lou@example.com", NULL);
  fixture_add (&screen->base, "participation", "person=lou@example.com", "role=mentee",
               "state=accepted", NULL);
  fixture_add (&screen->base, "pair", "uid=pair2", "mentor=ann@example.com",
               "mentee=lou@example.com", "state=active", "started=2026-01-05", NULL);
  screen->past = fixture_add (&screen->base, "session", "pair=pair1", "day=2026-03-18",
                              "start=10:00", "minutes=50", "mode=phone", NULL);
  screen->later =
      fixture_add (&screen->base, "session", "pair=pair1", "day=2026-04-20", "minutes=50", NULL);
  screen->document = vv_document_new (screen->base.workspace);
  screen->window = adw_window_new ();
  screen->view = g_object_new (VV_TYPE_SESSIONS_VIEW, "document", screen->document, NULL);
  adw_window_set_content (ADW_WINDOW (screen->window), screen->view);
  gtk_window_set_default_size (GTK_WINDOW (screen->window), data == &narrow ? 360 : 1000, 700);
  gtk_window_present (GTK_WINDOW (screen->window));
}

static void
tear_down (Screen *screen, gconstpointer data)
{
  GtkWidget *view = g_object_ref (screen->view);

  gtk_window_destroy (GTK_WINDOW (screen->window));
  settle ();
  vv_document_close (screen->document);
  settle ();
  g_assert_finalize_object (view);
  g_assert_finalize_object (screen->document);
  fixture_tear_down (&screen->base, data);
}

static const char *
state_of (Screen *screen, gint64 id)
{
  const char *state = fixture_text (&screen->base, VV_ENTITY_SESSION, id, VV_SESSION_STATE);

  settle ();
  return state;
}

static GListModel *
rows (Screen *screen)
{
  GtkWidget *view = screen_find (screen->view, GTK_TYPE_GRID_VIEW);

  return G_LIST_MODEL (gtk_grid_view_get_model (GTK_GRID_VIEW (view)));
}

static void
test_list (Screen *screen, G_GNUC_UNUSED gconstpointer data)
{
  VvListPage *list = VV_LIST_PAGE (screen_find (screen->view, VV_TYPE_LIST_PAGE));
  guint n = 0;
  int minimum;

  WAIT_FOR (g_list_model_get_n_items (rows (screen)) == 2);
  WAIT_FOR ((g_object_get (list, "n-selected", &n, NULL), n == 1)); /* the one of today or before */
  vv_list_page_set_filter (list, "state", "held");
  WAIT_FOR (g_list_model_get_n_items (rows (screen)) == 0);
  vv_list_page_set_filter (list, "state", NULL);
  WAIT_FOR (g_list_model_get_n_items (rows (screen)) == 2);
  screen_assert_narrow (screen->view);
  gtk_widget_measure (screen_find (screen->view, GTK_TYPE_ACTION_BAR), GTK_ORIENTATION_HORIZONTAL,
                      -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 340);
}

static gint64
first_id (Screen *screen)
{
  g_autoptr (VvRow) row = g_list_model_get_item (rows (screen), 0);

  return row != NULL ? vv_row_id (row) : 0;
}

static void
assert_sort (GtkWidget *title, GtkAccessibleSort sort)
{
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (title), GTK_ACCESSIBLE_PROPERTY_SORT, sort);
}

/* Headers, menu and view have one order, and each goes on from where another left it. */
static void
test_order (Screen *screen, G_GNUC_UNUSED gconstpointer data)
{
  VvListPage *list = VV_LIST_PAGE (screen_find (screen->view, VV_TYPE_LIST_PAGE));
  GtkWidget *day = screen_find (screen_find (screen->view, VV_TYPE_TABLE_HEAD), GTK_TYPE_BUTTON);

  WAIT_FOR (first_id (screen) == screen->later);
  assert_sort (day, GTK_ACCESSIBLE_SORT_DESCENDING);
  g_signal_emit_by_name (day, "clicked");
  WAIT_FOR (first_id (screen) == screen->past);
  gtk_widget_activate_action (GTK_WIDGET (list), "list.reverse", NULL);
  WAIT_FOR (first_id (screen) == screen->later);
  vv_list_page_set_order (list, "day", FALSE);
  WAIT_FOR (first_id (screen) == screen->past);
  assert_sort (day, GTK_ACCESSIBLE_SORT_ASCENDING);
  gtk_widget_activate_action (GTK_WIDGET (list), "list.sort", "s", "state");
  assert_sort (day, GTK_ACCESSIBLE_SORT_NONE);
}

static GtkWidget *
find_with_tooltip (GtkWidget *widget, const char *tooltip)
{
  GtkWidget *found = g_strcmp0 (gtk_widget_get_tooltip_text (widget), tooltip) == 0 ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_with_tooltip (child, tooltip);
  return found;
}

/* The button shows what waits to be logged, and nothing that is still to come. */
static void
test_to_log (Screen *screen, G_GNUC_UNUSED gconstpointer data)
{
  GtkWidget *button = find_with_tooltip (screen->view, "Show What Waits to Be Logged");

  WAIT_FOR (g_list_model_get_n_items (rows (screen)) == 2);
  WAIT_FOR (gtk_widget_get_visible (button));
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (button)), ==, "1 to Log");
  g_signal_emit_by_name (button, "clicked");
  WAIT_FOR (g_list_model_get_n_items (rows (screen)) == 1);
  g_assert_cmpint (first_id (screen), ==, screen->past);
  g_signal_emit_by_name (find_with_tooltip (screen->view, "Go to Today"), "clicked");
  WAIT_FOR (g_list_model_get_n_items (rows (screen)) == 2);
}

/* A narrow list tells states by shape, too, and the button keeps its words. */
static void
test_narrow (Screen *screen, G_GNUC_UNUSED gconstpointer data)
{
  GtkWidget *list = screen_find (screen->view, GTK_TYPE_GRID_VIEW);

  WAIT_FOR (g_list_model_get_n_items (rows (screen)) == 2);
  gtk_window_set_default_size (GTK_WINDOW (screen->window), 360, 700);
  WAIT_FOR (screen_find (list, VV_TYPE_TABLE_ROW) == NULL);
  WAIT_FOR (screen_find (list, VV_TYPE_SESSION_GLYPH_VIEW) != NULL);
  WAIT_FOR (
      gtk_widget_get_visible (find_with_tooltip (screen->view, "Show What Waits to Be Logged")));
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (
                       find_with_tooltip (screen->view, "Show What Waits to Be Logged"))),
                   ==, "1 to Log");
}

/* (nullable): what is to be pressed for an action. */
static GtkWidget *
find_actionable (GtkWidget *widget, const char *action)
{
  GtkWidget *found = NULL;

  if (GTK_IS_ACTIONABLE (widget) &&
      g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)), action) == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_actionable (child, action);
  return found;
}

static gboolean
is_offered (Screen *screen, const char *action)
{
  return gtk_widget_get_sensitive (find_actionable (screen->view, action));
}

static void
test_offers (Screen *screen, G_GNUC_UNUSED gconstpointer data)
{
  VvListPage *list = VV_LIST_PAGE (screen_find (screen->view, VV_TYPE_LIST_PAGE));

  WAIT_FOR (g_list_model_get_n_items (rows (screen)) == 2);
  settle ();
  vv_list_page_select_id (list, screen->past);
  WAIT_FOR (is_offered (screen, "sessions.hold"));
  g_assert_true (is_offered (screen, "sessions.cancel"));
  vv_list_page_select_id (list, screen->later);
  WAIT_FOR (!is_offered (screen, "sessions.hold"));
  g_assert_true (is_offered (screen, "sessions.cancel"));
  vv_list_page_select_id (list, screen->past);
  WAIT_FOR (is_offered (screen, "sessions.hold"));
  g_assert_true (gtk_widget_activate_action (screen->view, "sessions.hold", NULL));
  WAIT_FOR (!is_offered (screen, "sessions.hold"));
  g_assert_cmpstr (state_of (screen, screen->past), ==, "held");
}

static void
test_move (Screen *screen, G_GNUC_UNUSED gconstpointer data)
{
  VvListPage *list = VV_LIST_PAGE (screen_find (screen->view, VV_TYPE_LIST_PAGE));

  WAIT_FOR (g_list_model_get_n_items (rows (screen)) == 2);
  settle ();
  vv_list_page_select_id (list, screen->past);
  WAIT_FOR (is_offered (screen, "sessions.hold"));
  g_assert_true (gtk_widget_activate_action (screen->view, "sessions.hold", NULL));
  WAIT_FOR (g_str_equal (state_of (screen, screen->past), "held"));
  vv_document_undo (screen->document);
  WAIT_FOR (g_str_equal (state_of (screen, screen->past), "planned"));
  vv_list_page_select_id (list, screen->past);
  g_assert_true (gtk_widget_activate_action (screen->view, "sessions.remove", NULL));
  WAIT_FOR (g_list_model_get_n_items (rows (screen)) == 1);
  vv_document_undo (screen->document);
  WAIT_FOR (g_list_model_get_n_items (rows (screen)) == 2);
}

static GtkWidget *
find_dialog (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (ADW_IS_MESSAGE_DIALOG (window))
        return window;
    }
  return NULL;
}

static void
test_cancel (Screen *screen, G_GNUC_UNUSED gconstpointer data)
{
  VvListPage *list = VV_LIST_PAGE (screen_find (screen->view, VV_TYPE_LIST_PAGE));
  AdwMessageDialog *dialog;

  WAIT_FOR (g_list_model_get_n_items (rows (screen)) == 2);
  settle ();
  vv_list_page_select_id (list, screen->past);
  WAIT_FOR (gtk_widget_activate_action (screen->view, "sessions.cancel", NULL) &&
            find_dialog () != NULL);
  dialog = ADW_MESSAGE_DIALOG (find_dialog ());
  g_assert_nonnull (dialog);
  g_assert_false (adw_message_dialog_get_response_enabled (dialog, "go"));
  vv_toggle_bar_select_name (
      VV_TOGGLE_BAR (screen_find (adw_message_dialog_get_extra_child (dialog), VV_TYPE_TOGGLE_BAR)),
      "mentee");
  g_assert_true (adw_message_dialog_get_response_enabled (dialog, "go"));
  adw_message_dialog_response (dialog, "go");
  WAIT_FOR (g_str_equal (state_of (screen, screen->past), "cancelled"));
  g_assert_cmpstr (
      fixture_text (&screen->base, VV_ENTITY_SESSION, screen->past, VV_SESSION_CANCELLED_BY), ==,
      "mentee");
  vv_document_undo (screen->document);
  WAIT_FOR (g_str_equal (state_of (screen, screen->past), "planned"));
}

/* A day that is typed counts before the field is left. */
static void
test_shift (Screen *screen, G_GNUC_UNUSED gconstpointer data)
{
  VvListPage *list = VV_LIST_PAGE (screen_find (screen->view, VV_TYPE_LIST_PAGE));
  AdwMessageDialog *dialog;
  GtkWidget *row, *entry;

  WAIT_FOR (g_list_model_get_n_items (rows (screen)) == 2);
  settle ();
  vv_list_page_select_id (list, screen->past);
  WAIT_FOR (gtk_widget_activate_action (screen->view, "sessions.shift", NULL) &&
            find_dialog () != NULL);
  dialog = ADW_MESSAGE_DIALOG (find_dialog ());
  row = screen_find (adw_message_dialog_get_extra_child (dialog), VV_TYPE_DATE_ROW);
  entry = screen_find (row, GTK_TYPE_ENTRY);
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (dialog)), entry));
  gtk_editable_set_text (GTK_EDITABLE (entry), "2026-03-19");
  g_assert_false (adw_message_dialog_get_response_enabled (dialog, "go")); /* that was yesterday */
  gtk_editable_set_text (GTK_EDITABLE (entry), "2026-03-30");
  g_assert_true (adw_message_dialog_get_response_enabled (dialog, "go"));
  adw_message_dialog_response (dialog, "go");
  WAIT_FOR (g_str_equal (state_of (screen, screen->past), "moved"));
  vv_document_undo (screen->document);
  WAIT_FOR (g_str_equal (state_of (screen, screen->past), "planned"));
}

static void
test_detail (Screen *screen, G_GNUC_UNUSED gconstpointer data)
{
  g_assert_false (vv_view_back (VV_VIEW (screen->view)));
  g_assert_true (vv_view_open (VV_VIEW (screen->view), VV_ENTITY_SESSION, screen->past));
  WAIT_FOR (screen_find (screen->view, VV_TYPE_DATE_ROW) != NULL);
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (find_with_tooltip (
                       screen_find (screen->view, VV_TYPE_SESSION_DETAIL), "Open the Pair"))),
                   ==, "Maya Chen ⇄ Arthur Penhale"); /* in the page, where it may wrap */
  screen_assert_narrow (screen->view);
  g_assert_true (gtk_widget_activate_action (screen->view, "sessions.remove", NULL));
  WAIT_FOR (screen_find (screen->view, VV_TYPE_SESSION_DETAIL) ==
            NULL); /* gone, and its page with it */
  vv_document_undo (screen->document);
  settle ();
  g_assert_false (vv_view_open (VV_VIEW (screen->view), VV_ENTITY_PAIR, 1));
}

/* The quick log. */

#define CHILD(log, name) G_OBJECT (gtk_widget_get_template_child (log, VV_TYPE_QUICK_LOG, name))

static GtkWidget *
open_log (Screen *screen, gint64 pair)
{
  GtkWidget *log = vv_quick_log_new (GTK_WINDOW (screen->window), screen->document, pair);

  gtk_window_present (GTK_WINDOW (log));
  return log;
}

static void
type (GtkWidget *log, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (CHILD (log, "line")), text);
}

static const char *
status (GtkWidget *log)
{
  return gtk_label_get_text (GTK_LABEL (CHILD (log, "status")));
}

static gboolean
is_ready (GtkWidget *log)
{
  return gtk_widget_get_sensitive (GTK_WIDGET (CHILD (log, "log_button")));
}

static void
close_log (GtkWidget *log)
{
  g_object_ref (log);
  gtk_window_close (GTK_WINDOW (log));
  settle ();
  WAIT_FOR (G_OBJECT (log)->ref_count == 1);
  g_assert_finalize_object (log);
}

static void
test_log (Screen *screen, G_GNUC_UNUSED gconstpointer data)
{
  GtkWidget *log = open_log (screen, 0);
  int minimum;

  type (log, "chen video 4 5 try weekly digest");
  WAIT_FOR (is_ready (log));
  g_assert_cmpint (gtk_spin_button_get_value_as_int (GTK_SPIN_BUTTON (CHILD (log, "minutes"))), ==,
                   50);
  g_assert_cmpstr (vv_toggle_bar_name (VV_TOGGLE_BAR (CHILD (log, "mode"))), ==, "video");
  g_assert_cmpint (vv_toggle_bar_selected (VV_TOGGLE_BAR (CHILD (log, "mentor_rating"))), ==, 3);
  g_assert_cmpint (vv_toggle_bar_selected (VV_TOGGLE_BAR (CHILD (log, "mentee_rating"))), ==, 4);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (CHILD (log, "rest_row"))), ==,
                   "try weekly digest");
  gtk_widget_measure (log, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 360);
  g_signal_emit_by_name (CHILD (log, "line"), "activate");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (CHILD (log, "line"))), ==, "");
  WAIT_FOR (g_str_equal (state_of (screen, screen->past), "held"));
  vv_document_undo (screen->document);
  WAIT_FOR (g_str_equal (state_of (screen, screen->past), "planned"));
  close_log (log);
}

/* Enter before anything was read waits for it. */
static void
test_log_at_once (Screen *screen, G_GNUC_UNUSED gconstpointer data)
{
  GtkWidget *log = open_log (screen, 0);

  type (log, "chen");
  g_signal_emit_by_name (CHILD (log, "line"), "activate");
  WAIT_FOR (g_str_equal (state_of (screen, screen->past), "held"));
  g_assert_cmpstr (fixture_text (&screen->base, VV_ENTITY_SESSION, screen->past, VV_SESSION_MODE),
                   ==, "phone");
  close_log (log);
}

static void
test_log_unclear (Screen *screen, G_GNUC_UNUSED gconstpointer data)
{
  GtkWidget *log = open_log (screen, 0);
  GtkWidget *again;

  type (log, "penh");
  WAIT_FOR (strstr (status (log), "2 pairs") != NULL);
  g_assert_false (is_ready (log));
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (CHILD (log, "matches"))));
  g_signal_emit_by_name (CHILD (log, "line"), "activate");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (CHILD (log, "line"))), ==, "penh");
  type (log, "zzz");
  g_assert_nonnull (strstr (status (log), "No pair fits"));
  type (log, "ann 1/4");
  WAIT_FOR (is_ready (log)); /* a day to come: planned */
  type (log, "ann 40");
  close_log (log);
  again = open_log (screen, 0);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (CHILD (again, "line"))), ==, "ann 40");
  type (again, "");
  close_log (again);
}

static void
test_log_cancel (Screen *screen, G_GNUC_UNUSED gconstpointer data)
{
  GtkWidget *log = open_log (screen, screen->base.pair);

  WAIT_FOR (is_ready (log)); /* the pair is given: Enter would do */
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (CHILD (log, "not_held")), TRUE);
  g_assert_false (is_ready (log));
  type (log, "mentee ill");
  WAIT_FOR (is_ready (log));
  g_signal_emit_by_name (CHILD (log, "line"), "activate");
  WAIT_FOR (g_str_equal (state_of (screen, screen->past), "cancelled"));
  g_assert_cmpstr (fixture_text (&screen->base, VV_ENTITY_SESSION, screen->past, VV_SESSION_REASON),
                   ==, "ill");
  close_log (log);
}

static const char *
action_text (Screen *screen, guint field)
{
  const char *text = fixture_text (&screen->base, VV_ENTITY_ACTION, 1, field);

  settle ();
  return text;
}

/* A next step is the mentee's until the pair meets again, unless the user says otherwise. */
static void
test_log_step (Screen *screen, G_GNUC_UNUSED gconstpointer data)
{
  GtkWidget *log = open_log (screen, 0);
  VvLogStepTag *tag = VV_LOG_STEP_TAG (CHILD (log, "step_tag"));
  int minimum, place = 7;

  type (log, "chen 45");
  WAIT_FOR (is_ready (log));
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (tag)));
  type (log, "chen 45 try the weekly digest");
  WAIT_FOR (gtk_widget_get_visible (GTK_WIDGET (tag)));
  g_assert_cmpstr (vv_log_step_tag_owner (tag), ==, "mentee");
  g_assert_cmpuint (vv_log_step_tag_due (tag), ==, vv_date_parse ("2026-04-20"));
  gtk_widget_measure (log, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 360);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (gtk_widget_get_template_child (
                                   GTK_WIDGET (tag), VV_TYPE_LOG_STEP_TAG, "mentor")),
                               TRUE);
  vv_date_row_set_date (VV_DATE_ROW (screen_find (GTK_WIDGET (tag), VV_TYPE_DATE_ROW)),
                        "2026-04-02");
  gtk_editable_insert_text (GTK_EDITABLE (CHILD (log, "line")), " 4", -1, &place);
  g_assert_cmpstr (vv_log_step_tag_owner (tag), ==, "mentor"); /* what was set by hand stays */
  g_signal_emit_by_name (CHILD (log, "line"), "activate");
  WAIT_FOR (g_str_equal (state_of (screen, screen->past), "held"));
  g_assert_cmpstr (action_text (screen, VV_ACTION_OWNER), ==, "mentor");
  g_assert_cmpstr (action_text (screen, VV_ACTION_DUE), ==, "2026-04-02");
  type (log, "lou 45 something"); /* another pair, which has nothing planned */
  WAIT_FOR (is_ready (log));
  g_assert_cmpstr (vv_log_step_tag_owner (tag), ==, "mentee");
  g_assert_cmpuint (vv_log_step_tag_due (tag), ==, 0);
  type (log, "");
  close_log (log);
}

static gboolean
says (GtkWidget *widget, const char *words)
{
  gboolean found = GTK_IS_LABEL (widget) && strstr (gtk_label_get_text (GTK_LABEL (widget)), words);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && !found;
       child = gtk_widget_get_next_sibling (child))
    found = says (child, words);
  return found;
}

/* Of the quick log. */
static gboolean
toast_says (GtkWidget *log, const char *words)
{
  GtkWidget *toast = gtk_widget_get_first_child (GTK_WIDGET (CHILD (log, "toasts")));

  while (toast != NULL && !g_str_equal (G_OBJECT_TYPE_NAME (toast), "AdwToastWidget"))
    toast = gtk_widget_get_next_sibling (toast);
  return toast != NULL && says (toast, words);
}

/* Undo takes back what was logged here, one after the other, and nothing newer. */
static void
test_log_undo (Screen *screen, G_GNUC_UNUSED gconstpointer data)
{
  GtkWidget *log = open_log (screen, 0);
  g_autoptr (GError) error = NULL;

  type (log, "chen 45");
  WAIT_FOR (is_ready (log));
  g_signal_emit_by_name (CHILD (log, "line"), "activate");
  WAIT_FOR (toast_says (log, "Logged"));
  gtk_widget_activate_action (log, "log.undo", NULL);
  WAIT_FOR (g_str_equal (state_of (screen, screen->past), "planned"));
  WAIT_FOR (toast_says (log, "Undone"));
  gtk_widget_activate_action (log, "log.undo", NULL); /* there is nothing more */
  type (log, "chen 40");
  WAIT_FOR (is_ready (log));
  g_signal_emit_by_name (CHILD (log, "line"), "activate");
  gtk_widget_activate_action (log, "log.undo", NULL); /* while it is still being stored */
  WAIT_FOR (toast_says (log, "Undone"));
  g_assert_cmpstr (state_of (screen, screen->past), ==, "planned");
  type (log, "chen 35");
  WAIT_FOR (is_ready (log));
  g_signal_emit_by_name (CHILD (log, "line"), "activate");
  WAIT_FOR (toast_says (log, "Logged"));
  fixture_add (&screen->base, "session", "pair=pair2", "day=2026-03-02", NULL);
  gtk_widget_activate_action (log, "log.undo", NULL);
  WAIT_FOR (toast_says (log, "not your last change"));
  g_assert_cmpstr (state_of (screen, screen->past), ==, "held");
  close_log (log);
}

/* Ctrl+Z is the typing's while there is any, the session's after that. */
static void
test_log_forgets_typing (Screen *screen, G_GNUC_UNUSED gconstpointer data)
{
  GtkWidget *log = open_log (screen, 0);
  GtkWidget *line = GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (CHILD (log, "line"))));

  g_signal_emit_by_name (line, "insert-at-cursor", "chen");
  g_assert_true (gtk_widget_activate_action (line, "text.undo", NULL));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (line)), ==, "");
  g_signal_emit_by_name (line, "insert-at-cursor", "chen");
  WAIT_FOR (is_ready (log));
  g_signal_emit_by_name (CHILD (log, "line"), "activate");
  gtk_widget_activate_action (line, "text.undo", NULL);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (line)), ==, "");
  WAIT_FOR (g_str_equal (state_of (screen, screen->past), "held"));
  close_log (log);
}

static void
test_log_is_a_dialog (Screen *screen, G_GNUC_UNUSED gconstpointer data)
{
  GtkWidget *log = open_log (screen, 0);

  gtk_test_accessible_assert_role (log, GTK_ACCESSIBLE_ROLE_DIALOG);
  gtk_test_accessible_assert_property (log, GTK_ACCESSIBLE_PROPERTY_LABEL, "Log Session");
  close_log (log);
}

static void
test_text (void)
{
  g_autoptr (GArray) candidates = vv_log_candidates_new ();
  guint32 today = vv_date_parse ("2026-03-20");
  g_autoptr (VvLogText) text = vv_log_text_read ("chen yesterday 45", candidates, today, TRUE);
  g_autoptr (VvLogText) none = vv_log_text_read ("4 5 try", candidates, today, TRUE);
  g_autoptr (VvLogText) side = vv_log_text_read ("Mentor", candidates, today, FALSE);

  g_assert_cmpuint (text->day, ==, today - 1);
  g_assert_cmpint (text->line->minutes, ==, 45);
  g_assert_cmpuint (none->day, ==, 0);
  g_assert_cmpstr (none->rest, ==, "try");
  g_assert_cmpstr (side->side, ==, "mentor");
  g_assert_null (side->rest);
}

#define ADD(path, func) g_test_add ("/sessions/" path, Screen, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  vv_resources_register ();
  adw_init ();
  g_test_add_func ("/sessions/text", test_text);
  ADD ("list", test_list);
  ADD ("order", test_order);
  g_test_add ("/sessions/narrow", Screen, &narrow, set_up, test_narrow, tear_down);
  ADD ("to-log", test_to_log);
  ADD ("offers", test_offers);
  ADD ("move", test_move);
  ADD ("cancel", test_cancel);
  ADD ("shift", test_shift);
  ADD ("detail", test_detail);
  ADD ("log", test_log);
  ADD ("log-at-once", test_log_at_once);
  ADD ("log-unclear", test_log_unclear);
  ADD ("log-cancel", test_log_cancel);
  ADD ("log-step", test_log_step);
  ADD ("log-undo", test_log_undo);
  ADD ("log-forgets-typing", test_log_forgets_typing);
  ADD ("log-is-a-dialog", test_log_is_a_dialog);
  return g_test_run ();
}
