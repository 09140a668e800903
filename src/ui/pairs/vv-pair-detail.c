#include "vv-pair-detail.h"

#include <glib/gi18n-lib.h>

#include "base/vv-date.h"
#include "base/vv-error.h"
#include "jobs/vv-pair-page.h"
#include "model/vv-pair.h"
#include "pairs/vv-pair-actions.h"
#include "pairs/vv-pair-add.h"
#include "pairs/vv-pair-facts.h"
#include "pairs/vv-pair-forms.h"
#include "pairs/vv-pair-goals.h"
#include "pairs/vv-pair-hero.h"
#include "pairs/vv-pair-line.h"
#include "pairs/vv-pair-matters.h"
#include "pairs/vv-pair-words.h"
#include "shell/vv-adaptive-bin.h"
#include "shell/vv-column-box.h"
#include "shell/vv-page.h"

struct _VvPairDetail
{
  GtkWidget parent_instance;

  VvAdaptiveBin *bin;
  VvPage *page;
  GtkWidget *content, *box, *columns, *first_column, *second_column, *third_column;
  GtkWidget *previous_button, *next_button, *log_button;
  GtkMenuButton *menu_button;
  VvPairHero *hero;
  VvPairLine *line;
  VvPairSection *goals, *challenges, *stories, *actions_taken, *ratings, *facts;
  AdwBin *goal_bin, *note_bin; /* a form each, of the pair that is shown */

  VvDocument *document;
  VvPairActions *actions;
  gint64 pair_id;
  VvPairPage *shown; /* (nullable) */
  gboolean is_frozen, is_reading, is_stale;
};

enum
{
  SHOWN,
  GONE,
  STEP,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (VvPairDetail, vv_pair_detail, GTK_TYPE_WIDGET)

static void read_page (VvPairDetail *self);

/* A page on its way from the reader's thread. */
typedef struct
{
  gint64 id;
  guint32 day;
  char *language;
  VvPairPage *page; /* out */
  gboolean is_gone; /* out */
} VvPageRead;

static void
free_read (gpointer data)
{
  VvPageRead *read = data;

  g_free (read->language);
  g_clear_pointer (&read->page, vv_pair_page_free);
  g_free (read);
}

static gboolean
run_read (VvReader *reader, gpointer data, GError **error)
{
  VvPageRead *read = data;
  GError *inner = NULL;

  read->page = vv_pair_page_read (reader, read->id, read->day, read->language, &inner);
  if (read->page != NULL)
    return TRUE;
  read->is_gone = g_error_matches (inner, VV_ERROR, VV_ERROR_NOT_FOUND);
  g_propagate_error (error, inner);
  return FALSE;
}

static void
enable (VvPairDetail *self, const char *name, gboolean is_enabled)
{
  GAction *action = g_action_map_lookup_action (vv_pair_actions_map (self->actions), name);

  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), is_enabled);
}

/* Whether the window can log a session. */
static gboolean
can_log (VvPairDetail *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  const GVariantType *type =
      G_IS_ACTION_GROUP (root) && g_action_group_has_action (G_ACTION_GROUP (root), "log-session-of")
          ? g_action_group_get_action_parameter_type (G_ACTION_GROUP (root), "log-session-of")
          : NULL;

  return type != NULL && g_variant_type_equal (type, G_VARIANT_TYPE_INT64);
}

static void
update_actions (VvPairDetail *self)
{
  gboolean can_add = self->shown != NULL && !self->is_frozen;

  enable (self, "log", can_add && can_log (self));
  enable (self, "add-goal", can_add);
  enable (self, "add-challenge", can_add);
  enable (self, "add-story", can_add);
  enable (self, "add-action", can_add && vv_pair_matters_session (self->shown) != 0);
  gtk_widget_set_visible (self->log_button,
                          can_add && can_log (self) && !vv_adaptive_bin_is_narrow (self->bin));
}

static void
show_page (VvPairDetail *self, gboolean is_new)
{
  guint32 today = vv_today ();
  g_autofree char *title = vv_pair_words_title (self->shown);
  g_autofree char *since = vv_pair_words_since (self->shown, today);

  vv_page_set_title (self->page, title, since);
  vv_pair_hero_show (self->hero, self->shown);
  vv_pair_line_show (self->line, self->shown, today);
  vv_pair_goals_show (self->goals, self->document, self->shown, self->is_frozen);
  vv_pair_matters_show_challenges (self->challenges, self->document, self->shown, today,
                                   self->is_frozen);
  vv_pair_matters_show_stories (self->stories, self->document, self->shown, today, self->is_frozen);
  vv_pair_matters_show_actions (self->actions_taken, self->document, self->shown, today,
                                self->is_frozen);
  vv_pair_facts_show_ratings (self->ratings, self->shown);
  vv_pair_facts_show (self->facts, self->shown, today);
  vv_pair_forms_show_goal (self->goal_bin, self->document, self->shown->pair, self->is_frozen,
                           is_new);
  vv_pair_forms_show_note (self->note_bin, self->document, self->shown->pair, is_new);
  gtk_widget_set_visible (self->box, TRUE);
  update_actions (self);
}

static void
take_page (VvPairDetail *self, VvPairPage *page)
{
  gboolean is_frozen = vv_document_is_read_only (self->document) ||
                       vv_pair_words_is_over (vv_object_text (page->pair, VV_PAIR_STATE));
  gboolean is_new = self->shown == NULL || self->is_frozen != is_frozen ||
                    vv_object_id (self->shown->pair) != vv_object_id (page->pair);

  g_clear_pointer (&self->shown, vv_pair_page_free);
  self->shown = page;
  self->is_frozen = is_frozen;
  show_page (self, is_new);
  g_signal_emit (self, signals[SHOWN], 0);
}

static void
on_page_read (G_GNUC_UNUSED VvDocument *document,
              gboolean ok,
              const GError *error,
              gpointer data,
              gpointer user_data)
{
  VvPairDetail *self = user_data;
  VvPageRead *read = data;

  self->is_reading = FALSE;
  vv_page_set_busy (self->page, FALSE);
  if (read->id != self->pair_id || self->is_stale)
    {
      read_page (self);
      return;
    }
  vv_page_show_error (self->page, ok || read->is_gone ? NULL : error->message);
  if (ok)
    take_page (self, g_steal_pointer (&read->page));
  else if (read->is_gone)
    g_signal_emit (self, signals[GONE], 0);
}

/* One read at a time: what changes meanwhile is read after it. */
static void
read_page (VvPairDetail *self)
{
  VvPageRead *read;

  self->is_stale = self->is_reading;
  if (self->is_reading || self->pair_id == 0)
    return;
  read = g_new0 (VvPageRead, 1);
  read->id = self->pair_id;
  read->day = vv_today ();
  read->language = g_strdup (vv_document_language (self->document));
  self->is_reading = TRUE;
  vv_page_set_busy (self->page, TRUE);
  vv_document_read (self->document, run_read, read, free_read, G_OBJECT (self), on_page_read);
}

static void
on_narrow_cb (VvPairDetail *self)
{
  gboolean is_narrow = vv_adaptive_bin_is_narrow (self->bin);
  int margin = is_narrow ? 12 : 36;

  gtk_widget_set_margin_start (self->box, margin);
  gtk_widget_set_margin_end (self->box, margin);
  gtk_widget_set_margin_top (self->box, is_narrow ? 9 : 6);
  gtk_widget_set_margin_bottom (self->box, margin);
  gtk_box_set_spacing (GTK_BOX (self->box), is_narrow ? 12 : 18);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->columns), is_narrow
                                                                      ? GTK_ORIENTATION_VERTICAL
                                                                      : GTK_ORIENTATION_HORIZONTAL);
  gtk_box_set_homogeneous (GTK_BOX (self->columns), !is_narrow);
  gtk_box_set_spacing (GTK_BOX (self->columns), is_narrow ? 12 : 24);
  gtk_widget_set_visible (self->previous_button, !is_narrow);
  gtk_widget_set_visible (self->next_button, !is_narrow);
  vv_pair_hero_set_narrow (self->hero, is_narrow);
  vv_pair_line_set_narrow (self->line, is_narrow);
  update_actions (self);
}

static GtkWindow *
window_of (VvPairDetail *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  return GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL;
}

static void
on_add (GSimpleAction *action, G_GNUC_UNUSED GVariant *parameter, gpointer data)
{
  VvPairDetail *self = data;
  const char *name = g_action_get_name (G_ACTION (action));
  VvEntityKind kind = g_str_equal (name, "add-goal")        ? VV_ENTITY_PAIR_GOAL
                      : g_str_equal (name, "add-challenge") ? VV_ENTITY_CHALLENGE
                      : g_str_equal (name, "add-story")     ? VV_ENTITY_STORY
                                                            : VV_ENTITY_ACTION;

  vv_pair_add (window_of (self), self->document, self->shown, kind);
}

static void
on_log (G_GNUC_UNUSED GSimpleAction *action, G_GNUC_UNUSED GVariant *parameter, gpointer data)
{
  VvPairDetail *self = data;

  gtk_widget_activate_action (GTK_WIDGET (self), "win.log-session-of", "x", self->pair_id);
}

static void
on_step (GSimpleAction *action, G_GNUC_UNUSED GVariant *parameter, gpointer data)
{
  g_signal_emit (data, signals[STEP], 0,
                 g_str_equal (g_action_get_name (G_ACTION (action)), "next") ? 1 : -1);
}

static void
vv_pair_detail_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (vv_pair_detail_parent_class)->map (widget);
  update_actions (VV_PAIR_DETAIL (widget));
}

static void
vv_pair_detail_dispose (GObject *object)
{
  VvPairDetail *self = VV_PAIR_DETAIL (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  self->pair_id = 0;
  g_clear_pointer (&self->shown, vv_pair_page_free);
  g_clear_object (&self->actions);
  g_clear_object (&self->document);
  G_OBJECT_CLASS (vv_pair_detail_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, VvPairDetail, bin);
  gtk_widget_class_bind_template_child (widget_class, VvPairDetail, page);
  gtk_widget_class_bind_template_child (widget_class, VvPairDetail, content);
  gtk_widget_class_bind_template_child (widget_class, VvPairDetail, box);
  gtk_widget_class_bind_template_child (widget_class, VvPairDetail, columns);
  gtk_widget_class_bind_template_child (widget_class, VvPairDetail, first_column);
  gtk_widget_class_bind_template_child (widget_class, VvPairDetail, second_column);
  gtk_widget_class_bind_template_child (widget_class, VvPairDetail, third_column);
  gtk_widget_class_bind_template_child (widget_class, VvPairDetail, previous_button);
  gtk_widget_class_bind_template_child (widget_class, VvPairDetail, next_button);
  gtk_widget_class_bind_template_child (widget_class, VvPairDetail, log_button);
  gtk_widget_class_bind_template_child (widget_class, VvPairDetail, menu_button);
  gtk_widget_class_bind_template_callback (widget_class, on_narrow_cb);
}

static void
bind_keys (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint key;
    GdkModifierType modifiers;
    const char *action;
  } keys[] = { { GDK_KEY_l, 0, "pair.log" },
               { GDK_KEY_g, 0, "pair.add-goal" },
               { GDK_KEY_c, 0, "pair.add-challenge" },
               { GDK_KEY_s, 0, "pair.add-story" },
               { GDK_KEY_Up, GDK_ALT_MASK, "pair.previous" },
               { GDK_KEY_Down, GDK_ALT_MASK, "pair.next" } };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding_action (widget_class, keys[i].key, keys[i].modifiers,
                                         keys[i].action, NULL);
}

static void
vv_pair_detail_class_init (VvPairDetailClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  vv_page_class_focus (widget_class);
  G_OBJECT_CLASS (klass)->dispose = vv_pair_detail_dispose;
  widget_class->map = vv_pair_detail_map;
  signals[SHOWN] = g_signal_new ("shown", VV_TYPE_PAIR_DETAIL, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 0);
  signals[GONE] = g_signal_new ("gone", VV_TYPE_PAIR_DETAIL, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 0);
  signals[STEP] = g_signal_new ("step", VV_TYPE_PAIR_DETAIL, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, G_TYPE_INT);
  g_type_ensure (VV_TYPE_ADAPTIVE_BIN);
  g_type_ensure (VV_TYPE_COLUMN_BOX);
  g_type_ensure (VV_TYPE_PAGE);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/viceversa/Viceversa/ui/pairs/pair-detail.ui");
  bind_children (widget_class);
  bind_keys (widget_class);
}

static void
vv_pair_detail_init (VvPairDetail *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  vv_page_set_is_detail (self->page, TRUE);
  vv_page_set_content (self->page, self->content);
  vv_page_pack_end (self->page, GTK_WIDGET (self->menu_button));
  vv_page_pack_end (self->page, self->log_button);
  vv_page_pack_end (self->page, self->next_button);
  vv_page_pack_end (self->page, self->previous_button);
}

static VvPairSection *
add_section (GtkWidget *column, const char *title, const char *add_label, const char *action)
{
  GtkWidget *section = vv_pair_section_new (title);

  if (action != NULL)
    vv_pair_section_set_add (VV_PAIR_SECTION (section), add_label, action);
  gtk_box_append (GTK_BOX (column), section);
  return VV_PAIR_SECTION (section);
}

static AdwBin *
add_bin (GtkWidget *column)
{
  GtkWidget *bin = adw_bin_new ();

  gtk_box_append (GTK_BOX (column), bin);
  return ADW_BIN (bin);
}

static void
make_content (VvPairDetail *self)
{
  self->hero = VV_PAIR_HERO (vv_pair_hero_new (self->document));
  self->line = VV_PAIR_LINE (vv_pair_line_new (self->document));
  gtk_box_prepend (GTK_BOX (self->box), GTK_WIDGET (self->line));
  gtk_box_prepend (GTK_BOX (self->box), GTK_WIDGET (self->hero));
  self->goals = add_section (self->first_column, _ ("Goals"), _ ("Add a Goal"), "pair.add-goal");
  self->goal_bin = add_bin (self->first_column);
  self->challenges = add_section (self->second_column, _ ("Challenges"), _ ("Add a Challenge"),
                                  "pair.add-challenge");
  self->stories =
      add_section (self->second_column, _ ("Stories"), _ ("Add a Story"), "pair.add-story");
  self->actions_taken = add_section (self->second_column, _ ("Commitments"),
                                     _ ("Add a Commitment"), "pair.add-action");
  self->ratings = add_section (self->third_column, _ ("Ratings"), NULL, NULL);
  self->facts = add_section (self->third_column, _ ("State"), NULL, NULL);
  self->note_bin = add_bin (self->third_column);
}

static void
make_actions (VvPairDetail *self)
{
  static const GActionEntry entries[] = {
    { .name = "log", .activate = on_log },
    { .name = "previous", .activate = on_step },
    { .name = "next", .activate = on_step },
    { .name = "add-goal", .activate = on_add },
    { .name = "add-challenge", .activate = on_add },
    { .name = "add-story", .activate = on_add },
    { .name = "add-action", .activate = on_add },
  };
  g_autoptr (GMenuModel) menu = NULL;

  self->actions = vv_pair_actions_new (self->document, GTK_WIDGET (self), "pair");
  g_action_map_add_action_entries (vv_pair_actions_map (self->actions), entries,
                                   G_N_ELEMENTS (entries), self);
  menu = vv_pair_actions_menu (self->actions);
  gtk_menu_button_set_menu_model (self->menu_button, menu);
}

GtkWidget *
vv_pair_detail_new (VvDocument *document)
{
  VvPairDetail *self = g_object_new (VV_TYPE_PAIR_DETAIL, NULL);

  self->document = g_object_ref (document);
  make_actions (self);
  make_content (self);
  on_narrow_cb (self);
  g_signal_connect_object (document, "changed", G_CALLBACK (read_page), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

void
vv_pair_detail_open (VvPairDetail *self, gint64 pair_id)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  if (pair_id != 0)
    g_array_append_val (ids, pair_id);
  if (self->pair_id != pair_id)
    gtk_adjustment_set_value (
        gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->content)), 0);
  self->pair_id = pair_id;
  vv_pair_actions_set_pairs (self->actions, ids);
  read_page (self);
}

gint64
vv_pair_detail_pair (VvPairDetail *self)
{
  return self->pair_id;
}

void
vv_pair_detail_set_neighbours (VvPairDetail *self, gboolean has_previous, gboolean has_next)
{
  enable (self, "previous", has_previous);
  enable (self, "next", has_next);
}
