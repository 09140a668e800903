/* The edits that touched certain records, read out of the changesets. */

#include "vv-history-private.h"

#define CHANGESET 9 /* the column behind those of an entry */

static GArray *
touched_of (GArray *records)
{
  GArray *touched = g_array_new (FALSE, TRUE, sizeof (VvTouched));

  for (guint i = 0; i < records->len; i++)
    {
      const VvHistoryRecord *record = &g_array_index (records, VvHistoryRecord, i);
      VvTouched each = { .kind = record->kind, .id = record->id };

      g_array_append_val (touched, each);
    }
  return touched;
}

static gboolean
touches (VvStatement *row, GHashTable *records)
{
  g_autoptr (VvEffects) effects =
      vv_changeset_effects (sqlite3_column_blob (row->stmt, CHANGESET),
                            sqlite3_column_bytes (row->stmt, CHANGESET), FALSE);

  for (guint i = 0; i < effects->touched->len; i++)
    if (vv_touched_contains (records, &g_array_index (effects->touched, VvTouched, i)))
      return TRUE;
  return FALSE;
}

GPtrArray *
vv_history_of (VvReader *reader, GArray *records, guint limit, GError **error)
{
  g_autoptr (GPtrArray) entries =
      g_ptr_array_new_with_free_func ((GDestroyNotify) vv_history_entry_free);
  g_autoptr (GArray) touched = touched_of (records);
  g_autoptr (GHashTable) wanted = vv_touched_set (touched); /* points into @touched */
  g_auto (VvStatement) row = VV_STATEMENT_INIT;
  GError *failure = NULL;
  VvAuthor *author;

  if (!vv_statement_prepare (&row, reader,
                             "SELECT " VV_HISTORY_COLUMNS ", changeset FROM edit"
                             " WHERE state <> 'dropped' AND changeset IS NOT NULL ORDER BY id DESC",
                             error))
    return NULL;
  author = vv_author_new ();
  while (entries->len < limit && vv_statement_step (&row, &failure))
    if (touches (&row, wanted))
      g_ptr_array_add (entries, vv_history_read_entry (&row, author));
  vv_author_free (author);
  if (failure == NULL)
    return g_steal_pointer (&entries);
  g_propagate_error (error, failure);
  return NULL;
}
