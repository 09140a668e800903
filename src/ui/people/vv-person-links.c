#include "people/vv-person-links.h"

#include <glib/gi18n-lib.h>

#include "base/vv-date.h"
#include "list/vv-chip.h"
#include "shell/vv-accessible-name.h"

/* So many rows of a group before "Show All". */
#define SHORT 6

struct _VvPersonLinks
{
  AdwBin parent_instance;

  VvDocument *document;
  GtkBox *box;
  gint64 person_id;
  char *look;       /* (nullable): all that is said, to know whether it changed */
  gboolean is_whole; /* the user asked for all sessions */
};

G_DEFINE_FINAL_TYPE (VvPersonLinks, vv_person_links, ADW_TYPE_BIN)

static const char *
value (VvRow *row, VvListKind list, const char *column)
{
  const char *text = vv_row_text (row, (guint) vv_list_column (list, column));

  return text != NULL ? text : "";
}

static char *
pair_title (VvRow *row)
{
  return g_strdup_printf ("%s ⇄ %s", value (row, VV_LIST_PAIRS, "mentor"),
                          value (row, VV_LIST_PAIRS, "mentee"));
}

static char *
pair_subtitle (VvRow *row)
{
  g_autofree char *state = vv_chip_words (&vv_pair_states, value (row, VV_LIST_PAIRS, "state"));
  guint held = (guint) g_ascii_strtoull (value (row, VV_LIST_PAIRS, "held"), NULL, 10);
  g_autofree char *sessions = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%u session held", "%u sessions held", held), held);

  return g_strdup_printf ("%s · %s", state, sessions);
}

static char *
day_words (const char *text)
{
  return vv_date_show (vv_date_parse (text));
}

static char *
session_title (VvRow *row)
{
  g_autofree char *day = day_words (value (row, VV_LIST_SESSIONS, "day"));
  const char *topic = value (row, VV_LIST_SESSIONS, "topic");

  return *topic != '\0' ? g_strdup_printf ("%s · %s", day, topic) : g_steal_pointer (&day);
}

static char *
session_subtitle (VvRow *row)
{
  g_autofree char *state =
      vv_chip_words (&vv_session_states, value (row, VV_LIST_SESSIONS, "state"));

  return g_strdup_printf ("%s · %s ⇄ %s", state, value (row, VV_LIST_SESSIONS, "mentor"),
                          value (row, VV_LIST_SESSIONS, "mentee"));
}

static char *
story_title (VvRow *row)
{
  return g_strdup (value (row, VV_LIST_STORIES, "title"));
}

static char *
story_subtitle (VvRow *row)
{
  return day_words (value (row, VV_LIST_STORIES, "day"));
}

/* The three groups. */
static const struct
{
  VvEntityKind kind;
  char *(*title) (VvRow *row);
  char *(*subtitle) (VvRow *row);
} groups[] = {
  { VV_ENTITY_PAIR, pair_title, pair_subtitle },
  { VV_ENTITY_SESSION, session_title, session_subtitle },
  { VV_ENTITY_STORY, story_title, story_subtitle },
};

/* Where a row leads. */
typedef struct
{
  VvEntityKind kind;
  gint64 id;
} VvTarget;

static void
on_activated_cb (GtkWidget *row, VvPersonLinks *self)
{
  VvTarget *target = g_object_get_data (G_OBJECT (row), "vv-target");

  vv_document_show (self->document, target->kind, target->id);
}

static GtkWidget *
make_row (VvPersonLinks *self, guint group, VvRow *record)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *arrow = gtk_image_new_from_icon_name ("go-next-symbolic");
  g_autofree char *title = groups[group].title (record);
  g_autofree char *subtitle = groups[group].subtitle (record);
  g_autofree char *label = g_strdup_printf ("%s, %s", title, subtitle);
  VvTarget *target = g_new0 (VvTarget, 1);

  target->kind = groups[group].kind;
  target->id = vv_row_id (record);
  g_object_set_data_full (G_OBJECT (row), "vv-target", target, g_free);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 2);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 2);
  vv_accessible_name (GTK_WIDGET (row), label);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), arrow);
  g_signal_connect_object (row, "activated", G_CALLBACK (on_activated_cb), self, 0);
  return row;
}

static const char *
group_title (guint group)
{
  switch (groups[group].kind)
    {
    case VV_ENTITY_PAIR:
      return _ ("Pairs");
    case VV_ENTITY_SESSION:
      return _ ("Sessions");
    default:
      return _ ("Stories");
    }
}

static void
on_show_all_cb (GtkWidget *button, VvPersonLinks *self)
{
  GtkWidget *group = gtk_widget_get_ancestor (button, ADW_TYPE_PREFERENCES_GROUP);
  GPtrArray *rows = g_object_get_data (G_OBJECT (button), "vv-rows");

  self->is_whole = TRUE;
  for (guint i = SHORT; group != NULL && i < rows->len; i++)
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group),
                               make_row (self, 1, g_ptr_array_index (rows, i)));
  gtk_widget_set_visible (button, FALSE);
}

/* Sessions may be many: a page is not a list, the newest do at first. */
static void
add_show_all (VvPersonLinks *self, GtkWidget *group, GPtrArray *rows)
{
  GtkWidget *button;

  if (rows->len <= SHORT || self->is_whole)
    return;
  button = gtk_button_new_with_label (_ ("Show All"));
  gtk_widget_add_css_class (button, "flat");
  g_object_set_data_full (G_OBJECT (button), "vv-rows", g_ptr_array_ref (rows),
                          (GDestroyNotify) g_ptr_array_unref);
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_show_all_cb), self, 0);
  adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (group), button);
}

static void
add_group (VvPersonLinks *self, guint i, GPtrArray *rows)
{
  GtkWidget *group = adw_preferences_group_new ();
  gboolean is_short = groups[i].kind == VV_ENTITY_SESSION && !self->is_whole;

  if (rows->len == 0)
    {
      g_object_unref (g_object_ref_sink (group));
      return;
    }
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), group_title (i));
  for (guint k = 0; k < rows->len && (!is_short || k < SHORT); k++)
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group),
                               make_row (self, i, g_ptr_array_index (rows, k)));
  if (groups[i].kind == VV_ENTITY_SESSION)
    add_show_all (self, group, rows);
  gtk_box_append (self->box, group);
}

static char *
make_look (GPtrArray *const lists[3])
{
  g_autoptr (GString) look = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    for (guint k = 0; k < lists[i]->len; k++)
      {
        VvRow *row = g_ptr_array_index (lists[i], k);
        g_autofree char *title = groups[i].title (row);
        g_autofree char *subtitle = groups[i].subtitle (row);

        g_string_append_printf (look, "%u %" G_GINT64_FORMAT " %s\n%s\n", i, vv_row_id (row), title,
                                subtitle);
      }
  return g_strdup (look->str);
}

static void
clear (VvPersonLinks *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->box))) != NULL)
    gtk_box_remove (self->box, child);
}

void
vv_person_links_show (VvPersonLinks *self, const VvPersonPage *page)
{
  GPtrArray *const lists[] = { page != NULL ? page->pairs : NULL,
                               page != NULL ? page->sessions : NULL,
                               page != NULL ? page->stories : NULL };
  g_autofree char *look = page != NULL ? make_look (lists) : NULL;
  gint64 person_id = page != NULL ? vv_object_id (page->person) : 0;

  if (person_id == self->person_id && g_strcmp0 (look, self->look) == 0)
    return;
  self->is_whole = self->is_whole && person_id == self->person_id;
  self->person_id = person_id;
  g_free (self->look);
  self->look = g_steal_pointer (&look);
  clear (self);
  for (guint i = 0; page != NULL && i < G_N_ELEMENTS (groups); i++)
    add_group (self, i, lists[i]);
  gtk_widget_set_visible (GTK_WIDGET (self),
                          gtk_widget_get_first_child (GTK_WIDGET (self->box)) != NULL);
}

static void
vv_person_links_dispose (GObject *object)
{
  g_clear_object (&VV_PERSON_LINKS (object)->document);
  G_OBJECT_CLASS (vv_person_links_parent_class)->dispose (object);
}

static void
vv_person_links_finalize (GObject *object)
{
  g_free (VV_PERSON_LINKS (object)->look);
  G_OBJECT_CLASS (vv_person_links_parent_class)->finalize (object);
}

static void
vv_person_links_class_init (VvPersonLinksClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = vv_person_links_dispose;
  G_OBJECT_CLASS (klass)->finalize = vv_person_links_finalize;
}

static void
vv_person_links_init (VvPersonLinks *self)
{
  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 24));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->box));
}

GtkWidget *
vv_person_links_new (VvDocument *document)
{
  VvPersonLinks *self = g_object_new (VV_TYPE_PERSON_LINKS, NULL);

  self->document = g_object_ref (document);
  return GTK_WIDGET (self);
}
