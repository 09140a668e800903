#include "model/vv-story.h"

#include <glib/gi18n-lib.h>

#include "vv-entity-private.h"

static const VvField fields[] = {
  [VV_STORY_PROGRAM_ID] = { "program_id", VV_FIELD_REFERENCE,
                            .flags = VV_FIELD_REQUIRED | VV_FIELD_SCOPE | VV_FIELD_OWNER,
                            .target = VV_ENTITY_PROGRAM },
  [VV_STORY_PAIR_ID] = { "pair_id", VV_FIELD_REFERENCE, .label = NC_ ("field", "Pair"),
                         .target = VV_ENTITY_PAIR },
  [VV_STORY_TOPIC_ID] = { "topic_id", VV_FIELD_REFERENCE, .label = NC_ ("field", "Topic"),
                          .target = VV_ENTITY_TOPIC },
  [VV_STORY_DAY] = { "day", VV_FIELD_DATE, .label = NC_ ("field", "Day") },
  [VV_STORY_TITLE] = { "title", VV_FIELD_TEXT, .label = NC_ ("field", "Title"),
                       .flags = VV_FIELD_REQUIRED | VV_FIELD_SEARCHED },
  [VV_STORY_CONTEXT] = { "context", VV_FIELD_TEXT, .label = NC_ ("field", "Context"),
                         .flags = VV_FIELD_SEARCHED | VV_FIELD_LONG },
  [VV_STORY_TAUGHT] = { "taught", VV_FIELD_TEXT, .label = NC_ ("field", "What the mentor taught"),
                        .flags = VV_FIELD_SEARCHED | VV_FIELD_LONG },
  [VV_STORY_CHANGED] = { "changed", VV_FIELD_TEXT, .label = NC_ ("field", "What changed"),
                         .flags = VV_FIELD_SEARCHED | VV_FIELD_LONG },
  [VV_STORY_RESULT] = { "result", VV_FIELD_TEXT, .label = NC_ ("field", "Result"),
                        .flags = VV_FIELD_SEARCHED },
  [VV_STORY_QUOTE] = { "quote", VV_FIELD_TEXT, .label = NC_ ("field", "Quote"),
                       .flags = VV_FIELD_SEARCHED | VV_FIELD_LONG },
  [VV_STORY_METRIC] = { "metric", VV_FIELD_CHOICE, .label = NC_ ("field", "Figure that moved"),
                        .choices = &vv_metrics },
  [VV_STORY_BEFORE] = { "before", VV_FIELD_REAL, .label = NC_ ("field", "Before") },
  [VV_STORY_AFTER] = { "after", VV_FIELD_REAL, .label = NC_ ("field", "After") },
  [VV_STORY_PRIVATE_NOTE] = { "private_note", VV_FIELD_TEXT, .label = NC_ ("field", "Private note"),
                              .flags = VV_FIELD_PRIVATE | VV_FIELD_LONG },
};

const VvEntity vv_story_entity = {
  .kind = VV_ENTITY_STORY,
  .name = "story",
  .plural = "stories",
  .element = "story",
  .label = NC_ ("entity", "story"),
  .owner = VV_ENTITY_PROGRAM,
  .people = TRUE,
  .title = VV_STORY_TITLE,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .get_type = vv_story_get_type,
};

VV_DEFINE_ENTITY (VvStory, vv_story)
