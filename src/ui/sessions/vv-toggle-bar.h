#pragma once

#include <gtk/gtk.h>

#include "model/vv-choice.h"

G_BEGIN_DECLS

/* A row of buttons of which one may be down, or none: another click takes it up again. Figures are
 * chosen by their key, too, and the arrow keys go along the buttons.
 *
 * Property "selected" (int): the place of what is chosen, -1 for nothing; notified when it changes. */

#define VV_TYPE_TOGGLE_BAR (vv_toggle_bar_get_type ())
G_DECLARE_FINAL_TYPE (VvToggleBar, vv_toggle_bar, VV, TOGGLE_BAR, GtkWidget)

/** Offers the values of a set, linked. @title is what they are values of, for accessibility. */
void vv_toggle_bar_set_choices (VvToggleBar *self, const char *title, const VvChoices *choices);

/** Offers the figures from 1 to @n. */
void vv_toggle_bar_set_scale (VvToggleBar *self, const char *title, guint n);

int vv_toggle_bar_selected (VvToggleBar *self);
void vv_toggle_bar_select (VvToggleBar *self, int place);

/** (nullable): the name of the choice, where the bar has choices. */
const char *vv_toggle_bar_name (VvToggleBar *self);

/** Chooses by name; %NULL or an unknown one: nothing. */
void vv_toggle_bar_select_name (VvToggleBar *self, const char *name);

G_END_DECLS
