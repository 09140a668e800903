#include "model/vv-challenge.h"

#include <glib/gi18n-lib.h>

#include "vv-entity-private.h"

static const VvField fields[] = {
  [VV_CHALLENGE_PROGRAM_ID] = { "program_id", VV_FIELD_REFERENCE,
                                .flags = VV_FIELD_REQUIRED | VV_FIELD_SCOPE | VV_FIELD_OWNER,
                                .target = VV_ENTITY_PROGRAM },
  [VV_CHALLENGE_PAIR_ID] = { "pair_id", VV_FIELD_REFERENCE, .label = NC_ ("field", "Pair"),
                             .target = VV_ENTITY_PAIR },
  [VV_CHALLENGE_TITLE] = { "title", VV_FIELD_TEXT, .label = NC_ ("field", "Title"),
                           .flags = VV_FIELD_REQUIRED | VV_FIELD_SEARCHED },
  [VV_CHALLENGE_TEXT] = { "text", VV_FIELD_TEXT, .label = NC_ ("field", "Description"),
                          .flags = VV_FIELD_SEARCHED | VV_FIELD_LONG },
  [VV_CHALLENGE_CATEGORY] = { "category", VV_FIELD_CHOICE, .label = NC_ ("field", "Category"),
                              .flags = VV_FIELD_REQUIRED, .fallback = "other",
                              .choices = &vv_categories },
  [VV_CHALLENGE_SEVERITY] = { "severity", VV_FIELD_CHOICE, .label = NC_ ("field", "Severity"),
                              .flags = VV_FIELD_REQUIRED, .fallback = "medium",
                              .choices = &vv_severities },
  [VV_CHALLENGE_STATE] = { "state", VV_FIELD_CHOICE, .label = NC_ ("field", "State"),
                           .flags = VV_FIELD_REQUIRED, .fallback = "open",
                           .choices = &vv_challenge_states },
  [VV_CHALLENGE_OPENED] = { "opened", VV_FIELD_DATE, .label = NC_ ("field", "Opened"),
                            .flags = VV_FIELD_REQUIRED },
  [VV_CHALLENGE_DUE] = { "due", VV_FIELD_DATE, .label = NC_ ("field", "Due") },
  [VV_CHALLENGE_OWNER] = { "owner", VV_FIELD_TEXT, .label = NC_ ("field", "Who sees to it"),
                           .flags = VV_FIELD_SEARCHED },
  [VV_CHALLENGE_SOLVED] = { "solved", VV_FIELD_DATE, .label = NC_ ("field", "Solved on") },
  [VV_CHALLENGE_RESOLUTION] = { "resolution", VV_FIELD_TEXT,
                                .label = NC_ ("field", "What solved it"),
                                .flags = VV_FIELD_SEARCHED | VV_FIELD_LONG },
  [VV_CHALLENGE_PRIVATE_NOTE] = { "private_note", VV_FIELD_TEXT,
                                  .label = NC_ ("field", "Private note"),
                                  .flags = VV_FIELD_PRIVATE | VV_FIELD_LONG },
};

const VvEntity vv_challenge_entity = {
  .kind = VV_ENTITY_CHALLENGE,
  .name = "challenge",
  .plural = "challenges",
  .element = "challenge",
  .label = NC_ ("entity", "challenge"),
  .owner = VV_ENTITY_PROGRAM,
  .people = TRUE,
  .title = VV_CHALLENGE_TITLE,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .get_type = vv_challenge_get_type,
};

VV_DEFINE_ENTITY (VvChallenge, vv_challenge)
