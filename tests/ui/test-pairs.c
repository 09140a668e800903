/* The view of pairs: the list, the page of a pair, what is done to them, and a pair made by hand.
 */

#include <adwaita.h>

#include "list/vv-list-page.h"
#include "model/vv-pair.h"
#include "model/vv-participation.h"
#include "pairs/vv-pair-create.h"
#include "pairs/vv-pair-detail.h"
#include "pairs/vv-pairs-view.h"
#include "shell/vv-resources.h"
#include "shell/vv-view.h"
#include "screen.h"
#include "vv-fixture.h"

typedef struct
{
  Fixture base;
  gint64 third; /* a mentee who has no pair yet */
  VvDocument *document;
  GtkWidget *window;
  GtkWidget *view;
  VvListPage *list;
} Pairs;

/* Whether any label in @widget says @text. */
static gboolean
says (GtkWidget *widget, const char *text)
{
  if (GTK_IS_LABEL (widget) && gtk_widget_get_child_visible (widget) &&
      g_str_equal (gtk_label_get_text (GTK_LABEL (widget)), text))
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (says (child, text))
      return TRUE;
  return FALSE;
}

static GtkSelectionModel *
model_of (Pairs *pairs)
{
  GtkWidget *view = screen_find (GTK_WIDGET (pairs->list), GTK_TYPE_GRID_VIEW);

  return gtk_grid_view_get_model (GTK_GRID_VIEW (view));
}

static guint
n_rows (Pairs *pairs)
{
  return g_list_model_get_n_items (G_LIST_MODEL (model_of (pairs)));
}

static const char *
state_of (Pairs *pairs)
{
  return fixture_text (&pairs->base, VV_ENTITY_PAIR, pairs->base.pair, VV_PAIR_STATE);
}

/* (nullable): the page of a pair, made with the first one that is opened */
static VvPairDetail *
detail_of (Pairs *pairs)
{
  return (VvPairDetail *) screen_find (pairs->view, VV_TYPE_PAIR_DETAIL);
}

static void
set_up (Pairs *pairs, gconstpointer data)
{
  fixture_set_up (&pairs->base, data);
  fixture_add (&pairs->base, "person", "given_name=<b>Bea & Co</b>", "family_name=Zimt",
               "email=bea@example.com", NULL);
  pairs->third = fixture_add (&pairs->base, "participation", "person=bea@example.com",
                              "role=mentee", "state=accepted", NULL);
  fixture_add (&pairs->base, "session", "pair=pair1", "day=2026-02-02", "state=held", "minutes=60",
               "mentor_rating=4", "mentee_rating=5", NULL);
  fixture_add (&pairs->base, "pair_goal", "pair=pair1", "title=A <i> & goal", "target=3", NULL);
  pairs->document = vv_document_new (pairs->base.workspace);
  pairs->view = g_object_new (VV_TYPE_PAIRS_VIEW, "document", pairs->document, NULL);
  pairs->list = VV_LIST_PAGE (screen_find (pairs->view, VV_TYPE_LIST_PAGE));
  pairs->window = adw_window_new ();
  adw_window_set_content (ADW_WINDOW (pairs->window), pairs->view);
  gtk_window_set_default_size (GTK_WINDOW (pairs->window), 1000, 700);
  gtk_window_present (GTK_WINDOW (pairs->window));
  WAIT_FOR (n_rows (pairs) == 1);
}

static void
tear_down (Pairs *pairs, gconstpointer data)
{
  GtkWidget *view = pairs->view;

  g_object_add_weak_pointer (G_OBJECT (view), (gpointer *) &view);
  gtk_window_destroy (GTK_WINDOW (pairs->window));
  WAIT_FOR (view == NULL);
  g_object_add_weak_pointer (G_OBJECT (pairs->document), (gpointer *) &pairs->document);
  g_object_unref (pairs->document);
  WAIT_FOR (pairs->document == NULL); /* what was asked for is answered */
  fixture_tear_down (&pairs->base, data);
}

static void
open_pair (Pairs *pairs)
{
  g_assert_true (vv_view_open (VV_VIEW (pairs->view), VV_ENTITY_PAIR, pairs->base.pair));
  WAIT_FOR (says (GTK_WIDGET (detail_of (pairs)), "Maya Chen"));
}

/* An action is disabled until the pairs were asked what they allow, and does nothing until then. */
#define DO_UNTIL(widget, action, condition)                                                        \
  WAIT_FOR ((gtk_widget_activate_action ((GtkWidget *) (widget), action, NULL), (condition)))

static void
test_lists (Pairs *pairs, gconstpointer data)
{
  (void) data;
  g_assert_false (vv_view_back (VV_VIEW (pairs->view)));
  g_assert_false (vv_view_open (VV_VIEW (pairs->view), VV_ENTITY_PERSON, 1));
  WAIT_FOR (says (GTK_WIDGET (pairs->list), "Active")); /* the chip begins with a capital */
  vv_list_page_set_filter (pairs->list, "state", "draft");
  WAIT_FOR (n_rows (pairs) == 0);
  vv_list_page_set_filter (pairs->list, "state", NULL);
  WAIT_FOR (n_rows (pairs) == 1);
  vv_view_find (VV_VIEW (pairs->view));
}

static void
test_opens (Pairs *pairs, gconstpointer data)
{
  GtkWidget *page;

  (void) data;
  g_assert_null (detail_of (pairs));
  g_signal_emit_by_name (pairs->list, "open-row", pairs->base.pair);
  page = GTK_WIDGET (detail_of (pairs));
  WAIT_FOR (says (page, "Arthur Penhale"));
  g_assert_true (says (page, "A <i> & goal"));
  g_assert_null (screen_find (page, ADW_TYPE_ENTRY_ROW)); /* it would cut off a development goal */
  g_assert_true (says (page, "0 of 3"));
  g_assert_true (says (page, "Maya & Arthur"));
  g_assert_true (vv_view_back (VV_VIEW (pairs->view)));
  g_assert_false (vv_view_back (VV_VIEW (pairs->view)));
}

static void
test_moves (Pairs *pairs, gconstpointer data)
{
  (void) data;
  open_pair (pairs);
  DO_UNTIL (detail_of (pairs), "pair.pause", g_str_equal (state_of (pairs), "paused"));
  WAIT_FOR (says (GTK_WIDGET (detail_of (pairs)), "Paused, launched 5 Jan"));
  DO_UNTIL (detail_of (pairs), "pair.resume", g_str_equal (state_of (pairs), "active"));
  vv_document_undo (pairs->document);
  WAIT_FOR (g_str_equal (state_of (pairs), "paused"));
  vv_document_redo (pairs->document);
  WAIT_FOR (g_str_equal (state_of (pairs), "active"));
  DO_UNTIL (detail_of (pairs), "pair.complete", g_str_equal (state_of (pairs), "completed"));
  WAIT_FOR (says (GTK_WIDGET (detail_of (pairs)), "Completed 20 Mar"));
}

static void
test_moves_selected (Pairs *pairs, gconstpointer data)
{
  (void) data;
  gtk_selection_model_select_item (model_of (pairs), 0, TRUE);
  DO_UNTIL (pairs->view, "pairs.pause", g_str_equal (state_of (pairs), "paused"));
  DO_UNTIL (pairs->view, "pairs.open",
            detail_of (pairs) != NULL &&
                vv_pair_detail_pair (detail_of (pairs)) == pairs->base.pair);
}

static gint64
person_of (Pairs *pairs, gint64 participation)
{
  g_autoptr (VvObject) object = fixture_load (&pairs->base, VV_ENTITY_PARTICIPATION, participation);

  return vv_object_integer (object, VV_PARTICIPATION_PERSON_ID);
}

static void
on_created (G_GNUC_UNUSED VvPairCreate *dialog, gint64 id, gint64 *created)
{
  *created = id;
}

/* The mentor has no place left: the rule says so, and the user may do it all the same. */
static void
test_makes (Pairs *pairs, gconstpointer data)
{
  GtkWidget *dialog;
  gint64 created = 0;
  g_autoptr (VvObject) pair = NULL;

  (void) data;
  vv_document_set_program (pairs->document, pairs->base.program);
  dialog = vv_pair_create_new (GTK_WINDOW (pairs->window), pairs->document);
  g_signal_connect (dialog, "created", G_CALLBACK (on_created), &created);
  gtk_window_present (GTK_WINDOW (dialog));
  vv_pair_create_set_people (VV_PAIR_CREATE (dialog), person_of (pairs, pairs->base.mentor),
                             person_of (pairs, pairs->third));
  vv_pair_create_submit (VV_PAIR_CREATE (dialog));
  WAIT_FOR (vv_pair_create_offers_anyway (VV_PAIR_CREATE (dialog)));
  g_assert_cmpint (created, ==, 0);
  vv_pair_create_set_anyway (VV_PAIR_CREATE (dialog), TRUE);
  vv_pair_create_submit (VV_PAIR_CREATE (dialog));
  WAIT_FOR (created != 0);
  pair = fixture_load (&pairs->base, VV_ENTITY_PAIR, created);
  g_assert_cmpint (vv_object_integer (pair, VV_PAIR_OVER_CAPACITY), ==, 1);
  WAIT_FOR (n_rows (pairs) == 2);
  vv_document_undo (pairs->document);
  WAIT_FOR (n_rows (pairs) == 1);
}

static gint64
add_draft (Pairs *pairs)
{
  gint64 draft = fixture_add (&pairs->base, "pair", "mentor=maya", "mentee=bea@example.com",
                              "over_capacity=true", NULL);

  WAIT_FOR (n_rows (pairs) == 2);
  return draft;
}

static gint64
first_of (Pairs *pairs)
{
  g_autoptr (VvRow) row = g_list_model_get_item (G_LIST_MODEL (model_of (pairs)), 0);

  return row != NULL ? vv_row_id (row) : 0;
}

/* A page whose pair is gone gives way to the list. */
static void
test_goes (Pairs *pairs, gconstpointer data)
{
  gint64 draft = add_draft (pairs);

  (void) data;
  g_assert_true (vv_view_open (VV_VIEW (pairs->view), VV_ENTITY_PAIR, draft));
  DO_UNTIL (detail_of (pairs), "pair.remove", vv_pair_detail_pair (detail_of (pairs)) == 0);
  WAIT_FOR (n_rows (pairs) == 1);
  g_assert_false (vv_view_back (VV_VIEW (pairs->view)));
}

/* Arthur Penhale comes before Bea Zimt, and “zimt” is one of them. */
static void
test_searches_and_sorts (Pairs *pairs, gconstpointer data)
{
  gint64 draft = add_draft (pairs);
  GtkWidget *search = screen_find (GTK_WIDGET (pairs->list), GTK_TYPE_SEARCH_ENTRY);

  (void) data;
  vv_list_page_set_order (pairs->list, "mentee", FALSE);
  WAIT_FOR (n_rows (pairs) == 2 && first_of (pairs) == pairs->base.pair);
  vv_list_page_set_order (pairs->list, "mentee", TRUE);
  WAIT_FOR (n_rows (pairs) == 2 && first_of (pairs) == draft);
  gtk_editable_set_text (GTK_EDITABLE (search), "penh");
  WAIT_FOR (n_rows (pairs) == 1 && first_of (pairs) == pairs->base.pair);
  gtk_editable_set_text (GTK_EDITABLE (search), "");
  WAIT_FOR (n_rows (pairs) == 2);
}

static void
test_removes (Pairs *pairs, gconstpointer data)
{
  gint64 draft = add_draft (pairs);

  (void) data;
  vv_list_page_select_id (pairs->list, draft);
  DO_UNTIL (pairs->view, "pairs.remove", n_rows (pairs) == 1);
  g_assert_cmpint (first_of (pairs), ==, pairs->base.pair);
  vv_document_undo (pairs->document);
  WAIT_FOR (n_rows (pairs) == 2);
}

static int
content_width (Pairs *pairs)
{
  GtkWidget *scrolled = screen_find (GTK_WIDGET (detail_of (pairs)), GTK_TYPE_SCROLLED_WINDOW);
  int minimum;

  gtk_widget_measure (gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (scrolled)),
                      GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  return minimum;
}

static void
test_is_narrow (Pairs *pairs, gconstpointer data)
{
  (void) data;
  open_pair (pairs);
  gtk_window_set_default_size (GTK_WINDOW (pairs->window), 360, 640);
  WAIT_FOR (content_width (pairs) <= 360);
  screen_assert_narrow (pairs->view);
}

#define ADD(name, func) g_test_add ("/ui/pairs/" name, Pairs, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  vv_resources_register ();
  adw_init ();
  ADD ("lists", test_lists);
  ADD ("opens", test_opens);
  ADD ("moves", test_moves);
  ADD ("moves-selected", test_moves_selected);
  ADD ("makes", test_makes);
  ADD ("goes", test_goes);
  ADD ("searches-and-sorts", test_searches_and_sorts);
  ADD ("removes", test_removes);
  ADD ("is-narrow", test_is_narrow);
  return g_test_run ();
}
