/* "field=value": the fields of a record set from text. */

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/vv-error.h"
#include "base/vv-fold.h"
#include "base/vv-uid.h"
#include "jobs/vv-record.h"
#include "jobs/vv-reference.h"
#include "model/vv-pair.h"
#include "model/vv-participation.h"
#include "model/vv-person.h"
#include "model/vv-texts.h"

typedef struct
{
  int field;      /* -1: a pseudo field or one that is done */
  char *name;
  char *language; /* (nullable): of a text in several languages */
  char *value;
} Setting;

typedef struct
{
  VvReader *reader;
  VvObject *object;
  const VvEntity *entity;
  const VvRecordContext *context;
  GArray *settings; /* of Setting */
  gint64 program_id;
} Setter;

static void
setting_clear (Setting *setting)
{
  g_free (setting->name);
  g_free (setting->language);
  g_free (setting->value);
}

/* The field of that name; references also without their "_id". */
static int
find_field (const VvEntity *entity, const char *name)
{
  g_autofree char *reference = g_strconcat (name, "_id", NULL);
  int field = vv_entity_field (entity, name);

  return field >= 0 ? field : vv_entity_field (entity, reference);
}

static gboolean
is_pseudo (const VvEntity *entity, const char *name)
{
  return strcmp (name, "uid") == 0 ||
         (entity->kind == VV_ENTITY_PERSON && strcmp (name, "name") == 0);
}

static char *
field_names (const VvEntity *entity)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < entity->n_fields; i++)
    {
      g_autofree char *name = vv_field_typed_name (&entity->fields[i]);

      g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", name);
    }

  return g_string_free (names, FALSE);
}

static gboolean
refuse_field (const VvEntity *entity, const char *name, GError **error)
{
  g_autofree char *names = field_names (entity);

  g_set_error (error, VV_ERROR, VV_ERROR_INPUT,
               /* Translators: a name as typed, a kind of record, the names of its fields */
               _ ("“%s” is no field of a %s; these are: %s."), name, vv_entity_label (entity),
               names);
  return FALSE;
}

static gboolean
read_setting (Setter *setter, const char *text, GError **error)
{
  const char *equals = strchr (text, '=');
  Setting setting = { .field = -1 };
  char *colon;

  if (equals == NULL || equals == text)
    {
      g_set_error (error, VV_ERROR, VV_ERROR_INPUT, _ ("“%s” is not of the form field=value."),
                   text);
      return FALSE;
    }
  setting.name = g_strndup (text, (gsize) (equals - text));
  setting.value = vv_text_clean (equals + 1);
  if ((colon = strchr (setting.name, ':')) != NULL)
    {
      setting.language = g_strdup (colon + 1);
      *colon = '\0';
    }
  if (!is_pseudo (setter->entity, setting.name) &&
      (setting.field = find_field (setter->entity, setting.name)) < 0)
    {
      refuse_field (setter->entity, setting.name, error);
      setting_clear (&setting);
      return FALSE;
    }
  g_array_append_val (setter->settings, setting);
  return TRUE;
}

static Setting *
find_setting (Setter *setter, int field)
{
  for (guint i = 0; i < setter->settings->len; i++)
    if (g_array_index (setter->settings, Setting, i).field == field)
      return &g_array_index (setter->settings, Setting, i);

  return NULL;
}

/* The side that a reference to a participation stands for. */
static const char *
wanted_role (const VvEntity *entity, int field)
{
  if (entity->kind != VV_ENTITY_PAIR)
    return NULL;
  return field == VV_PAIR_MENTOR_ID ? "mentor" : field == VV_PAIR_MENTEE_ID ? "mentee" : NULL;
}

static gboolean
set_reference (Setter *setter, Setting *setting, GError **error)
{
  const VvField *field = &setter->entity->fields[setting->field];
  gint64 id = 0;

  if (*setting->value == '\0')
    vv_object_unset (setter->object, (guint) setting->field);
  else if (vv_reference_find (setter->reader, field->target, setter->program_id,
                              wanted_role (setter->entity, setting->field), setting->value, &id,
                              error))
    vv_object_set_integer (setter->object, (guint) setting->field, id);
  else
    return FALSE;
  setting->field = -1;
  return TRUE;
}

static gint64
scope_of (VvObject *object)
{
  int scope = vv_entity_field_with (vv_object_entity (object), VV_FIELD_SCOPE);

  return scope < 0 ? 0 : vv_object_integer (object, (guint) scope);
}

/* The owner may lie in any program, and then says which. */
static gboolean
set_owner (Setter *setter, int owner, GError **error)
{
  Setting *setting = find_setting (setter, owner);
  g_autoptr (VvObject) above = NULL;

  if (setting != NULL && !set_reference (setter, setting, error))
    return FALSE;
  if (!vv_object_is_set (setter->object, (guint) owner))
    return TRUE;
  above = vv_reader_load (setter->reader, setter->entity->fields[owner].target,
                          vv_object_integer (setter->object, (guint) owner), error);
  if (above == NULL)
    return FALSE;
  setter->program_id = scope_of (above);
  return TRUE;
}

/* Other references are looked up in the program: it has to be known first. */
static gboolean
set_scope (Setter *setter, GError **error)
{
  int scope = vv_entity_field_with (setter->entity, VV_FIELD_SCOPE);
  int owner = vv_entity_field_with (setter->entity, VV_FIELD_OWNER);
  Setting *setting;

  if (scope < 0)
    return TRUE;
  setter->program_id = scope_of (setter->object);
  setting = find_setting (setter, scope);
  if (setting != NULL && !set_reference (setter, setting, error))
    return FALSE;
  if (vv_object_is_set (setter->object, (guint) scope))
    setter->program_id = scope_of (setter->object);
  else
    setter->program_id = setter->context->program_id;
  if (owner != scope && !set_owner (setter, owner, error))
    return FALSE;
  if (setter->program_id == 0 &&
      !vv_reference_program (setter->reader, NULL, &setter->program_id, error))
    return FALSE;
  vv_object_set_integer (setter->object, (guint) scope, setter->program_id);
  return TRUE;
}

/* The first word is the given name: the others are the family name, "de Souza" say. */
static void
set_name (VvObject *person, const char *value)
{
  g_autofree char *name = g_strstrip (g_strdup (value));
  char *space = strchr (name, ' ');

  if (space == NULL)
    {
      vv_object_set_text (person, VV_PERSON_FAMILY_NAME, *name != '\0' ? name : NULL);
      vv_object_unset (person, VV_PERSON_GIVEN_NAME);
      return;
    }
  *space = '\0';
  vv_object_set_text (person, VV_PERSON_GIVEN_NAME, name);
  vv_object_set_text (person, VV_PERSON_FAMILY_NAME, g_strstrip (space + 1));
}

static gboolean
set_uid (VvObject *object, const char *value, GError **error)
{
  if (vv_object_id (object) != 0)
    {
      g_set_error_literal (error, VV_ERROR, VV_ERROR_INPUT,
                           _ ("The id of a record that is stored can’t be changed."));
      return FALSE;
    }
  if (!vv_uid_is_valid (value))
    {
      g_set_error (error, VV_ERROR, VV_ERROR_INPUT,
                   _ ("The id “%s” can’t be used: letters, digits, “.”, “_”, “-” and “:”, at most "
                      "%d."),
                   value, VV_UID_MAX);
      return FALSE;
    }
  vv_object_set_uid (object, value);
  return TRUE;
}

static gboolean
set_texts (Setter *setter, const Setting *setting, GError **error)
{
  const char *language =
      setting->language ?: setter->context->language ?: vv_texts_user_language ();

  if (!vv_texts_language_is_valid (language))
    {
      g_set_error (error, VV_ERROR, VV_ERROR_INPUT, _ ("“%s” is no language tag as “fr” is."),
                   language);
      return FALSE;
    }
  vv_object_take_text (setter->object, (guint) setting->field,
                       vv_texts_set (vv_object_text (setter->object, (guint) setting->field),
                                     language, *setting->value != '\0' ? setting->value : NULL));
  return TRUE;
}

static gboolean
apply_setting (Setter *setter, Setting *setting, GError **error)
{
  if (setting->field < 0)
    return TRUE;
  if (setter->entity->fields[setting->field].kind == VV_FIELD_REFERENCE)
    return set_reference (setter, setting, error);
  if (setter->entity->fields[setting->field].kind == VV_FIELD_TEXTS)
    return set_texts (setter, setting, error);
  return vv_object_parse (setter->object, (guint) setting->field, setting->value, error);
}

static gboolean
apply_pseudo (Setter *setter, GError **error)
{
  for (guint i = 0; i < setter->settings->len; i++)
    {
      const Setting *setting = &g_array_index (setter->settings, Setting, i);

      if (setting->field < 0 && strcmp (setting->name, "uid") == 0)
        {
          if (!set_uid (setter->object, setting->value, error))
            return FALSE;
        }
      else if (setting->field < 0)
        set_name (setter->object, setting->value);
    }

  return TRUE;
}

gboolean
vv_record_set (VvReader *reader,
               VvObject *object,
               const char *const *settings,
               const VvRecordContext *context,
               GError **error)
{
  g_autoptr (GArray) parsed = g_array_new (FALSE, TRUE, sizeof (Setting));
  Setter setter = { .reader = reader,
                    .object = object,
                    .entity = vv_object_entity (object),
                    .context = context,
                    .settings = parsed };

  g_array_set_clear_func (parsed, (GDestroyNotify) setting_clear);
  for (; *settings != NULL; settings++)
    if (!read_setting (&setter, *settings, error))
      return FALSE;
  if (!apply_pseudo (&setter, error) || !set_scope (&setter, error))
    return FALSE;
  for (guint i = 0; i < parsed->len; i++)
    if (!apply_setting (&setter, &g_array_index (parsed, Setting, i), error))
      return FALSE;

  return TRUE;
}
