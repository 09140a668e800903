#include "vv-history-private.h"

#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>
#include <string.h>

#include "base/vv-date.h"
#include "base/vv-error.h"
#include "vv-ranges.h"
#include "vv-rules.h"

/* How far back undo reaches. */
#define MAX_EDITS 500
#define MAX_BYTES (64 * 1024 * 1024)

#define FORGET "changeset = NULL, touched = NULL, bytes = 0"

#define BY_AUTHOR " user = ?1 AND host = ?2 AND instance = ?3"

static char *
encode (const char *const *arguments)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;

  json_builder_begin_array (builder);
  for (; *arguments != NULL; arguments++)
    json_builder_add_string_value (builder, *arguments);
  json_builder_end_array (builder);
  root = json_builder_get_root (builder);
  return json_to_string (root, FALSE);
}

static GStrv
decode (const char *text)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autoptr (JsonNode) root = json_from_string (text, NULL);
  JsonArray *array =
      root != NULL && JSON_NODE_HOLDS_ARRAY (root) ? json_node_get_array (root) : NULL;

  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    {
      JsonNode *node = json_array_get_element (array, i);

      if (json_node_get_value_type (node) == G_TYPE_STRING)
        g_strv_builder_add (builder, json_node_get_string (node));
    }
  return g_strv_builder_end (builder);
}

static void
bind_author (VvStatement *statement, const VvAuthor *author)
{
  vv_statement_bind_text (statement, 1, author->user);
  vv_statement_bind_text (statement, 2, author->host);
  vv_statement_bind_text (statement, 3, author->instance);
}

gint64
vv_history_next_seq (VvReader *connection)
{
  return vv_connection_number (connection, "SELECT coalesce (max (seq), 0) + 1 FROM edit", 1);
}

/* A new edit ends the way forward: what its author had undone can't be done again. */
static gboolean
drop_undone (VvReader *connection, const VvAuthor *author, GError **error)
{
  g_auto (VvStatement) statement = VV_STATEMENT_INIT;

  if (!vv_statement_prepare (&statement, connection,
                             "UPDATE edit SET state = 'dropped', " FORGET
                             " WHERE state = 'undone' AND" BY_AUTHOR,
                             error))
    return FALSE;
  bind_author (&statement, author);
  return vv_statement_run (&statement, error);
}

static gboolean
forget_old (VvReader *connection, gint64 newest, GError **error)
{
  g_autofree char *sql = NULL;
  gint64 total = vv_connection_number (connection, "SELECT sum (bytes) FROM edit", 0);

  if (total <= MAX_BYTES && newest <= MAX_EDITS)
    return TRUE;
  sql = g_strdup_printf (
      "UPDATE edit SET " FORGET " WHERE " VV_HISTORY_IS_KEPT " AND id <> "
      "%" G_GINT64_FORMAT
      " AND id <= (SELECT coalesce (max (id), 0) FROM (SELECT id, row_number () OVER w AS n,"
      " sum (bytes) OVER w AS size FROM edit WHERE " VV_HISTORY_IS_KEPT
      " WINDOW w AS (ORDER BY id DESC)) WHERE n > %d OR size > %d)",
      newest, MAX_EDITS, MAX_BYTES);
  return vv_connection_execute (connection, sql, error);
}

gboolean
vv_history_add (VvReader *connection,
                const VvAuthor *author,
                const char *key,
                const char *const *arguments,
                const VvEffects *effects,
                gconstpointer changeset,
                int size,
                gint64 *seq,
                GError **error)
{
  g_auto (VvStatement) statement = VV_STATEMENT_INIT;
  g_autofree char *encoded = encode (arguments);
  g_autoptr (GByteArray) ranges = effects != NULL ? vv_ranges_new (effects->touched) : NULL;
  gboolean ok;

  *seq = vv_history_next_seq (connection);
  if (!drop_undone (connection, author, error) ||
      !vv_statement_prepare (&statement, connection,
                             "INSERT INTO edit (user, host, instance, seq, at, label, arguments,"
                             " state, bytes, touched, changeset)"
                             " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, 'done', ?8, ?9, ?10)",
                             error))
    return FALSE;
  bind_author (&statement, author);
  vv_statement_bind_integer (&statement, 4, *seq);
  vv_statement_bind_integer (&statement, 5, g_get_real_time ());
  vv_statement_bind_text (&statement, 6, key);
  vv_statement_bind_text (&statement, 7, encoded);
  vv_statement_bind_integer (&statement, 8, size);
  if (ranges != NULL)
    sqlite3_bind_blob64 (statement.stmt, 9, ranges->data, ranges->len, SQLITE_STATIC);
  if (changeset != NULL)
    sqlite3_bind_blob (statement.stmt, 10, changeset, size, SQLITE_STATIC);
  ok = vv_statement_run (&statement, error);
  vv_statement_clear (&statement);
  return ok && forget_old (connection, sqlite3_last_insert_rowid (connection->db), error);
}

gboolean
vv_history_seal (VvReader *connection, GError **error)
{
  return vv_connection_execute (connection, "UPDATE edit SET " FORGET " WHERE " VV_HISTORY_IS_KEPT,
                                error);
}

/* The edit that undo or redo acts on: its row, with the changeset bound to the statement's life. */
static gboolean
find_next (VvReader *connection,
           const VvAuthor *author,
           gboolean undo,
           gint64 only,
           VvStatement *row,
           GError **error)
{
  const char *sql = undo ? "SELECT id, seq, label, arguments, changeset FROM edit"
                           " WHERE state = 'done' AND" BY_AUTHOR " ORDER BY id DESC LIMIT 1"
                         : "SELECT id, seq, label, arguments, changeset FROM edit"
                           " WHERE state = 'undone' AND" BY_AUTHOR " ORDER BY seq DESC LIMIT 1";
  GError *failure = NULL;

  if (!vv_statement_prepare (row, connection, sql, error))
    return FALSE;
  bind_author (row, author);
  if (vv_statement_step (row, &failure) && sqlite3_column_type (row->stmt, 4) != SQLITE_NULL &&
      (only == 0 || vv_statement_integer (row, 1) == only))
    return TRUE;

  if (failure != NULL)
    g_propagate_error (error, failure);
  else if (only != 0)
    g_set_error_literal (error, VV_ERROR, VV_ERROR_NOTHING,
                         _ ("This is not your last change any more. Nothing was undone."));
  else
    g_set_error_literal (error, VV_ERROR, VV_ERROR_NOTHING,
                         undo ? _ ("There is nothing to undo.") : _ ("There is nothing to redo."));
  return FALSE;
}

static void
set_conflict (VvReader *connection,
              const VvTouched *touched,
              const char *user,
              const char *host,
              gint64 at,
              GError **error)
{
  g_autofree char *name = vv_reader_name (connection, touched->kind, touched->id);
  g_autofree char *when = vv_date_show_moment (at);

  g_set_error (error, VV_ERROR, VV_ERROR_CONFLICT,
               /* Translators: a record, a user, the user's machine, date and time */
               _ ("“%s” was changed by %s on %s at %s since. Nothing was changed."), name, user,
               host, when);
}

/* Whether two edits touch a record in common; the first of them. */
static gboolean
find_common (GHashTable *mine, GArray *theirs, VvTouched *common)
{
  for (guint i = 0; i < theirs->len; i++)
    if (vv_touched_contains (mine, &g_array_index (theirs, VvTouched, i)))
      {
        *common = g_array_index (theirs, VvTouched, i);
        return TRUE;
      }

  return FALSE;
}

/* Refuses where somebody else changed one of the records since @seq. An edit that was both made
 * and undone since then does not count. */
static gboolean
check_others (VvReader *connection,
              const VvAuthor *author,
              gint64 id,
              gint64 seq,
              GHashTable *mine,
              GError **error)
{
  g_auto (VvStatement) row = VV_STATEMENT_INIT;
  GError *failure = NULL;

  if (!vv_statement_prepare (&row, connection,
                             "SELECT user, host, coalesce (moved_at, at), changeset FROM edit"
                             " WHERE seq > ?4 AND state <> 'dropped' AND " VV_HISTORY_IS_KEPT
                             " AND NOT (" BY_AUTHOR ")"
                             " AND NOT (state = 'undone' AND id > ?5) ORDER BY seq",
                             error))
    return FALSE;
  bind_author (&row, author);
  vv_statement_bind_integer (&row, 4, seq);
  vv_statement_bind_integer (&row, 5, id);
  while (vv_statement_step (&row, &failure))
    {
      g_autoptr (VvEffects) theirs = vv_changeset_effects (
          sqlite3_column_blob (row.stmt, 3), sqlite3_column_bytes (row.stmt, 3), FALSE);
      VvTouched common;

      if (find_common (mine, theirs->touched, &common))
        {
          set_conflict (connection, &common, vv_statement_text (&row, 0),
                        vv_statement_text (&row, 1), vv_statement_integer (&row, 2), error);
          return FALSE;
        }
    }
  if (failure != NULL)
    g_propagate_error (error, failure);
  return failure == NULL;
}

/* Names the latest edit of somebody else since @seq where the records of an undo are the same as
 * ever but others have built on them; @error stays as it is where nobody else did anything. */
static void
blame_latest (VvReader *connection, const VvAuthor *author, gint64 seq, GError **error)
{
  g_auto (VvStatement) row = VV_STATEMENT_INIT;
  g_autoptr (VvEffects) theirs = NULL;

  if (error == NULL || !g_error_matches (*error, VV_ERROR, VV_ERROR_CONFLICT) ||
      !vv_statement_prepare (&row, connection,
                             "SELECT user, host, coalesce (moved_at, at), changeset FROM edit"
                             " WHERE seq > ?4 AND state = 'done' AND " VV_HISTORY_IS_KEPT
                             " AND NOT (" BY_AUTHOR ") ORDER BY seq DESC LIMIT 1",
                             NULL))
    return;
  bind_author (&row, author);
  vv_statement_bind_integer (&row, 4, seq);
  if (!vv_statement_step (&row, NULL))
    return;
  theirs = vv_changeset_effects (sqlite3_column_blob (row.stmt, 3),
                                 sqlite3_column_bytes (row.stmt, 3), FALSE);
  if (theirs->touched->len == 0)
    return;
  g_clear_error (error);
  set_conflict (connection, &g_array_index (theirs->touched, VvTouched, 0),
                vv_statement_text (&row, 0), vv_statement_text (&row, 1),
                vv_statement_integer (&row, 2), error);
}

/* The data after an undo has to obey the rules too: others may have built on what goes. */
static gboolean
check_rules (VvReader *connection, const VvEffects *effects, GError **error)
{
  g_autoptr (GPtrArray) violations =
      g_ptr_array_new_with_free_func ((GDestroyNotify) vv_violation_free);

  if (!vv_rules_check (connection, effects, VV_RULES_STANDING, violations, error))
    return FALSE;
  if (violations->len == 0)
    return TRUE;
  g_set_error_literal (error, VV_ERROR, VV_ERROR_CONFLICT,
                       ((VvViolation *) g_ptr_array_index (violations, 0))->message);
  return FALSE;
}

static gboolean
note_move (VvReader *connection, gint64 id, gboolean undo, gint64 *seq, GError **error)
{
  g_auto (VvStatement) statement = VV_STATEMENT_INIT;

  *seq = vv_history_next_seq (connection);
  if (!vv_statement_prepare (&statement, connection,
                             "UPDATE edit SET seq = ?1, state = ?2, moved_at = ?3 WHERE id = ?4",
                             error))
    return FALSE;
  vv_statement_bind_integer (&statement, 1, *seq);
  vv_statement_bind_text (&statement, 2, undo ? "undone" : "done");
  vv_statement_bind_integer (&statement, 3, g_get_real_time ());
  vv_statement_bind_integer (&statement, 4, id);
  return vv_statement_run (&statement, error);
}

gboolean
vv_history_move (VvReader *connection,
                 const VvAuthor *author,
                 gboolean undo,
                 gint64 only,
                 char **key,
                 GStrv *arguments,
                 GArray **touched,
                 gint64 *seq,
                 GError **error)
{
  g_auto (VvStatement) row = VV_STATEMENT_INIT;
  g_autoptr (VvEffects) effects = NULL;
  g_autoptr (GHashTable) mine = NULL;
  VvTouched conflict;
  gconstpointer changeset;
  int size;
  gint64 id, since;

  if (!find_next (connection, author, undo, only, &row, error))
    return FALSE;
  id = vv_statement_integer (&row, 0);
  since = vv_statement_integer (&row, 1);
  changeset = sqlite3_column_blob (row.stmt, 4);
  size = sqlite3_column_bytes (row.stmt, 4);
  effects = vv_changeset_effects (changeset, size, undo);
  mine = vv_touched_set (effects->touched);
  if (!check_others (connection, author, id, since, mine, error))
    return FALSE;
  if (!vv_changeset_apply (connection, changeset, size, undo, &conflict, error) ||
      !check_rules (connection, effects, error))
    {
      vv_statement_clear (&row);
      vv_connection_execute (connection, "ROLLBACK; BEGIN IMMEDIATE", NULL); /* names as they were */
      blame_latest (connection, author, since, error);
      return FALSE;
    }

  if (key != NULL)
    *key = g_strdup (vv_statement_text (&row, 2));
  if (arguments != NULL)
    *arguments = decode (vv_statement_text (&row, 3));
  *touched = g_array_ref (effects->touched);
  vv_statement_clear (&row);
  return note_move (connection, id, undo, seq, error);
}

gboolean
vv_history_since (VvReader *connection, gint64 *seq, GArray **touched, GError **error)
{
  g_auto (VvStatement) row = VV_STATEMENT_INIT;
  g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (VvTouched));
  gboolean is_known = TRUE;
  GError *failure = NULL;

  if (!vv_statement_prepare (&row, connection,
                             "SELECT seq, state, changeset FROM edit WHERE seq > ? ORDER BY seq",
                             error))
    return FALSE;
  vv_statement_bind_integer (&row, 1, *seq);
  while (vv_statement_step (&row, &failure))
    {
      gconstpointer changeset = sqlite3_column_blob (row.stmt, 2);
      g_autoptr (VvEffects) effects =
          vv_changeset_effects (changeset, sqlite3_column_bytes (row.stmt, 2),
                                g_strcmp0 (vv_statement_text (&row, 1), "undone") == 0);

      is_known = is_known && changeset != NULL;
      g_array_append_vals (all, effects->touched->data, effects->touched->len);
      *seq = vv_statement_integer (&row, 0);
    }
  if (failure != NULL)
    {
      g_propagate_error (error, failure);
      return FALSE;
    }
  *touched = is_known ? g_steal_pointer (&all) : NULL;
  return TRUE;
}

void
vv_history_entry_free (VvHistoryEntry *entry)
{
  g_free (entry->user);
  g_free (entry->host);
  g_free (entry->key);
  g_strfreev (entry->arguments);
  g_free (entry);
}

VvHistoryEntry *
vv_history_read_entry (VvStatement *row, const VvAuthor *author)
{
  VvHistoryEntry *entry = g_new0 (VvHistoryEntry, 1);

  entry->id = vv_statement_integer (row, 0);
  entry->at = vv_statement_integer (row, 1);
  entry->user = g_strdup (vv_statement_text (row, 2));
  entry->host = g_strdup (vv_statement_text (row, 3));
  entry->is_own = strcmp (entry->user, author->user) == 0 &&
                  strcmp (entry->host, author->host) == 0 &&
                  g_strcmp0 (vv_statement_text (row, 4), author->instance) == 0;
  entry->key = g_strdup (vv_statement_text (row, 5));
  entry->arguments = decode (vv_statement_text (row, 6));
  entry->is_undone = g_strcmp0 (vv_statement_text (row, 7), "undone") == 0;
  entry->can_move = entry->is_own && vv_statement_integer (row, 8) != 0;
  return entry;
}

GPtrArray *
vv_history_list (VvReader *reader, guint limit, GError **error)
{
  g_autoptr (GPtrArray) entries =
      g_ptr_array_new_with_free_func ((GDestroyNotify) vv_history_entry_free);
  g_auto (VvStatement) row = VV_STATEMENT_INIT;
  VvAuthor *author;
  GError *failure = NULL;

  if (!vv_statement_prepare (&row, reader,
                             "SELECT " VV_HISTORY_COLUMNS " FROM edit WHERE state <> 'dropped'"
                             " ORDER BY id DESC LIMIT ?",
                             error))
    return NULL;
  author = vv_author_new ();
  vv_statement_bind_integer (&row, 1, limit);
  while (vv_statement_step (&row, &failure))
    g_ptr_array_add (entries, vv_history_read_entry (&row, author));
  vv_author_free (author);
  if (failure == NULL)
    return g_steal_pointer (&entries);

  g_propagate_error (error, failure);
  return NULL;
}
