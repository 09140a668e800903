#include "model/vv-person.h"

#include <glib/gi18n-lib.h>

#include "base/vv-error.h"
#include "vv-entity-private.h"

static const VvField fields[] = {
  [VV_PERSON_FAMILY_NAME] = { "family_name", VV_FIELD_TEXT, .label = NC_ ("field", "Family name"),
                              .flags = VV_FIELD_SEARCHED },
  [VV_PERSON_GIVEN_NAME] = { "given_name", VV_FIELD_TEXT, .label = NC_ ("field", "Given name"),
                             .flags = VV_FIELD_SEARCHED },
  [VV_PERSON_EMAIL] = { "email", VV_FIELD_TEXT, .label = NC_ ("field", "E-mail"),
                        .flags = VV_FIELD_SEARCHED },
  [VV_PERSON_STAFF_NUMBER] = { "staff_number", VV_FIELD_TEXT,
                               .label = NC_ ("field", "Staff number"), .flags = VV_FIELD_SEARCHED },
  [VV_PERSON_JOB_TITLE] = { "job_title", VV_FIELD_TEXT, .label = NC_ ("field", "Job title"),
                            .flags = VV_FIELD_SEARCHED },
  [VV_PERSON_DEPARTMENT] = { "department", VV_FIELD_TEXT, .label = NC_ ("field", "Department"),
                             .flags = VV_FIELD_SEARCHED },
  [VV_PERSON_SITE] = { "site", VV_FIELD_TEXT, .label = NC_ ("field", "Site"),
                       .flags = VV_FIELD_SEARCHED },
  [VV_PERSON_LEVEL] = { "level", VV_FIELD_INTEGER, .label = NC_ ("field", "Level"), .min = 0,
                        .max = 100 },
  [VV_PERSON_MANAGER_ID] = { "manager_id", VV_FIELD_REFERENCE,
                             .label = NC_ ("field", "Line manager"), .target = VV_ENTITY_PERSON },
  [VV_PERSON_LANGUAGES] = { "languages", VV_FIELD_TEXT, .label = NC_ ("field", "Languages") },
  [VV_PERSON_ZONE] = { "zone", VV_FIELD_ZONE, .label = NC_ ("field", "Time zone") },
  [VV_PERSON_JOINED] = { "joined", VV_FIELD_DATE, .label = NC_ ("field", "Joined") },
  [VV_PERSON_LEFT] = { "left", VV_FIELD_DATE, .label = NC_ ("field", "Left") },
  [VV_PERSON_NOTE] = { "note", VV_FIELD_TEXT, .label = NC_ ("field", "Private note"),
                       .flags = VV_FIELD_PRIVATE | VV_FIELD_LONG },
};

const VvEntity vv_person_entity = {
  .kind = VV_ENTITY_PERSON,
  .name = "person",
  .plural = "people",
  .element = "person",
  .label = NC_ ("entity", "person"),
  .owner = VV_ENTITY_NONE,
  .people = TRUE,
  .title = VV_PERSON_FAMILY_NAME,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .get_type = vv_person_get_type,
};

VV_DEFINE_ENTITY (VvPerson, vv_person)

char *
vv_person_name (VvObject *person)
{
  const char *given = vv_object_text (person, VV_PERSON_GIVEN_NAME);
  const char *family = vv_object_text (person, VV_PERSON_FAMILY_NAME);

  if (given != NULL && family != NULL)
    return g_strdup_printf ("%s %s", given, family);
  return g_strdup (given ?: family ?: vv_object_text (person, VV_PERSON_EMAIL) ?: "");
}

static gboolean
holds_words (VvObject *person, guint field)
{
  const char *text = vv_object_text (person, field);

  for (; text != NULL && *text != '\0'; text = g_utf8_next_char (text))
    if (!g_unichar_isspace (g_utf8_get_char (text)))
      return TRUE;

  return FALSE;
}

gboolean
vv_person_validate (VvObject *person, GError **error)
{
  if (holds_words (person, VV_PERSON_FAMILY_NAME) || holds_words (person, VV_PERSON_GIVEN_NAME) ||
      holds_words (person, VV_PERSON_EMAIL))
    return TRUE;
  g_set_error_literal (error, VV_ERROR, VV_ERROR_INPUT,
                       _ ("A person needs a name or an e-mail address: give one of them."));
  return FALSE;
}
