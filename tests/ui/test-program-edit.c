/* What is in a program, edited from its page: each step is seen on the page, taken back and done
 * again. */

#include <adwaita.h>
#include <string.h>

#include "form/vv-create-dialog.h"
#include "form/vv-editor.h"
#include "form/vv-form.h"
#include "form/vv-number-row.h"
#include "metrics/vv-metric.h"
#include "model/vv-checklist-item.h"
#include "model/vv-goal.h"
#include "model/vv-phase.h"
#include "model/vv-program.h"
#include "model/vv-topic.h"
#include "program/vv-program-detail.h"
#include "program/vv-program-form.h"
#include "program/vv-program-view.h"
#include "program/vv-record-entry.h"
#include "program/vv-record-list.h"
#include "program/vv-record-rows.h"
#include "screen.h"
#include "shell/vv-resources.h"
#include "vv-fixture.h"

typedef struct
{
  const char *name; /* of the entity whose list the page opens */
  VvEntityKind kind;
  guint title;            /* its field */
  const char *part;       /* the type of the part of the page that shows it */
  const char *figures[3]; /* (nullable): what that says with none, one and two of them */
} Case;

static const Case cases[] = {
  { "topic", VV_ENTITY_TOPIC, VV_TOPIC_NAME, "VvProgramContents", { NULL } },
  { "phase", VV_ENTITY_PHASE, VV_PHASE_TITLE, "VvProgramPhases", { NULL } },
  { "checklist_item",
    VV_ENTITY_CHECKLIST_ITEM,
    VV_CHECKLIST_ITEM_TITLE,
    "VvProgramPhases",
    { "", "0 of 1 item done", "0 of 2 items done" } },
  { "goal",
    VV_ENTITY_GOAL,
    VV_GOAL_TITLE,
    "VvProgramGoals",
    { "none yet", "mark = target", "mark = target" } },
};

typedef struct
{
  Fixture base;
  VvDocument *document;
  GtkWidget *window, *view;
  VvProgramDetail *detail;
  const Case *of;
} Page;

static void
set_up (Page *page, gconstpointer data)
{
  fixture_set_up (&page->base, NULL);
  page->of = data;
  page->document = vv_document_new (page->base.workspace);
  vv_document_set_program (page->document, page->base.program);
  page->window = adw_window_new ();
  page->view = g_object_new (VV_TYPE_PROGRAM_VIEW, "document", page->document, NULL);
  page->detail = VV_PROGRAM_DETAIL (screen_find (page->view, VV_TYPE_PROGRAM_DETAIL));
  adw_window_set_content (ADW_WINDOW (page->window), page->view);
  gtk_window_present (GTK_WINDOW (page->window));
  WAIT_FOR (vv_program_detail_data (page->detail) != NULL);
}

static void
tear_down (Page *page, G_GNUC_UNUSED gconstpointer data)
{
  g_object_add_weak_pointer (G_OBJECT (page->view), (gpointer *) &page->view);
  gtk_window_destroy (GTK_WINDOW (page->window));
  WAIT_FOR (page->view == NULL);
  WAIT_FOR (G_OBJECT (page->document)->ref_count == 1);
  g_assert_finalize_object (page->document);
  fixture_tear_down (&page->base, NULL);
}

/* The labels that match, in their order, with commas. */
static void
collect (GtkWidget *widget, const char *pattern, GString *texts)
{
  if (!gtk_widget_get_visible (widget))
    return;
  if (GTK_IS_LABEL (widget) &&
      g_regex_match_simple (pattern, gtk_label_get_text (GTK_LABEL (widget)), 0, 0))
    g_string_append_printf (texts, "%s%s", texts->len > 0 ? ", " : "",
                            gtk_label_get_text (GTK_LABEL (widget)));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect (child, pattern, texts);
}

static gboolean
says (Page *page, const char *part, const char *pattern, const char *wanted)
{
  g_autoptr (GString) texts = g_string_new (NULL);
  GtkWidget *widget = screen_find (GTK_WIDGET (page->detail), g_type_from_name (part));

  collect (widget, pattern, texts);
  return strcmp (texts->str, wanted) == 0;
}

static VvRecordRows *
rows_of (VvRecordList *list)
{
  return VV_RECORD_ROWS (screen_find (GTK_WIDGET (list), VV_TYPE_RECORD_ROWS));
}

static guint
n_rows (VvRecordList *list)
{
  return vv_record_rows_length (rows_of (list));
}

static gboolean
lists (VvRecordList *list, const char *names)
{
  g_autoptr (GString) titles = g_string_new (NULL);

  for (guint i = 0; i < n_rows (list); i++)
    {
      g_autofree char *title = vv_object_title (vv_record_rows_record (rows_of (list), i), "en");

      g_string_append_printf (titles, "%s%s", i > 0 ? ", " : "", title);
    }
  return strcmp (titles->str, names) == 0;
}

static gboolean
shows (Page *page, VvRecordList *list, const char *names)
{
  guint n = *names == '\0' ? 0 : strchr (names, ',') == NULL ? 1 : 2;
  const char *figure = page->of->figures[n];

  return lists (list, names) && says (page, page->of->part, "^(Alpha|Beta|Gamma)", names) &&
         (figure == NULL ||
          says (page, page->of->part, "( items? done|= target|none yet)$", figure));
}

/* A step is on the page and in its list; it can be taken back and done again. */
static void
check_step (Page *page, VvRecordList *list, const char *before, const char *after)
{
  WAIT_FOR (shows (page, list, after));
  vv_document_undo (page->document);
  WAIT_FOR (shows (page, list, before));
  vv_document_redo (page->document);
  WAIT_FOR (shows (page, list, after));
}

static VvRecordList *
open_list (Page *page)
{
  gboolean is_item = page->of->kind == VV_ENTITY_CHECKLIST_ITEM;
  GtkWidget *list;

  if (is_item)
    fixture_add (&page->base, "phase", "uid=first", "title=First", NULL);
  WAIT_FOR (!is_item || says (page, page->of->part, "^First$", "First"));
  gtk_widget_activate_action (GTK_WIDGET (page->detail), "program.list", "s",
                              is_item ? "phase" : page->of->name);
  WAIT_FOR ((list = screen_find (page->view, VV_TYPE_RECORD_LIST)) != NULL);
  if (!is_item)
    return VV_RECORD_LIST (list);
  WAIT_FOR (n_rows (VV_RECORD_LIST (list)) == 1);
  g_signal_emit_by_name (screen_find (list, VV_TYPE_RECORD_ENTRY), "inner");
  return VV_RECORD_LIST (gtk_widget_get_next_sibling (list));
}

static void
add (VvRecordList *list, const Case *of, const char *title)
{
  GtkWidget *dialog;
  VvForm *form;
  guint n = n_rows (list);

  vv_record_list_add (list);
  dialog = screen_window (VV_TYPE_CREATE_DIALOG);
  g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *) &dialog);
  form = VV_FORM (vv_create_dialog_form (VV_CREATE_DIALOG (dialog)));
  if (of->kind == VV_ENTITY_GOAL)
    adw_combo_row_set_selected (ADW_COMBO_ROW (vv_form_row (form, VV_GOAL_METRIC)), 1);
  gtk_editable_set_text (GTK_EDITABLE (vv_form_row (form, of->title)), title);
  g_signal_emit_by_name (gtk_window_get_default_widget (GTK_WINDOW (dialog)), "clicked");
  WAIT_FOR (dialog == NULL && n_rows (list) == n + 1);
}

/* The record that the keyboard is at, by its title. */
static gboolean
is_at (Page *page, VvRecordList *list, const char *title)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (page->window));
  GtkWidget *entry = focus != NULL ? gtk_widget_get_ancestor (focus, VV_TYPE_RECORD_ENTRY) : NULL;

  return entry != NULL && gtk_widget_is_ancestor (entry, GTK_WIDGET (list)) &&
         strcmp (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (entry)), title) == 0;
}

/* The keyboard is at what an empty list offers. */
static gboolean
is_offered (Page *page, VvRecordList *list)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (page->window));

  return GTK_IS_BUTTON (focus) && gtk_widget_get_mapped (focus) &&
         gtk_widget_has_css_class (focus, "pill") &&
         gtk_widget_is_ancestor (focus, GTK_WIDGET (list));
}

/* Of the first record. */
static void
retitle (VvRecordList *list, const char *title)
{
  GtkWidget *entry = screen_find (GTK_WIDGET (list), VV_TYPE_RECORD_ENTRY);
  GtkWidget *row;

  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (entry), TRUE);
  row = screen_find (entry, ADW_TYPE_ENTRY_ROW);
  gtk_editable_set_text (GTK_EDITABLE (row), title);
  g_signal_emit_by_name (row, "entry-activated");
}

static void
test_records (Page *page, G_GNUC_UNUSED gconstpointer data)
{
  VvRecordList *list = open_list (page);
  VvRecordRows *rows = rows_of (list);

  add (list, page->of, "Alpha");
  WAIT_FOR (is_at (page, list, "Alpha"));
  vv_document_undo (page->document);
  WAIT_FOR (n_rows (list) == 0 && is_offered (page, list));
  vv_document_redo (page->document);
  WAIT_FOR (is_at (page, list, "Alpha"));
  check_step (page, list, "", "Alpha");
  add (list, page->of, "Beta");
  WAIT_FOR (is_at (page, list, "Beta"));
  check_step (page, list, "Alpha", "Alpha, Beta");
  WAIT_FOR (n_rows (list) == 2 && is_at (page, list, "Alpha"));
  vv_record_rows_go_to (rows, vv_object_id (vv_record_rows_record (rows, 1)));
  g_signal_emit_by_name (rows, "step", vv_record_rows_record (rows, 1), -1);
  check_step (page, list, "Alpha, Beta", "Beta, Alpha");
  retitle (list, "Gamma");
  check_step (page, list, "Beta, Alpha", "Gamma, Alpha");
  WAIT_FOR (is_at (page, list, "Gamma"));
  g_signal_emit_by_name (screen_find (GTK_WIDGET (list), VV_TYPE_RECORD_ENTRY), "remove");
  check_step (page, list, "Gamma, Alpha", "Alpha");
  WAIT_FOR (n_rows (list) == 1 && is_at (page, list, "Alpha"));
}

/* The box of an item, on the page itself. */
static void
test_tick (Page *page, G_GNUC_UNUSED gconstpointer data)
{
  fixture_add (&page->base, "phase", "uid=first", "title=First", NULL);
  fixture_add (&page->base, "checklist_item", "phase=first", "title=Alpha", NULL);
  WAIT_FOR (says (page, "VvProgramPhases", " done$", "0 of 1 item done"));
  adw_action_row_activate (ADW_ACTION_ROW (
      screen_find (GTK_WIDGET (page->detail), g_type_from_name ("VvProgramItemRow"))));
  WAIT_FOR (says (page, "VvProgramPhases", " done$", "1 of 1 item done"));
  vv_document_undo (page->document);
  WAIT_FOR (says (page, "VvProgramPhases", " done$", "0 of 1 item done"));
  vv_document_redo (page->document);
  WAIT_FOR (says (page, "VvProgramPhases", " done$", "1 of 1 item done"));
}

/* (nullable) */
static GtkWidget *
button_with (GtkWidget *widget, const char *icon)
{
  GtkWidget *found = NULL;

  if (GTK_IS_BUTTON (widget) &&
      g_strcmp0 (gtk_button_get_icon_name (GTK_BUTTON (widget)), icon) == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = button_with (child, icon);
  return found;
}

/* Who moves a record by its button can go on, until it is at the end. */
static void
test_button (Page *page, G_GNUC_UNUSED gconstpointer data)
{
  VvRecordList *list = open_list (page);
  GtkWidget *entry, *down;

  add (list, page->of, "Alpha");
  add (list, page->of, "Beta");
  add (list, page->of, "Gamma");
  entry = screen_find (GTK_WIDGET (list), VV_TYPE_RECORD_ENTRY);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (entry), TRUE);
  down = button_with (entry, "go-down-symbolic");
  gtk_window_set_focus (GTK_WINDOW (page->window), down);
  g_signal_emit_by_name (down, "clicked");
  WAIT_FOR (lists (list, "Beta, Alpha, Gamma"));
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (page->window)) == down);
  g_signal_emit_by_name (down, "clicked");
  WAIT_FOR (lists (list, "Beta, Gamma, Alpha"));
  g_assert_true (is_at (page, list, "Alpha"));
}

/* What a goal wants stands beside its figure. */
static void
test_target (Page *page, G_GNUC_UNUSED gconstpointer data)
{
  VvRecordList *list = open_list (page);
  g_autofree char *figure = vv_unit_format (VV_UNIT_PERCENT, 12);
  g_autofree char *wanted = g_strconcat ("target ", figure, NULL);
  GtkWidget *entry, *row;

  add (list, page->of, "Alpha");
  entry = screen_find (GTK_WIDGET (list), VV_TYPE_RECORD_ENTRY);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (entry), TRUE);
  row = screen_find (entry, VV_TYPE_NUMBER_ROW);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (screen_find (row, GTK_TYPE_SPIN_BUTTON)), 12);
  WAIT_FOR (says (page, page->of->part, "^target ", wanted));
  vv_document_undo (page->document);
  WAIT_FOR (says (page, page->of->part, "^target ", ""));
  vv_document_redo (page->document);
  WAIT_FOR (says (page, page->of->part, "^target ", wanted));
}

static VvForm *
open_form (Page *page)
{
  GtkWidget *form;

  gtk_widget_activate_action (GTK_WIDGET (page->detail), "program.list", "s", "program");
  form = screen_find (page->view, VV_TYPE_PROGRAM_FORM);
  return VV_FORM (screen_find (form, VV_TYPE_FORM));
}

static void
test_rename (Page *page, G_GNUC_UNUSED gconstpointer data)
{
  GtkWidget *row = vv_form_row (open_form (page), VV_PROGRAM_TITLE);

  WAIT_FOR (says (page, "VvProgramHead", "Pilot$", "Pilot"));
  gtk_editable_set_text (GTK_EDITABLE (row), "Second Pilot");
  g_signal_emit_by_name (row, "entry-activated");
  WAIT_FOR (says (page, "VvProgramHead", "Pilot$", "Second Pilot"));
  vv_document_undo (page->document);
  WAIT_FOR (says (page, "VvProgramHead", "Pilot$", "Pilot"));
  vv_document_redo (page->document);
  WAIT_FOR (says (page, "VvProgramHead", "Pilot$", "Second Pilot"));
}

static void
test_purpose (Page *page, G_GNUC_UNUSED gconstpointer data)
{
  GtkWidget *row = vv_form_row (open_form (page), VV_PROGRAM_PURPOSE);
  GtkWidget *text = screen_find (row, GTK_TYPE_TEXT_VIEW);

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (text)), "To learn <both>", -1);
  vv_editor_commit (VV_EDITOR (row));
  WAIT_FOR (says (page, "VvProgramHead", "^To learn", "To learn <both>"));
  vv_document_undo (page->document);
  WAIT_FOR (says (page, "VvProgramHead", "^To learn", ""));
  vv_document_redo (page->document);
  WAIT_FOR (says (page, "VvProgramHead", "^To learn", "To learn <both>"));
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  vv_resources_register ();
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/program-edit/%s", cases[i].name);

      g_test_add (path, Page, &cases[i], set_up, test_records, tear_down);
    }
  g_test_add ("/program-edit/tick", Page, NULL, set_up, test_tick, tear_down);
  g_test_add ("/program-edit/button", Page, &cases[0], set_up, test_button, tear_down);
  g_test_add ("/program-edit/target", Page, &cases[G_N_ELEMENTS (cases) - 1], set_up, test_target,
              tear_down);
  g_test_add ("/program-edit/rename", Page, NULL, set_up, test_rename, tear_down);
  g_test_add ("/program-edit/purpose", Page, NULL, set_up, test_purpose, tear_down);
  return g_test_run ();
}
