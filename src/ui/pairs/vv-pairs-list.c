#include "vv-pairs-list.h"

#include <glib/gi18n-lib.h>

#include "base/vv-date.h"
#include "list/vv-chip.h"
#include "list/vv-face.h"
#include "list/vv-inscription.h"
#include "pairs/vv-pair-words.h"

static const char *
cell (VvRow *row, const char *column)
{
  return vv_row_text (row, (guint) vv_list_column (VV_LIST_PAIRS, column));
}

static char *
column_text (G_GNUC_UNUSED VvListPage *list, VvRow *row, gpointer data)
{
  return g_strdup (cell (row, data));
}

static char *
day_text (G_GNUC_UNUSED VvListPage *list, VvRow *row, gpointer data)
{
  return vv_date_show_near (vv_date_parse (cell (row, data)), vv_today ());
}

static char *
names_text (G_GNUC_UNUSED VvListPage *list, VvRow *row, G_GNUC_UNUSED gpointer data)
{
  /* each name by itself: the mentor stays in front, whatever the letters */
  return g_strdup_printf ("\u2068%s\u2069 ⇄ \u2068%s\u2069", cell (row, "mentor") ?: "",
                          cell (row, "mentee") ?: "");
}

static char *
state_text (G_GNUC_UNUSED VvListPage *list, VvRow *row, G_GNUC_UNUSED gpointer data)
{
  return vv_chip_words (&vv_pair_states, cell (row, "state"));
}

/* "4 held · next 10 Dec", or what the pair is for. */
static char *
second_text (G_GNUC_UNUSED VvListPage *list, VvRow *row, G_GNUC_UNUSED gpointer data)
{
  guint n_held = (guint) g_ascii_strtoull (cell (row, "held") ?: "0", NULL, 10);
  g_autofree char *day =
      vv_date_show_near (vv_date_parse (cell (row, "next_planned")), vv_today ());
  g_autofree char *held =
      g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u held", "%u held", n_held), n_held);
  /* Translators: the next session; a day */
  g_autofree char *next = *day != '\0' ? g_strdup_printf (_ ("next %s"), day) : g_strdup ("");
  const char *goal = cell (row, "development_goal");

  return vv_pair_words_join (" · ", held, next, *day == '\0' && goal != NULL ? goal : "", NULL);
}

static char *
describe (VvListPage *list, VvRow *row, gpointer data)
{
  const char *state = vv_choices_label (&vv_pair_states, cell (row, "state"));
  g_autofree char *second = second_text (list, row, data);

  /* Translators: a pair as it is read out: mentor, mentee, state, sessions */
  return g_strdup_printf (_ ("%s and %s, %s, %s"), cell (row, "mentor") ?: "",
                          cell (row, "mentee") ?: "", state, second);
}

static GtkWidget *
make_name (GtkWidget *box)
{
  GtkWidget *face = vv_face_new (), *name = vv_inscription_new ();

  vv_inscription_allow_two_lines (name);
  gtk_box_append (GTK_BOX (box), face);
  gtk_box_append (GTK_BOX (box), name);
  return face;
}

/* @data: "mentor" or "mentee" */
static void
fill_name (G_GNUC_UNUSED VvListPage *list, GtkWidget *box, VvRow *row, gpointer data)
{
  const char *name = cell (row, data) ?: "";
  GtkWidget *face = gtk_widget_get_first_child (box);

  if (face == NULL)
    face = make_name (box);
  vv_face_set (face, name, g_str_equal (data, "mentor"));
  vv_inscription_set (gtk_widget_get_next_sibling (face), name);
}

static void
fill_state (G_GNUC_UNUSED VvListPage *list, GtkWidget *box, VvRow *row, G_GNUC_UNUSED gpointer data)
{
  const char *state = cell (row, "state");

  if (gtk_widget_get_first_child (box) == NULL)
    gtk_box_append (GTK_BOX (box), vv_chip_new ());
  vv_chip_set_choice (gtk_widget_get_first_child (box), &vv_pair_states, state,
                      vv_pair_words_chip (state));
}

static char *
count_pairs (guint n, G_GNUC_UNUSED gpointer data)
{
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%'u pair", "%'u pairs", n), n);
}

static void
add_columns (VvListPage *list)
{
  const VvListColumn columns[] = {
    { _ ("Mentor"), "mentor", NULL, fill_name, (gpointer) "mentor", 180, FALSE },
    { _ ("Mentee"), "mentee", NULL, fill_name, (gpointer) "mentee", 200, FALSE },
    { _ ("State"), "state", NULL, fill_state, NULL, 110, FALSE },
    { _ ("Held"), NULL, column_text, NULL, (gpointer) "held", 54, TRUE },
    { _ ("Planned"), NULL, column_text, NULL, (gpointer) "planned", 70, TRUE },
    { _ ("Last Held"), NULL, day_text, NULL, (gpointer) "last_held", 80, FALSE },
    { _ ("Next"), NULL, day_text, NULL, (gpointer) "next_planned", 106, FALSE },
    { _ ("Goal Served"), NULL, column_text, NULL, (gpointer) "development_goal", 0, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    vv_list_page_add_column (list, &columns[i]);
}

void
vv_pairs_list_set_up (VvListPage *list)
{
  vv_list_page_set_title (list, _ ("Pairs"));
  vv_page_pack_start (vv_list_page_page (list),
                      vv_page_icon_button ("list-add-symbolic", _ ("New Pair"), "win.new-record"));
  add_columns (list);
  vv_list_page_set_lines (list, names_text, second_text, state_text, NULL);
  vv_list_page_set_describe (list, describe, NULL);
  vv_list_page_add_order (list, "mentor", _ ("Mentor"));
  vv_list_page_add_order (list, "mentee", _ ("Mentee"));
  vv_list_page_add_order (list, "state", _ ("State"));
  vv_list_page_add_order (list, "started", _ ("Launch"));
  vv_list_page_add_filter (list, "state", _ ("All states"), &vv_pair_states);
  vv_list_page_set_counter (list, count_pairs, NULL);
  vv_list_page_set_empty (list, "vv-pairs-symbolic", _ ("No Pairs Yet"),
                          _ ("A pair is a mentor and a mentee who meet."), _ ("Make a Pair"),
                          "win.new-record");
}
