#include "model/vv-playbook-answer.h"

#include <glib/gi18n-lib.h>

#include "vv-entity-private.h"

static const VvField fields[] = {
  [VV_PLAYBOOK_ANSWER_PROGRAM_ID] = { "program_id", VV_FIELD_REFERENCE,
                                      .flags = VV_FIELD_REQUIRED | VV_FIELD_SCOPE,
                                      .target = VV_ENTITY_PROGRAM },
  [VV_PLAYBOOK_ANSWER_ENTRY_ID] = { "entry_id", VV_FIELD_REFERENCE,
                                    .label = NC_ ("field", "Challenge"),
                                    .flags = VV_FIELD_REQUIRED | VV_FIELD_OWNER,
                                    .target = VV_ENTITY_PLAYBOOK_ENTRY },
  [VV_PLAYBOOK_ANSWER_POSITION] = { "position", VV_FIELD_INTEGER, .flags = VV_FIELD_REQUIRED,
                                    .fallback = "0", .min = 0, .max = 1000000 },
  [VV_PLAYBOOK_ANSWER_TEXT] = { "text", VV_FIELD_TEXTS, .label = NC_ ("field", "Answer"),
                                .flags = VV_FIELD_REQUIRED },
};

const VvEntity vv_playbook_answer_entity = {
  .kind = VV_ENTITY_PLAYBOOK_ANSWER,
  .name = "playbook_answer",
  .plural = "playbook_answers",
  .element = "answer",
  .label = NC_ ("entity", "playbook answer"),
  .owner = VV_ENTITY_PLAYBOOK_ENTRY,
  .people = FALSE,
  .title = VV_PLAYBOOK_ANSWER_TEXT,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .get_type = vv_playbook_answer_get_type,
};

VV_DEFINE_ENTITY (VvPlaybookAnswer, vv_playbook_answer)
