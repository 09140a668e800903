#include "model/vv-step.h"

#include <glib/gi18n-lib.h>

#include "vv-entity-private.h"

static const VvField fields[] = {
  [VV_STEP_PROGRAM_ID] = { "program_id", VV_FIELD_REFERENCE,
                           .flags = VV_FIELD_REQUIRED | VV_FIELD_SCOPE,
                           .target = VV_ENTITY_PROGRAM },
  [VV_STEP_CHALLENGE_ID] = { "challenge_id", VV_FIELD_REFERENCE,
                             .label = NC_ ("field", "Challenge"),
                             .flags = VV_FIELD_REQUIRED | VV_FIELD_OWNER,
                             .target = VV_ENTITY_CHALLENGE },
  [VV_STEP_DAY] = { "day", VV_FIELD_DATE, .label = NC_ ("field", "Day"),
                    .flags = VV_FIELD_REQUIRED },
  [VV_STEP_TEXT] = { "text", VV_FIELD_TEXT, .label = NC_ ("field", "Step"),
                     .flags = VV_FIELD_REQUIRED },
  [VV_STEP_ANSWER_ID] = { "answer_id", VV_FIELD_REFERENCE,
                          .label = NC_ ("field", "Playbook answer"),
                          .target = VV_ENTITY_PLAYBOOK_ANSWER },
  [VV_STEP_RESULT] = { "result", VV_FIELD_CHOICE, .label = NC_ ("field", "Result"),
                       .choices = &vv_step_results },
};

const VvEntity vv_step_entity = {
  .kind = VV_ENTITY_STEP,
  .name = "step",
  .plural = "steps",
  .element = "step",
  .label = NC_ ("entity", "step"),
  .owner = VV_ENTITY_CHALLENGE,
  .people = TRUE,
  .title = VV_STEP_TEXT,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .get_type = vv_step_get_type,
};

VV_DEFINE_ENTITY (VvStep, vv_step)
