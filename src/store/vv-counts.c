#include "store/vv-counts.h"

#include "base/vv-date.h"
#include "model/vv-choice.h"
#include "vv-connection.h"
#include "vv-counts-private.h"

#define LIVE "('draft', 'consulted', 'confirmed', 'active', 'paused')"

/* ?1 is the program, ?2 the day. */
/* clang-format off */
const char *const vv_counts_sql[VV_N_COUNTS] = {
  [VV_COUNTS_PEOPLE] = "SELECT count (DISTINCT person_id) FROM participation WHERE program_id = ?1",
  [VV_COUNTS_ALL_PEOPLE] = "SELECT count (*) FROM person",
  [VV_COUNTS_PAIRS] = "SELECT count (*) FROM pair WHERE program_id = ?1 AND state IN " LIVE,
  [VV_COUNTS_ALL_PAIRS] = "SELECT count (*) FROM pair WHERE program_id IN (SELECT id FROM program) AND state IN " LIVE,
  [VV_COUNTS_SESSIONS] =
    "SELECT count (*) FROM session WHERE program_id = ?1 AND state = 'planned' AND day <= ?2",
  [VV_COUNTS_ALL_SESSIONS] =
    "SELECT count (*) FROM session WHERE program_id IN (SELECT id FROM program)"
    " AND state = 'planned' AND day <= ?2",
  [VV_COUNTS_LAST_SESSION] =
    "SELECT id FROM session WHERE program_id = ?1 AND day <= ?2 ORDER BY day DESC, id DESC LIMIT 1",
  [VV_COUNTS_ALL_LAST_SESSION] =
    "SELECT id FROM session WHERE day <= ?2 ORDER BY day DESC, id DESC LIMIT 1",
  [VV_COUNTS_TOPICS] =
    "SELECT t.id, total (a.role = 'mentor'), total (a.role = 'mentee') FROM topic t"
    " JOIN participation_topic x ON x.topic_id = t.id JOIN participation a ON a.id = x.participation_id"
    " WHERE t.program_id = ?1 AND a.state <> 'withdrawn' GROUP BY t.id",
  [VV_COUNTS_STATES] =
    "SELECT state, count (DISTINCT person_id) FROM participation WHERE program_id = ?1 GROUP BY state",
};
/* clang-format on */

static gboolean
count (VvReader *reader,
       guint which,
       gint64 program_id,
       const char *day,
       gint64 *number,
       GError **error)
{
  g_auto (VvStatement) statement = VV_STATEMENT_INIT;
  GError *failure = NULL;
  int n_parameters;

  if (!vv_statement_prepare (&statement, reader, vv_counts_sql[which], error))
    return FALSE;
  n_parameters = sqlite3_bind_parameter_count (statement.stmt);
  if (n_parameters > 0)
    vv_statement_bind_integer (&statement, 1, program_id);
  if (n_parameters > 1)
    vv_statement_bind_text (&statement, 2, day);
  if (vv_statement_step (&statement, &failure))
    *number = vv_statement_integer (&statement, 0);
  if (failure != NULL)
    g_propagate_error (error, failure);
  return failure == NULL;
}

gboolean
vv_counts_of (VvReader *reader, gint64 program_id, guint32 day, VvCounts *counts, GError **error)
{
  guint all = program_id == 0 ? 1 : 0;
  gint64 people = 0, live_pairs = 0, to_log = 0, last = 0;
  char text[VV_DATE_TEXT];
  gboolean ok;

  vv_date_format (day, text);
  ok = count (reader, VV_COUNTS_PEOPLE + all, program_id, text, &people, error) &&
       count (reader, VV_COUNTS_PAIRS + all, program_id, text, &live_pairs, error) &&
       count (reader, VV_COUNTS_SESSIONS + all, program_id, text, &to_log, error) &&
       count (reader, VV_COUNTS_LAST_SESSION + all, program_id, text, &last, error);
  *counts = (VvCounts){ (guint) people, (guint) live_pairs, (guint) to_log, last };
  return ok;
}

GArray *
vv_counts_topics (VvReader *reader, gint64 program_id, GError **error)
{
  g_autoptr (GArray) topics = g_array_new (FALSE, FALSE, sizeof (VvTopicCount));
  g_auto (VvStatement) statement = VV_STATEMENT_INIT;
  GError *failure = NULL;

  if (!vv_statement_prepare (&statement, reader, vv_counts_sql[VV_COUNTS_TOPICS], error))
    return NULL;
  vv_statement_bind_integer (&statement, 1, program_id);
  while (vv_statement_step (&statement, &failure))
    {
      VvTopicCount topic = { vv_statement_integer (&statement, 0),
                             (guint) vv_statement_integer (&statement, 1),
                             (guint) vv_statement_integer (&statement, 2) };

      g_array_append_val (topics, topic);
    }
  if (failure == NULL)
    return g_steal_pointer (&topics);

  g_propagate_error (error, failure);
  return NULL;
}

static void
note_state (GArray *states, const char *name, guint people)
{
  for (guint i = 0; i < states->len; i++)
    if (g_strcmp0 (g_array_index (states, VvStateCount, i).state, name) == 0)
      g_array_index (states, VvStateCount, i).people = people;
}

GArray *
vv_counts_states (VvReader *reader, gint64 program_id, GError **error)
{
  g_autoptr (GArray) states = g_array_new (FALSE, FALSE, sizeof (VvStateCount));
  g_auto (VvStatement) statement = VV_STATEMENT_INIT;
  GError *failure = NULL;

  for (const VvChoice *state = vv_participation_states.choices; state->name != NULL; state++)
    {
      VvStateCount none = { state->name, 0 };

      g_array_append_val (states, none);
    }
  if (!vv_statement_prepare (&statement, reader, vv_counts_sql[VV_COUNTS_STATES], error))
    return NULL;
  vv_statement_bind_integer (&statement, 1, program_id);
  while (vv_statement_step (&statement, &failure))
    note_state (states, vv_statement_text (&statement, 0),
                (guint) vv_statement_integer (&statement, 1));
  if (failure == NULL)
    return g_steal_pointer (&states);

  g_propagate_error (error, failure);
  return NULL;
}
