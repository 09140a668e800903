#pragma once

#include "store/vv-reader.h"

G_BEGIN_DECLS

/* What the quick log has to know of a pair. Made on the main thread, filled on a reader's. */

typedef struct
{
  gint64 id;
  guint32 day;
  guint number; /* the place among the pair's sessions that took or shall take place */
  int minutes;
  char *start; /* (nullable) */
  char *mode;  /* (nullable) */
} VvLogPlanned;

typedef struct
{
  gint64 pair_id, program_id;
  char *mentor, *mentee;
  char *mentor_given, *mentee_given; /* what each is called for short */
  int cadence, minutes; /* of the program */
  GArray *planned;      /* of VvLogPlanned, by day */
  guint n_numbered;     /* sessions that took or shall take place */
} VvLogPair;

VvLogPair *vv_log_pair_new (gint64 pair_id);
void vv_log_pair_free (VvLogPair *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VvLogPair, vv_log_pair_free)

/** A #VvReadFunc; @data is a #VvLogPair. */
gboolean vv_log_pair_read (VvReader *reader, gpointer data, GError **error);

/** (nullable): the planned session that logging one of that day marks as held. */
const VvLogPlanned *vv_log_pair_planned (const VvLogPair *self, guint32 day);

/** The day that is most likely meant: that of the last planned session whose day has come. */
guint32 vv_log_pair_day (const VvLogPair *self, guint32 today);

/** The day of the pair's first session that is planned after @day, other than @session_id; 0: none. */
guint32 vv_log_pair_next_day (const VvLogPair *self, guint32 day, gint64 session_id);

G_END_DECLS
