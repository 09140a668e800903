#include "model/vv-pair.h"

#include <glib/gi18n-lib.h>

#include "vv-entity-private.h"

static const VvField fields[] = {
  [VV_PAIR_PROGRAM_ID] = { "program_id", VV_FIELD_REFERENCE,
                           .flags = VV_FIELD_REQUIRED | VV_FIELD_SCOPE | VV_FIELD_OWNER,
                           .target = VV_ENTITY_PROGRAM },
  [VV_PAIR_MENTOR_ID] = { "mentor_id", VV_FIELD_REFERENCE, .label = NC_ ("field", "Mentor"),
                          .flags = VV_FIELD_REQUIRED, .target = VV_ENTITY_PARTICIPATION },
  [VV_PAIR_MENTEE_ID] = { "mentee_id", VV_FIELD_REFERENCE, .label = NC_ ("field", "Mentee"),
                          .flags = VV_FIELD_REQUIRED, .target = VV_ENTITY_PARTICIPATION },
  [VV_PAIR_STATE] = { "state", VV_FIELD_CHOICE, .label = NC_ ("field", "State"),
                      .flags = VV_FIELD_REQUIRED, .fallback = "draft", .choices = &vv_pair_states },
  [VV_PAIR_OVER_CAPACITY] = { "over_capacity", VV_FIELD_BOOLEAN,
                              .label = NC_ ("field", "Over capacity"), .flags = VV_FIELD_REQUIRED,
                              .fallback = "false" },
  [VV_PAIR_DEVELOPMENT_GOAL] = { "development_goal", VV_FIELD_TEXT,
                                 .label = NC_ ("field", "Development goal"),
                                 .flags = VV_FIELD_LONG },
  [VV_PAIR_STARTED] = { "started", VV_FIELD_DATE, .label = NC_ ("field", "Launched on") },
  [VV_PAIR_FINISHED] = { "finished", VV_FIELD_DATE, .label = NC_ ("field", "Finished on") },
  [VV_PAIR_REASON] = { "reason", VV_FIELD_TEXT, .label = NC_ ("field", "Reason for the end") },
  [VV_PAIR_NOTE] = { "note", VV_FIELD_TEXT, .label = NC_ ("field", "Private note"),
                     .flags = VV_FIELD_PRIVATE | VV_FIELD_LONG },
};

const VvEntity vv_pair_entity = {
  .kind = VV_ENTITY_PAIR,
  .name = "pair",
  .plural = "pairs",
  .element = "pair",
  .label = NC_ ("entity", "pair"),
  .owner = VV_ENTITY_PROGRAM,
  .people = TRUE,
  .title = -1,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .get_type = vv_pair_get_type,
};

VV_DEFINE_ENTITY (VvPair, vv_pair)

gboolean
vv_pair_state_is_live (const char *state)
{
  return g_strcmp0 (state, "completed") != 0 && g_strcmp0 (state, "ended") != 0;
}
