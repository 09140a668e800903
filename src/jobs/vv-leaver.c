#include "jobs/vv-leaver.h"

#include <glib/gi18n-lib.h>

#include "base/vv-date.h"
#include "base/vv-error.h"
#include "jobs/vv-label.h"
#include "model/vv-pair.h"
#include "model/vv-participation.h"
#include "model/vv-person.h"
#include "model/vv-program.h"
#include "vv-accompany.h"
#include "vv-pair-life.h"
#include "vv-records.h"

void
vv_leave_free (VvLeave *leave)
{
  g_free (leave->reason);
  g_free (leave->back_to);
  g_free (leave);
}

typedef struct
{
  VvEdit *edit;
  VvLeave *leave;
  guint32 day;
  const char *reason;
} Leaving;

static gboolean
end_pairs (const Leaving *leaving, gint64 participation_id, guint field, GError **error)
{
  g_autoptr (GPtrArray) pairs = vv_records_of (vv_edit_reader (leaving->edit), VV_ENTITY_PAIR,
                                               field, participation_id, error);

  if (pairs == NULL)
    return FALSE;
  for (guint i = 0; i < pairs->len; i++)
    {
      VvObject *pair = g_ptr_array_index (pairs, i);
      gboolean is_live = vv_pair_state_is_live (vv_object_text (pair, VV_PAIR_STATE));

      if (is_live ? !vv_pair_finish (leaving->edit, pair, "ended", leaving->day, leaving->reason,
                                     leaving->leave->back_to, error)
                  : !vv_pair_cancel_after (leaving->edit, vv_object_id (pair), leaving->day,
                                           leaving->reason, error))
        return FALSE;
      leaving->leave->n_pairs += is_live ? 1 : 0;
    }

  return TRUE;
}

/* A program that is over keeps its people as they were, and with them its figures. */
static gboolean
is_over (VvReader *reader, gint64 program_id, gboolean *over, GError **error)
{
  g_autoptr (VvObject) program = vv_reader_load (reader, VV_ENTITY_PROGRAM, program_id, error);
  const char *state;

  if (program == NULL)
    return FALSE;
  state = vv_object_text (program, VV_PROGRAM_STATE);
  *over = g_strcmp0 (state, "closed") == 0 || g_strcmp0 (state, "archived") == 0;
  return TRUE;
}

static gboolean
withdraw (const Leaving *leaving, gint64 participation_id, GError **error)
{
  VvReader *reader = vv_edit_reader (leaving->edit);
  g_autoptr (VvObject) before =
      vv_reader_load (reader, VV_ENTITY_PARTICIPATION, participation_id, error);
  g_autoptr (VvObject) after = NULL;
  gboolean over = FALSE;

  if (before == NULL || !is_over (reader, vv_object_integer (before, VV_PARTICIPATION_PROGRAM_ID),
                                  &over, error))
    return FALSE;
  if (over || g_strcmp0 (vv_object_text (before, VV_PARTICIPATION_STATE), "withdrawn") == 0)
    return TRUE;
  after = vv_object_copy (before);
  vv_object_set_text (after, VV_PARTICIPATION_STATE, "withdrawn");
  vv_object_set_text (after, VV_PARTICIPATION_REASON, leaving->reason);
  return vv_accompany (reader, after, before, leaving->day, error) &&
         vv_edit_update (leaving->edit, after, error);
}

static gboolean
leave_program (const Leaving *leaving, gint64 participation_id, GError **error)
{
  return end_pairs (leaving, participation_id, VV_PAIR_MENTOR_ID, error) &&
         end_pairs (leaving, participation_id, VV_PAIR_MENTEE_ID, error) &&
         withdraw (leaving, participation_id, error);
}

static gboolean
leave_programs (const Leaving *leaving, GError **error)
{
  g_autoptr (GPtrArray) participations =
      vv_records_of (vv_edit_reader (leaving->edit), VV_ENTITY_PARTICIPATION,
                     VV_PARTICIPATION_PERSON_ID, leaving->leave->person_id, error);

  if (participations == NULL)
    return FALSE;
  for (guint i = 0; i < participations->len; i++)
    if (!leave_program (leaving, vv_object_id (g_ptr_array_index (participations, i)), error))
      return FALSE;

  return TRUE;
}

static gboolean
note_last_day (const Leaving *leaving, VvObject *person, GError **error)
{
  char text[VV_DATE_TEXT];

  vv_object_set_text (person, VV_PERSON_LEFT, vv_date_format (leaving->day, text));
  return vv_edit_update (leaving->edit, person, error);
}

gboolean
vv_leave (VvEdit *edit, gpointer data, GError **error)
{
  VvLeave *leave = data;
  Leaving leaving = { .edit = edit, .leave = leave };
  g_autoptr (VvObject) person =
      vv_reader_load (vv_edit_reader (edit), VV_ENTITY_PERSON, leave->person_id, error);
  g_autofree char *name = NULL;

  leave->n_pairs = 0;
  if (person == NULL)
    return FALSE;
  name = vv_person_name (person);
  leaving.day = leave->day != 0 ? leave->day : vv_today ();
  leaving.reason =
      leave->reason != NULL && *leave->reason != '\0' ? leave->reason : C_ ("reason", "leaver");
  if (leaving.day > vv_today ())
    {
      /* Translators: a person's name */
      g_set_error (error, VV_ERROR, VV_ERROR_INPUT,
                   _ ("%s is still there: mark them as leaver on their last day or later."), name);
      return FALSE;
    }
  if (!note_last_day (&leaving, person, error) || !leave_programs (&leaving, error))
    return FALSE;
  vv_edit_set_label (edit, VV_LABEL_LEAVE, name, NULL);
  return TRUE;
}
