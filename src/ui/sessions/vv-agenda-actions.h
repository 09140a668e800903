#pragma once

#include <gtk/gtk.h>

#include "shell/vv-document.h"

G_BEGIN_DECLS

/* What the menu, the buttons for many rows and the key Delete do with one session or several: the
 * action group "sessions" of a widget. An action is enabled where one of the sessions allows it at
 * least; that the others don't is said by the edit. Main thread only. */

#define VV_TYPE_AGENDA_ACTIONS (vv_agenda_actions_get_type ())
G_DECLARE_FINAL_TYPE (VvAgendaActions, vv_agenda_actions, VV, AGENDA_ACTIONS, GObject)

/** Returns: (transfer full) (element-type gint64): the sessions that are meant now. */
typedef GArray *(*VvMeantFunc) (GtkWidget *widget);

/**
 * vv_agenda_actions_new:
 * @widget: gets the group and the key; it has to outlive the actions
 * @meant: asked when something is to be done, for a selection of a million is not copied before
 *
 * Returns: (transfer full): the actions, for no sessions yet
 */
VvAgendaActions *vv_agenda_actions_new (VvDocument *document, GtkWidget *widget, VvMeantFunc meant);

/** Others are meant now, @n of them; a few are asked off the main thread what they allow. */
void vv_agenda_actions_set_n (VvAgendaActions *self, guint n);

/** (transfer full): the menu, of those actions only that are enabled. */
GMenuModel *vv_agenda_actions_menu (VvAgendaActions *self);

G_END_DECLS
