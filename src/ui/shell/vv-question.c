#include "shell/vv-question.h"

#include "shell/vv-accessible-name.h"

static void
name_buttons (GtkWidget *widget, const char *label)
{
  if (GTK_IS_BUTTON (widget) &&
      g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), label) == 0)
    vv_accessible_name (widget, label);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    name_buttons (child, label);
}

void
vv_question_add_answers (AdwMessageDialog *dialog,
                         const char *stay,
                         const char *stay_label,
                         const char *go,
                         const char *go_label)
{
  adw_message_dialog_add_responses (dialog, stay, stay_label, go, go_label, NULL);
  adw_message_dialog_set_close_response (dialog, stay);
  name_buttons (GTK_WIDGET (dialog), stay_label);
  name_buttons (GTK_WIDGET (dialog), go_label);
}
