#include "vv-entity-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const VvEntity *const entities[VV_N_ENTITIES] = {
  [VV_ENTITY_PROGRAM] = &vv_program_entity,
  [VV_ENTITY_PHASE] = &vv_phase_entity,
  [VV_ENTITY_CHECKLIST_ITEM] = &vv_checklist_item_entity,
  [VV_ENTITY_GOAL] = &vv_goal_entity,
  [VV_ENTITY_TOPIC] = &vv_topic_entity,
  [VV_ENTITY_GROUND_RULE] = &vv_ground_rule_entity,
  [VV_ENTITY_AGENDA] = &vv_agenda_entity,
  [VV_ENTITY_PLAYBOOK_ENTRY] = &vv_playbook_entry_entity,
  [VV_ENTITY_PLAYBOOK_ANSWER] = &vv_playbook_answer_entity,
  [VV_ENTITY_REFERENCE_STORY] = &vv_reference_story_entity,
  [VV_ENTITY_PERSON] = &vv_person_entity,
  [VV_ENTITY_PARTICIPATION] = &vv_participation_entity,
  [VV_ENTITY_PARTICIPATION_TOPIC] = &vv_participation_topic_entity,
  [VV_ENTITY_PAIR] = &vv_pair_entity,
  [VV_ENTITY_PAIR_GOAL] = &vv_pair_goal_entity,
  [VV_ENTITY_SESSION] = &vv_session_entity,
  [VV_ENTITY_ACTION] = &vv_action_entity,
  [VV_ENTITY_CHALLENGE] = &vv_challenge_entity,
  [VV_ENTITY_STEP] = &vv_step_entity,
  [VV_ENTITY_STORY] = &vv_story_entity,
  [VV_ENTITY_CONSENT] = &vv_consent_entity,
};

static gboolean
same_name (const char *name, const char *given)
{
  for (; *name != '\0'; name++, given++)
    if (*name != (*given == '-' ? '_' : *given))
      return FALSE;

  return *given == '\0';
}

const VvEntity *
vv_entity (VvEntityKind kind)
{
  g_return_val_if_fail (kind > VV_ENTITY_NONE && kind < VV_N_ENTITIES, NULL);

  return entities[kind];
}

const VvEntity *
vv_entity_by_name (const char *name)
{
  for (guint kind = 1; kind < VV_N_ENTITIES; kind++)
    if (same_name (entities[kind]->name, name))
      return entities[kind];

  return NULL;
}

int
vv_entity_field (const VvEntity *entity, const char *name)
{
  for (guint i = 0; i < entity->n_fields; i++)
    if (same_name (entity->fields[i].name, name))
      return (int) i;

  return -1;
}

int
vv_entity_field_with (const VvEntity *entity, VvFieldFlags flags)
{
  for (guint i = 0; i < entity->n_fields; i++)
    if ((entity->fields[i].flags & flags) == flags)
      return (int) i;

  return -1;
}

char *
vv_field_typed_name (const VvField *field)
{
  gsize length = strlen (field->name);

  if (field->kind == VV_FIELD_REFERENCE && g_str_has_suffix (field->name, "_id"))
    length -= strlen ("_id");
  return g_strndup (field->name, length);
}

gboolean
vv_entity_is_searched (const VvEntity *entity)
{
  return vv_entity_field_with (entity, VV_FIELD_SEARCHED) >= 0;
}

const char *
vv_entity_label (const VvEntity *entity)
{
  return g_dpgettext2 (GETTEXT_PACKAGE, "entity", entity->label);
}

const char *
vv_field_label (const VvField *field)
{
  return field->label == NULL ? field->name
                              : g_dpgettext2 (GETTEXT_PACKAGE, "field", field->label);
}
