#include "vv-sessions-list.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>

#include "base/vv-date.h"
#include "chart/vv-session-glyph-view.h"
#include "form/vv-choice-row.h"
#include "list/vv-inscription.h"
#include "sessions/vv-session-words.h"

static const char *
cell (VvRow *row, const char *column)
{
  return vv_row_text (row, (guint) vv_list_column (VV_LIST_SESSIONS, column));
}

static guint32
day_of (VvRow *row)
{
  return vv_date_parse (cell (row, "day"));
}

static VvSessionMark
mark_of (VvRow *row)
{
  return vv_session_mark_of (cell (row, "state"), day_of (row), vv_today ());
}

static char *
column_text (G_GNUC_UNUSED VvListPage *list, VvRow *row, gpointer data)
{
  return g_strdup (cell (row, data));
}

static char *
day_text (G_GNUC_UNUSED VvListPage *list, VvRow *row, G_GNUC_UNUSED gpointer data)
{
  g_autofree char *day = vv_session_day_words (day_of (row));
  const char *start = cell (row, "start");

  return start != NULL ? g_strdup_printf ("%s, %s", day, start) : g_steal_pointer (&day);
}

static char *
pair_text (G_GNUC_UNUSED VvListPage *list, VvRow *row, G_GNUC_UNUSED gpointer data)
{
  return vv_session_pair_words (cell (row, "mentor"), cell (row, "mentee"));
}

static char *
state_text (G_GNUC_UNUSED VvListPage *list, VvRow *row, G_GNUC_UNUSED gpointer data)
{
  return vv_choice_row_capitalize (vv_session_mark_word (mark_of (row)));
}

static char *
mode_text (G_GNUC_UNUSED VvListPage *list, VvRow *row, G_GNUC_UNUSED gpointer data)
{
  const char *mode = cell (row, "mode");

  return mode != NULL ? vv_choice_row_capitalize (vv_choices_label (&vv_modes, mode)) : NULL;
}

/* Both ratings, the mentor's first: "4 · 5"; a dash for one that is missing. */
static char *
ratings_text (G_GNUC_UNUSED VvListPage *list, VvRow *row, G_GNUC_UNUSED gpointer data)
{
  const char *mentor = cell (row, "mentor_rating");
  const char *mentee = cell (row, "mentee_rating");

  if (mentor == NULL && mentee == NULL)
    return NULL;
  return g_strdup_printf ("%s · %s", mentor != NULL ? mentor : "–", mentee != NULL ? mentee : "–");
}

/* The agenda, or why it did not take place. */
static char *
agenda_text (G_GNUC_UNUSED VvListPage *list, VvRow *row, G_GNUC_UNUSED gpointer data)
{
  const char *reason = cell (row, "reason");
  const char *agenda = cell (row, "agenda");

  return g_strdup (reason != NULL ? reason : agenda != NULL ? agenda : cell (row, "topic"));
}

static char *
second_text (VvListPage *list, VvRow *row, G_GNUC_UNUSED gpointer data)
{
  g_autofree char *day = day_text (list, row, NULL);
  g_autofree char *minutes =
      vv_session_minutes_words (cell (row, "minutes") != NULL ? atoi (cell (row, "minutes")) : 0);

  return *minutes != '\0' ? g_strdup_printf ("%s · %s", day, minutes) : g_steal_pointer (&day);
}

static char *
describe (VvListPage *list, VvRow *row, G_GNUC_UNUSED gpointer data)
{
  g_autofree char *pair = pair_text (list, row, NULL);
  g_autofree char *second = second_text (list, row, NULL);
  g_autofree char *state = state_text (list, row, NULL);

  return g_strjoin (", ", pair, second, state, NULL);
}

static void
fill_state (VvListPage *list, GtkWidget *box, VvRow *row, G_GNUC_UNUSED gpointer data)
{
  GtkWidget *glyph = gtk_widget_get_first_child (box);
  GtkWidget *label = gtk_widget_get_last_child (box);
  g_autofree char *text = state_text (list, row, NULL);

  if (glyph == NULL)
    {
      glyph = vv_session_glyph_view_new (16);
      gtk_widget_set_valign (glyph, GTK_ALIGN_CENTER);
      label = vv_inscription_new ();
      gtk_box_append (GTK_BOX (box), glyph);
      gtk_box_append (GTK_BOX (box), label);
    }
  vv_session_glyph_view_set_mark (VV_SESSION_GLYPH_VIEW (glyph), mark_of (row));
  vv_inscription_set (label, text);
}

static void
fill_chip (VvListPage *list, GtkWidget *chip, VvRow *row, G_GNUC_UNUSED gpointer data)
{
  GtkWidget *glyph = gtk_widget_get_first_child (chip);
  GtkWidget *label = gtk_widget_get_last_child (chip);
  g_autofree char *text = state_text (list, row, NULL);

  if (glyph == NULL)
    {
      glyph = vv_session_glyph_view_new (16);
      gtk_widget_set_valign (glyph, GTK_ALIGN_CENTER);
      label = gtk_label_new (NULL);
      gtk_box_append (GTK_BOX (chip), glyph);
      gtk_box_append (GTK_BOX (chip), label);
    }
  if (mark_of (row) == VV_SESSION_MARK_TO_LOG)
    gtk_widget_add_css_class (chip, "accent");
  else
    gtk_widget_remove_css_class (chip, "accent");
  vv_session_glyph_view_set_mark (VV_SESSION_GLYPH_VIEW (glyph), mark_of (row));
  gtk_label_set_text (GTK_LABEL (label), text);
}

static char *
count_sessions (guint n, G_GNUC_UNUSED gpointer data)
{
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%'u session", "%'u sessions", n), n);
}

void
vv_sessions_list_set_up (VvListPage *list)
{
  VvListColumn columns[] = {
    { _ ("Day"), "day", day_text, NULL, NULL, 185, FALSE },
    { _ ("State"), "state", NULL, fill_state, NULL, 120, FALSE },
    { _ ("Pair"), NULL, pair_text, NULL, NULL, 250, FALSE },
    { _ ("Minutes"), NULL, column_text, NULL, (gpointer) "minutes", 70, TRUE },
    { _ ("Mode"), NULL, mode_text, NULL, NULL, 80, FALSE },
    { _ ("Ratings"), NULL, ratings_text, NULL, NULL, 65, TRUE },
    { _ ("Agenda"), NULL, agenda_text, NULL, NULL, 0, FALSE },
  };

  vv_list_page_set_title (list, _ ("Sessions"));
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    vv_list_page_add_column (list, &columns[i]);
  vv_list_page_set_lines (list, pair_text, second_text, state_text, NULL);
  vv_list_page_set_chip (list, fill_chip);
  vv_list_page_set_describe (list, describe, NULL);
  vv_list_page_add_order (list, "day", _ ("Day"));
  vv_list_page_add_order (list, "state", _ ("State"));
  vv_list_page_add_filter (list, "state", _ ("All states"), &vv_session_states);
  vv_list_page_add_filter_choice (list, "state", VV_QUERY_TO_LOG,
                                  vv_session_mark_word (VV_SESSION_MARK_TO_LOG));
  vv_list_page_set_counter (list, count_sessions, NULL);
  vv_list_page_set_empty (list, "vv-sessions-symbolic", _ ("No Sessions Yet"),
                          _ ("Plan the sessions of a pair on its page, or log one that was held."),
                          _ ("Log a Session"), "win.log-session");
}
