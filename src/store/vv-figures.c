#include "store/vv-figures.h"

#include <glib/gi18n-lib.h>

#include "base/vv-date.h"
#include "base/vv-error.h"
#include "model/vv-choice.h"
#include "vv-connection.h"
#include "vv-figures-private.h"

/* clang-format off */
const char *const vv_figures_sql[] = {
  [VV_FIGURES_PROGRAM] = "SELECT cadence, sessions FROM program WHERE id = ?1",
  /* a mentee is an executive of the program unless withdrawn or never more than invited */
  [VV_FIGURES_MENTEES] =
    "SELECT count (*),"
    " total (EXISTS (SELECT 1 FROM pair p WHERE p.mentee_id = a.id AND p.state NOT IN ('draft', 'consulted', 'confirmed')"
    "   AND (p.state <> 'ended' OR p.started IS NOT NULL))),"
    " total (a.commitment IN ('signed', 'advocate')), total (a.commitment IS NOT NULL)"
    " FROM participation a WHERE a.program_id = ?1 AND a.role = 'mentee' AND a.state <> 'withdrawn'",
  [VV_FIGURES_ACCEPTED] =
    "SELECT count (*), total (matched) FROM (SELECT max (EXISTS (SELECT 1 FROM pair p"
    "   WHERE p.mentor_id = a.id AND p.state = 'active') OR EXISTS (SELECT 1 FROM pair p"
    "   WHERE p.mentee_id = a.id AND p.state = 'active')) AS matched"
    " FROM participation a WHERE a.program_id = ?1 AND a.role IN ('mentor', 'mentee')"
    " AND a.state IN ('accepted', 'trained', 'matched') GROUP BY a.person_id)",
  [VV_FIGURES_SESSIONS] =
    "SELECT state, count (*), total (minutes) FROM session WHERE program_id = ?1"
    " AND state IN ('held', 'planned', 'cancelled', 'no_show') AND day <= ?2 GROUP BY state",
  [VV_FIGURES_RATINGS] =
    "SELECT count (mentor_rating) + count (mentee_rating), total (mentor_rating) + total (mentee_rating)"
    " FROM session WHERE program_id = ?1 AND state = 'held' AND day <= ?2",
  [VV_FIGURES_CANCELLED] =
    "SELECT cancelled_by, count (*) FROM session WHERE program_id = ?1 AND state = 'cancelled'"
    " AND day <= ?2 GROUP BY cancelled_by",
  [VV_FIGURES_CHALLENGES] =
    "SELECT total (state <> 'solved'), total (state = 'solved') FROM challenge WHERE program_id = ?1",
  [VV_FIGURES_DAYS_TO_SOLVE] =
    "SELECT CAST (julianday (solved) - julianday (opened) AS INTEGER) FROM challenge"
    " WHERE program_id = ?1 AND state = 'solved' AND solved >= opened ORDER BY 1",
  [VV_FIGURES_ACTIONS] =
    "SELECT count (*), total (state = 'done') FROM action WHERE program_id = ?1 AND owner = 'mentee'",
  [VV_FIGURES_PAIRS] =
    "SELECT p.id, p.state, p.started, p.finished,"
    " (SELECT max (day) FROM session WHERE pair_id = p.id AND state = 'held' AND day <= ?2),"
    " (SELECT min (day) FROM session WHERE pair_id = p.id AND state = 'planned' AND day >= ?2),"
    " ap.department <> bp.department, bp.level - ap.level"
    " FROM pair p JOIN participation a ON a.id = p.mentor_id JOIN person ap ON ap.id = a.person_id"
    " JOIN participation b ON b.id = p.mentee_id JOIN person bp ON bp.id = b.person_id"
    " WHERE p.program_id = ?1 ORDER BY p.id",
};
/* clang-format on */

typedef void (*VvFiguresRow) (VvStatement *row, VvFacts *facts);

static guint
count_at (VvStatement *row, int column)
{
  return (guint) vv_statement_integer (row, column);
}

static void
read_program (VvStatement *row, VvFacts *facts)
{
  facts->cadence = (int) vv_statement_integer (row, 0);
  facts->sessions = (int) vv_statement_integer (row, 1);
}

static void
read_mentees (VvStatement *row, VvFacts *facts)
{
  facts->mentees = count_at (row, 0);
  facts->mentees_ever_matched = count_at (row, 1);
  facts->mentees_signed = count_at (row, 2);
  facts->mentees_with_commitment = count_at (row, 3);
}

static void
read_accepted (VvStatement *row, VvFacts *facts)
{
  facts->accepted = count_at (row, 0);
  facts->accepted_matched = count_at (row, 1);
}

static void
read_sessions (VvStatement *row, VvFacts *facts)
{
  const char *state = vv_statement_text (row, 0);
  guint n = count_at (row, 1);

  if (g_strcmp0 (state, "held") == 0)
    {
      facts->held = n;
      facts->minutes_held = vv_statement_integer (row, 2);
      facts->ratings_asked = 2 * n;
    }
  else if (g_strcmp0 (state, "planned") == 0)
    facts->planned_past = n;
  else if (g_strcmp0 (state, "cancelled") == 0)
    facts->cancelled = n;
  else
    facts->no_show = n;
}

static void
read_ratings (VvStatement *row, VvFacts *facts)
{
  facts->ratings = count_at (row, 0);
  facts->rating_sum = vv_statement_integer (row, 1);
}

static void
read_cancelled (VvStatement *row, VvFacts *facts)
{
  const char *side = vv_statement_text (row, 0);
  guint n = count_at (row, 1);

  if (g_strcmp0 (side, "mentor") == 0)
    facts->cancelled_by_mentor = n;
  else if (g_strcmp0 (side, "mentee") == 0)
    facts->cancelled_by_mentee = n;
  else
    facts->cancelled_by_other += n;
}

static void
read_challenges (VvStatement *row, VvFacts *facts)
{
  facts->challenges_open = count_at (row, 0);
  facts->challenges_solved = count_at (row, 1);
}

static void
read_days (VvStatement *row, VvFacts *facts)
{
  guint days = count_at (row, 0);

  g_array_append_val (facts->days_to_solve, days);
}

static void
read_actions (VvStatement *row, VvFacts *facts)
{
  facts->actions_made = count_at (row, 0);
  facts->actions_done = count_at (row, 1);
}

static void
read_pair (VvStatement *row, VvFacts *facts)
{
  const VvChoice *state = vv_choices_find (&vv_pair_states, vv_statement_text (row, 1));
  VvPairFacts pair = {
    .pair_id = vv_statement_integer (row, 0),
    .state = state != NULL ? state->name : "",
    .started = vv_date_parse (vv_statement_text (row, 2)),
    .finished = vv_date_parse (vv_statement_text (row, 3)),
    .last_held = vv_date_parse (vv_statement_text (row, 4)),
    .next_planned = vv_date_parse (vv_statement_text (row, 5)),
    .across = vv_statement_integer (row, 6) != 0,
    .has_departments = sqlite3_column_type (row->stmt, 6) != SQLITE_NULL,
    .level_gap = (int) vv_statement_integer (row, 7),
    .has_levels = sqlite3_column_type (row->stmt, 7) != SQLITE_NULL,
  };

  g_array_append_val (facts->pairs, pair);
}

static const VvFiguresRow readers[VV_N_FIGURES] = {
  [VV_FIGURES_PROGRAM] = read_program,         [VV_FIGURES_MENTEES] = read_mentees,
  [VV_FIGURES_ACCEPTED] = read_accepted,       [VV_FIGURES_SESSIONS] = read_sessions,
  [VV_FIGURES_RATINGS] = read_ratings,         [VV_FIGURES_CANCELLED] = read_cancelled,
  [VV_FIGURES_CHALLENGES] = read_challenges,   [VV_FIGURES_DAYS_TO_SOLVE] = read_days,
  [VV_FIGURES_ACTIONS] = read_actions,         [VV_FIGURES_PAIRS] = read_pair,
};

static gboolean
add_up (VvReader *reader,
        guint figure,
        gint64 program_id,
        const char *day,
        VvFacts *facts,
        GError **error)
{
  g_auto (VvStatement) row = VV_STATEMENT_INIT;
  GError *failure = NULL;

  if (!vv_statement_prepare (&row, reader, vv_figures_sql[figure], error))
    return FALSE;
  vv_statement_bind_integer (&row, 1, program_id);
  if (sqlite3_bind_parameter_count (row.stmt) > 1)
    vv_statement_bind_text (&row, 2, day);
  while (vv_statement_step (&row, &failure))
    readers[figure](&row, facts);
  if (failure != NULL)
    g_propagate_error (error, failure);
  return failure == NULL;
}

VvFacts *
vv_figures_facts (VvReader *reader, gint64 program_id, guint32 day, GError **error)
{
  g_autoptr (VvFacts) facts = vv_facts_new ();
  char text[VV_DATE_TEXT];

  facts->day = day;
  vv_date_format (day, text);
  for (guint i = 0; i < VV_N_FIGURES; i++)
    if (!add_up (reader, i, program_id, text, facts, error))
      return NULL;
  if (facts->cadence > 0)
    return g_steal_pointer (&facts);

  g_set_error (error, VV_ERROR, VV_ERROR_NOT_FOUND, _ ("This program is no longer there."));
  return NULL;
}
