/* The one place for what follows by itself from adding a record or moving it to another state. */

#include "vv-accompany.h"

#include <string.h>

#include "base/vv-date.h"
#include "model/vv-action.h"
#include "model/vv-challenge.h"
#include "model/vv-consent.h"
#include "model/vv-pair.h"
#include "model/vv-participation.h"
#include "model/vv-program.h"
#include "model/vv-session.h"
#include "model/vv-step.h"
#include "model/vv-story.h"

typedef struct
{
  VvReader *reader;
  VvObject *object, *before;
  char today[VV_DATE_TEXT];
} Change;

/* The state that the record comes to with this change; NULL where it stays in its state. */
static const char *
new_state (const Change *change, guint field)
{
  if (change->before != NULL && vv_object_field_equals (change->object, change->before, field))
    return NULL;
  return vv_object_text (change->object, field);
}

/* Whether the user left the field as it was. */
static gboolean
is_untouched (const Change *change, guint field)
{
  return change->before == NULL ? !vv_object_is_set (change->object, field)
                                : vv_object_field_equals (change->object, change->before, field);
}

static void
stamp_unset (const Change *change, guint field)
{
  if (!vv_object_is_set (change->object, field))
    vv_object_set_text (change->object, field, change->today);
}

static void
stamp (const Change *change, guint field)
{
  if (is_untouched (change, field))
    vv_object_set_text (change->object, field, change->today);
}

static void
clear (const Change *change, guint field)
{
  if (is_untouched (change, field))
    vv_object_unset (change->object, field);
}

static void
accompany_pair (const Change *change)
{
  const char *state = new_state (change, VV_PAIR_STATE);

  if (g_strcmp0 (state, "active") == 0)
    stamp_unset (change, VV_PAIR_STARTED);
  else if (state != NULL && !vv_pair_state_is_live (state))
    stamp_unset (change, VV_PAIR_FINISHED);
}

static void
accompany_participation (const Change *change)
{
  if (change->before == NULL || new_state (change, VV_PARTICIPATION_STATE) != NULL)
    stamp (change, VV_PARTICIPATION_SINCE);
}

static void
accompany_challenge (const Change *change)
{
  const char *state = new_state (change, VV_CHALLENGE_STATE);

  if (change->before == NULL)
    stamp_unset (change, VV_CHALLENGE_OPENED);
  if (g_strcmp0 (state, "solved") == 0)
    stamp_unset (change, VV_CHALLENGE_SOLVED);
  else if (state != NULL)
    clear (change, VV_CHALLENGE_SOLVED);
}

static void
accompany_action (const Change *change)
{
  const char *state = new_state (change, VV_ACTION_STATE);

  if (g_strcmp0 (state, "open") == 0)
    clear (change, VV_ACTION_DONE);
  else if (state != NULL)
    stamp_unset (change, VV_ACTION_DONE);
}

static void
accompany_consent (const Change *change)
{
  const char *state = new_state (change, VV_CONSENT_STATE);

  if (g_strcmp0 (state, "asked") == 0)
    {
      stamp (change, VV_CONSENT_ASKED);
      clear (change, VV_CONSENT_ANSWERED);
      clear (change, VV_CONSENT_WITHDRAWN);
    }
  else if (g_strcmp0 (state, "withdrawn") == 0)
    stamp (change, VV_CONSENT_WITHDRAWN);
  else if (state != NULL && strcmp (state, "draft") != 0)
    stamp (change, VV_CONSENT_ANSWERED);
}

static gboolean
accompany_new_session (const Change *change, GError **error)
{
  g_autoptr (VvObject) program = NULL;

  stamp_unset (change, VV_SESSION_DAY);
  if (vv_object_is_set (change->object, VV_SESSION_MINUTES))
    return TRUE;
  program = vv_reader_load (change->reader, VV_ENTITY_PROGRAM,
                            vv_object_integer (change->object, VV_SESSION_PROGRAM_ID), error);
  if (program == NULL)
    return FALSE;
  vv_object_set_integer (change->object, VV_SESSION_MINUTES,
                         vv_object_integer (program, VV_PROGRAM_MINUTES));
  return TRUE;
}

static gboolean
see_position (VvObject *sibling, gpointer data)
{
  int field = vv_entity_field (vv_object_entity (sibling), "position");
  gint64 *next = data;

  *next = MAX (*next, vv_object_integer (sibling, (guint) field) + 1);
  return TRUE;
}

/* A new record comes after its siblings. */
static gboolean
place_last (const Change *change, GError **error)
{
  const VvEntity *entity = vv_object_entity (change->object);
  int position = vv_entity_field (entity, "position");
  int owner = vv_entity_field_with (entity, VV_FIELD_OWNER);
  gint64 next = 0;

  if (position < 0 || owner < 0 || vv_object_is_set (change->object, (guint) position))
    return TRUE;
  if (!vv_reader_each (change->reader, entity->kind, owner,
                       vv_object_integer (change->object, (guint) owner), see_position, &next,
                       error))
    return FALSE;
  vv_object_set_integer (change->object, (guint) position, next);
  return TRUE;
}

/* The program of a record is that of its owner. */
static gboolean
find_scope (const Change *change, GError **error)
{
  const VvEntity *entity = vv_object_entity (change->object);
  int scope = vv_entity_field_with (entity, VV_FIELD_SCOPE);
  int owner = vv_entity_field_with (entity, VV_FIELD_OWNER);
  g_autoptr (VvObject) above = NULL;
  int above_scope;

  if (scope < 0 || scope == owner || vv_object_is_set (change->object, (guint) scope) ||
      !vv_object_is_set (change->object, (guint) owner))
    return TRUE;
  above = vv_reader_load (change->reader, entity->fields[owner].target,
                          vv_object_integer (change->object, (guint) owner), error);
  if (above == NULL)
    return FALSE;
  above_scope = vv_entity_field_with (vv_object_entity (above), VV_FIELD_SCOPE);
  vv_object_set_integer (change->object, (guint) scope,
                         vv_object_integer (above, (guint) above_scope));
  return TRUE;
}

static gboolean
accompany_new (const Change *change, GError **error)
{
  switch (vv_object_entity (change->object)->kind)
    {
    case VV_ENTITY_SESSION:
      return accompany_new_session (change, error);
    case VV_ENTITY_STEP:
      stamp_unset (change, VV_STEP_DAY);
      return TRUE;
    case VV_ENTITY_STORY:
      stamp_unset (change, VV_STORY_DAY);
      return TRUE;
    default:
      return TRUE;
    }
}

static void
accompany_state (const Change *change)
{
  switch (vv_object_entity (change->object)->kind)
    {
    case VV_ENTITY_PAIR:
      accompany_pair (change);
      break;
    case VV_ENTITY_PARTICIPATION:
      accompany_participation (change);
      break;
    case VV_ENTITY_CHALLENGE:
      accompany_challenge (change);
      break;
    case VV_ENTITY_ACTION:
      accompany_action (change);
      break;
    case VV_ENTITY_CONSENT:
      accompany_consent (change);
      break;
    default:
      break;
    }
}

gboolean
vv_accompany (VvReader *reader, VvObject *object, VvObject *before, guint32 today, GError **error)
{
  Change change = { .reader = reader, .object = object, .before = before };

  vv_date_format (today, change.today);
  if (before == NULL && (!find_scope (&change, error) || !place_last (&change, error) ||
                         !accompany_new (&change, error)))
    return FALSE;
  accompany_state (&change);
  return TRUE;
}
