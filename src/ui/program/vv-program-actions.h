#pragma once

#include <adwaita.h>

#include "model/vv-object.h"
#include "shell/vv-document.h"

G_BEGIN_DECLS

/* What can be done with a program as a whole, as the actions "export", "copy", "recruit", "start",
 * "close", "reopen", "archive" and "unarchive"; only those are enabled that its state allows. */

#define VV_TYPE_PROGRAM_ACTIONS (vv_program_actions_get_type ())
G_DECLARE_FINAL_TYPE (VvProgramActions, vv_program_actions, VV, PROGRAM_ACTIONS, GSimpleActionGroup)

/** @widget: what the dialogs stand before the window of; not owned, outlives the actions */
VvProgramActions *vv_program_actions_new (VvDocument *document, GtkWidget *widget);

/** @program: (nullable): none, then nothing can be done */
void vv_program_actions_set_program (VvProgramActions *self, VvObject *program);

G_END_DECLS
