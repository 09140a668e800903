#pragma once

#include <adwaita.h>

#include "jobs/vv-person-page.h"

G_BEGIN_DECLS

/* What was done to a person, the newest first. */

#define VV_TYPE_PERSON_HISTORY (vv_person_history_get_type ())
G_DECLARE_FINAL_TYPE (VvPersonHistory, vv_person_history, VV, PERSON_HISTORY, AdwBin)

GtkWidget *vv_person_history_new (void);

/** @page: (nullable): %NULL shows nothing */
void vv_person_history_show (VvPersonHistory *self, const VvPersonPage *page);

G_END_DECLS
