#pragma once

#include <adwaita.h>

#include "shell/vv-document.h"

G_BEGIN_DECLS

/* The dialog that makes a pair by hand: a mentor and a mentee of one program.
 *
 * Signal "created" (int64 id). */

#define VV_TYPE_PAIR_CREATE (vv_pair_create_get_type ())
G_DECLARE_FINAL_TYPE (VvPairCreate, vv_pair_create, VV, PAIR_CREATE, AdwWindow)

/** (transfer none): the dialog, not yet shown; it is destroyed when it closes. */
GtkWidget *vv_pair_create_new (GtkWindow *parent, VvDocument *document);

/** Sets both people, 0 for nobody, as if the user had picked them. */
void vv_pair_create_set_people (VvPairCreate *self, gint64 mentor, gint64 mentee);

/** Makes the pair, as the button does. */
void vv_pair_create_submit (VvPairCreate *self);

/** Whether somebody has no place left, so that "Pair Anyway" is offered. */
gboolean vv_pair_create_offers_anyway (VvPairCreate *self);
void vv_pair_create_set_anyway (VvPairCreate *self, gboolean is_anyway);

G_END_DECLS
