#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * vv_question_add_answers:
 * @stay, @go: ids of the responses; @stay is what Escape says
 *
 * The two answers of a dialog, each read out once: libadwaita makes buttons with mnemonics, and GTK
 * 4.8 reads out those twice.
 */
void vv_question_add_answers (AdwMessageDialog *dialog,
                              const char *stay,
                              const char *stay_label,
                              const char *go,
                              const char *go_label);

G_END_DECLS
