#pragma once

#include "store/vv-reader.h"

G_BEGIN_DECLS

/* What a list shows: which records, by which filters, in which order, with which columns. Filter
 * and sort are done by the workspace; ids come as a vector, rows by page. */

typedef enum
{
  VV_LIST_PROGRAMS,
  VV_LIST_PEOPLE,
  VV_LIST_PAIRS,
  VV_LIST_SESSIONS,
  VV_LIST_CHALLENGES,
  VV_LIST_STORIES,
  VV_N_LISTS
} VvListKind;

typedef struct
{
  const char *name;
  enum
  {
    VV_COLUMN_TEXT,
    VV_COLUMN_INTEGER,
    VV_COLUMN_REAL,
    VV_COLUMN_BOOLEAN
  } type;
} VvColumn;

/** The columns of a list, in order; "id" and "uid" come first. Static; ends with a NULL name. */
const VvColumn *vv_list_columns (VvListKind kind);

/** The number of the column of that name, or -1. */
int vv_list_column (VvListKind kind, const char *name);

/** The name of the list, a key of JSON: "pairs". */
const char *vv_list_name (VvListKind kind);

/** One row: the values of the list's columns. */
#define VV_TYPE_ROW (vv_row_get_type ())
G_DECLARE_FINAL_TYPE (VvRow, vv_row, VV, ROW, GObject)

gint64 vv_row_id (VvRow *row);

/** Whether the row holds values; one that is still being fetched does not ("notify::loaded"). */
gboolean vv_row_is_loaded (VvRow *row);

/** (nullable) (transfer none): the value of a column as text; %NULL where it is empty. */
const char *vv_row_text (VvRow *row, guint column);

/** In place of a state of sessions: those planned whose day has come, which wait to be logged. */
#define VV_QUERY_TO_LOG "to_log"

/** What a list shall show. Zero-initialized it is everything in the default order. */
typedef struct
{
  VvListKind kind;
  gint64 program_id;    /* 0: all programs */
  gint64 person_id;     /* 0, or only what concerns that person */
  gint64 pair_id;       /* 0, or only what concerns that pair */
  const char *state;    /* (nullable): only this state, or VV_QUERY_TO_LOG */
  guint32 today;        /* what VV_QUERY_TO_LOG goes by; 0: vv_today() */
  const char *role;     /* (nullable): only people in this role; with a program */
  const char *department; /* (nullable): only people of exactly this department */
  const char *site;     /* (nullable): only people of exactly this site */
  const char *search;   /* (nullable): what the user typed; each word must occur */
  const char *order;    /* (nullable): a name of vv_list_orders() */
  gboolean descending;
  guint limit;          /* 0, or only so many */
  const char *language; /* (nullable): of texts in several languages; the user's by default */
} VvQuery;

/** The names of the orders of a list, the default first; ends with %NULL. Static. */
const char *const *vv_list_orders (VvListKind kind);

/** (transfer full) (element-type gint64): the ids that fit, in order. */
GArray *vv_query_ids (VvReader *reader, const VvQuery *query, GError **error);

/**
 * vv_query_rows:
 * @ids: the ids of a page
 * @n_ids: how many, 1000 at most
 *
 * Returns: (transfer full) (element-type VvRow): the rows of those ids, in their order; a row that
 *   is gone is left unloaded
 */
GPtrArray *vv_query_rows (VvReader *reader,
                          const VvQuery *query,
                          const gint64 *ids,
                          guint n_ids,
                          GError **error);

/**
 * vv_query_values:
 * @kind: a list with the filter @field
 * @program_id: 0: in all programs
 * @field: "department" or "site"
 *
 * Returns: (transfer full): the values that occur there, sorted, 1000 at most: what the list can be
 *   filtered by; %NULL on error
 */
GStrv vv_query_values (VvReader *reader,
                       VvListKind kind,
                       gint64 program_id,
                       const char *field,
                       GError **error);

G_END_DECLS
