#include "model/vv-participation.h"

#include <glib/gi18n-lib.h>

#include "vv-entity-private.h"

static const VvField fields[] = {
  [VV_PARTICIPATION_PROGRAM_ID] = { "program_id", VV_FIELD_REFERENCE,
                                    .flags = VV_FIELD_REQUIRED | VV_FIELD_SCOPE | VV_FIELD_OWNER,
                                    .target = VV_ENTITY_PROGRAM },
  [VV_PARTICIPATION_PERSON_ID] = { "person_id", VV_FIELD_REFERENCE,
                                   .label = NC_ ("field", "Person"),
                                   .flags = VV_FIELD_REQUIRED | VV_FIELD_FIXED,
                                   .target = VV_ENTITY_PERSON },
  [VV_PARTICIPATION_ROLE] = { "role", VV_FIELD_CHOICE, .label = NC_ ("field", "Role"),
                              .flags = VV_FIELD_REQUIRED, .choices = &vv_roles },
  [VV_PARTICIPATION_STATE] = { "state", VV_FIELD_CHOICE, .label = NC_ ("field", "State"),
                               .flags = VV_FIELD_REQUIRED, .fallback = "invited",
                               .choices = &vv_participation_states },
  [VV_PARTICIPATION_SINCE] = { "since", VV_FIELD_DATE, .label = NC_ ("field", "Since") },
  [VV_PARTICIPATION_CAPACITY] = { "capacity", VV_FIELD_INTEGER,
                                  .label = NC_ ("field", "Pairs at once"),
                                  .flags = VV_FIELD_REQUIRED, .fallback = "1", .min = 0,
                                  .max = 1000 },
  [VV_PARTICIPATION_COMMITMENT] = { "commitment", VV_FIELD_CHOICE,
                                    .label = NC_ ("field", "Commitment"),
                                    .choices = &vv_commitments },
  [VV_PARTICIPATION_REASON] = { "reason", VV_FIELD_TEXT, .label = NC_ ("field", "Reason") },
};

const VvEntity vv_participation_entity = {
  .kind = VV_ENTITY_PARTICIPATION,
  .name = "participation",
  .plural = "participations",
  .element = "participation",
  .label = NC_ ("entity", "participation"),
  .owner = VV_ENTITY_PROGRAM,
  .people = TRUE,
  .title = -1,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .get_type = vv_participation_get_type,
};

VV_DEFINE_ENTITY (VvParticipation, vv_participation)
