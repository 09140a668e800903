/* What was done, taken back and done again. */

#include <glib/gi18n-lib.h>

#include "base/vv-date.h"
#include "jobs/vv-label.h"
#include "store/vv-history.h"
#include "vv-cli-output.h"
#include "vv-cli-table.h"
#include "vv-cli.h"

typedef struct
{
  guint limit;
  GPtrArray *entries;
} History;

static gboolean
read_history (VvReader *reader, gpointer data, GError **error)
{
  History *history = data;

  history->entries = vv_history_list (reader, history->limit, error);
  return history->entries != NULL;
}

static char *
entry_text (const VvHistoryEntry *entry)
{
  return vv_label_text (entry->key, (const char *const *) entry->arguments);
}

static void
add_entry (JsonBuilder *builder, const VvHistoryEntry *entry)
{
  g_autoptr (GDateTime) at = g_date_time_new_from_unix_utc (entry->at / G_USEC_PER_SEC);
  g_autofree char *time = at != NULL ? g_date_time_format_iso8601 (at) : NULL;
  g_autofree char *text = entry_text (entry);

  json_builder_begin_object (builder);
  vv_cli_add_integer (builder, "id", entry->id);
  vv_cli_add_text (builder, "at", time);
  vv_cli_add_text (builder, "user", entry->user);
  vv_cli_add_text (builder, "host", entry->host);
  vv_cli_add_boolean (builder, "own", entry->is_own);
  vv_cli_add_text (builder, "key", entry->key);
  vv_cli_add_texts (builder, "arguments", (const char *const *) entry->arguments);
  vv_cli_add_text (builder, "text", text);
  vv_cli_add_boolean (builder, "undone", entry->is_undone);
  vv_cli_add_boolean (builder, "can_move", entry->can_move);
  json_builder_end_object (builder);
}

static void
print_json (const GPtrArray *entries)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "history");
  json_builder_begin_array (builder);
  for (guint i = 0; i < entries->len; i++)
    add_entry (builder, g_ptr_array_index (entries, i));
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  vv_cli_print_json (builder);
}

static void
tabulate (VvCliTable *table, const VvHistoryEntry *entry)
{
  g_autofree char *time = vv_date_show_moment (entry->at);
  g_autofree char *text = entry_text (entry);
  g_autofree char *author = g_strconcat (entry->user, "@", entry->host, NULL);

  vv_cli_table_add_cell (table, time);
  vv_cli_table_add_cell (table, author);
  vv_cli_table_add_cell (table, text);
  vv_cli_table_add_cell (table, entry->is_undone ? _ ("undone") : "");
}

static void
print_table (const GPtrArray *entries)
{
  g_autoptr (VvCliTable) table = vv_cli_table_new ();

  if (entries->len == 0)
    {
      g_print ("%s\n", _ ("There is nothing to show."));
      return;
    }
  vv_cli_table_add_column (table, C_ ("column", "When"), FALSE, 0);
  vv_cli_table_add_column (table, C_ ("column", "Who"), FALSE, 0);
  vv_cli_table_add_column (table, C_ ("column", "What"), FALSE, 0);
  vv_cli_table_add_column (table, C_ ("column", "State"), FALSE, 0);
  for (guint i = 0; i < entries->len; i++)
    tabulate (table, g_ptr_array_index (entries, i));
  vv_cli_table_print (table);
}

gboolean
vv_cli_history (VvCli *cli, GError **error)
{
  History history = { .limit = cli->limit > 0 ? (guint) cli->limit : G_MAXINT };
  g_autoptr (GPtrArray) entries = NULL;

  if (!vv_cli_open (cli, VV_OPEN_READ_ONLY, error) ||
      !vv_workspace_read (cli->workspace, read_history, &history, error))
    return FALSE;
  entries = history.entries;
  if (cli->json)
    print_json (entries);
  else
    print_table (entries);
  return TRUE;
}

static void
print_move (VvCli *cli,
            const char *member,
            const char *sentence,
            const char *key,
            const char *const *arguments)
{
  g_autofree char *text = vv_label_text (key, arguments);
  g_autoptr (JsonBuilder) builder = NULL;

  if (!cli->json)
    {
      vv_cli_print_line (sentence, text);
      return;
    }
  builder = json_builder_new ();
  json_builder_begin_object (builder);
  vv_cli_add_text (builder, member, text);
  vv_cli_add_text (builder, "key", key);
  vv_cli_add_texts (builder, "arguments", arguments);
  json_builder_end_object (builder);
  vv_cli_print_json (builder);
}

gboolean
vv_cli_undo (VvCli *cli, GError **error)
{
  g_autofree char *key = NULL;
  g_auto (GStrv) arguments = NULL;

  if (!vv_cli_open (cli, VV_OPEN_DEFAULT, error) ||
      !vv_workspace_undo (cli->workspace, &key, &arguments, error))
    return FALSE;
  /* Translators: what was undone, say "Undone: Add person Maya Chen" */
  print_move (cli, "undone", _ ("Undone: %s"), key, (const char *const *) arguments);
  return TRUE;
}

gboolean
vv_cli_redo (VvCli *cli, GError **error)
{
  g_autofree char *key = NULL;
  g_auto (GStrv) arguments = NULL;

  if (!vv_cli_open (cli, VV_OPEN_DEFAULT, error) ||
      !vv_workspace_redo (cli->workspace, &key, &arguments, error))
    return FALSE;
  /* Translators: what was done again, say "Done again: Add person Maya Chen" */
  print_move (cli, "redone", _ ("Done again: %s"), key, (const char *const *) arguments);
  return TRUE;
}
