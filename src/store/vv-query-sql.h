#pragma once

#include "store/vv-query.h"

G_BEGIN_DECLS

/* The SQL of the lists. Parameters: ?1 program, ?2 person, ?3 pair, ?4 state, ?5 role, ?6 the
 * language, ?7 its base language; a word searched for is ?8, ?9 and so on up to ?15; ?16 department,
 * ?17 site, ?18 today. */

typedef struct
{
  const char *name;
  const char *by; /* ORDER BY, ascending; each column is followed by %s for DESC */
} VvListOrder;

typedef struct
{
  const char *name;
  const VvColumn *columns;
  const char *select; /* the row of one id, ?8 */
  const char *from;   /* FROM for the ids: gives t.id */
  const char *all;    /* (nullable): condition where no program is asked for */
  const char *program, *person, *pair, *state, *role; /* (nullable): conditions */
  const char *department, *site; /* (nullable): conditions */
  const char *to_log; /* (nullable): condition in place of state, for VV_QUERY_TO_LOG */
  const char *search; /* condition for one word; %1$d is its parameter's number */
  const VvListOrder *orders;
} VvListSql;

const VvListSql *vv_list_sql (VvListKind kind);

/** The distinct values of a field that people are filtered by, "department" or "site", in all
 * programs or in one, ?1; %NULL for another field. */
const char *vv_values_sql (VvListKind kind, const char *field, gboolean in_program);

G_END_DECLS
