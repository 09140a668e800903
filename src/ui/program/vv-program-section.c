#include "program/vv-program-section.h"
#include "shell/vv-accessible-name.h"

static GtkWidget *
edit_button (const char *entity, const char *label)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("document-edit-symbolic");

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, label);
  vv_accessible_name (GTK_WIDGET (button), label);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "program.list");
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (button), g_variant_new_string (entity));
  return button;
}

GtkWidget *
vv_program_section_new (const char *title, const char *entity, const char *edit, GtkLabel **caption)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *heading = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING,
                                     "label", title, "xalign", 0.0f, "hexpand", TRUE, NULL);
  GtkWidget *label = gtk_label_new (NULL);

  gtk_widget_set_size_request (box, -1, 34);
  gtk_widget_add_css_class (heading, "heading");
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "vv-second");
  gtk_widget_add_css_class (label, "numeric");
  gtk_box_append (GTK_BOX (box), heading);
  gtk_box_append (GTK_BOX (box), label);
  if (entity != NULL)
    gtk_box_append (GTK_BOX (box), edit_button (entity, edit));
  *caption = GTK_LABEL (label);
  return box;
}

GtkWidget *
vv_program_section_list (const char *label)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  vv_accessible_name (GTK_WIDGET (list), label);
  return list;
}
