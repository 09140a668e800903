#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Counts over the data of one program at one day, as the store adds them up and program/ and
 * metrics/ judge them. Plain values; days are those of vv-date.h. */

/** How a pair stands, for the one rule of on track, at risk and stalled. */
typedef struct
{
  gint64 pair_id;
  const char *state;    /* a name of vv_pair_states, static */
  guint32 started;      /* 0: not known */
  guint32 finished;     /* 0: still going, or not known */
  guint32 last_held;    /* the last held session, 0: none */
  guint32 next_planned; /* the first planned session from the day on, 0: none */
  gboolean across;      /* mentor and mentee are of different departments */
  gboolean has_departments; /* both departments are known */
  int level_gap;        /* mentee's level less mentor's */
  gboolean has_levels;  /* both levels are known */
} VvPairFacts;

typedef struct
{
  guint32 day;
  int cadence;  /* days from session to session */
  int sessions; /* per pair */
  GArray *pairs; /* of VvPairFacts, by pair_id */

  /* executives: mentees that are not withdrawn; "ever": in a pair that was ever launched */
  guint mentees, mentees_ever_matched, mentees_signed, mentees_with_commitment;
  /* people accepted or further on, by person; and those of them in an active pair */
  guint accepted, accepted_matched;
  /* sessions with day up to @day; moved ones count nowhere */
  guint held, planned_past, cancelled, no_show;
  guint cancelled_by_mentor, cancelled_by_mentee, cancelled_by_other;
  gint64 minutes_held;
  /* ratings of held sessions: how many answers, their sum, how many were asked for (two each) */
  guint ratings, ratings_asked;
  gint64 rating_sum;
  guint challenges_open, challenges_solved;
  GArray *days_to_solve; /* of guint, ascending */
  guint actions_made, actions_done; /* dropped ones count as made */
} VvFacts;

VvFacts *vv_facts_new (void);
void vv_facts_free (VvFacts *facts);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VvFacts, vv_facts_free)

G_END_DECLS
