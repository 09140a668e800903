/* Lists of records, as a table or as JSON. */

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/vv-error.h"
#include "jobs/vv-reference.h"
#include "store/vv-query.h"
#include "vv-cli-output.h"
#include "vv-cli-show.h"
#include "vv-cli-table.h"
#include "vv-cli.h"

#define PAGE 1000
#define WIDEST 40

typedef struct
{
  VvCli *cli;
  VvQuery query;
  VvCliTable *table; /* (nullable): %NULL prints JSON */
  guint n_rows;
} Listing;

static void
add_column_value (JsonBuilder *builder, const VvColumn *column, const char *text)
{
  if (text == NULL)
    vv_cli_add_text (builder, column->name, NULL);
  else if (column->type == VV_COLUMN_INTEGER)
    vv_cli_add_integer (builder, column->name, g_ascii_strtoll (text, NULL, 10));
  else if (column->type == VV_COLUMN_REAL)
    vv_cli_add_real (builder, column->name, TRUE, g_ascii_strtod (text, NULL));
  else if (column->type == VV_COLUMN_BOOLEAN)
    vv_cli_add_boolean (builder, column->name, *text == '1' || *text == 't');
  else
    vv_cli_add_text (builder, column->name, text);
}

static void
print_row (Listing *listing, VvRow *row)
{
  const VvColumn *columns = vv_list_columns (listing->query.kind);
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *text = NULL;

  json_builder_begin_object (builder);
  for (guint i = 0; columns[i].name != NULL; i++)
    add_column_value (builder, &columns[i], vv_row_text (row, i));
  json_builder_end_object (builder);
  root = json_builder_get_root (builder);
  text = json_to_string (root, FALSE);
  vv_cli_print_raw (listing->n_rows > 0 ? ",\n" : "\n");
  vv_cli_print_raw (text);
}

/* Identities of other records help machines only. */
static gboolean
is_shown (const VvColumn *column)
{
  return strcmp (column->name, "uid") != 0 && !g_str_has_suffix (column->name, "_id") &&
         !g_str_has_suffix (column->name, "_uid");
}

static void
tabulate_row (Listing *listing, VvRow *row)
{
  const VvColumn *columns = vv_list_columns (listing->query.kind);

  for (guint i = 0; columns[i].name != NULL; i++)
    if (is_shown (&columns[i]))
      {
        g_autofree char *shown =
            vv_cli_show_value (listing->query.kind, &columns[i], vv_row_text (row, i));

        vv_cli_table_add_cell (listing->table, shown);
      }
}

static gboolean
take_page (Listing *listing, VvReader *reader, const gint64 *ids, guint n, GError **error)
{
  g_autoptr (GPtrArray) rows = vv_query_rows (reader, &listing->query, ids, n, error);

  if (rows == NULL)
    return FALSE;
  for (guint i = 0; i < rows->len; i++)
    {
      VvRow *row = g_ptr_array_index (rows, i);

      if (!vv_row_is_loaded (row))
        continue;
      if (listing->table != NULL)
        tabulate_row (listing, row);
      else
        print_row (listing, row);
      listing->n_rows++;
    }
  return TRUE;
}

static gboolean
check_order (const VvQuery *query, GError **error)
{
  const char *const *orders = vv_list_orders (query->kind);
  g_autofree char *names = NULL;

  if (query->order == NULL || g_strv_contains (orders, query->order))
    return TRUE;
  names = g_strjoinv (", ", (char **) orders);
  return vv_cli_usage (error, _ ("This list can’t be sorted by “%s”; it takes one of: %s."),
                       query->order, names);
}

static gboolean
read_list (VvReader *reader, gpointer data, GError **error)
{
  Listing *listing = data;
  g_autoptr (GArray) ids = NULL;
  guint n;

  if (listing->cli->program != NULL &&
      !vv_reference_program (reader, listing->cli->program, &listing->query.program_id, error))
    return FALSE;
  ids = vv_query_ids (reader, &listing->query, error);
  if (ids == NULL)
    return FALSE;

  n = listing->cli->limit > 0 ? MIN (ids->len, (guint) listing->cli->limit) : ids->len;
  if (listing->table == NULL)
    {
      vv_cli_print_raw ("{\"");
      vv_cli_print_raw (vv_list_name (listing->query.kind));
      vv_cli_print_raw ("\":[");
    }
  for (guint i = 0; i < n; i += PAGE)
    if (!take_page (listing, reader, &g_array_index (ids, gint64, i), MIN (PAGE, n - i), error))
      return FALSE;
  if (listing->table == NULL)
    vv_cli_print_raw ("]}\n");
  return TRUE;
}

static void
add_columns (Listing *listing)
{
  const VvColumn *columns = vv_list_columns (listing->query.kind);

  for (guint i = 0; columns[i].name != NULL; i++)
    if (is_shown (&columns[i]))
      vv_cli_table_add_column (listing->table, vv_cli_show_title (columns[i].name),
                               columns[i].type == VV_COLUMN_INTEGER ||
                                   columns[i].type == VV_COLUMN_REAL,
                               WIDEST);
}

static gboolean
check_state (const VvQuery *query, const VvChoices *states, GError **error)
{
  const char *to_log = query->kind == VV_LIST_SESSIONS ? VV_QUERY_TO_LOG : NULL;
  g_autofree char *of_records = NULL;
  g_autofree char *names = NULL;

  if (query->state == NULL || vv_choices_find (states, query->state) != NULL ||
      g_strcmp0 (query->state, to_log) == 0)
    return TRUE;
  of_records = vv_choices_names (states);
  names = g_strjoin (", ", of_records, to_log, NULL);
  return vv_cli_usage (error, _ ("--state does not take “%s” here; it takes one of: %s."),
                       query->state, names);
}

static gboolean
list (VvCli *cli, VvListKind kind, const VvChoices *states, GError **error)
{
  g_autoptr (VvCliTable) table = cli->json ? NULL : vv_cli_table_new ();
  Listing listing = { .cli = cli,
                      .table = table,
                      .query = { .kind = kind,
                                 .state = cli->state,
                                 .search = cli->search,
                                 .order = cli->order,
                                 .descending = cli->descending } };

  if (!check_state (&listing.query, states, error) || !check_order (&listing.query, error) ||
      !vv_cli_open (cli, VV_OPEN_READ_ONLY, error))
    return FALSE;
  if (table != NULL)
    add_columns (&listing);
  if (!vv_workspace_read (cli->workspace, read_list, &listing, error))
    return FALSE;
  if (table != NULL && listing.n_rows == 0)
    g_print ("%s\n", _ ("There is nothing to show."));
  else if (table != NULL)
    vv_cli_table_print (table);
  return TRUE;
}

gboolean
vv_cli_programs (VvCli *cli, GError **error)
{
  return list (cli, VV_LIST_PROGRAMS, &vv_program_states, error);
}

gboolean
vv_cli_people (VvCli *cli, GError **error)
{
  return list (cli, VV_LIST_PEOPLE, &vv_participation_states, error);
}

gboolean
vv_cli_pairs (VvCli *cli, GError **error)
{
  return list (cli, VV_LIST_PAIRS, &vv_pair_states, error);
}

gboolean
vv_cli_sessions (VvCli *cli, GError **error)
{
  return list (cli, VV_LIST_SESSIONS, &vv_session_states, error);
}

gboolean
vv_cli_challenges (VvCli *cli, GError **error)
{
  return list (cli, VV_LIST_CHALLENGES, &vv_challenge_states, error);
}

gboolean
vv_cli_stories (VvCli *cli, GError **error)
{
  return list (cli, VV_LIST_STORIES, &vv_consent_states, error);
}
