#include "model/vv-action.h"

#include <glib/gi18n-lib.h>

#include "vv-entity-private.h"

static const VvField fields[] = {
  [VV_ACTION_PROGRAM_ID] = { "program_id", VV_FIELD_REFERENCE,
                             .flags = VV_FIELD_REQUIRED | VV_FIELD_SCOPE,
                             .target = VV_ENTITY_PROGRAM },
  [VV_ACTION_SESSION_ID] = { "session_id", VV_FIELD_REFERENCE, .label = NC_ ("field", "Session"),
                             .flags = VV_FIELD_REQUIRED | VV_FIELD_OWNER,
                             .target = VV_ENTITY_SESSION },
  [VV_ACTION_TEXT] = { "text", VV_FIELD_TEXT, .label = NC_ ("field", "Action"),
                       .flags = VV_FIELD_REQUIRED },
  [VV_ACTION_OWNER] = { "owner", VV_FIELD_CHOICE, .label = NC_ ("field", "Who does it"),
                        .flags = VV_FIELD_REQUIRED, .fallback = "mentee", .choices = &vv_sides },
  [VV_ACTION_DUE] = { "due", VV_FIELD_DATE, .label = NC_ ("field", "Due") },
  [VV_ACTION_STATE] = { "state", VV_FIELD_CHOICE, .label = NC_ ("field", "State"),
                        .flags = VV_FIELD_REQUIRED, .fallback = "open",
                        .choices = &vv_action_states },
  [VV_ACTION_DONE] = { "done", VV_FIELD_DATE, .label = NC_ ("field", "Closed on") },
};

const VvEntity vv_action_entity = {
  .kind = VV_ENTITY_ACTION,
  .name = "action",
  .plural = "actions",
  .element = "action",
  .label = NC_ ("entity", "action"),
  .owner = VV_ENTITY_SESSION,
  .people = TRUE,
  .title = VV_ACTION_TEXT,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .get_type = vv_action_get_type,
};

VV_DEFINE_ENTITY (VvAction, vv_action)
