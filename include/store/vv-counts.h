#pragma once

#include "store/vv-reader.h"

G_BEGIN_DECLS

/* How many there are, for what is always on screen; exact, from indexes alone. */

typedef struct
{
  guint people;          /* who take part; in all programs: everybody */
  guint live_pairs;      /* pairs that are not over */
  guint sessions_to_log; /* planned for the day or one before it */
  gint64 last_session;   /* the newest whose day has come; 0: none */
} VvCounts;

/**
 * vv_counts_of:
 * @program_id: a program; 0: all
 * @day: today
 *
 * Returns: %FALSE on error only
 */
gboolean vv_counts_of (VvReader *reader,
                       gint64 program_id,
                       guint32 day,
                       VvCounts *counts,
                       GError **error);

/** How many people of a program are in a state. */
typedef struct
{
  const char *state; /* a name of vv_participation_states, static */
  guint people;
} VvStateCount;

/** (transfer full) (element-type VvStateCount): every state in its order, those of nobody too;
 * %NULL on error. */
GArray *vv_counts_states (VvReader *reader, gint64 program_id, GError **error);

/** How many mentors offer a topic and how many mentees want it, of those who have not withdrawn. */
typedef struct
{
  gint64 topic_id;
  guint offered, wanted;
} VvTopicCount;

/** (transfer full) (element-type VvTopicCount): the topics of a program that somebody has; %NULL on
 * error. */
GArray *vv_counts_topics (VvReader *reader, gint64 program_id, GError **error);

G_END_DECLS
