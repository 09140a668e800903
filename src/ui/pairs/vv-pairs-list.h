#pragma once

#include "list/vv-list-page.h"

G_BEGIN_DECLS

/** Gives an empty list of pairs its title, columns, narrow rows, orders, filter and empty state. */
void vv_pairs_list_set_up (VvListPage *list);

G_END_DECLS
