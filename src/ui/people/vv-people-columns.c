#include "people/vv-people-columns.h"

#include <glib/gi18n-lib.h>

#include "form/vv-choice-row.h"
#include "list/vv-chip.h"
#include "list/vv-face.h"
#include "list/vv-inscription.h"

/* Columns, by their place in the rows of the list. */
static const char *
value (VvRow *row, const char *column)
{
  return vv_row_text (row, (guint) vv_list_column (VV_LIST_PEOPLE, column));
}

static char *
name_text (G_GNUC_UNUSED VvListPage *list, VvRow *row, G_GNUC_UNUSED gpointer data)
{
  return g_strdup (value (row, "name"));
}

static char *
column_text (G_GNUC_UNUSED VvListPage *list, VvRow *row, gpointer data)
{
  return g_strdup (value (row, data));
}

char *
vv_people_roles_text (const char *names)
{
  g_auto (GStrv) parts = g_strsplit (names != NULL ? names : "", " ", -1);
  g_autoptr (GString) roles = g_string_new (NULL);

  for (guint i = 0; parts[i] != NULL; i++)
    g_string_append_printf (roles, "%s%s", i > 0 ? ", " : "",
                            vv_choices_label (&vv_roles, parts[i]));
  return vv_choice_row_capitalize (roles->str);
}

static char *
state_text (G_GNUC_UNUSED VvListPage *list, VvRow *row, G_GNUC_UNUSED gpointer data)
{
  const char *state = value (row, "state");

  if (state == NULL)
    return value (row, "left") != NULL ? g_strdup (C_ ("person", "Left")) : NULL;
  return vv_chip_words (&vv_participation_states, state);
}

/* What a mentor teaches or a mentee wants, each with its level. */
static char *
topics_text (G_GNUC_UNUSED VvListPage *list, VvRow *row, G_GNUC_UNUSED gpointer data)
{
  const char *topics = value (row, "topics"), *role = value (row, "role");

  if (topics != NULL && role != NULL && g_str_has_prefix (role, "mentee"))
    /* Translators: of a mentee; topics, each with its level */
    return g_strdup_printf (_ ("Wants %s"), topics);
  return g_strdup (topics);
}

static char *
second_text (G_GNUC_UNUSED VvListPage *list, VvRow *row, G_GNUC_UNUSED gpointer data)
{
  g_autofree char *role = vv_people_roles_text (value (row, "role"));
  const char *department = value (row, "department");

  if (*role != '\0' && department != NULL)
    return g_strdup_printf ("%s · %s", role, department);
  return g_strdup (*role != '\0' ? role : department);
}

static char *
describe (VvListPage *list, VvRow *row, gpointer data)
{
  g_autofree char *second = second_text (list, row, data);
  g_autofree char *state = state_text (list, row, data);
  g_autoptr (GString) words = g_string_new (value (row, "name"));

  if (second != NULL)
    g_string_append_printf (words, ", %s", second);
  if (state != NULL)
    g_string_append_printf (words, ", %s", state);
  return g_strdup (words->str);
}

const char *
vv_people_state_class (const char *state)
{
  static const struct
  {
    const char *state, *class;
  } classes[] = { { "matched", "accent" }, { "trained", "success" }, { "reserve", "warning" } };

  for (guint i = 0; i < G_N_ELEMENTS (classes); i++)
    if (g_strcmp0 (classes[i].state, state) == 0)
      return classes[i].class;
  return "neutral";
}

static void
set_class (GtkWidget *widget, const char *class, gboolean has)
{
  if (has)
    gtk_widget_add_css_class (widget, class);
  else
    gtk_widget_remove_css_class (widget, class);
}

static gboolean
is_mentor (VvRow *row)
{
  const char *role = value (row, "role");

  return role != NULL && g_str_has_prefix (role, "mentor");
}

/* The face and the name: mentors in the colour of mentors. */
static void
fill_name (G_GNUC_UNUSED VvListPage *list, GtkWidget *cell, VvRow *row, G_GNUC_UNUSED gpointer data)
{
  GtkWidget *face = gtk_widget_get_first_child (cell);
  const char *name = value (row, "name");
  GtkWidget *words;

  if (face == NULL)
    {
      face = vv_face_new ();
      gtk_box_append (GTK_BOX (cell), face);
      gtk_box_append (GTK_BOX (cell), vv_inscription_new ());
    }
  words = gtk_widget_get_last_child (cell);
  vv_inscription_allow_two_lines (words);
  vv_face_set (face, name, is_mentor (row));
  vv_inscription_set (words, name);
}

static void
fill_role (G_GNUC_UNUSED VvListPage *list, GtkWidget *cell, VvRow *row, G_GNUC_UNUSED gpointer data)
{
  g_autofree char *role = vv_people_roles_text (value (row, "role"));

  if (gtk_widget_get_first_child (cell) == NULL)
    gtk_box_append (GTK_BOX (cell), vv_inscription_new ());
  vv_inscription_set (gtk_widget_get_first_child (cell), role);
  set_class (gtk_widget_get_first_child (cell), "vv-mentor-text", is_mentor (row));
}

static void
fill_topics (VvListPage *list, GtkWidget *cell, VvRow *row, gpointer data)
{
  g_autofree char *topics = topics_text (list, row, data);
  GtkWidget *words = gtk_widget_get_first_child (cell);

  if (words == NULL)
    {
      words = vv_inscription_new ();
      vv_inscription_allow_two_lines (words);
      gtk_widget_add_css_class (words, "vv-second");
      gtk_widget_add_css_class (words, "caption"); /* two lines of it have air in a row */
      gtk_box_append (GTK_BOX (cell), words);
    }
  vv_inscription_set (words, topics);
}

static void
fill_state (VvListPage *list, GtkWidget *cell, VvRow *row, gpointer data)
{
  g_autofree char *text = state_text (list, row, data);

  if (gtk_widget_get_first_child (cell) == NULL)
    gtk_box_append (GTK_BOX (cell), vv_chip_new ());
  vv_chip_set (gtk_widget_get_first_child (cell), text,
               vv_people_state_class (value (row, "state")));
}

static char *
count_people (guint n, G_GNUC_UNUSED gpointer data)
{
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%'u person", "%'u people", n), n);
}

static void
add_columns (VvListPage *list)
{
  VvListColumn columns[] = {
    { _ ("Name"), "name", NULL, fill_name, NULL, 206, FALSE },
    { _ ("Role"), NULL, NULL, fill_role, NULL, 92, FALSE },
    { _ ("Department"), "department", column_text, NULL, (gpointer) "department", 140, FALSE },
    { _ ("Site"), "site", column_text, NULL, (gpointer) "site", 76, FALSE },
    { _ ("Level"), "level", column_text, NULL, (gpointer) "level", 64, TRUE },
    { _ ("State"), NULL, NULL, fill_state, NULL, 126, FALSE },
    { _ ("Pairs"), NULL, column_text, NULL, (gpointer) "live_pairs", 60, TRUE },
    { _ ("Topics and Levels"), NULL, NULL, fill_topics, NULL, 0, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    vv_list_page_add_column (list, &columns[i]);
}

void
vv_people_columns_set_up (VvListPage *list)
{
  vv_list_page_set_title (list, _ ("People"));
  vv_page_pack_start (
      vv_list_page_page (list),
      vv_page_icon_button ("list-add-symbolic", _ ("New Person"), "win.new-record"));
  add_columns (list);
  vv_list_page_set_lines (list, name_text, second_text, state_text, NULL);
  vv_list_page_set_describe (list, describe, NULL);
  vv_list_page_add_order (list, "name", _ ("Name"));
  vv_list_page_add_order (list, "department", _ ("Department"));
  vv_list_page_add_order (list, "site", _ ("Site"));
  vv_list_page_add_order (list, "level", _ ("Level"));
  vv_list_page_add_filter (list, "role", _ ("All roles"), &vv_roles);
  vv_list_page_add_filter (list, "state", _ ("All states"), &vv_participation_states);
  vv_list_page_add_text_filter (list, "department", _ ("All departments"));
  vv_list_page_add_text_filter (list, "site", _ ("All sites"));
  vv_list_page_set_counter (list, count_people, NULL);
  vv_list_page_set_empty (list, "vv-people-symbolic", _ ("Nobody Here Yet"),
                          _ ("People take part in programs as mentors, mentees and more."),
                          _ ("Add a Person"), "win.new-record");
}
