#include "store/vv-query.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/vv-date.h"
#include "base/vv-error.h"
#include "base/vv-fold.h"
#include "model/vv-texts.h"
#include "vv-query-private.h"
#include "vv-query-sql.h"
#include "vv-row.h"

#define FIRST_WORD 8
#define MAX_WORDS 8
#define DEPARTMENT (FIRST_WORD + MAX_WORDS)
#define SITE (DEPARTMENT + 1)
#define TODAY (SITE + 1)

const VvColumn *
vv_list_columns (VvListKind kind)
{
  return vv_list_sql (kind)->columns;
}

int
vv_list_column (VvListKind kind, const char *name)
{
  const VvColumn *columns = vv_list_columns (kind);

  for (int i = 0; columns[i].name != NULL; i++)
    if (strcmp (columns[i].name, name) == 0)
      return i;

  return -1;
}

const char *
vv_list_name (VvListKind kind)
{
  return vv_list_sql (kind)->name;
}

const char *const *
vv_list_orders (VvListKind kind)
{
  static const char *names[VV_N_LISTS][8];
  static gsize made = 0;

  if (g_once_init_enter (&made))
    {
      for (guint k = 0; k < VV_N_LISTS; k++)
        for (guint i = 0; vv_list_sql (k)->orders[i].name != NULL; i++)
          names[k][i] = vv_list_sql (k)->orders[i].name;
      g_once_init_leave (&made, 1);
    }
  return names[kind];
}

/* What the user typed as patterns for LIKE: each word anywhere, its wildcards taken literally. */
static GStrv
make_patterns (const char *search)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autofree char *folded = vv_fold (search);
  g_auto (GStrv) words = g_strsplit (folded, " ", MAX_WORDS);

  for (guint i = 0; words[i] != NULL; i++)
    {
      g_autoptr (GString) pattern = g_string_new (words[i]);

      if (*words[i] == '\0')
        continue;
      g_string_replace (pattern, "\\", "\\\\", 0);
      g_string_replace (pattern, "%", "\\%", 0);
      g_string_replace (pattern, "_", "\\_", 0);
      g_string_prepend_c (pattern, '%');
      g_string_append_c (pattern, '%');
      g_strv_builder_add (builder, pattern->str);
    }

  return g_strv_builder_end (builder);
}

static void
add_condition (GString *sql, const char *condition)
{
  if (condition == NULL)
    return;
  g_string_append (sql, strstr (sql->str, " WHERE ") != NULL ? " AND " : " WHERE ");
  g_string_append (sql, condition);
}

static const VvListOrder *
find_order (const VvListSql *list, const char *name)
{
  for (const VvListOrder *order = list->orders; order->name != NULL; order++)
    if (name == NULL || strcmp (order->name, name) == 0)
      return order;

  return NULL;
}

static const char *
find_state (const VvListSql *list, const char *state)
{
  if (state == NULL)
    return NULL;
  return list->to_log != NULL && strcmp (state, VV_QUERY_TO_LOG) == 0 ? list->to_log : list->state;
}

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
char *
vv_query_make_sql (const VvQuery *query, guint n_words)
{
  const VvListSql *list = vv_list_sql (query->kind);
  const VvListOrder *order = find_order (list, query->order);
  g_autoptr (GString) sql = g_string_new (NULL);

  g_return_val_if_fail (order != NULL, NULL);

  g_string_printf (sql, "SELECT t.id FROM %s", list->from);
  add_condition (sql, query->program_id != 0 ? list->program : list->all);
  add_condition (sql, query->person_id != 0 ? list->person : NULL);
  add_condition (sql, query->pair_id != 0 ? list->pair : NULL);
  add_condition (sql, find_state (list, query->state));
  add_condition (sql, query->role != NULL ? list->role : NULL);
  add_condition (sql, query->department != NULL ? list->department : NULL);
  add_condition (sql, query->site != NULL ? list->site : NULL);
  for (guint i = 0; i < n_words; i++)
    {
      g_autofree char *word = g_strdup_printf (list->search, FIRST_WORD + (int) i);

      add_condition (sql, word);
    }
  g_string_append (sql, " ORDER BY ");
  g_string_append_printf (sql, order->by, query->descending ? " DESC" : "");
  if (query->limit != 0)
    g_string_append_printf (sql, " LIMIT %u", query->limit);
  return g_strdup (sql->str);
}
#pragma GCC diagnostic pop

/* Binds a parameter only where the SQL has it. */
static void
bind_id (VvStatement *statement, int index, gint64 id)
{
  if (index <= sqlite3_bind_parameter_count (statement->stmt) && id != 0)
    vv_statement_bind_integer (statement, index, id);
}

static void
bind_text (VvStatement *statement, int index, const char *text)
{
  if (index <= sqlite3_bind_parameter_count (statement->stmt))
    sqlite3_bind_text (statement->stmt, index, text, -1, SQLITE_TRANSIENT);
}

static void
bind_query (VvStatement *statement, const VvQuery *query)
{
  const char *language = query->language != NULL ? query->language : vv_texts_user_language ();
  g_auto (GStrv) parts = g_strsplit (language, "-", 2);
  char today[VV_DATE_TEXT];

  bind_id (statement, 1, query->program_id);
  bind_id (statement, 2, query->person_id);
  bind_id (statement, 3, query->pair_id);
  bind_text (statement, 4, query->state);
  bind_text (statement, 5, query->role);
  bind_text (statement, 6, language);
  bind_text (statement, 7, parts[0]);
  bind_text (statement, DEPARTMENT, query->department);
  bind_text (statement, SITE, query->site);
  bind_text (statement, TODAY,
             vv_date_format (query->today != 0 ? query->today : vv_today (), today));
}

static gboolean
check_order (const VvQuery *query, GError **error)
{
  g_autofree char *names = NULL;

  if (find_order (vv_list_sql (query->kind), query->order) != NULL)
    return TRUE;
  names = g_strjoinv (", ", (GStrv) vv_list_orders (query->kind));
  g_set_error (error, VV_ERROR, VV_ERROR_INPUT,
               /* Translators: an unknown order, then the known ones with commas */
               _ ("There is no order “%s” here; there is: %s."), query->order, names);
  return FALSE;
}

GArray *
vv_query_ids (VvReader *reader, const VvQuery *query, GError **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_auto (GStrv) words = make_patterns (query->search);
  g_auto (VvStatement) row = VV_STATEMENT_INIT;
  g_autofree char *sql = NULL;
  GError *failure = NULL;

  if (!check_order (query, error))
    return NULL;
  sql = vv_query_make_sql (query, g_strv_length (words));
  if (!vv_statement_prepare (&row, reader, sql, error))
    return NULL;
  bind_query (&row, query);
  for (guint i = 0; words[i] != NULL; i++)
    bind_text (&row, FIRST_WORD + (int) i, words[i]);
  while (vv_statement_step (&row, &failure))
    {
      gint64 id = vv_statement_integer (&row, 0);

      g_array_append_val (ids, id);
    }
  if (failure == NULL)
    return g_steal_pointer (&ids);

  g_propagate_error (error, failure);
  return NULL;
}

static VvRow *
read_row (VvStatement *statement, const VvListSql *list)
{
  g_autoptr (GPtrArray) values = g_ptr_array_new ();

  for (int i = 0; list->columns[i].name != NULL; i++)
    g_ptr_array_add (values, (gpointer) vv_statement_text (statement, i));
  return vv_row_new (vv_statement_integer (statement, 0), (const char *const *) values->pdata,
                     values->len);
}

GPtrArray *
vv_query_rows (VvReader *reader,
               const VvQuery *query,
               const gint64 *ids,
               guint n_ids,
               GError **error)
{
  const VvListSql *list = vv_list_sql (query->kind);
  g_autoptr (GPtrArray) rows = g_ptr_array_new_full (n_ids, g_object_unref);
  g_auto (VvStatement) row = VV_STATEMENT_INIT;
  GError *failure = NULL;

  if (!vv_statement_prepare (&row, reader, list->select, error))
    return NULL;
  bind_query (&row, query);
  for (guint i = 0; i < n_ids && failure == NULL; i++)
    {
      vv_statement_reset (&row);
      vv_statement_bind_integer (&row, 8, ids[i]);
      g_ptr_array_add (rows, vv_statement_step (&row, &failure) ? read_row (&row, list)
                                                                : vv_row_new (ids[i], NULL, 0));
    }
  if (failure == NULL)
    return g_steal_pointer (&rows);

  g_propagate_error (error, failure);
  return NULL;
}

GStrv
vv_query_values (VvReader *reader,
                 VvListKind kind,
                 gint64 program_id,
                 const char *field,
                 GError **error)
{
  const char *sql = vv_values_sql (kind, field, program_id != 0);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (VvStatement) row = VV_STATEMENT_INIT;
  GError *failure = NULL;

  g_return_val_if_fail (sql != NULL, NULL);

  if (!vv_statement_prepare (&row, reader, sql, error))
    return NULL;
  bind_id (&row, 1, program_id);
  while (vv_statement_step (&row, &failure))
    g_strv_builder_add (builder, vv_statement_text (&row, 0));
  if (failure == NULL)
    return g_strv_builder_end (builder);

  g_propagate_error (error, failure);
  return NULL;
}
