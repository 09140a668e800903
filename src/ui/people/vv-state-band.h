#pragma once

#include <adwaita.h>

#include "list/vv-list-page.h"
#include "shell/vv-document.h"

G_BEGIN_DECLS

/* How many people of the program are in which state; each state is a button that filters the list
 * by it. Without one program it is empty, and the list has its usual filter of states. */

#define VV_TYPE_STATE_BAND (vv_state_band_get_type ())
G_DECLARE_FINAL_TYPE (VvStateBand, vv_state_band, VV, STATE_BAND, AdwBin)

/** @list: the list that it filters and stands above */
GtkWidget *vv_state_band_new (VvDocument *document, VvListPage *list);

/** (nullable) (transfer none): the button of a state. */
GtkWidget *vv_state_band_button (VvStateBand *self, const char *state);

G_END_DECLS
