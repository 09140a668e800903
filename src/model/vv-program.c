#include "model/vv-program.h"

#include <glib/gi18n-lib.h>

#include "vv-entity-private.h"

static const VvField fields[] = {
  [VV_PROGRAM_TITLE] = { "title", VV_FIELD_TEXTS, .label = NC_ ("field", "Title"),
                         .flags = VV_FIELD_REQUIRED },
  [VV_PROGRAM_PURPOSE] = { "purpose", VV_FIELD_TEXTS, .label = NC_ ("field", "Purpose"),
                           .flags = VV_FIELD_LONG },
  [VV_PROGRAM_SPONSOR_ROLE] = { "sponsor_role", VV_FIELD_TEXTS,
                                .label = NC_ ("field", "Sponsor’s role"), .flags = VV_FIELD_LONG },
  [VV_PROGRAM_MENTORS_ELIGIBLE] = { "mentors_eligible", VV_FIELD_TEXTS,
                                    .label = NC_ ("field", "Who can be a mentor"),
                                    .flags = VV_FIELD_LONG },
  [VV_PROGRAM_MENTEES_ELIGIBLE] = { "mentees_eligible", VV_FIELD_TEXTS,
                                    .label = NC_ ("field", "Who can be a mentee"),
                                    .flags = VV_FIELD_LONG },
  [VV_PROGRAM_PILOT] = { "pilot", VV_FIELD_BOOLEAN, .label = NC_ ("field", "Pilot"),
                         .flags = VV_FIELD_REQUIRED, .fallback = "false" },
  [VV_PROGRAM_STATE] = { "state", VV_FIELD_CHOICE, .label = NC_ ("field", "State"),
                         .flags = VV_FIELD_REQUIRED | VV_FIELD_RUN, .fallback = "draft",
                         .choices = &vv_program_states },
  [VV_PROGRAM_STARTS] = { "starts", VV_FIELD_DATE, .label = NC_ ("field", "Starts on"),
                          .flags = VV_FIELD_RUN },
  [VV_PROGRAM_MONTHS] = { "months", VV_FIELD_INTEGER, .label = NC_ ("field", "Months"),
                          .flags = VV_FIELD_REQUIRED, .fallback = "6", .min = 1, .max = 120 },
  [VV_PROGRAM_CADENCE] = { "cadence", VV_FIELD_INTEGER,
                           .label = NC_ ("field", "Days between sessions"),
                           .flags = VV_FIELD_REQUIRED, .fallback = "30", .min = 1, .max = 366 },
  [VV_PROGRAM_SESSIONS] = { "sessions", VV_FIELD_INTEGER,
                            .label = NC_ ("field", "Sessions per pair"), .flags = VV_FIELD_REQUIRED,
                            .fallback = "6", .min = 1, .max = 1000 },
  [VV_PROGRAM_MINUTES] = { "minutes", VV_FIELD_INTEGER,
                           .label = NC_ ("field", "Minutes per session"),
                           .flags = VV_FIELD_REQUIRED, .fallback = "60", .min = 1, .max = 1440 },
  [VV_PROGRAM_ZONE] = { "zone", VV_FIELD_ZONE, .label = NC_ ("field", "Time zone"),
                        .flags = VV_FIELD_RUN },
};

const VvEntity vv_program_entity = {
  .kind = VV_ENTITY_PROGRAM,
  .name = "program",
  .plural = "programs",
  .element = "program",
  .label = NC_ ("entity", "program"),
  .owner = VV_ENTITY_NONE,
  .people = FALSE,
  .title = VV_PROGRAM_TITLE,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .get_type = vv_program_get_type,
};

VV_DEFINE_ENTITY (VvProgram, vv_program)
