#include "people/vv-person-topics.h"

#include <glib/gi18n-lib.h>

#include "base/vv-date.h"
#include "form/vv-field-row.h"
#include "jobs/vv-option.h"
#include "jobs/vv-record.h"
#include "jobs/vv-topic-level.h"
#include "model/vv-participation-topic.h"
#include "model/vv-participation.h"
#include "shell/vv-accessible-name.h"
#include "shell/vv-page.h"

/* What a level is at first: the middle of 1 to 5. */
#define FIRST_LEVEL 3

struct _VvPersonTopics
{
  AdwBin parent_instance;

  VvDocument *document;
  AdwPreferencesGroup *group;
  GtkMenuButton *add_button;
  GtkWidget *none;  /* (nullable): the row that says there is none */
  GHashTable *rows; /* id of the record -> its row; owned by @group */
  GArray *topics;   /* of gint64: the topics there are */
  gint64 participation_id;
  gint64 program_id;
};

G_DEFINE_FINAL_TYPE (VvPersonTopics, vv_person_topics, ADW_TYPE_BIN)

static gboolean
remove_topic (VvEdit *edit, gpointer data, GError **error)
{
  return vv_record_remove (edit, VV_ENTITY_PARTICIPATION_TOPIC, *(gint64 *) data, error);
}

static void
on_remove_cb (GtkWidget *button, VvPersonTopics *self)
{
  gint64 *id = g_object_get_data (G_OBJECT (button), "vv-id");

  vv_document_edit (self->document, remove_topic, g_memdup2 (id, sizeof *id), g_free,
                    VV_DOCUMENT_EDIT_DEFAULT, NULL, NULL);
}

static gboolean
add_topic (VvEdit *edit, gpointer data, GError **error)
{
  return vv_record_insert (edit, data, vv_today (), error);
}

static void
on_add_cb (GtkWidget *button, VvPersonTopics *self)
{
  gint64 *topic_id = g_object_get_data (G_OBJECT (button), "vv-id");
  VvObject *topic = vv_object_new (VV_ENTITY_PARTICIPATION_TOPIC);

  vv_object_set_integer (topic, VV_PARTICIPATION_TOPIC_PROGRAM_ID, self->program_id);
  vv_object_set_integer (topic, VV_PARTICIPATION_TOPIC_PARTICIPATION_ID, self->participation_id);
  vv_object_set_integer (topic, VV_PARTICIPATION_TOPIC_TOPIC_ID, *topic_id);
  vv_object_set_integer (topic, VV_PARTICIPATION_TOPIC_LEVEL, FIRST_LEVEL);
  gtk_menu_button_popdown (self->add_button);
  vv_document_edit (self->document, add_topic, topic, g_object_unref, VV_DOCUMENT_EDIT_DEFAULT,
                    NULL, NULL);
}

static void
keep_id (GtkWidget *button, gint64 id)
{
  g_object_set_data_full (G_OBJECT (button), "vv-id", g_memdup2 (&id, sizeof id), g_free);
}

static GtkWidget *
make_row (VvPersonTopics *self, const VvTopicLevel *topic)
{
  GtkWidget *row = vv_field_row_new (self->document, topic->record, VV_PARTICIPATION_TOPIC_LEVEL);
  /* Translators: a topic */
  g_autofree char *label = g_strdup_printf (_ ("Remove %s"), topic->name);
  /* Translators: a topic; how well it is known, or how much wanted */
  g_autofree char *level = g_strdup_printf (_ ("%s, level"), topic->name);
  GtkWidget *button = vv_page_icon_button ("user-trash-symbolic", label, NULL);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), topic->name);
  vv_accessible_name (GTK_WIDGET (row), level);
  keep_id (button, vv_object_id (topic->record));
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_sensitive (button, !vv_document_is_read_only (self->document));
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_remove_cb), self, 0);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  return row;
}

static gboolean
holds (const VvPersonRole *role, gint64 id)
{
  for (guint i = 0; i < role->topics->len; i++)
    if (vv_object_id (((VvTopicLevel *) g_ptr_array_index (role->topics, i))->record) == id)
      return TRUE;
  return FALSE;
}

static void
drop_rows (VvPersonTopics *self, const VvPersonRole *role)
{
  GHashTableIter iter;
  gpointer id, row;

  g_hash_table_iter_init (&iter, self->rows);
  while (g_hash_table_iter_next (&iter, &id, &row))
    if (!holds (role, *(gint64 *) id))
      {
        adw_preferences_group_remove (self->group, row);
        g_hash_table_iter_remove (&iter);
      }
}

static void
show_none (VvPersonTopics *self, gboolean is_none)
{
  if (is_none == (self->none != NULL))
    return;
  if (!is_none)
    {
      adw_preferences_group_remove (self->group, self->none);
      self->none = NULL;
      return;
    }
  self->none = adw_action_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->none), _ ("No topics yet"));
  gtk_widget_add_css_class (self->none, "vv-second");
  adw_preferences_group_add (self->group, self->none);
}

void
vv_person_topics_show (VvPersonTopics *self, const VvPersonRole *role)
{
  gboolean is_mentor =
      g_strcmp0 (vv_object_text (role->participation, VV_PARTICIPATION_ROLE), "mentor") == 0;

  adw_preferences_group_set_title (self->group,
                                   is_mentor ? _ ("Topics to Teach") : _ ("Topics to Learn"));
  drop_rows (self, role);
  show_none (self, role->topics->len == 0);
  g_array_set_size (self->topics, 0);
  for (guint i = 0; i < role->topics->len; i++)
    {
      VvTopicLevel *topic = g_ptr_array_index (role->topics, i);
      gint64 id = vv_object_id (topic->record);
      GtkWidget *row = g_hash_table_lookup (self->rows, &id);

      g_array_append_val (self->topics, topic->topic_id);
      if (row != NULL)
        {
          vv_field_row_update (row, topic->record);
          continue;
        }
      row = make_row (self, topic);
      adw_preferences_group_add (self->group, row);
      g_hash_table_insert (self->rows, g_memdup2 (&id, sizeof id), row);
    }
}

/* The topics of the program on their way into the menu. */
typedef struct
{
  gint64 program_id;
  char *language;
  GPtrArray *options;
} VvOffer;

static void
free_offer (gpointer data)
{
  VvOffer *offer = data;

  g_clear_pointer (&offer->options, g_ptr_array_unref);
  g_free (offer->language);
  g_free (offer);
}

static gboolean
read_offer (VvReader *reader, gpointer data, GError **error)
{
  VvOffer *offer = data;

  offer->options =
      vv_options_read (reader, VV_ENTITY_TOPIC, offer->program_id, offer->language, error);
  return offer->options != NULL;
}

static gboolean
has_topic (VvPersonTopics *self, gint64 topic_id)
{
  for (guint i = 0; i < self->topics->len; i++)
    if (g_array_index (self->topics, gint64, i) == topic_id)
      return TRUE;
  return FALSE;
}

static GtkWidget *
make_option (VvPersonTopics *self, const VvOption *option)
{
  GtkWidget *button = gtk_button_new_with_label (option->name);
  GtkWidget *label = gtk_button_get_child (GTK_BUTTON (button));

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 30);
  gtk_widget_add_css_class (button, "flat");
  keep_id (button, option->id);
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_add_cb), self, 0);
  return button;
}

static GtkWidget *
make_offer (VvPersonTopics *self, GPtrArray *options)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *scroller = gtk_scrolled_window_new ();

  for (guint i = 0; i < options->len; i++)
    {
      VvOption *option = g_ptr_array_index (options, i);

      if (!has_topic (self, option->id))
        gtk_box_append (GTK_BOX (box), make_option (self, option));
    }
  if (gtk_widget_get_first_child (box) == NULL)
    gtk_box_append (GTK_BOX (box), gtk_label_new (_ ("The program has no other topics.")));
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), box);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), 320);
  return scroller;
}

static void
on_offer_read (VvDocument *document, gboolean ok, const GError *error, gpointer data, gpointer user_data)
{
  VvPersonTopics *self = user_data;
  GtkPopover *popover =
      self->add_button != NULL ? gtk_menu_button_get_popover (self->add_button) : NULL;

  if (popover == NULL)
    return;
  if (!ok)
    {
      vv_document_tell (document, error->message);
      return;
    }
  gtk_popover_set_child (popover, make_offer (self, ((VvOffer *) data)->options));
  gtk_widget_child_focus (GTK_WIDGET (popover), GTK_DIR_TAB_FORWARD);
}

/* Asked for each time it opens: topics come and go in another view. */
static void
on_popover_shown_cb (VvPersonTopics *self)
{
  VvOffer *offer = g_new0 (VvOffer, 1);

  offer->program_id = self->program_id;
  offer->language = g_strdup (vv_document_language (self->document));
  vv_document_read (self->document, read_offer, offer, free_offer, G_OBJECT (self), on_offer_read);
}

static void
vv_person_topics_dispose (GObject *object)
{
  VvPersonTopics *self = VV_PERSON_TOPICS (object);

  self->add_button = NULL;
  g_hash_table_remove_all (self->rows);
  g_clear_object (&self->document);
  G_OBJECT_CLASS (vv_person_topics_parent_class)->dispose (object);
}

static void
vv_person_topics_finalize (GObject *object)
{
  g_hash_table_unref (VV_PERSON_TOPICS (object)->rows);
  g_array_unref (VV_PERSON_TOPICS (object)->topics);
  G_OBJECT_CLASS (vv_person_topics_parent_class)->finalize (object);
}

static void
vv_person_topics_class_init (VvPersonTopicsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = vv_person_topics_dispose;
  G_OBJECT_CLASS (klass)->finalize = vv_person_topics_finalize;
}

static void
vv_person_topics_init (VvPersonTopics *self)
{
  GtkWidget *popover = gtk_popover_new ();

  self->rows = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->topics = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  self->add_button = GTK_MENU_BUTTON (gtk_menu_button_new ());
  gtk_menu_button_set_icon_name (self->add_button, "list-add-symbolic");
  gtk_menu_button_set_popover (self->add_button, popover);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->add_button), _ ("Add Topic"));
  vv_accessible_name (GTK_WIDGET (self->add_button), _ ("Add Topic"));
  gtk_widget_add_css_class (GTK_WIDGET (self->add_button), "flat");
  gtk_widget_set_valign (GTK_WIDGET (self->add_button), GTK_ALIGN_CENTER);
  g_signal_connect_object (popover, "show", G_CALLBACK (on_popover_shown_cb), self,
                           G_CONNECT_SWAPPED);
  adw_preferences_group_set_header_suffix (self->group, GTK_WIDGET (self->add_button));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->group));
}

GtkWidget *
vv_person_topics_new (VvDocument *document, const VvPersonRole *role)
{
  VvPersonTopics *self = g_object_new (VV_TYPE_PERSON_TOPICS, NULL);

  self->document = g_object_ref (document);
  self->participation_id = vv_object_id (role->participation);
  self->program_id = role->program_id;
  gtk_widget_set_sensitive (GTK_WIDGET (self->add_button), !vv_document_is_read_only (document));
  vv_person_topics_show (self, role);
  return GTK_WIDGET (self);
}
