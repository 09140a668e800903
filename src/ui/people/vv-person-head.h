#pragma once

#include <adwaita.h>

#include "jobs/vv-person-page.h"

G_BEGIN_DECLS

/* Who a person is, at the top of their page: face, name, work and place, roles. */

#define VV_TYPE_PERSON_HEAD (vv_person_head_get_type ())
G_DECLARE_FINAL_TYPE (VvPersonHead, vv_person_head, VV, PERSON_HEAD, GtkWidget)

/**
 * vv_person_head_show:
 * @page: (nullable): %NULL hides it
 * @program_id: the program whose roles are told; 0: of all
 */
void vv_person_head_show (VvPersonHead *self, const VvPersonPage *page, gint64 program_id);

void vv_person_head_set_narrow (VvPersonHead *self, gboolean is_narrow);

G_END_DECLS
