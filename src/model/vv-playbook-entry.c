#include "model/vv-playbook-entry.h"

#include <glib/gi18n-lib.h>

#include "vv-entity-private.h"

static const VvField fields[] = {
  [VV_PLAYBOOK_ENTRY_PROGRAM_ID] = { "program_id", VV_FIELD_REFERENCE,
                                     .flags = VV_FIELD_REQUIRED | VV_FIELD_SCOPE | VV_FIELD_OWNER,
                                     .target = VV_ENTITY_PROGRAM },
  [VV_PLAYBOOK_ENTRY_POSITION] = { "position", VV_FIELD_INTEGER, .flags = VV_FIELD_REQUIRED,
                                   .fallback = "0", .min = 0, .max = 1000000 },
  [VV_PLAYBOOK_ENTRY_TITLE] = { "title", VV_FIELD_TEXTS, .label = NC_ ("field", "Challenge"),
                                .flags = VV_FIELD_REQUIRED },
  [VV_PLAYBOOK_ENTRY_CATEGORY] = { "category", VV_FIELD_CHOICE, .label = NC_ ("field", "Category"),
                                   .flags = VV_FIELD_REQUIRED, .fallback = "other",
                                   .choices = &vv_categories },
};

const VvEntity vv_playbook_entry_entity = {
  .kind = VV_ENTITY_PLAYBOOK_ENTRY,
  .name = "playbook_entry",
  .plural = "playbook_entries",
  .element = "playbook",
  .label = NC_ ("entity", "playbook entry"),
  .owner = VV_ENTITY_PROGRAM,
  .people = FALSE,
  .title = VV_PLAYBOOK_ENTRY_TITLE,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .get_type = vv_playbook_entry_get_type,
};

VV_DEFINE_ENTITY (VvPlaybookEntry, vv_playbook_entry)
