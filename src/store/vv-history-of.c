/* The edits that touched certain records. */

#include "vv-history-private.h"
#include "vv-ranges.h"

#define TOUCHED 9 /* the column behind those of an entry */

static gboolean
touches (VvStatement *row, GArray *records)
{
  gconstpointer ranges = sqlite3_column_blob (row->stmt, TOUCHED);

  return ranges != NULL &&
         vv_ranges_meet (ranges, (gsize) sqlite3_column_bytes (row->stmt, TOUCHED), records);
}

GPtrArray *
vv_history_of (VvReader *reader, GArray *records, guint limit, GError **error)
{
  g_autoptr (GPtrArray) entries =
      g_ptr_array_new_with_free_func ((GDestroyNotify) vv_history_entry_free);
  g_autoptr (GArray) sorted = g_array_copy (records);
  /* a file of version 1 that can't be written stays one: there the changesets have to be read */
  gboolean is_old = vv_connection_number (reader, "PRAGMA user_version", 0) < 2;
  g_autofree char *sql = g_strconcat (
      "SELECT " VV_HISTORY_COLUMNS ", ", is_old ? "vv_touched (changeset)" : "touched",
      " FROM edit WHERE state <> 'dropped' AND " VV_HISTORY_IS_KEPT " ORDER BY id DESC", NULL);
  g_auto (VvStatement) row = VV_STATEMENT_INIT;
  GError *failure = NULL;
  VvAuthor *author;

  vv_ranges_sort (sorted);
  if (!vv_statement_prepare (&row, reader, sql, error))
    return NULL;
  author = vv_author_new ();
  while (entries->len < limit && vv_statement_step (&row, &failure))
    if (touches (&row, sorted))
      g_ptr_array_add (entries, vv_history_read_entry (&row, author));
  vv_author_free (author);
  if (failure == NULL)
    return g_steal_pointer (&entries);
  g_propagate_error (error, failure);
  return NULL;
}
