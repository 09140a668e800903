#include "model/vv-session.h"

#include <glib/gi18n-lib.h>

#include "base/vv-date.h"
#include "vv-entity-private.h"

static const VvField fields[] = {
  [VV_SESSION_PROGRAM_ID] = { "program_id", VV_FIELD_REFERENCE,
                              .flags = VV_FIELD_REQUIRED | VV_FIELD_SCOPE,
                              .target = VV_ENTITY_PROGRAM },
  [VV_SESSION_PAIR_ID] = { "pair_id", VV_FIELD_REFERENCE, .label = NC_ ("field", "Pair"),
                           .flags = VV_FIELD_REQUIRED | VV_FIELD_OWNER, .target = VV_ENTITY_PAIR },
  [VV_SESSION_DAY] = { "day", VV_FIELD_DATE, .label = NC_ ("field", "Day"),
                       .flags = VV_FIELD_REQUIRED },
  [VV_SESSION_START] = { "start", VV_FIELD_TIME, .label = NC_ ("field", "Time") },
  [VV_SESSION_ZONE] = { "zone", VV_FIELD_ZONE, .label = NC_ ("field", "Time zone") },
  [VV_SESSION_STATE] = { "state", VV_FIELD_CHOICE, .label = NC_ ("field", "State"),
                         .flags = VV_FIELD_REQUIRED, .fallback = "planned",
                         .choices = &vv_session_states },
  [VV_SESSION_MINUTES] = { "minutes", VV_FIELD_INTEGER, .label = NC_ ("field", "Minutes"),
                           .flags = VV_FIELD_REQUIRED, .min = 0, .max = 1440 },
  [VV_SESSION_MODE] = { "mode", VV_FIELD_CHOICE, .label = NC_ ("field", "Mode"),
                        .choices = &vv_modes },
  [VV_SESSION_TOPIC_ID] = { "topic_id", VV_FIELD_REFERENCE, .label = NC_ ("field", "Topic"),
                            .target = VV_ENTITY_TOPIC },
  [VV_SESSION_AGENDA_ID] = { "agenda_id", VV_FIELD_REFERENCE, .label = NC_ ("field", "Agenda"),
                             .target = VV_ENTITY_AGENDA },
  [VV_SESSION_REPLACES_ID] = { "replaces_id", VV_FIELD_REFERENCE,
                               .label = NC_ ("field", "In place of"), .target = VV_ENTITY_SESSION },
  [VV_SESSION_MENTOR_RATING] = { "mentor_rating", VV_FIELD_INTEGER,
                                 .label = NC_ ("field", "Mentor’s rating"), .min = 1, .max = 5 },
  [VV_SESSION_MENTEE_RATING] = { "mentee_rating", VV_FIELD_INTEGER,
                                 .label = NC_ ("field", "Mentee’s rating"), .min = 1, .max = 5 },
  [VV_SESSION_CANCELLED_BY] = { "cancelled_by", VV_FIELD_CHOICE,
                                .label = NC_ ("field", "Cancelled by"), .choices = &vv_sides },
  [VV_SESSION_REASON] = { "reason", VV_FIELD_TEXT, .label = NC_ ("field", "Reason"),
                          .flags = VV_FIELD_SEARCHED },
  [VV_SESSION_SUMMARY] = { "summary", VV_FIELD_TEXT, .label = NC_ ("field", "Summary"),
                           .flags = VV_FIELD_SEARCHED | VV_FIELD_LONG },
  [VV_SESSION_PRIVATE_NOTE] = { "private_note", VV_FIELD_TEXT,
                                .label = NC_ ("field", "Private note"),
                                .flags = VV_FIELD_PRIVATE | VV_FIELD_LONG },
};

const VvEntity vv_session_entity = {
  .kind = VV_ENTITY_SESSION,
  .name = "session",
  .plural = "sessions",
  .element = "session",
  .label = NC_ ("entity", "session"),
  .owner = VV_ENTITY_PAIR,
  .people = TRUE,
  .title = -1,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .get_type = vv_session_get_type,
};

VV_DEFINE_ENTITY (VvSession, vv_session)

gboolean
vv_session_allows (VvObject *session, const char *state, guint32 today)
{
  const char *now = vv_object_text (session, VV_SESSION_STATE);
  gboolean is_past = vv_date_parse (vv_object_text (session, VV_SESSION_DAY)) <= today;
  gboolean needs_past = g_str_equal (state, "held") || g_str_equal (state, "no_show");

  return g_strcmp0 (now, state) != 0 && (is_past || !needs_past) &&
         vv_choices_may_move (&vv_session_states, now, state);
}
