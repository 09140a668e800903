#pragma once

#include "list/vv-list-page.h"

G_BEGIN_DECLS

/** Gives @list, a list of sessions, its columns, lines, orders and filters. */
void vv_sessions_list_set_up (VvListPage *list);

G_END_DECLS
