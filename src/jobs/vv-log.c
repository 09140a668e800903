#include "jobs/vv-log.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/vv-date.h"
#include "base/vv-error.h"
#include "base/vv-fold.h"
#include "jobs/vv-label.h"
#include "model/vv-action.h"
#include "model/vv-pair.h"
#include "model/vv-program.h"
#include "model/vv-session.h"
#include "store/vv-query.h"
#include "vv-accompany.h"
#include "vv-held.h"

/** Rows that are asked for at once. */
#define PAGE 1000

static void
add_candidate (GArray *candidates, VvRow *row)
{
  int mentor = vv_list_column (VV_LIST_PAIRS, "mentor");
  int mentee = vv_list_column (VV_LIST_PAIRS, "mentee");
  const char *state = vv_row_text (row, (guint) vv_list_column (VV_LIST_PAIRS, "state"));
  VvLogCandidate candidate = { .pair_id = vv_row_id (row) };

  if (state == NULL || !vv_pair_state_is_live (state))
    return;
  candidate.mentor = vv_fold (vv_row_text (row, (guint) mentor));
  candidate.mentee = vv_fold (vv_row_text (row, (guint) mentee));
  /* Translators: the two people of a pair, mentor first */
  candidate.name = g_strdup_printf (_ ("%s and %s"), vv_row_text (row, (guint) mentor) ?: "",
                                    vv_row_text (row, (guint) mentee) ?: "");
  g_array_append_val (candidates, candidate);
}

static gboolean
add_page (GArray *candidates,
          VvReader *reader,
          const VvQuery *query,
          const gint64 *ids,
          guint n,
          GError **error)
{
  g_autoptr (GPtrArray) rows = vv_query_rows (reader, query, ids, n, error);

  if (rows == NULL)
    return FALSE;
  for (guint i = 0; i < rows->len; i++)
    if (vv_row_is_loaded (g_ptr_array_index (rows, i)))
      add_candidate (candidates, g_ptr_array_index (rows, i));

  return TRUE;
}

GArray *
vv_log_candidates (VvReader *reader, gint64 program_id, GError **error)
{
  VvQuery query = { .kind = VV_LIST_PAIRS, .program_id = program_id };
  g_autoptr (GArray) candidates = vv_log_candidates_new ();
  g_autoptr (GArray) ids = vv_query_ids (reader, &query, error);

  if (ids == NULL)
    return NULL;
  for (guint i = 0; i < ids->len; i += PAGE)
    if (!add_page (candidates, reader, &query, &g_array_index (ids, gint64, i),
                   MIN (PAGE, ids->len - i), error))
      return NULL;

  return g_steal_pointer (&candidates);
}

VvLogLine *
vv_log_read (VvReader *reader, gint64 program_id, const char *text, gint64 *pair_id, GError **error)
{
  g_autoptr (GArray) candidates = vv_log_candidates (reader, program_id, error);
  g_autoptr (VvLogLine) line = NULL;

  *pair_id = 0;
  if (candidates == NULL)
    return NULL;
  line = vv_log_line_parse (text, candidates);
  *pair_id = vv_log_candidates_pick (candidates, line->pairs,
                                     *line->name != '\0' ? line->name : text, error);
  return *pair_id != 0 ? g_steal_pointer (&line) : NULL;
}

typedef struct
{
  guint32 day;
  int cadence;
  gint64 distance;
  VvObject *nearest; /* (transfer full) (nullable) */
} Nearest;

/* Of two as near the earlier one is taken, which is more likely still waiting to be logged. */
static gboolean
see_session (VvObject *session, gpointer data)
{
  Nearest *search = data;
  guint32 day = vv_date_parse (vv_object_text (session, VV_SESSION_DAY));
  gint64 distance = ABS ((gint64) day - (gint64) search->day);

  if (g_strcmp0 (vv_object_text (session, VV_SESSION_STATE), "planned") != 0 ||
      2 * distance > search->cadence)
    return TRUE;
  if (search->nearest == NULL || distance < search->distance ||
      (distance == search->distance &&
       day < vv_date_parse (vv_object_text (search->nearest, VV_SESSION_DAY))))
    {
      g_set_object (&search->nearest, session);
      search->distance = distance;
    }
  return TRUE;
}

/* Sets what took place; what was not said stays as it was planned. */
static void
fill_session (VvObject *session, const VvLogEntry *entry)
{
  char day[VV_DATE_TEXT];

  vv_object_set_text (session, VV_SESSION_DAY, vv_date_format (entry->day, day));
  vv_object_set_text (session, VV_SESSION_STATE, "held");
  if (entry->minutes >= 0)
    vv_object_set_integer (session, VV_SESSION_MINUTES, entry->minutes);
  if (entry->mode != NULL)
    vv_object_set_text (session, VV_SESSION_MODE, entry->mode);
  if (entry->mentor_rating != 0)
    vv_object_set_integer (session, VV_SESSION_MENTOR_RATING, entry->mentor_rating);
  if (entry->mentee_rating != 0)
    vv_object_set_integer (session, VV_SESSION_MENTEE_RATING, entry->mentee_rating);
}

static gboolean
store_session (VvEdit *edit, VvObject *session, const VvLogEntry *entry, GError **error)
{
  if (vv_object_id (session) != 0)
    return vv_edit_update (edit, session, error);
  return vv_accompany (vv_edit_reader (edit), session, NULL, entry->day, error) &&
         vv_edit_insert (edit, session, error);
}

/* The planned session to be marked, or a new one. */
static VvObject *
find_session (VvReader *reader, VvObject *pair, const VvLogEntry *entry, GError **error)
{
  gint64 program_id = vv_object_integer (pair, VV_PAIR_PROGRAM_ID);
  g_autoptr (VvObject) program = vv_reader_load (reader, VV_ENTITY_PROGRAM, program_id, error);
  Nearest search = { .day = entry->day };

  if (program == NULL)
    return NULL;
  search.cadence = (int) vv_object_integer (program, VV_PROGRAM_CADENCE);
  if (!vv_reader_each (reader, VV_ENTITY_SESSION, VV_SESSION_PAIR_ID, entry->pair_id, see_session,
                       &search, error))
    {
      g_clear_object (&search.nearest);
      return NULL;
    }
  if (search.nearest != NULL)
    return search.nearest;

  search.nearest = vv_object_new (VV_ENTITY_SESSION);
  vv_object_set_integer (search.nearest, VV_SESSION_PROGRAM_ID, program_id);
  vv_object_set_integer (search.nearest, VV_SESSION_PAIR_ID, entry->pair_id);
  return search.nearest;
}

static gboolean
store_next_step (
    VvEdit *edit, VvObject *session, const VvLogEntry *entry, gint64 *id, GError **error)
{
  g_autoptr (VvObject) action = vv_object_new (VV_ENTITY_ACTION);
  char due[VV_DATE_TEXT];

  vv_object_set_integer (action, VV_ACTION_PROGRAM_ID,
                         vv_object_integer (session, VV_SESSION_PROGRAM_ID));
  vv_object_set_integer (action, VV_ACTION_SESSION_ID, vv_object_id (session));
  vv_object_set_text (action, VV_ACTION_TEXT, entry->next_step);
  vv_object_set_text (action, VV_ACTION_OWNER, entry->owner != NULL ? entry->owner : "mentee");
  if (entry->due != 0)
    vv_object_set_text (action, VV_ACTION_DUE, vv_date_format (entry->due, due));
  if (!vv_edit_insert (edit, action, error))
    return FALSE;
  *id = vv_object_id (action);
  return TRUE;
}

gboolean
vv_log_session (VvEdit *edit, const VvLogEntry *entry, VvLogged *logged, GError **error)
{
  VvReader *reader = vv_edit_reader (edit);
  g_autoptr (VvObject) pair = vv_reader_load (reader, VV_ENTITY_PAIR, entry->pair_id, error);
  g_autoptr (VvObject) session = NULL;
  g_autofree char *name = NULL;
  char day[VV_DATE_TEXT];

  *logged = (VvLogged){ 0 };
  if (pair == NULL || !vv_held_check_day (entry->day, vv_today (), error) ||
      (session = find_session (reader, pair, entry, error)) == NULL)
    return FALSE;
  logged->was_planned = vv_object_id (session) != 0;
  fill_session (session, entry);
  if (!store_session (edit, session, entry, error))
    return FALSE;
  logged->session_id = vv_object_id (session);
  logged->minutes = (int) vv_object_integer (session, VV_SESSION_MINUTES);
  if (entry->next_step != NULL && *entry->next_step != '\0' &&
      !store_next_step (edit, session, entry, &logged->action_id, error))
    return FALSE;

  name = vv_reader_name (reader, VV_ENTITY_PAIR, entry->pair_id);
  vv_edit_set_label (edit, VV_LABEL_LOG_SESSION, name, vv_date_format (entry->day, day), NULL);
  return TRUE;
}
