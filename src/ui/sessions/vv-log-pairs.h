#pragma once

#include "store/vv-reader.h"

G_BEGIN_DECLS

/* The pairs that the quick log may be about, and how much waits to be logged. Made on the main
 * thread, filled on a reader's. */
typedef struct
{
  gint64 program_id; /* 0: all */
  gint64 only_id;    /* the pair that is asked for, of whatever program; 0: none */
  guint32 today;
  GArray *candidates; /* (nullable) (element-type VvLogCandidate) */
  guint n_to_log;
} VvLogPairs;

VvLogPairs *vv_log_pairs_new (gint64 program_id, gint64 only_id);
void vv_log_pairs_free (VvLogPairs *self);

/** A #VvReadFunc; @data is a #VvLogPairs. */
gboolean vv_log_pairs_read (VvReader *reader, gpointer data, GError **error);

/** (transfer full) (nullable) (element-type VvLogCandidate): the one that is asked for; %NULL where
 * none is, or the pair is over or gone. */
GArray *vv_log_pairs_only (const VvLogPairs *self);

G_END_DECLS
