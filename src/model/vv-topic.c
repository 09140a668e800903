#include "model/vv-topic.h"

#include <glib/gi18n-lib.h>

#include "vv-entity-private.h"

static const VvField fields[] = {
  [VV_TOPIC_PROGRAM_ID] = { "program_id", VV_FIELD_REFERENCE,
                            .flags = VV_FIELD_REQUIRED | VV_FIELD_SCOPE | VV_FIELD_OWNER,
                            .target = VV_ENTITY_PROGRAM },
  [VV_TOPIC_POSITION] = { "position", VV_FIELD_INTEGER, .flags = VV_FIELD_REQUIRED, .fallback = "0",
                          .min = 0, .max = 1000000 },
  [VV_TOPIC_NAME] = { "name", VV_FIELD_TEXTS, .label = NC_ ("field", "Topic"),
                      .flags = VV_FIELD_REQUIRED },
  [VV_TOPIC_SUMMARY] = { "summary", VV_FIELD_TEXTS, .label = NC_ ("field", "Summary"),
                         .flags = VV_FIELD_LONG },
};

const VvEntity vv_topic_entity = {
  .kind = VV_ENTITY_TOPIC,
  .name = "topic",
  .plural = "topics",
  .element = "topic",
  .label = NC_ ("entity", "topic"),
  .owner = VV_ENTITY_PROGRAM,
  .people = FALSE,
  .title = VV_TOPIC_NAME,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .get_type = vv_topic_get_type,
};

VV_DEFINE_ENTITY (VvTopic, vv_topic)
