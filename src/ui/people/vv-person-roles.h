#pragma once

#include <adwaita.h>

#include "jobs/vv-person-page.h"
#include "shell/vv-document.h"

G_BEGIN_DECLS

/* What a person does in the programs: a form per role, with its topics, and the way into another
 * program. */

#define VV_TYPE_PERSON_ROLES (vv_person_roles_get_type ())
G_DECLARE_FINAL_TYPE (VvPersonRoles, vv_person_roles, VV, PERSON_ROLES, AdwBin)

GtkWidget *vv_person_roles_new (VvDocument *document);

/** Shows the roles of a person; %NULL: nobody's. What the user is changing stays. */
void vv_person_roles_show (VvPersonRoles *self, const VvPersonPage *page);

G_END_DECLS
