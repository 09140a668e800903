#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A session typed as one line, in any order: "penhale 45 video 4 5 try weekly digest". A few
 * letters of either name say which pair, a number over 5 the minutes (or "1h", "45 min",
 * "1 heure"), numbers from 1 to 5 the mentor's rating and then the mentee's, a word or its
 * beginning the mode, in English or French; the rest is the next step. Pure; any thread. */

/** A pair that may be meant. */
typedef struct
{
  gint64 pair_id;
  char *mentor; /* name, folded by vv_fold() */
  char *mentee; /* name, folded by vv_fold() */
  char *name;   /* of the pair, for messages */
} VvLogCandidate;

typedef struct
{
  GArray *pairs;     /* of gint64: the pairs that fit best; one where the line is clear */
  char *name;        /* the words that name the pair, as typed; empty where none do */
  int minutes;       /* -1: not said */
  const char *mode;  /* (nullable): a name of vv_modes, static */
  int mentor_rating; /* 0: not said */
  int mentee_rating; /* 0: not said */
  char *next_step;   /* (nullable): with the letters as typed */
} VvLogLine;

void vv_log_candidate_clear (VvLogCandidate *candidate);

/** (transfer full) (element-type VvLogCandidate): an array for candidates; it frees its texts. */
GArray *vv_log_candidates_new (void);

/**
 * vv_log_line_parse:
 * @line: the line, valid UTF-8
 * @candidates: (element-type VvLogCandidate): the pairs that may be meant
 *
 * Returns: (transfer full): what the line says; it may name no pair, or several
 */
VvLogLine *vv_log_line_parse (const char *line, const GArray *candidates);

void vv_log_line_free (VvLogLine *line);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VvLogLine, vv_log_line_free)

/**
 * vv_log_candidates_fit:
 * @text: a few letters of one or both names, and nothing else
 *
 * Returns: (transfer full) (element-type gint64): the pairs that every word of @text fits
 */
GArray *vv_log_candidates_fit (const char *text, const GArray *candidates);

/**
 * vv_log_candidates_pick:
 * @pairs: (element-type gint64): the pairs that fit
 * @typed: what was typed, for the message
 *
 * Returns: the one pair, or 0 with %VV_ERROR_NOT_FOUND or %VV_ERROR_INPUT and a sentence that names
 *   the pairs to choose from
 */
gint64 vv_log_candidates_pick (const GArray *candidates,
                               const GArray *pairs,
                               const char *typed,
                               GError **error);

G_END_DECLS
