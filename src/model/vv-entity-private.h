#pragma once

#include "model/vv-object.h"

G_BEGIN_DECLS

extern const VvEntity vv_program_entity;
extern const VvEntity vv_phase_entity;
extern const VvEntity vv_checklist_item_entity;
extern const VvEntity vv_goal_entity;
extern const VvEntity vv_topic_entity;
extern const VvEntity vv_ground_rule_entity;
extern const VvEntity vv_agenda_entity;
extern const VvEntity vv_playbook_entry_entity;
extern const VvEntity vv_playbook_answer_entity;
extern const VvEntity vv_reference_story_entity;
extern const VvEntity vv_person_entity;
extern const VvEntity vv_participation_entity;
extern const VvEntity vv_participation_topic_entity;
extern const VvEntity vv_pair_entity;
extern const VvEntity vv_pair_goal_entity;
extern const VvEntity vv_session_entity;
extern const VvEntity vv_action_entity;
extern const VvEntity vv_challenge_entity;
extern const VvEntity vv_step_entity;
extern const VvEntity vv_story_entity;
extern const VvEntity vv_consent_entity;

/* Called once from the class_init of an entity's type: installs one property per field. */
void vv_object_class_set_entity (VvObjectClass *klass, const VvEntity *entity);

/* The final type of an entity whose table is prefix_entity. */
#define VV_DEFINE_ENTITY(Type, prefix)                                                             \
  struct _##Type                                                                                   \
  {                                                                                                \
    VvObject parent_instance;                                                                      \
  };                                                                                               \
                                                                                                   \
  G_DEFINE_FINAL_TYPE (Type, prefix, VV_TYPE_OBJECT)                                               \
                                                                                                   \
  static void prefix##_class_init (Type##Class *klass)                                             \
  {                                                                                                \
    vv_object_class_set_entity (VV_OBJECT_CLASS (klass), &prefix##_entity);                        \
  }                                                                                                \
                                                                                                   \
  static void prefix##_init (G_GNUC_UNUSED Type *self)                                             \
  {                                                                                                \
  }

G_END_DECLS
