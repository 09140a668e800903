#pragma once

#include <adwaita.h>

#include "jobs/vv-person-page.h"
#include "shell/vv-document.h"

G_BEGIN_DECLS

/* The topics of a person in one role of a program, each with its level: added from a menu of the
 * program's topics, removed by a button. */

#define VV_TYPE_PERSON_TOPICS (vv_person_topics_get_type ())
G_DECLARE_FINAL_TYPE (VvPersonTopics, vv_person_topics, VV, PERSON_TOPICS, AdwBin)

GtkWidget *vv_person_topics_new (VvDocument *document, const VvPersonRole *role);

/** Shows them as they are now; what the user is changing stays. */
void vv_person_topics_show (VvPersonTopics *self, const VvPersonRole *role);

G_END_DECLS
