#include "model/vv-checklist-item.h"

#include <glib/gi18n-lib.h>

#include "vv-entity-private.h"

static const VvField fields[] = {
  [VV_CHECKLIST_ITEM_PROGRAM_ID] = { "program_id", VV_FIELD_REFERENCE,
                                     .flags = VV_FIELD_REQUIRED | VV_FIELD_SCOPE,
                                     .target = VV_ENTITY_PROGRAM },
  [VV_CHECKLIST_ITEM_PHASE_ID] = { "phase_id", VV_FIELD_REFERENCE, .label = NC_ ("field", "Phase"),
                                   .flags = VV_FIELD_REQUIRED | VV_FIELD_OWNER,
                                   .target = VV_ENTITY_PHASE },
  [VV_CHECKLIST_ITEM_POSITION] = { "position", VV_FIELD_INTEGER, .flags = VV_FIELD_REQUIRED,
                                   .fallback = "0", .min = 0, .max = 1000000 },
  [VV_CHECKLIST_ITEM_TITLE] = { "title", VV_FIELD_TEXTS, .label = NC_ ("field", "Title"),
                                .flags = VV_FIELD_REQUIRED },
  [VV_CHECKLIST_ITEM_OWNER] = { "owner", VV_FIELD_TEXTS, .label = NC_ ("field", "Who sees to it") },
  [VV_CHECKLIST_ITEM_DUE_WEEK] = { "due_week", VV_FIELD_INTEGER,
                                   .label = NC_ ("field", "Due in week"), .min = -520, .max = 520 },
  [VV_CHECKLIST_ITEM_DUE] = { "due", VV_FIELD_DATE, .label = NC_ ("field", "Due"),
                              .flags = VV_FIELD_RUN },
  [VV_CHECKLIST_ITEM_DONE] = { "done", VV_FIELD_DATE, .label = NC_ ("field", "Done on"),
                               .flags = VV_FIELD_RUN },
};

const VvEntity vv_checklist_item_entity = {
  .kind = VV_ENTITY_CHECKLIST_ITEM,
  .name = "checklist_item",
  .plural = "checklist_items",
  .element = "item",
  .label = NC_ ("entity", "checklist item"),
  .owner = VV_ENTITY_PHASE,
  .people = FALSE,
  .title = VV_CHECKLIST_ITEM_TITLE,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .get_type = vv_checklist_item_get_type,
};

VV_DEFINE_ENTITY (VvChecklistItem, vv_checklist_item)
