#include "jobs/vv-pair-states.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/vv-date.h"
#include "base/vv-error.h"
#include "jobs/vv-label.h"
#include "model/vv-pair.h"
#include "model/vv-participation.h"
#include "vv-pair-life.h"

void
vv_pair_proposal_free (VvPairProposal *proposal)
{
  g_free (proposal->development_goal);
  g_free (proposal);
}

void
vv_pair_move_free (VvPairMove *move)
{
  g_clear_pointer (&move->pairs, g_array_unref);
  g_free (move->state);
  g_free (move->reason);
  g_free (move->back_to);
  g_free (move);
}

typedef struct
{
  gint64 program_id;
  const char *role;
  gint64 found; /* 0: none */
} Search;

static gboolean
see_participation (VvObject *participation, gpointer data)
{
  Search *search = data;

  if (vv_object_integer (participation, VV_PARTICIPATION_PROGRAM_ID) == search->program_id &&
      g_strcmp0 (vv_object_text (participation, VV_PARTICIPATION_ROLE), search->role) == 0)
    search->found = vv_object_id (participation);
  return search->found == 0;
}

static gboolean
find_participation (VvReader *reader,
                    gint64 program_id,
                    gint64 person_id,
                    const char *role,
                    gint64 *id,
                    GError **error)
{
  Search search = { .program_id = program_id, .role = role };
  g_autofree char *name = NULL;

  if (!vv_reader_each (reader, VV_ENTITY_PARTICIPATION, VV_PARTICIPATION_PERSON_ID, person_id,
                       see_participation, &search, error))
    return FALSE;
  *id = search.found;
  if (search.found != 0)
    return TRUE;
  name = vv_reader_name (reader, VV_ENTITY_PERSON, person_id);
  g_set_error (error, VV_ERROR, VV_ERROR_NOT_FOUND,
               /* Translators: a person's name, then "mentor" or "mentee" */
               _ ("%s does not take part in this program as %s. Add them to it first."), name,
               vv_choices_label (&vv_roles, role));
  return FALSE;
}

gboolean
vv_pair_propose (VvEdit *edit, gpointer data, GError **error)
{
  VvPairProposal *proposal = data;
  VvReader *reader = vv_edit_reader (edit);
  g_autoptr (VvObject) pair = vv_object_new (VV_ENTITY_PAIR);
  g_autofree char *name = NULL;
  gint64 mentor, mentee;

  proposal->pair_id = 0;
  if (!find_participation (reader, proposal->program_id, proposal->mentor, "mentor", &mentor,
                           error) ||
      !find_participation (reader, proposal->program_id, proposal->mentee, "mentee", &mentee,
                           error))
    return FALSE;
  vv_object_set_integer (pair, VV_PAIR_PROGRAM_ID, proposal->program_id);
  vv_object_set_integer (pair, VV_PAIR_MENTOR_ID, mentor);
  vv_object_set_integer (pair, VV_PAIR_MENTEE_ID, mentee);
  vv_object_set_integer (pair, VV_PAIR_OVER_CAPACITY, proposal->over_capacity != FALSE);
  vv_object_set_text (pair, VV_PAIR_DEVELOPMENT_GOAL, proposal->development_goal);
  if (!vv_edit_insert (edit, pair, error))
    return FALSE;
  proposal->pair_id = vv_object_id (pair);
  name = vv_reader_name (reader, VV_ENTITY_PAIR, proposal->pair_id);
  vv_edit_set_label (edit, VV_LABEL_PROPOSE_PAIR, name, NULL);
  return TRUE;
}

static gboolean
check (const VvPairMove *move, guint32 day, GError **error)
{
  if (vv_choices_find (&vv_pair_states, move->state) == NULL)
    g_set_error (error, VV_ERROR, VV_ERROR_INPUT, _ ("“%s” is no state of a pair."),
                 move->state != NULL ? move->state : "");
  else if (strcmp (move->state, "ended") == 0 && (move->reason == NULL || *move->reason == '\0'))
    g_set_error_literal (error, VV_ERROR, VV_ERROR_INPUT,
                         _ ("Say why the pair ends, in a word or two."));
  else if (!vv_pair_state_is_live (move->state) && day > vv_today ())
    g_set_error_literal (error, VV_ERROR, VV_ERROR_INPUT,
                         _ ("A pair can’t be over on a day to come. End it on that day."));
  else
    return TRUE;
  return FALSE;
}

static gboolean
move_one (VvEdit *edit, const VvPairMove *move, VvObject *pair, guint32 day, GError **error)
{
  if (g_strcmp0 (vv_object_text (pair, VV_PAIR_STATE), move->state) == 0)
    return TRUE;
  if (strcmp (move->state, "active") == 0)
    return vv_pair_launch (edit, pair, day, error);
  if (!vv_pair_state_is_live (move->state))
    return vv_pair_finish (edit, pair, move->state, day, move->reason, move->back_to, error);
  vv_object_set_text (pair, VV_PAIR_STATE, move->state);
  return vv_edit_update (edit, pair, error);
}

/* What one pair's move is called. */
static const char *
label_key (const char *from, const char *to)
{
  static const struct
  {
    const char *state, *key;
  } keys[] = { { "draft", VV_LABEL_DRAFT_PAIR },       { "consulted", VV_LABEL_CONSULT_PAIR },
               { "confirmed", VV_LABEL_CONFIRM_PAIR }, { "active", VV_LABEL_LAUNCH_PAIR },
               { "paused", VV_LABEL_PAUSE_PAIR },      { "completed", VV_LABEL_COMPLETE_PAIR },
               { "ended", VV_LABEL_END_PAIR } };

  if (g_strcmp0 (from, "paused") == 0 && strcmp (to, "active") == 0)
    return VV_LABEL_RESUME_PAIR;
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    if (strcmp (keys[i].state, to) == 0)
      return keys[i].key;

  return VV_LABEL_MOVE_PAIRS;
}

static void
set_label (VvEdit *edit, const VvPairMove *move, const char *from)
{
  g_autofree char *text = NULL;

  if (move->pairs->len == 1)
    {
      text = vv_reader_name (vv_edit_reader (edit), VV_ENTITY_PAIR,
                             g_array_index (move->pairs, gint64, 0));
      vv_edit_set_label (edit, label_key (from, move->state), text, NULL);
      return;
    }
  text = g_strdup_printf ("%u", move->pairs->len);
  vv_edit_set_label (edit, VV_LABEL_MOVE_PAIRS, text, move->state, NULL);
}

gboolean
vv_pair_move (VvEdit *edit, gpointer data, GError **error)
{
  const VvPairMove *move = data;
  guint32 day = move->day != 0 ? move->day : vv_today ();
  g_autofree char *from = NULL;

  if (!check (move, day, error))
    return FALSE;
  for (guint i = 0; i < move->pairs->len; i++)
    {
      g_autoptr (VvObject) pair = vv_reader_load (vv_edit_reader (edit), VV_ENTITY_PAIR,
                                                  g_array_index (move->pairs, gint64, i), error);

      if (pair == NULL)
        return FALSE;
      if (i == 0)
        from = g_strdup (vv_object_text (pair, VV_PAIR_STATE));
      if (!move_one (edit, move, pair, day, error))
        return FALSE;
    }
  set_label (edit, move, from);
  return TRUE;
}
