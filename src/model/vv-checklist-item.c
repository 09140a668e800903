#include "model/vv-checklist-item.h"

#include <glib/gi18n-lib.h>

#include "vv-entity-private.h"

static const VvField fields[] = {
  [VV_CHECKLIST_ITEM_PROGRAM_ID] = { "program_id", VV_FIELD_REFERENCE,
                                     .flags = VV_FIELD_REQUIRED | VV_FIELD_SCOPE,
                                     .target = VV_ENTITY_PROGRAM },
  [VV_CHECKLIST_ITEM_PHASE_ID] = { "phase_id", VV_FIELD_REFERENCE,
                                   .flags = VV_FIELD_REQUIRED | VV_FIELD_OWNER,
                                   .target = VV_ENTITY_PHASE },
  [VV_CHECKLIST_ITEM_POSITION] = { "position", VV_FIELD_INTEGER, .flags = VV_FIELD_REQUIRED,
                                   .fallback = "0", .min = 0, .max = 1000000 },
  [VV_CHECKLIST_ITEM_TITLE] = { "title", VV_FIELD_TEXTS, .flags = VV_FIELD_REQUIRED },
  [VV_CHECKLIST_ITEM_OWNER] = { "owner", VV_FIELD_TEXTS },
  [VV_CHECKLIST_ITEM_DUE_WEEK] = { "due_week", VV_FIELD_INTEGER, .min = -520, .max = 520 },
  [VV_CHECKLIST_ITEM_DUE] = { "due", VV_FIELD_DATE, .flags = VV_FIELD_RUN },
  [VV_CHECKLIST_ITEM_DONE] = { "done", VV_FIELD_DATE, .flags = VV_FIELD_RUN },
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
