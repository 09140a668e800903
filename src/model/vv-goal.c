#include "model/vv-goal.h"

#include <glib/gi18n-lib.h>

#include "vv-entity-private.h"

static const VvField fields[] = {
  [VV_GOAL_PROGRAM_ID] = { "program_id", VV_FIELD_REFERENCE,
                           .flags = VV_FIELD_REQUIRED | VV_FIELD_SCOPE | VV_FIELD_OWNER,
                           .target = VV_ENTITY_PROGRAM },
  [VV_GOAL_POSITION] = { "position", VV_FIELD_INTEGER, .flags = VV_FIELD_REQUIRED, .fallback = "0",
                         .min = 0, .max = 1000000 },
  [VV_GOAL_TITLE] = { "title", VV_FIELD_TEXTS, .label = NC_ ("field", "Goal"),
                      .flags = VV_FIELD_REQUIRED },
  [VV_GOAL_METRIC] = { "metric", VV_FIELD_CHOICE, .label = NC_ ("field", "Figure"),
                       .choices = &vv_metrics },
  [VV_GOAL_TARGET] = { "target", VV_FIELD_REAL, .label = NC_ ("field", "Target") },
};

const VvEntity vv_goal_entity = {
  .kind = VV_ENTITY_GOAL,
  .name = "goal",
  .plural = "goals",
  .element = "goal",
  .label = NC_ ("entity", "goal"),
  .owner = VV_ENTITY_PROGRAM,
  .people = FALSE,
  .title = VV_GOAL_TITLE,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .get_type = vv_goal_get_type,
};

VV_DEFINE_ENTITY (VvGoal, vv_goal)
