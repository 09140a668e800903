#include "model/vv-participation-topic.h"

#include <glib/gi18n-lib.h>

#include "vv-entity-private.h"

static const VvField fields[] = {
  [VV_PARTICIPATION_TOPIC_PROGRAM_ID] = { "program_id", VV_FIELD_REFERENCE,
                                          .flags = VV_FIELD_REQUIRED | VV_FIELD_SCOPE,
                                          .target = VV_ENTITY_PROGRAM },
  [VV_PARTICIPATION_TOPIC_PARTICIPATION_ID] = { "participation_id", VV_FIELD_REFERENCE,
                                                .label = NC_ ("field", "Participant"),
                                                .flags = VV_FIELD_REQUIRED | VV_FIELD_OWNER,
                                                .target = VV_ENTITY_PARTICIPATION },
  [VV_PARTICIPATION_TOPIC_TOPIC_ID] = { "topic_id", VV_FIELD_REFERENCE,
                                        .label = NC_ ("field", "Topic"), .flags = VV_FIELD_REQUIRED,
                                        .target = VV_ENTITY_TOPIC },
  [VV_PARTICIPATION_TOPIC_LEVEL] = { "level", VV_FIELD_INTEGER, .label = NC_ ("field", "Level"),
                                     .flags = VV_FIELD_REQUIRED, .fallback = "3", .min = 1,
                                     .max = 5 },
};

const VvEntity vv_participation_topic_entity = {
  .kind = VV_ENTITY_PARTICIPATION_TOPIC,
  .name = "participation_topic",
  .plural = "participation_topics",
  .element = "offer",
  .label = NC_ ("entity", "topic of a person"),
  .owner = VV_ENTITY_PARTICIPATION,
  .people = TRUE,
  .title = -1,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .get_type = vv_participation_topic_get_type,
};

VV_DEFINE_ENTITY (VvParticipationTopic, vv_participation_topic)
