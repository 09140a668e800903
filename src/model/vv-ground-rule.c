#include "model/vv-ground-rule.h"

#include <glib/gi18n-lib.h>

#include "vv-entity-private.h"

static const VvField fields[] = {
  [VV_GROUND_RULE_PROGRAM_ID] = { "program_id", VV_FIELD_REFERENCE,
                                  .flags = VV_FIELD_REQUIRED | VV_FIELD_SCOPE | VV_FIELD_OWNER,
                                  .target = VV_ENTITY_PROGRAM },
  [VV_GROUND_RULE_POSITION] = { "position", VV_FIELD_INTEGER, .flags = VV_FIELD_REQUIRED,
                                .fallback = "0", .min = 0, .max = 1000000 },
  [VV_GROUND_RULE_TEXT] = { "text", VV_FIELD_TEXTS, .label = NC_ ("field", "Rule"),
                            .flags = VV_FIELD_REQUIRED },
};

const VvEntity vv_ground_rule_entity = {
  .kind = VV_ENTITY_GROUND_RULE,
  .name = "ground_rule",
  .plural = "ground_rules",
  .element = "ground-rule",
  .label = NC_ ("entity", "ground rule"),
  .owner = VV_ENTITY_PROGRAM,
  .people = FALSE,
  .title = VV_GROUND_RULE_TEXT,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .get_type = vv_ground_rule_get_type,
};

VV_DEFINE_ENTITY (VvGroundRule, vv_ground_rule)
