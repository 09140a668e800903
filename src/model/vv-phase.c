#include "model/vv-phase.h"

#include <glib/gi18n-lib.h>

#include "vv-entity-private.h"

static const VvField fields[] = {
  [VV_PHASE_PROGRAM_ID] = { "program_id", VV_FIELD_REFERENCE,
                            .flags = VV_FIELD_REQUIRED | VV_FIELD_SCOPE | VV_FIELD_OWNER,
                            .target = VV_ENTITY_PROGRAM },
  [VV_PHASE_POSITION] = { "position", VV_FIELD_INTEGER, .flags = VV_FIELD_REQUIRED, .fallback = "0",
                          .min = 0, .max = 1000000 },
  [VV_PHASE_TITLE] = { "title", VV_FIELD_TEXTS, .label = NC_ ("field", "Title"),
                       .flags = VV_FIELD_REQUIRED },
  [VV_PHASE_SUMMARY] = { "summary", VV_FIELD_TEXTS, .label = NC_ ("field", "Summary"),
                         .flags = VV_FIELD_LONG },
  [VV_PHASE_START_WEEK] = { "start_week", VV_FIELD_INTEGER, .label = NC_ ("field", "First week"),
                            .min = -520, .max = 520 },
  [VV_PHASE_WEEKS] = { "weeks", VV_FIELD_INTEGER, .label = NC_ ("field", "Weeks"), .min = 1,
                       .max = 520 },
};

const VvEntity vv_phase_entity = {
  .kind = VV_ENTITY_PHASE,
  .name = "phase",
  .plural = "phases",
  .element = "phase",
  .label = NC_ ("entity", "phase"),
  .owner = VV_ENTITY_PROGRAM,
  .people = FALSE,
  .title = VV_PHASE_TITLE,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .get_type = vv_phase_get_type,
};

VV_DEFINE_ENTITY (VvPhase, vv_phase)
