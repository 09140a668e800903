#include "model/vv-person.h"

#include <glib/gi18n-lib.h>

#include "vv-entity-private.h"

static const VvField fields[] = {
  [VV_PERSON_FAMILY_NAME] = { "family_name", VV_FIELD_TEXT, .flags = VV_FIELD_SEARCHED },
  [VV_PERSON_GIVEN_NAME] = { "given_name", VV_FIELD_TEXT, .flags = VV_FIELD_SEARCHED },
  [VV_PERSON_EMAIL] = { "email", VV_FIELD_TEXT, .flags = VV_FIELD_SEARCHED },
  [VV_PERSON_STAFF_NUMBER] = { "staff_number", VV_FIELD_TEXT, .flags = VV_FIELD_SEARCHED },
  [VV_PERSON_JOB_TITLE] = { "job_title", VV_FIELD_TEXT, .flags = VV_FIELD_SEARCHED },
  [VV_PERSON_DEPARTMENT] = { "department", VV_FIELD_TEXT, .flags = VV_FIELD_SEARCHED },
  [VV_PERSON_SITE] = { "site", VV_FIELD_TEXT, .flags = VV_FIELD_SEARCHED },
  [VV_PERSON_LEVEL] = { "level", VV_FIELD_INTEGER, .min = 0, .max = 100 },
  [VV_PERSON_MANAGER_ID] = { "manager_id", VV_FIELD_REFERENCE, .target = VV_ENTITY_PERSON },
  [VV_PERSON_LANGUAGES] = { "languages", VV_FIELD_TEXT },
  [VV_PERSON_ZONE] = { "zone", VV_FIELD_ZONE },
  [VV_PERSON_JOINED] = { "joined", VV_FIELD_DATE },
  [VV_PERSON_LEFT] = { "left", VV_FIELD_DATE },
  [VV_PERSON_NOTE] = { "note", VV_FIELD_TEXT, .flags = VV_FIELD_PRIVATE | VV_FIELD_LONG },
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
