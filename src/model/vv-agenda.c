#include "model/vv-agenda.h"

#include <glib/gi18n-lib.h>

#include "vv-entity-private.h"

static const VvField fields[] = {
  [VV_AGENDA_PROGRAM_ID] = { "program_id", VV_FIELD_REFERENCE,
                             .flags = VV_FIELD_REQUIRED | VV_FIELD_SCOPE | VV_FIELD_OWNER,
                             .target = VV_ENTITY_PROGRAM },
  [VV_AGENDA_POSITION] = { "position", VV_FIELD_INTEGER, .flags = VV_FIELD_REQUIRED,
                           .fallback = "0", .min = 0, .max = 1000000 },
  [VV_AGENDA_TITLE] = { "title", VV_FIELD_TEXTS, .label = NC_ ("field", "Title"),
                        .flags = VV_FIELD_REQUIRED },
  [VV_AGENDA_TEXT] = { "text", VV_FIELD_TEXTS, .label = NC_ ("field", "What the pair does"),
                       .flags = VV_FIELD_LONG },
};

const VvEntity vv_agenda_entity = {
  .kind = VV_ENTITY_AGENDA,
  .name = "agenda",
  .plural = "agendas",
  .element = "agenda",
  .label = NC_ ("entity", "agenda"),
  .owner = VV_ENTITY_PROGRAM,
  .people = FALSE,
  .title = VV_AGENDA_TITLE,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .get_type = vv_agenda_get_type,
};

VV_DEFINE_ENTITY (VvAgenda, vv_agenda)
