#include "model/vv-consent.h"

#include <glib/gi18n-lib.h>

#include "vv-entity-private.h"

static const VvField fields[] = {
  [VV_CONSENT_PROGRAM_ID] = { "program_id", VV_FIELD_REFERENCE,
                              .flags = VV_FIELD_REQUIRED | VV_FIELD_SCOPE,
                              .target = VV_ENTITY_PROGRAM },
  [VV_CONSENT_STORY_ID] = { "story_id", VV_FIELD_REFERENCE, .label = NC_ ("field", "Story"),
                            .flags = VV_FIELD_REQUIRED | VV_FIELD_OWNER,
                            .target = VV_ENTITY_STORY },
  [VV_CONSENT_PERSON_ID] = { "person_id", VV_FIELD_REFERENCE, .label = NC_ ("field", "Person"),
                             .flags = VV_FIELD_REQUIRED, .target = VV_ENTITY_PERSON },
  [VV_CONSENT_STATE] = { "state", VV_FIELD_CHOICE, .label = NC_ ("field", "State"),
                         .flags = VV_FIELD_REQUIRED, .fallback = "draft",
                         .choices = &vv_consent_states },
  [VV_CONSENT_ASKED] = { "asked", VV_FIELD_DATE, .label = NC_ ("field", "Asked on") },
  [VV_CONSENT_ANSWERED] = { "answered", VV_FIELD_DATE, .label = NC_ ("field", "Answered on") },
  [VV_CONSENT_WITHDRAWN] = { "withdrawn", VV_FIELD_DATE, .label = NC_ ("field", "Withdrawn on") },
};

const VvEntity vv_consent_entity = {
  .kind = VV_ENTITY_CONSENT,
  .name = "consent",
  .plural = "consents",
  .element = "consent",
  .label = NC_ ("entity", "consent"),
  .owner = VV_ENTITY_STORY,
  .people = TRUE,
  .title = -1,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .get_type = vv_consent_get_type,
};

VV_DEFINE_ENTITY (VvConsent, vv_consent)
