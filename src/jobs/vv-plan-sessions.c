#include "jobs/vv-plan-sessions.h"

#include <glib/gi18n-lib.h>

#include "base/vv-date.h"
#include "base/vv-error.h"
#include "jobs/vv-label.h"
#include "model/vv-agenda.h"
#include "model/vv-pair.h"
#include "model/vv-program.h"
#include "model/vv-session.h"
#include "program/vv-schedule.h"
#include "vv-records.h"

void
vv_session_plan_free (VvSessionPlan *plan)
{
  g_clear_pointer (&plan->pairs, g_array_unref);
  g_free (plan->time);
  g_free (plan->mode);
  g_free (plan);
}

/* One pair to be planned for. */
typedef struct
{
  VvEdit *edit;
  VvSessionPlan *plan;
  VvObject *program, *pair;
  GPtrArray *agendas;  /* of VvObject, in order */
  guint n_there;       /* sessions held or planned */
  guint n_without;     /* of those, without agenda */
  guint32 last;        /* the last day of those; 0: none */
  GHashTable *taken;   /* the agendas of those, by id */
} Planning;

static gboolean
counts (VvObject *session)
{
  const char *state = vv_object_text (session, VV_SESSION_STATE);

  return g_strcmp0 (state, "held") == 0 || g_strcmp0 (state, "planned") == 0;
}

static gboolean
see_session (VvObject *session, gpointer data)
{
  Planning *planning = data;
  gint64 agenda = vv_object_integer (session, VV_SESSION_AGENDA_ID);

  if (!counts (session))
    return TRUE;
  planning->n_there++;
  planning->last =
      MAX (planning->last, vv_date_parse (vv_object_text (session, VV_SESSION_DAY)));
  if (agenda != 0)
    g_hash_table_add (planning->taken, g_memdup2 (&agenda, sizeof agenda));
  else
    planning->n_without++;
  return TRUE;
}

/* (transfer container): the agendas for the sessions to come, in order. A session without one is
 * taken to have used the next. */
static GArray *
free_agendas (const Planning *planning)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  guint skip = planning->n_without;

  for (guint i = 0; i < planning->agendas->len; i++)
    {
      gint64 id = vv_object_id (g_ptr_array_index (planning->agendas, i));

      if (g_hash_table_contains (planning->taken, &id))
        continue;
      if (skip > 0)
        skip--;
      else
        g_array_append_val (ids, id);
    }

  return ids;
}

static guint32
first_day (const Planning *planning, int cadence)
{
  guint32 launch = vv_date_parse (vv_object_text (planning->pair, VV_PAIR_STARTED));
  guint32 start = vv_date_parse (vv_object_text (planning->program, VV_PROGRAM_STARTS));

  if (planning->plan->start != 0)
    return MAX (planning->plan->start, planning->last > 0 ? planning->last + 1 : 0);
  if (planning->last != 0)
    return planning->last + (guint32) cadence;
  if (launch != 0)
    return launch;
  return start != 0 ? start : vv_today ();
}

static gboolean
plan_one (const Planning *planning, guint32 day, gint64 agenda, GError **error)
{
  g_autoptr (VvObject) session = vv_object_new (VV_ENTITY_SESSION);
  char text[VV_DATE_TEXT];

  vv_object_set_integer (session, VV_SESSION_PROGRAM_ID, vv_object_id (planning->program));
  vv_object_set_integer (session, VV_SESSION_PAIR_ID, vv_object_id (planning->pair));
  vv_object_set_text (session, VV_SESSION_DAY, vv_date_format (day, text));
  vv_object_set_text (session, VV_SESSION_START, planning->plan->time);
  vv_object_set_text (session, VV_SESSION_MODE, planning->plan->mode);
  vv_object_set_integer (session, VV_SESSION_MINUTES,
                         vv_object_integer (planning->program, VV_PROGRAM_MINUTES));
  if (agenda != 0)
    vv_object_set_integer (session, VV_SESSION_AGENDA_ID, agenda);
  return vv_edit_insert (planning->edit, session, error);
}

static gboolean
plan_missing (const Planning *planning, GError **error)
{
  int cadence = (int) vv_object_integer (planning->program, VV_PROGRAM_CADENCE);
  guint wanted = (guint) vv_object_integer (planning->program, VV_PROGRAM_SESSIONS);
  g_autoptr (GArray) agendas = free_agendas (planning);
  g_autoptr (GArray) days = NULL;

  if (wanted <= planning->n_there)
    return TRUE;
  days = vv_schedule_days (first_day (planning, cadence), cadence, wanted - planning->n_there,
                           vv_today ());
  for (guint i = 0; i < days->len; i++)
    if (!plan_one (planning, g_array_index (days, guint32, i),
                   i < agendas->len ? g_array_index (agendas, gint64, i) : 0, error))
      return FALSE;

  planning->plan->n_sessions += days->len;
  planning->plan->n_pairs += days->len > 0 ? 1 : 0;
  return TRUE;
}

static gboolean
check_live (VvReader *reader, VvObject *pair, GError **error)
{
  g_autofree char *name = NULL;

  if (vv_pair_state_is_live (vv_object_text (pair, VV_PAIR_STATE)))
    return TRUE;
  name = vv_reader_name (reader, VV_ENTITY_PAIR, vv_object_id (pair));
  /* Translators: the two people of a pair */
  g_set_error (error, VV_ERROR, VV_ERROR_RULE,
               _ ("The pair %s is over: no session can be planned for it."), name);
  return FALSE;
}

/* Loads what hangs on the pair's program, where it is not that of the pair before. */
static gboolean
load_program (Planning *planning, VvReader *reader, gint64 program_id, GError **error)
{
  if (planning->program != NULL && vv_object_id (planning->program) == program_id)
    return TRUE;
  g_clear_object (&planning->program);
  g_clear_pointer (&planning->agendas, g_ptr_array_unref);
  planning->program = vv_reader_load (reader, VV_ENTITY_PROGRAM, program_id, error);
  planning->agendas =
      planning->program == NULL
          ? NULL
          : vv_records_of (reader, VV_ENTITY_AGENDA, VV_AGENDA_PROGRAM_ID, program_id, error);
  return planning->agendas != NULL;
}

static gboolean
plan_pair (Planning *planning, gint64 pair_id, GError **error)
{
  VvReader *reader = vv_edit_reader (planning->edit);
  g_autoptr (VvObject) pair = vv_reader_load (reader, VV_ENTITY_PAIR, pair_id, error);

  planning->pair = pair;
  planning->n_there = planning->n_without = 0;
  planning->last = 0;
  g_hash_table_remove_all (planning->taken);
  return pair != NULL && check_live (reader, pair, error) &&
         load_program (planning, reader, vv_object_integer (pair, VV_PAIR_PROGRAM_ID), error) &&
         vv_reader_each (reader, VV_ENTITY_SESSION, VV_SESSION_PAIR_ID, pair_id, see_session,
                         planning, error) &&
         plan_missing (planning, error);
}

static gboolean
see_pair (VvObject *pair, gpointer data)
{
  const char *state = vv_object_text (pair, VV_PAIR_STATE);
  gint64 id = vv_object_id (pair);
  GArray *ids = data;

  if (g_strcmp0 (state, "confirmed") == 0 || g_strcmp0 (state, "active") == 0)
    g_array_append_val (ids, id);
  return TRUE;
}

/* (transfer full): the pairs meant; %NULL on error */
static GArray *
pairs_meant (VvReader *reader, const VvSessionPlan *plan, GError **error)
{
  g_autoptr (GArray) ids = NULL;

  if (plan->pairs != NULL)
    return g_array_ref (plan->pairs);
  ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  if (!vv_reader_each (reader, VV_ENTITY_PAIR, VV_PAIR_PROGRAM_ID, plan->program_id, see_pair, ids,
                       error))
    return NULL;
  return g_steal_pointer (&ids);
}

static void
set_label (VvEdit *edit, const VvSessionPlan *plan, const GArray *pairs)
{
  g_autofree char *text = NULL;

  if (pairs->len == 1)
    {
      text = vv_reader_name (vv_edit_reader (edit), VV_ENTITY_PAIR,
                             g_array_index (pairs, gint64, 0));
      vv_edit_set_label (edit, VV_LABEL_PLAN_SESSIONS, text, NULL);
      return;
    }
  text = g_strdup_printf ("%u", plan->n_pairs);
  vv_edit_set_label (edit, VV_LABEL_PLAN_MANY, text, NULL);
}

gboolean
vv_plan_sessions (VvEdit *edit, gpointer data, GError **error)
{
  VvSessionPlan *plan = data;
  Planning planning = { .edit = edit, .plan = plan };
  g_autoptr (GArray) pairs = pairs_meant (vv_edit_reader (edit), plan, error);
  gboolean done = pairs != NULL;

  plan->n_sessions = plan->n_pairs = 0;
  planning.taken = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  for (guint i = 0; done && i < pairs->len; i++)
    done = plan_pair (&planning, g_array_index (pairs, gint64, i), error);
  if (done)
    set_label (edit, plan, pairs);

  g_hash_table_unref (planning.taken);
  g_clear_object (&planning.program);
  g_clear_pointer (&planning.agendas, g_ptr_array_unref);
  return done;
}
