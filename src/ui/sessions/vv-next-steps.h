#pragma once

#include <adwaita.h>

#include "shell/vv-document.h"

G_BEGIN_DECLS

/* The next steps out of a session: added, ticked, changed by field, removed. */

#define VV_TYPE_NEXT_STEPS (vv_next_steps_get_type ())
G_DECLARE_FINAL_TYPE (VvNextSteps, vv_next_steps, VV, NEXT_STEPS, AdwPreferencesGroup)

GtkWidget *vv_next_steps_new (VvDocument *document, gint64 session_id, gint64 program_id);

/** Shows the steps as they are stored now, @actions (element-type VvObject); what the user is
 * changing stays as it is. */
void vv_next_steps_update (VvNextSteps *self, const GPtrArray *actions);

G_END_DECLS
