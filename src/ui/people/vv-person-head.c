#include "people/vv-person-head.h"

#include <glib/gi18n-lib.h>

#include "base/vv-date.h"
#include "list/vv-chip.h"
#include "model/vv-participation.h"
#include "model/vv-person.h"

struct _VvPersonHead
{
  GtkWidget parent_instance;

  GtkWidget *box;
  AdwAvatar *avatar;
  GtkLabel *name;
  GtkLabel *job;
  GtkLabel *place;
  GtkBox *chips;
};

G_DEFINE_FINAL_TYPE (VvPersonHead, vv_person_head, GTK_TYPE_WIDGET)

static void
set_words (GtkLabel *label, const char *words)
{
  gtk_label_set_text (label, words != NULL ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (label), words != NULL && *words != '\0');
  gtk_widget_set_tooltip_text (GTK_WIDGET (label),
                               words != NULL && g_utf8_strlen (words, -1) > 40 ? words : NULL);
}

static void
show_place (VvPersonHead *self, VvObject *person)
{
  const char *department = vv_object_text (person, VV_PERSON_DEPARTMENT);
  const char *site = vv_object_text (person, VV_PERSON_SITE);
  g_autofree char *both =
      department != NULL && site != NULL ? g_strdup_printf ("%s · %s", department, site) : NULL;

  set_words (self->place, both != NULL ? both : department != NULL ? department : site);
}

static void
add_chip (VvPersonHead *self, const char *text, const char *class)
{
  GtkWidget *chip = vv_chip_new ();

  vv_chip_set (chip, text, class);
  gtk_box_append (self->chips, chip);
}

static gboolean
has_role (const VvPersonPage *page, gint64 program_id, const char *role)
{
  for (guint i = 0; i < page->roles->len; i++)
    {
      VvPersonRole *each = g_ptr_array_index (page->roles, i);

      if ((program_id == 0 || each->program_id == program_id) &&
          g_strcmp0 (vv_object_text (each->participation, VV_PARTICIPATION_ROLE), role) == 0)
        return TRUE;
    }
  return FALSE;
}

static void
show_chips (VvPersonHead *self, const VvPersonPage *page, gint64 program_id)
{
  guint32 left = vv_date_parse (vv_object_text (page->person, VV_PERSON_LEFT));
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->chips))) != NULL)
    gtk_box_remove (self->chips, child);
  for (const VvChoice *role = vv_roles.choices; role->name != NULL; role++)
    if (has_role (page, program_id, role->name))
      add_chip (self, vv_choices_label (&vv_roles, role->name),
                g_str_equal (role->name, "mentor") ? "accent" : "neutral");
  if (left != 0)
    {
      g_autofree char *day = vv_date_show (left);
      /* Translators: a date: the last day of a person in the company */
      g_autofree char *text = g_strdup_printf (_ ("Left %s"), day);

      add_chip (self, text, "warning");
    }
  gtk_widget_set_visible (GTK_WIDGET (self->chips),
                          gtk_widget_get_first_child (GTK_WIDGET (self->chips)) != NULL);
}

void
vv_person_head_show (VvPersonHead *self, const VvPersonPage *page, gint64 program_id)
{
  gboolean is_mentor = page != NULL && has_role (page, program_id, "mentor");

  gtk_widget_set_visible (GTK_WIDGET (self), page != NULL);
  if (page == NULL)
    return;
  adw_avatar_set_text (self->avatar, page->name);
  gtk_widget_remove_css_class (GTK_WIDGET (self->avatar), is_mentor ? "vv-mentee" : "vv-mentor");
  gtk_widget_add_css_class (GTK_WIDGET (self->avatar), is_mentor ? "vv-mentor" : "vv-mentee");
  set_words (self->name, page->name);
  set_words (self->job, vv_object_text (page->person, VV_PERSON_JOB_TITLE));
  show_place (self, page->person);
  show_chips (self, page, program_id);
}

void
vv_person_head_set_narrow (VvPersonHead *self, gboolean is_narrow)
{
  adw_avatar_set_size (self->avatar, is_narrow ? 56 : 78);
  gtk_widget_remove_css_class (GTK_WIDGET (self->name), is_narrow ? "title-1" : "title-2");
  gtk_widget_add_css_class (GTK_WIDGET (self->name), is_narrow ? "title-2" : "title-1");
}

static void
vv_person_head_dispose (GObject *object)
{
  g_clear_pointer (&VV_PERSON_HEAD (object)->box, gtk_widget_unparent);
  G_OBJECT_CLASS (vv_person_head_parent_class)->dispose (object);
}

static void
vv_person_head_class_init (VvPersonHeadClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vv_person_head_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/viceversa/Viceversa/ui/people/person-head.ui");
  gtk_widget_class_bind_template_child (widget_class, VvPersonHead, box);
  gtk_widget_class_bind_template_child (widget_class, VvPersonHead, avatar);
  gtk_widget_class_bind_template_child (widget_class, VvPersonHead, name);
  gtk_widget_class_bind_template_child (widget_class, VvPersonHead, job);
  gtk_widget_class_bind_template_child (widget_class, VvPersonHead, place);
  gtk_widget_class_bind_template_child (widget_class, VvPersonHead, chips);
}

static void
vv_person_head_init (VvPersonHead *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_add_css_class (GTK_WIDGET (self), "card");
  gtk_widget_add_css_class (GTK_WIDGET (self), "vv-card-hero");
}
