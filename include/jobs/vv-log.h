#pragma once

#include "program/vv-log-line.h"
#include "store/vv-edit.h"

G_BEGIN_DECLS

/* Logging a session that took place. */

/** What is to be logged. */
typedef struct
{
  gint64 pair_id;
  guint32 day;
  int minutes;           /* -1: those planned, else the program's */
  const char *mode;      /* (nullable): a name of vv_modes */
  int mentor_rating;     /* 0: none */
  int mentee_rating;     /* 0: none */
  const char *next_step; /* (nullable): becomes an action */
  const char *owner;     /* (nullable): whose action, a name of vv_sides; the mentee's by default */
  guint32 due;           /* until when it is to be done; 0: open */
} VvLogEntry;

/** What was logged. */
typedef struct
{
  gint64 session_id;
  gint64 action_id;     /* 0: none */
  gboolean was_planned; /* a planned session was marked as held */
  int minutes;
} VvLogged;

/**
 * vv_log_candidates:
 * @program_id: a program; 0: all
 *
 * Returns: (transfer full) (element-type VvLogCandidate): the pairs that are not over, for
 *   vv_log_line_parse(); %NULL on error
 */
GArray *vv_log_candidates (VvReader *reader, gint64 program_id, GError **error);

/**
 * vv_log_read:
 * @line: what was typed, valid UTF-8
 * @pair_id: (out): the pair that it names
 *
 * Returns: (transfer full): what the line says, or %NULL with a sentence where it names no pair or
 *   several
 */
VvLogLine *vv_log_read (VvReader *reader,
                        gint64 program_id,
                        const char *line,
                        gint64 *pair_id,
                        GError **error);

/**
 * vv_log_session:
 * @edit: an edit; gets its label
 * @entry: what took place
 * @logged: (out caller-allocates): what was stored
 *
 * Marks the pair's planned session nearest to the day, within half a cadence, as held on that day;
 * where there is none a held session is made. A day after today (vv_today()) is refused.
 */
gboolean vv_log_session (VvEdit *edit, const VvLogEntry *entry, VvLogged *logged, GError **error);

G_END_DECLS
