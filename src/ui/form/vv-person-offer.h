#pragma once

#include <gtk/gtk.h>

#include "form/vv-person-search.h"

G_BEGIN_DECLS

/* The people that a picker offers, below its entry, which keeps the keyboard: one of them is
 * selected. Signal "taken" (guint): the user clicked on one. */

#define VV_TYPE_PERSON_OFFER (vv_person_offer_get_type ())
G_DECLARE_FINAL_TYPE (VvPersonOffer, vv_person_offer, VV, PERSON_OFFER, GtkPopover)

/** Pops up with @hits (of VvPersonHit), the first selected; says so where there are none. */
void vv_person_offer_show (VvPersonOffer *self, GPtrArray *hits);

/** Selects the one that many below, round the ends. */
void vv_person_offer_move (VvPersonOffer *self, int by);

/** The number of the selected one, -1: none. */
int vv_person_offer_selected (VvPersonOffer *self);

/** (transfer none) (nullable): one of those offered last. */
const VvPersonHit *vv_person_offer_hit (VvPersonOffer *self, int i);

G_END_DECLS
