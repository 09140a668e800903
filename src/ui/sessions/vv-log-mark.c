#include "vv-log-mark.h"

#include "store/vv-history.h"

/** An edit further back than that is not the newest one any more. */
#define REACH 100

gboolean
vv_log_mark_set (VvLogMark *mark, VvEdit *edit, GError **error)
{
  g_autoptr (GPtrArray) entries = vv_history_list (vv_edit_reader (edit), 1, error);

  if (entries == NULL)
    return FALSE;
  mark->before = entries->len > 0 ? ((VvHistoryEntry *) g_ptr_array_index (entries, 0))->id : 0;
  return TRUE;
}

gboolean
vv_log_mark_read (VvReader *reader, gpointer data, GError **error)
{
  VvLogMark *mark = data;
  g_autoptr (GPtrArray) entries = vv_history_list (reader, REACH, error);
  gint64 first = 0;   /* of those after the mark the oldest: the edit itself */
  gint64 to_undo = 0; /* what undo acts on */

  if (entries == NULL)
    return FALSE;
  for (guint i = 0; i < entries->len; i++)
    {
      VvHistoryEntry *entry = g_ptr_array_index (entries, i);

      if (entry->id > mark->before)
        first = entry->id;
      if (to_undo == 0 && entry->is_own && !entry->is_undone)
        to_undo = entry->id;
    }
  mark->is_newest = first != 0 && first == to_undo;
  return TRUE;
}
