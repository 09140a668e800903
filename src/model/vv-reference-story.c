#include "model/vv-reference-story.h"

#include <glib/gi18n-lib.h>

#include "vv-entity-private.h"

static const VvField fields[] = {
  [VV_REFERENCE_STORY_PROGRAM_ID] = { "program_id", VV_FIELD_REFERENCE,
                                      .flags = VV_FIELD_REQUIRED | VV_FIELD_SCOPE | VV_FIELD_OWNER,
                                      .target = VV_ENTITY_PROGRAM },
  [VV_REFERENCE_STORY_POSITION] = { "position", VV_FIELD_INTEGER, .flags = VV_FIELD_REQUIRED,
                                    .fallback = "0", .min = 0, .max = 1000000 },
  [VV_REFERENCE_STORY_TITLE] = { "title", VV_FIELD_TEXTS, .label = NC_ ("field", "Title"),
                                 .flags = VV_FIELD_REQUIRED },
  [VV_REFERENCE_STORY_TEXT] = { "text", VV_FIELD_TEXTS, .label = NC_ ("field", "Story"),
                                .flags = VV_FIELD_REQUIRED | VV_FIELD_LONG },
  [VV_REFERENCE_STORY_NOTE] = { "note", VV_FIELD_TEXTS, .label = NC_ ("field", "Source") },
};

const VvEntity vv_reference_story_entity = {
  .kind = VV_ENTITY_REFERENCE_STORY,
  .name = "reference_story",
  .plural = "reference_stories",
  .element = "reference-story",
  .label = NC_ ("entity", "reference story"),
  .owner = VV_ENTITY_PROGRAM,
  .people = FALSE,
  .title = VV_REFERENCE_STORY_TITLE,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .get_type = vv_reference_story_get_type,
};

VV_DEFINE_ENTITY (VvReferenceStory, vv_reference_story)
