#pragma once

#include "store/vv-query.h"
#include "vv-connection.h"

G_BEGIN_DECLS

/** (transfer full): the SQL for the ids of @query with so many words searched for. */
char *vv_query_make_sql (const VvQuery *query, guint n_words);

G_END_DECLS
