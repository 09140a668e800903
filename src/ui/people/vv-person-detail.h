#pragma once

#include <adwaita.h>

#include "shell/vv-document.h"

G_BEGIN_DECLS

/* The page of one person: who it is, what they do in the programs, their pairs, sessions and
 * stories. Follows the document; what the user is changing stays.
 *
 * Signals: "step" (int64 person id), a wish to see another person; "shown", the person is on
 * screen; "gone", there is no such person any more. */

#define VV_TYPE_PERSON_DETAIL (vv_person_detail_get_type ())
G_DECLARE_FINAL_TYPE (VvPersonDetail, vv_person_detail, VV, PERSON_DETAIL, GtkWidget)

GtkWidget *vv_person_detail_new (VvDocument *document);

/** Shows a person; 0: nobody. */
void vv_person_detail_show (VvPersonDetail *self, gint64 person_id);

/** Asks by "step" for the person of a participation. */
void vv_person_detail_find (VvPersonDetail *self, gint64 participation_id);

/** The person shown, 0: nobody. */
gint64 vv_person_detail_person (VvPersonDetail *self);

/** Where "previous" and "next" lead; 0: nowhere. */
void vv_person_detail_set_neighbours (VvPersonDetail *self, gint64 previous, gint64 next);

G_END_DECLS
