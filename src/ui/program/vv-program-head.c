#include "program/vv-program-head.h"

#include <glib/gi18n-lib.h>

#include "list/vv-chip.h"
#include "model/vv-program.h"
#include "model/vv-texts.h"

#define NAME_WIDTH 20 /* characters */

struct _VvProgramHead
{
  AdwBin parent_instance;

  GtkOrientable *hero;
  GtkOrientable *title_box;
  GtkLabel *title_label;
  GtkWidget *pilot_chip;
  GtkLabel *state_chip;
  GtkLabel *purpose_label;
  GtkWidget *sponsor_box;
  AdwAvatar *sponsor_avatar;
  GtkLabel *sponsor_label;
  GtkLabel *sponsor_caption;
};

G_DEFINE_FINAL_TYPE (VvProgramHead, vv_program_head, ADW_TYPE_BIN)

static void
show_chips (VvProgramHead *self, VvObject *program)
{
  const char *state = vv_object_text (program, VV_PROGRAM_STATE);

  vv_chip_set_choice (GTK_WIDGET (self->state_chip), &vv_program_states, state,
                      g_strcmp0 (state, "running") == 0      ? "success"
                      : g_strcmp0 (state, "recruiting") == 0 ? "accent"
                                                             : "neutral");
  gtk_widget_set_visible (self->pilot_chip, vv_object_integer (program, VV_PROGRAM_PILOT) != 0);
}

/* A name of ordinary length has room beside the title, however long that is. */
static void
show_sponsor_name (VvProgramHead *self, const char *name)
{
  int length = (int) g_utf8_strlen (name, -1);

  gtk_label_set_text (self->sponsor_label, name);
  gtk_label_set_width_chars (self->sponsor_label, MIN (length, NAME_WIDTH));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->sponsor_label),
                               length > 2 * NAME_WIDTH ? name : NULL);
}

static void
show_sponsor (VvProgramHead *self, const GPtrArray *sponsors)
{
  guint more = sponsors->len > 1 ? sponsors->len - 1 : 0;
  g_autofree char *text = NULL;

  gtk_widget_set_visible (self->sponsor_box, sponsors->len > 0);
  if (sponsors->len == 0)
    return;
  adw_avatar_set_text (self->sponsor_avatar, g_ptr_array_index (sponsors, 0));
  show_sponsor_name (self, g_ptr_array_index (sponsors, 0));
  if (more > 0)
    text = g_strdup_printf (
        g_dngettext (GETTEXT_PACKAGE, "Sponsor, with %u more", "Sponsor, with %u more", more),
        more);
  gtk_label_set_text (self->sponsor_caption, text != NULL ? text : _ ("Sponsor"));
}

void
vv_program_head_show (VvProgramHead *self, const VvProgramPage *page, const char *language)
{
  g_autofree char *purpose =
      vv_texts_get (vv_object_text (page->program, VV_PROGRAM_PURPOSE), language);

  gtk_label_set_text (self->title_label, page->title);
  gtk_label_set_text (self->purpose_label, purpose);
  gtk_widget_set_visible (GTK_WIDGET (self->purpose_label), *purpose != '\0');
  show_chips (self, page->program);
  show_sponsor (self, page->sponsors);
}

void
vv_program_head_set_narrow (VvProgramHead *self, gboolean is_narrow)
{
  GtkOrientation orientation = is_narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL;

  gtk_orientable_set_orientation (self->hero, orientation);
  gtk_orientable_set_orientation (self->title_box, orientation);
}

static void
vv_program_head_class_init (VvProgramHeadClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/viceversa/Viceversa/ui/program/program-head.ui");
  gtk_widget_class_bind_template_child (widget_class, VvProgramHead, hero);
  gtk_widget_class_bind_template_child (widget_class, VvProgramHead, title_box);
  gtk_widget_class_bind_template_child (widget_class, VvProgramHead, title_label);
  gtk_widget_class_bind_template_child (widget_class, VvProgramHead, pilot_chip);
  gtk_widget_class_bind_template_child (widget_class, VvProgramHead, state_chip);
  gtk_widget_class_bind_template_child (widget_class, VvProgramHead, purpose_label);
  gtk_widget_class_bind_template_child (widget_class, VvProgramHead, sponsor_box);
  gtk_widget_class_bind_template_child (widget_class, VvProgramHead, sponsor_avatar);
  gtk_widget_class_bind_template_child (widget_class, VvProgramHead, sponsor_label);
  gtk_widget_class_bind_template_child (widget_class, VvProgramHead, sponsor_caption);
}

static void
vv_program_head_init (VvProgramHead *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
