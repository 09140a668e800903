#include "vv-log-pairs.h"

#include "base/vv-date.h"
#include "jobs/vv-log.h"
#include "store/vv-counts.h"

VvLogPairs *
vv_log_pairs_new (gint64 program_id, gint64 only_id)
{
  VvLogPairs *self = g_new0 (VvLogPairs, 1);

  self->program_id = program_id;
  self->only_id = only_id;
  self->today = vv_today ();
  return self;
}

void
vv_log_pairs_free (VvLogPairs *self)
{
  g_clear_pointer (&self->candidates, g_array_unref);
  g_free (self);
}

gboolean
vv_log_pairs_read (VvReader *reader, gpointer data, GError **error)
{
  VvLogPairs *self = data;
  VvCounts counts;

  /* A pair that was asked for by its id may be of another program. */
  self->candidates = vv_log_candidates (reader, self->only_id != 0 ? 0 : self->program_id, error);
  if (self->candidates == NULL ||
      !vv_counts_of (reader, self->program_id, self->today, &counts, error))
    return FALSE;
  self->n_to_log = counts.sessions_to_log;
  return TRUE;
}

GArray *
vv_log_pairs_only (const VvLogPairs *self)
{
  for (guint i = 0; self->only_id != 0 && i < self->candidates->len; i++)
    {
      VvLogCandidate *from = &g_array_index (self->candidates, VvLogCandidate, i);
      VvLogCandidate candidate = { from->pair_id, g_strdup (from->mentor), g_strdup (from->mentee),
                                   g_strdup (from->name) };
      GArray *only;

      if (from->pair_id != self->only_id)
        {
          vv_log_candidate_clear (&candidate);
          continue;
        }
      only = vv_log_candidates_new ();
      g_array_append_val (only, candidate);
      return only;
    }
  return NULL;
}
