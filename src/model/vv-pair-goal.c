#include "model/vv-pair-goal.h"

#include <glib/gi18n-lib.h>

#include "vv-entity-private.h"

static const VvField fields[] = {
  [VV_PAIR_GOAL_PROGRAM_ID] = { "program_id", VV_FIELD_REFERENCE,
                                .flags = VV_FIELD_REQUIRED | VV_FIELD_SCOPE,
                                .target = VV_ENTITY_PROGRAM },
  [VV_PAIR_GOAL_PAIR_ID] = { "pair_id", VV_FIELD_REFERENCE, .label = NC_ ("field", "Pair"),
                             .flags = VV_FIELD_REQUIRED | VV_FIELD_OWNER,
                             .target = VV_ENTITY_PAIR },
  [VV_PAIR_GOAL_POSITION] = { "position", VV_FIELD_INTEGER, .flags = VV_FIELD_REQUIRED,
                              .fallback = "0", .min = 0, .max = 1000000 },
  [VV_PAIR_GOAL_TITLE] = { "title", VV_FIELD_TEXT, .label = NC_ ("field", "Goal"),
                           .flags = VV_FIELD_REQUIRED },
  [VV_PAIR_GOAL_DONE] = { "done", VV_FIELD_INTEGER, .label = NC_ ("field", "Done so far"),
                          .flags = VV_FIELD_REQUIRED, .fallback = "0", .min = 0, .max = 1000000 },
  [VV_PAIR_GOAL_TARGET] = { "target", VV_FIELD_INTEGER, .label = NC_ ("field", "Target"),
                            .flags = VV_FIELD_REQUIRED, .fallback = "1", .min = 1, .max = 1000000 },
};

const VvEntity vv_pair_goal_entity = {
  .kind = VV_ENTITY_PAIR_GOAL,
  .name = "pair_goal",
  .plural = "pair_goals",
  .element = "goal",
  .label = NC_ ("entity", "goal of a pair"),
  .owner = VV_ENTITY_PAIR,
  .people = TRUE,
  .title = VV_PAIR_GOAL_TITLE,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .get_type = vv_pair_goal_get_type,
};

VV_DEFINE_ENTITY (VvPairGoal, vv_pair_goal)
