#include "shell/vv-question.h"

#include "shell/vv-accessible-name.h"

void
vv_question_add_answers (AdwMessageDialog *dialog,
                         const char *stay,
                         const char *stay_label,
                         const char *go,
                         const char *go_label)
{
  adw_message_dialog_add_responses (dialog, stay, stay_label, go, go_label, NULL);
  adw_message_dialog_set_close_response (dialog, stay);
  vv_accessible_name_buttons (GTK_WIDGET (dialog), stay_label);
  vv_accessible_name_buttons (GTK_WIDGET (dialog), go_label);
}
