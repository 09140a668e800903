#pragma once

#include "list/vv-list-page.h"

G_BEGIN_DECLS

/* What the list of people shows: its columns, its two lines where it is narrow, its orders and
 * filters, and what it says where nobody is. */

void vv_people_columns_set_up (VvListPage *list);

/** (transfer full): names of vv_roles between blanks as the user reads them: "Mentor, sponsor";
 * empty for none. */
char *vv_people_roles_text (const char *names);

/** (nullable): the style class of the chip for a participation in that state. */
const char *vv_people_state_class (const char *state);

G_END_DECLS
