#include "vv-pair-hero.h"

#include <glib/gi18n-lib.h>

#include "chart/vv-exchange-view.h"
#include "model/vv-pair.h"
#include "model/vv-person.h"
#include "pairs/vv-pair-words.h"
#include "shell/vv-accessible-name.h"

/* Longer names are set smaller. */
#define LONG_NAME 24
#define AVATAR 78
#define SMALL_AVATAR 54

/* One of the two: mentor or mentee. */
typedef struct
{
  GtkWidget *button, *box, *words;
  AdwAvatar *avatar;
  GtkLabel *role, *name, *place, *rank;
  gint64 person_id;
} VvHeroSide;

struct _VvPairHero
{
  AdwBin parent_instance;

  VvDocument *document;
  VvHeroSide sides[2]; /* mentor, mentee */
  GtkWidget *row;
  GtkWidget *exchange;
  GtkWidget *gives; /* the words of the exchange, where it has no room for them */
  GtkLabel *gives_labels[2];
};

G_DEFINE_FINAL_TYPE (VvPairHero, vv_pair_hero, ADW_TYPE_BIN)

static GtkLabel *
add_label (GtkWidget *box, const char *const *classes, int n_lines)
{
  GtkWidget *label = gtk_label_new (NULL);

  for (guint i = 0; classes[i] != NULL; i++)
    gtk_widget_add_css_class (label, classes[i]);
  gtk_label_set_wrap (GTK_LABEL (label), n_lines > 1);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_natural_wrap_mode (GTK_LABEL (label), GTK_NATURAL_WRAP_NONE);
  gtk_label_set_lines (GTK_LABEL (label), n_lines);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (box), label);
  return GTK_LABEL (label);
}

static void
on_clicked_cb (GtkWidget *button, VvPairHero *self)
{
  const VvHeroSide *side = &self->sides[button == self->sides[0].button ? 0 : 1];

  if (side->person_id != 0)
    vv_document_show (self->document, VV_ENTITY_PERSON, side->person_id);
}

static void
make_side (VvPairHero *self, guint n)
{
  VvHeroSide *side = &self->sides[n];
  const char *role_classes[] = { "caption-heading", n == 0 ? "vv-mentor-text" : "vv-second", NULL };
  const char *second_classes[] = { "vv-second", NULL };
  const char *caption_classes[] = { "caption", "vv-second", NULL };
  const char *name_classes[] = { "vv-pair-name", NULL };

  side->button = gtk_button_new ();
  side->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 15);
  side->words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  side->avatar = ADW_AVATAR (adw_avatar_new (AVATAR, NULL, TRUE));
  gtk_widget_add_css_class (GTK_WIDGET (side->avatar), n == 0 ? "vv-mentor" : "vv-mentee");
  gtk_widget_set_valign (side->words, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (GTK_WIDGET (side->avatar), GTK_ALIGN_CENTER);
  side->role = add_label (side->words, role_classes, 1);
  side->name = add_label (side->words, name_classes, 2);
  side->place = add_label (side->words, second_classes, 3);
  side->rank = add_label (side->words, caption_classes, 2);
  gtk_label_set_text (side->role, n == 0 ? _ ("Mentor") : _ ("Mentee"));
  gtk_label_set_max_width_chars (side->name, 22);
  gtk_label_set_max_width_chars (side->place, 30);
  gtk_label_set_max_width_chars (side->rank, 34);
  gtk_box_append (GTK_BOX (side->box), GTK_WIDGET (side->avatar));
  gtk_box_append (GTK_BOX (side->box), side->words);
  gtk_button_set_child (GTK_BUTTON (side->button), side->box);
  gtk_widget_add_css_class (side->button, "flat");
  gtk_widget_add_css_class (side->button, "vv-pair-side");
  gtk_widget_set_hexpand (side->button, TRUE);
  g_signal_connect_object (side->button, "clicked", G_CALLBACK (on_clicked_cb), self, 0);
}

static void
vv_pair_hero_dispose (GObject *object)
{
  g_clear_object (&VV_PAIR_HERO (object)->document);
  G_OBJECT_CLASS (vv_pair_hero_parent_class)->dispose (object);
}

static void
vv_pair_hero_class_init (VvPairHeroClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = vv_pair_hero_dispose;
}

static void
make_gives (VvPairHero *self)
{
  static const char *const classes[][3] = { { "caption-heading", "vv-mentor-text", NULL },
                                            { "caption", "vv-second", NULL } };

  self->gives = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  gtk_widget_set_margin_top (self->gives, 9);
  for (guint i = 0; i < 2; i++)
    {
      self->gives_labels[i] = add_label (self->gives, classes[i], 2);
      gtk_label_set_justify (self->gives_labels[i], GTK_JUSTIFY_CENTER);
    }
}

static void
vv_pair_hero_init (VvPairHero *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autoptr (GtkSizeGroup) sides = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);

  gtk_widget_add_css_class (GTK_WIDGET (self), "card");
  gtk_widget_add_css_class (GTK_WIDGET (self), "vv-pair-hero");
  self->row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  self->exchange = vv_exchange_view_new ();
  gtk_widget_set_valign (self->exchange, GTK_ALIGN_CENTER);
  make_side (self, 0);
  make_side (self, 1);
  gtk_size_group_add_widget (sides, self->sides[0].button);
  gtk_size_group_add_widget (sides, self->sides[1].button);
  make_gives (self);
  gtk_box_append (GTK_BOX (self->row), self->sides[0].button);
  gtk_box_append (GTK_BOX (self->row), self->exchange);
  gtk_box_append (GTK_BOX (self->row), self->sides[1].button);
  gtk_box_append (GTK_BOX (box), self->row);
  gtk_box_append (GTK_BOX (box), self->gives);
  adw_bin_set_child (ADW_BIN (self), box);
  vv_pair_hero_set_narrow (self, FALSE);
}

GtkWidget *
vv_pair_hero_new (VvDocument *document)
{
  VvPairHero *self = g_object_new (VV_TYPE_PAIR_HERO, NULL);

  self->document = g_object_ref (document);
  return GTK_WIDGET (self);
}

static void
set_line (GtkLabel *label, const char *text)
{
  gtk_label_set_text (label, text);
  gtk_widget_set_visible (GTK_WIDGET (label), *text != '\0');
  gtk_widget_set_tooltip_text (GTK_WIDGET (label), g_utf8_strlen (text, -1) > 30 ? text : NULL);
}

static char *
level_of (VvObject *person)
{
  if (!vv_object_is_set (person, VV_PERSON_LEVEL))
    return g_strdup ("");
  /* Translators: a place in the hierarchy, higher is more senior */
  return g_strdup_printf (_ ("Level %d"), (int) vv_object_integer (person, VV_PERSON_LEVEL));
}

static void
show_side (VvHeroSide *side, const VvPairSide *from, const char *role)
{
  const char *department = vv_object_text (from->person, VV_PERSON_DEPARTMENT);
  const char *site = vv_object_text (from->person, VV_PERSON_SITE);
  const char *job = vv_object_text (from->person, VV_PERSON_JOB_TITLE);
  g_autofree char *level = level_of (from->person);
  g_autofree char *place = vv_pair_words_join (", ", department ?: "", site ?: "", NULL);
  g_autofree char *rank = vv_pair_words_join (" · ", level, job ?: "", NULL);
  g_autofree char *said = vv_pair_words_join (", ", role, from->name, place, rank, NULL);
  gboolean is_long = g_utf8_strlen (from->name, -1) > LONG_NAME;

  side->person_id = vv_object_id (from->person);
  adw_avatar_set_text (side->avatar, from->name);
  set_line (side->name, from->name);
  set_line (side->place, place);
  set_line (side->rank, rank);
  if (is_long)
    gtk_widget_add_css_class (side->button, "long");
  else
    gtk_widget_remove_css_class (side->button, "long");
  vv_accessible_name (GTK_WIDGET (side->button), said);
}

void
vv_pair_hero_show (VvPairHero *self, const VvPairPage *page)
{
  g_autofree char *mentor_gives = vv_pair_words_mentor_gives (page);
  g_autofree char *mentee_gives = vv_pair_words_mentee_gives (page);
  VvExchangeData data = {
    .mentor = page->mentor.name,
    .mentee = page->mentee.name,
    .mentor_gives = mentor_gives,
    .mentee_gives = mentee_gives,
    .is_over = vv_pair_words_is_over (vv_object_text (page->pair, VV_PAIR_STATE)),
  };

  show_side (&self->sides[0], &page->mentor, _ ("Mentor"));
  show_side (&self->sides[1], &page->mentee, _ ("Mentee"));
  vv_exchange_view_set_data (VV_EXCHANGE_VIEW (self->exchange), &data);
  set_line (self->gives_labels[0], mentor_gives);
  set_line (self->gives_labels[1], mentee_gives);
}

/* In a wide hero both look to the middle, in a narrow one each stands above its words. */
static void
arrange_side (VvHeroSide *side, gboolean is_mentee, gboolean is_narrow)
{
  GtkLabel *const labels[] = { side->role, side->name, side->place, side->rank };
  gboolean is_avatar_last = is_mentee && !is_narrow;

  gtk_orientable_set_orientation (GTK_ORIENTABLE (side->box), is_narrow
                                                                  ? GTK_ORIENTATION_VERTICAL
                                                                  : GTK_ORIENTATION_HORIZONTAL);
  gtk_box_set_spacing (GTK_BOX (side->box), is_narrow ? 6 : 15);
  adw_avatar_set_size (side->avatar, is_narrow ? SMALL_AVATAR : AVATAR);
  gtk_box_reorder_child_after (GTK_BOX (side->box), GTK_WIDGET (side->avatar),
                               is_avatar_last ? side->words : NULL);
  gtk_widget_set_halign (side->box, is_narrow   ? GTK_ALIGN_FILL
                                    : is_mentee ? GTK_ALIGN_END
                                                : GTK_ALIGN_START);
  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      gtk_label_set_xalign (labels[i], is_narrow ? 0.5f : is_mentee ? 1 : 0);
      gtk_label_set_justify (labels[i], is_narrow   ? GTK_JUSTIFY_CENTER
                                        : is_mentee ? GTK_JUSTIFY_RIGHT
                                                    : GTK_JUSTIFY_LEFT);
    }
}

void
vv_pair_hero_set_narrow (VvPairHero *self, gboolean is_narrow)
{
  arrange_side (&self->sides[0], FALSE, is_narrow);
  arrange_side (&self->sides[1], TRUE, is_narrow);
  gtk_box_set_homogeneous (GTK_BOX (self->row), is_narrow);
  gtk_box_set_spacing (GTK_BOX (self->row), is_narrow ? 0 : 12);
  gtk_widget_set_size_request (self->exchange, is_narrow ? 80 : 200, is_narrow ? 44 : 104);
  gtk_widget_set_valign (self->exchange, is_narrow ? GTK_ALIGN_START : GTK_ALIGN_CENTER);
  gtk_widget_set_margin_top (self->exchange, is_narrow ? 12 : 0);
  gtk_widget_set_visible (self->gives, is_narrow);
  if (is_narrow)
    gtk_widget_add_css_class (GTK_WIDGET (self), "narrow");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "narrow");
}
