#include "vv-agenda-place.h"

#include "base/vv-date.h"
#include "store/vv-counts.h"

static guint32
day_at (VvReader *reader, const VvQuery *query, GArray *ids, guint i, GError **error)
{
  g_autoptr (GPtrArray) rows =
      vv_query_rows (reader, query, &g_array_index (ids, gint64, i), 1, error);

  if (rows == NULL || rows->len == 0 || !vv_row_is_loaded (g_ptr_array_index (rows, 0)))
    return 0;
  return vv_date_parse (vv_row_text (g_ptr_array_index (rows, 0),
                                     (guint) vv_list_column (VV_LIST_SESSIONS, "day")));
}

gboolean
vv_agenda_place_read (VvReader *reader, gpointer data, GError **error)
{
  VvAgendaPlace *place = data;
  VvQuery query = { .kind = VV_LIST_SESSIONS, .program_id = place->program_id, .order = "day",
                    .descending = TRUE };
  g_autoptr (GArray) ids = vv_query_ids (reader, &query, error);
  VvCounts counts;
  guint first = 0;
  guint last;

  if (ids == NULL || !vv_counts_of (reader, place->program_id, place->today, &counts, error))
    return FALSE;
  place->n_to_log = counts.sessions_to_log;
  last = ids->len;
  while (first < last)
    {
      guint middle = first + (last - first) / 2;
      g_autoptr (GError) failure = NULL;
      guint32 day = day_at (reader, &query, ids, middle, &failure);

      if (failure != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&failure));
          return FALSE;
        }
      if (day > place->today)
        first = middle + 1;
      else
        last = middle;
    }
  place->session_id = first < ids->len ? g_array_index (ids, gint64, first) : 0;
  return TRUE;
}
