#include "program/vv-program-contents.h"

#include <glib/gi18n-lib.h>

#include "program/vv-program-section.h"
#include "shell/vv-accessible-name.h"

enum
{
  TOPICS,
  RULES,
  AGENDAS,
  PLAYBOOK,
  REFERENCES,
  N_ROWS
};

static const struct
{
  const char *entity;
  const char *title;
} contents[N_ROWS] = {
  { "topic", N_ ("Topics") },
  { "ground_rule", N_ ("Ground Rules") },
  { "agenda", N_ ("Agendas") },
  { "playbook_entry", N_ ("Playbook") },
  { "reference_story", N_ ("Reference Stories") },
};

struct _VvProgramContents
{
  GtkBox parent_instance;

  AdwActionRow *rows[N_ROWS];
  GtkLabel *labels[N_ROWS];
};

G_DEFINE_FINAL_TYPE (VvProgramContents, vv_program_contents, GTK_TYPE_BOX)

/* Two names and how many more. */
static char *
topics_text (const VvProgramPage *page, const char *language)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint shown = MIN (page->topics->len, 2), more = page->topics->len - shown;

  for (guint i = 0; i < shown; i++)
    {
      const VvPageTopic *topic = g_ptr_array_index (page->topics, i);
      g_autofree char *name = vv_object_title (topic->topic, language);

      g_string_append_printf (text, "%s%s", i > 0 ? ", " : "", name);
    }
  if (more > 0)
    g_string_append_printf (text, g_dngettext (GETTEXT_PACKAGE, ", %u more", ", %u more", more),
                            more);
  return g_strdup (text->len > 0 ? text->str : _ ("none yet"));
}

static char *
count_text (const GPtrArray *records)
{
  return records->len > 0 ? g_strdup_printf ("%u", records->len) : g_strdup (_ ("none yet"));
}

static void
set_text (VvProgramContents *self, guint i, char *text)
{
  gtk_label_set_text (self->labels[i], text);
  g_free (text);
}

void
vv_program_contents_set_page (VvProgramContents *self,
                              const VvProgramPage *page,
                              const char *language)
{
  set_text (self, TOPICS, topics_text (page, language));
  set_text (self, RULES, count_text (page->rules));
  set_text (self, AGENDAS, count_text (page->agendas));
  set_text (self, PLAYBOOK, count_text (page->playbook));
  set_text (self, REFERENCES, count_text (page->references));
}

static GtkWidget *
make_row (VvProgramContents *self, guint i)
{
  GtkWidget *row = adw_action_row_new (), *label = gtk_label_new (NULL);
  GtkWidget *arrow = gtk_image_new_from_icon_name ("go-next-symbolic");

  self->rows[i] = ADW_ACTION_ROW (row);
  self->labels[i] = GTK_LABEL (label);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ (contents[i].title));
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 1);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 22);
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "vv-second");
  gtk_widget_add_css_class (label, "numeric");
  vv_accessible_name (GTK_WIDGET (arrow), _ ("Open"));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), arrow);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (row),
                                          g_variant_new_string (contents[i].entity));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "program.list");
  return row;
}

static void
vv_program_contents_class_init (G_GNUC_UNUSED VvProgramContentsClass *klass)
{
}

static void
vv_program_contents_init (VvProgramContents *self)
{
  GtkWidget *list = vv_program_section_list (_ ("In this program"));
  GtkLabel *caption;

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 6);
  gtk_box_append (GTK_BOX (self),
                  vv_program_section_new (_ ("In This Program"), NULL, NULL, &caption));
  for (guint i = 0; i < N_ROWS; i++)
    gtk_list_box_append (GTK_LIST_BOX (list), make_row (self, i));
  gtk_box_append (GTK_BOX (self), list);
}
