#pragma once

#include <gtk/gtk.h>

#include "shell/vv-document.h"

G_BEGIN_DECLS

/* What a menu does with one pair or several: the moves of their life, planning, removal. Actions of
 * a group on a widget, enabled where all the pairs allow them. Main thread only. */

#define VV_TYPE_PAIR_ACTIONS (vv_pair_actions_get_type ())
G_DECLARE_FINAL_TYPE (VvPairActions, vv_pair_actions, VV, PAIR_ACTIONS, GObject)

/**
 * vv_pair_actions_new:
 * @widget: gets the group; it has to outlive the actions
 * @prefix: the name of the group, static
 *
 * Returns: (transfer full): the actions, for no pairs yet
 */
VvPairActions *vv_pair_actions_new (VvDocument *document, GtkWidget *widget, const char *prefix);

/** (transfer none): the group, for actions of the widget's own. */
GActionMap *vv_pair_actions_map (VvPairActions *self);

/** The pairs that are meant; a few of them are asked off the main thread what they allow. */
void vv_pair_actions_set_pairs (VvPairActions *self, GArray *ids);

/** (transfer full): the menu, of those actions only that are enabled. */
GMenuModel *vv_pair_actions_menu (VvPairActions *self);

G_END_DECLS
