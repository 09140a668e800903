/* The tables of fields: that they hang together, and that records made from them behave. */

#include "test-model.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/vv-error.h"
#include "base/vv-uid.h"
#include "model/vv-person.h"
#include "model/vv-texts.h"

#define FOREACH_ENTITY(entity)                                                                     \
  for (guint kind = 1; kind < VV_N_ENTITIES; kind++)                                               \
    for (const VvEntity *entity = vv_entity (kind); entity != NULL; entity = NULL)

static gboolean
is_name (const char *name, const char *separators)
{
  if (name == NULL || !g_ascii_islower (name[0]))
    return FALSE;
  for (const char *p = name; *p != '\0'; p++)
    if (!g_ascii_islower (*p) && !g_ascii_isdigit (*p) && strchr (separators, *p) == NULL)
      return FALSE;

  return TRUE;
}

static void
test_names (void)
{
  g_autoptr (GHashTable) names = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) types = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) elements = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  FOREACH_ENTITY (entity)
    {
      g_assert_cmpint (entity->kind, ==, kind);
      g_assert_true (is_name (entity->name, "_"));
      g_assert_true (is_name (entity->plural, "_"));
      g_assert_true (is_name (entity->element, "-"));
      g_assert_nonnull (entity->label);
      g_assert_true (g_hash_table_add (names, (gpointer) entity->name));
      g_assert_true (g_hash_table_add (names, (gpointer) entity->plural));
      g_assert_true (g_hash_table_add (types, GSIZE_TO_POINTER (entity->get_type ())));
      g_assert_true (vv_entity_by_name (entity->name) == entity);
      g_assert_true (g_hash_table_add (
          elements, g_strdup_printf ("%s in %d", entity->element, (int) entity->owner)));
    }
  g_assert_null (vv_entity_by_name (""));
  g_assert_null (vv_entity_by_name ("pai"));
  g_assert_null (vv_entity_by_name ("pairs"));
  g_assert_true (vv_entity_by_name ("checklist-item") == vv_entity (VV_ENTITY_CHECKLIST_ITEM));
}

static void
check_reference (const VvEntity *entity, const VvField *field)
{
  g_assert_cmpint (field->target, >, VV_ENTITY_NONE);
  g_assert_cmpint (field->target, <, VV_N_ENTITIES);
  g_assert_true (g_str_has_suffix (field->name, "_id"));
  if ((field->flags & VV_FIELD_SCOPE) != 0)
    g_assert_cmpint (field->target, ==, VV_ENTITY_PROGRAM);
  if ((field->flags & VV_FIELD_OWNER) != 0)
    {
      g_assert_cmpint (field->target, ==, entity->owner);
      g_assert_true ((field->flags & VV_FIELD_REQUIRED) != 0);
    }
}

static void
check_field (const VvEntity *entity, const VvField *field)
{
  g_assert_true (is_name (field->name, "_"));
  g_assert_cmpfloat (field->min, <=, field->max);
  if (field->kind == VV_FIELD_REFERENCE)
    check_reference (entity, field);
  else
    {
      g_assert_cmpint (field->target, ==, VV_ENTITY_NONE);
      g_assert_cmpint (field->flags & (VV_FIELD_OWNER | VV_FIELD_SCOPE), ==, 0);
    }
  g_assert_true ((field->kind == VV_FIELD_CHOICE) == (field->choices != NULL));
  if (field->kind == VV_FIELD_BOOLEAN)
    g_assert_true ((field->flags & VV_FIELD_REQUIRED) != 0 && field->fallback != NULL);
  if ((field->flags & VV_FIELD_SEARCHED) != 0)
    g_assert_cmpint (field->kind, ==, VV_FIELD_TEXT);
  if ((field->flags & (VV_FIELD_SEARCHED | VV_FIELD_PRIVATE)) != 0)
    g_assert_cmpint (field->flags & (VV_FIELD_SEARCHED | VV_FIELD_PRIVATE), !=,
                     VV_FIELD_SEARCHED | VV_FIELD_PRIVATE);
  if ((field->flags & (VV_FIELD_PRIVATE | VV_FIELD_RUN)) != 0 && entity->kind != VV_ENTITY_PROGRAM)
    g_assert_true (entity->people || (field->flags & VV_FIELD_RUN) != 0);
}

static void
test_fields (void)
{
  FOREACH_ENTITY (entity)
    {
      g_autoptr (GHashTable) names = g_hash_table_new (g_str_hash, g_str_equal);

      g_assert_cmpuint (entity->n_fields, >, 0);
      g_assert_cmpuint (entity->n_fields, <=, VV_FIELDS_MAX);
      g_assert_cmpint (entity->title, >=, -1);
      g_assert_cmpint (entity->title, <, (int) entity->n_fields);
      for (guint i = 0; i < entity->n_fields; i++)
        {
          g_assert_nonnull (entity->fields[i].name);
          g_assert_true (g_hash_table_add (names, (gpointer) entity->fields[i].name));
          g_assert_cmpint (vv_entity_field (entity, entity->fields[i].name), ==, (int) i);
          check_field (entity, &entity->fields[i]);
        }
      g_assert_cmpint (vv_entity_field (entity, "no_such_field"), ==, -1);
      g_assert_cmpint (vv_entity_field (entity, ""), ==, -1);
      /* Columns that the workspace and its lists add to each record's own. */
      g_assert_cmpint (vv_entity_field (entity, "id"), ==, -1);
      g_assert_cmpint (vv_entity_field (entity, "uid"), ==, -1);
      g_assert_cmpint (vv_entity_field (entity, "search"), ==, -1);
    }
}

/* Sentence case, short, and none for what nobody sees: the program that all belongs to, the place
 * among siblings. */
static void
test_labels (void)
{
  FOREACH_ENTITY (entity)
    {
      for (guint i = 0; i < entity->n_fields; i++)
        {
          const VvField *field = &entity->fields[i];
          gboolean hidden = (field->flags & VV_FIELD_SCOPE) != 0 ||
                            strcmp (field->name, "position") == 0;

          g_assert_true (hidden == (field->label == NULL));
          if (hidden)
            {
              g_assert_cmpstr (vv_field_label (field), ==, field->name);
              continue;
            }
          g_assert_cmpstr (vv_field_label (field), ==, field->label);
          g_assert_true (g_ascii_isupper (*field->label));
          g_assert_cmpint (g_utf8_strlen (field->label, -1), <=, 24);
          g_assert_false (g_str_has_suffix (field->label, ":"));
        }
    }
}

/* Up the owners every record comes to a program or a person, and every program's record names it. */
static void
test_owners (void)
{
  FOREACH_ENTITY (entity)
    {
      const VvEntity *top = entity;
      guint steps = 0;

      g_assert_true ((entity->owner == VV_ENTITY_NONE) ==
                     (vv_entity_field_with (entity, VV_FIELD_OWNER) < 0));
      while (top->owner != VV_ENTITY_NONE && steps++ < VV_N_ENTITIES)
        {
          g_assert_true (!vv_entity (top->owner)->people || top->people);
          top = vv_entity (top->owner);
        }
      g_assert_true (top->kind == VV_ENTITY_PROGRAM || top->kind == VV_ENTITY_PERSON);
      g_assert_true ((entity->owner != VV_ENTITY_NONE) ==
                     (vv_entity_field_with (entity, VV_FIELD_SCOPE) >= 0));
      g_assert_true (vv_entity_is_searched (entity) ==
                     (vv_entity_field_with (entity, VV_FIELD_SEARCHED) >= 0));
    }
}

static void
test_fallbacks (void)
{
  FOREACH_ENTITY (entity)
    {
      g_autoptr (VvObject) object = vv_object_new (entity->kind);

      for (guint i = 0; i < entity->n_fields; i++)
        if (entity->fields[i].fallback != NULL)
          {
            g_autoptr (GError) error = NULL;
            g_autofree char *text = NULL;

            g_assert_true (vv_object_parse (object, i, entity->fields[i].fallback, &error));
            g_assert_no_error (error);
            text = vv_object_format (object, i);
            g_assert_cmpstr (text, ==, entity->fields[i].fallback);
          }
    }
}

static void
test_complete (void)
{
  FOREACH_ENTITY (entity)
    {
      g_autoptr (VvObject) object = vv_object_new (entity->kind);
      g_autoptr (VvObject) named = vv_object_new (entity->kind);

      vv_object_complete (object);
      g_assert_true (g_uuid_string_is_valid (vv_object_uid (object)));
      for (guint i = 0; i < entity->n_fields; i++)
        g_assert_true (vv_object_is_set (object, i) == (entity->fields[i].fallback != NULL));

      vv_object_set_uid (named, "kept");
      vv_object_complete (named);
      g_assert_cmpstr (vv_object_uid (named), ==, "kept");
    }
}

static void
on_notify (G_GNUC_UNUSED GObject *object, GParamSpec *pspec, gpointer data)
{
  GString *notified = data;

  g_string_append_printf (notified, "%s ", pspec->name);
}

/* Sets a field through its property to the example with that number. */
static void
set_property (VvObject *object, guint i, const char *name, guint number)
{
  g_autoptr (VvObject) other = vv_object_new (vv_object_entity (object)->kind);
  GParamSpec *pspec = g_object_class_find_property (G_OBJECT_GET_CLASS (object), name);
  g_auto (GValue) value = G_VALUE_INIT;

  g_assert_nonnull (pspec);
  set_example (other, i, number);
  g_value_init (&value, pspec->value_type);
  g_object_get_property (G_OBJECT (other), name, &value);
  g_object_set_property (G_OBJECT (object), name, &value);
  g_assert_true (vv_object_field_equals (object, other, i));
}

static void
test_properties (void)
{
  FOREACH_ENTITY (entity)
    {
      g_autoptr (VvObject) object = vv_object_new (entity->kind);
      g_autoptr (GString) notified = g_string_new (NULL);

      g_signal_connect (object, "notify", G_CALLBACK (on_notify), notified);
      for (guint i = 0; i < entity->n_fields; i++)
        {
          g_autofree char *name = g_strdelimit (g_strdup (entity->fields[i].name), "_", '-');
          g_autofree char *once = g_strconcat (name, " ", NULL);

          for (guint number = 0; number < 2; number++)
            {
              g_string_truncate (notified, 0);
              set_property (object, i, name, number);
              g_assert_cmpstr (notified->str, ==, once);
              set_property (object, i, name, number);
              g_assert_cmpstr (notified->str, ==, once);
            }

          g_string_truncate (notified, 0);
          vv_object_unset (object, i);
          g_assert_cmpstr (notified->str, ==, once);
          vv_object_unset (object, i);
          g_assert_cmpstr (notified->str, ==, once);
          g_assert_false (vv_object_is_set (object, i));
        }
      g_signal_handlers_disconnect_by_data (object, notified);
    }
}

static void
test_copy (void)
{
  FOREACH_ENTITY (entity)
    {
      g_autoptr (VvObject) object = vv_object_new (entity->kind);
      g_autoptr (VvObject) copy = NULL;

      for (guint i = 0; i + 1 < entity->n_fields; i++)
        set_example (object, i, 0);
      vv_object_set_id (object, 7);
      vv_object_set_uid (object, "u");
      copy = vv_object_copy (object);
      g_assert_true (vv_object_entity (copy) == entity);
      g_assert_cmpint (vv_object_id (copy), ==, 7);
      g_assert_cmpstr (vv_object_uid (copy), ==, "u");
      for (guint i = 0; i < entity->n_fields; i++)
        {
          g_assert_true (vv_object_field_equals (object, copy, i));
          set_example (copy, i, 1);
          g_assert_false (vv_object_field_equals (object, copy, i));
        }
      vv_object_set_uid (copy, "v");
      g_assert_cmpstr (vv_object_uid (object), ==, "u");
      g_assert_finalize_object (g_steal_pointer (&copy));
      g_assert_finalize_object (g_steal_pointer (&object));
    }
}

/* Unset, empty and zero are three things. */
static void
test_unset (void)
{
  g_autoptr (VvObject) a = vv_object_new (VV_ENTITY_PERSON);
  g_autoptr (VvObject) b = vv_object_new (VV_ENTITY_PERSON);

  g_assert_null (vv_object_text (a, VV_PERSON_NOTE));
  g_assert_cmpint (vv_object_integer (a, VV_PERSON_LEVEL), ==, 0);
  vv_object_set_integer (a, VV_PERSON_LEVEL, 0);
  g_assert_true (vv_object_is_set (a, VV_PERSON_LEVEL));
  g_assert_false (vv_object_field_equals (a, b, VV_PERSON_LEVEL));
  vv_object_set_text (a, VV_PERSON_NOTE, "");
  g_assert_true (vv_object_is_set (a, VV_PERSON_NOTE));
  g_assert_false (vv_object_field_equals (a, b, VV_PERSON_NOTE));
  vv_object_set_text (a, VV_PERSON_NOTE, NULL);
  g_assert_true (vv_object_field_equals (a, b, VV_PERSON_NOTE));
  vv_object_take_text (a, VV_PERSON_NOTE, g_strdup ("x"));
  vv_object_take_text (a, VV_PERSON_NOTE, g_strdup ("x"));
  g_assert_cmpstr (vv_object_text (a, VV_PERSON_NOTE), ==, "x");
  vv_object_set_text (a, VV_PERSON_NOTE, vv_object_text (a, VV_PERSON_NOTE));
  vv_object_set_uid (a, "u");
  vv_object_set_uid (a, vv_object_uid (a));
  g_assert_cmpstr (vv_object_uid (a), ==, "u");
}

static void
test_search (void)
{
  g_autoptr (VvObject) person = vv_object_new (VV_ENTITY_PERSON);
  g_autoptr (VvObject) empty = vv_object_new (VV_ENTITY_PERSON);
  g_autofree char *search = NULL;
  g_autofree char *nothing = vv_object_search (empty);

  vv_object_set_text (person, VV_PERSON_GIVEN_NAME, "Élodie");
  vv_object_set_text (person, VV_PERSON_FAMILY_NAME, "Weiß");
  vv_object_set_text (person, VV_PERSON_SITE, " ");
  vv_object_set_text (person, VV_PERSON_NOTE, "secret");
  search = vv_object_search (person);
  g_assert_cmpstr (nothing, ==, "");
  g_assert_cmpstr (search, ==, "weiss\nelodie\n");
}

static void
assert_title (VvObject *object, const char *language, const char *wanted)
{
  g_autofree char *title = vv_object_title (object, language);

  g_assert_cmpstr (title, ==, wanted);
}

static void
test_title (void)
{
  g_autoptr (VvObject) person = vv_object_new (VV_ENTITY_PERSON);
  g_autoptr (VvObject) program = vv_object_new (VV_ENTITY_PROGRAM);
  int title = vv_entity (VV_ENTITY_PROGRAM)->title;

  assert_title (person, "en", "");
  vv_object_set_text (person, VV_PERSON_EMAIL, "m@example.com");
  assert_title (person, "en", "m@example.com");
  vv_object_set_text (person, VV_PERSON_FAMILY_NAME, "Chen");
  assert_title (person, "en", "Chen");
  vv_object_set_text (person, VV_PERSON_GIVEN_NAME, "Maya");
  assert_title (person, "en", "Maya Chen");

  assert_title (program, "en", "");
  vv_object_set_text (program, (guint) title, "{\"en\":\"Pilot\",\"fr\":\"Pilote\"}");
  assert_title (program, "fr-CA", "Pilote");
  assert_title (program, "de", "Pilot");
  FOREACH_ENTITY (entity)
    {
      g_autoptr (VvObject) object = vv_object_new (entity->kind);

      assert_title (object, "en", "");
    }
}

static void
test_validate (void)
{
  FOREACH_ENTITY (entity)
    {
      g_autoptr (VvObject) object = vv_object_new (entity->kind);
      g_autoptr (GError) error = NULL;

      if (entity->kind == VV_ENTITY_PERSON)
        vv_object_set_text (object, VV_PERSON_GIVEN_NAME, "Maya");
      for (guint i = 0; i < entity->n_fields; i++)
        if ((entity->fields[i].flags & VV_FIELD_REQUIRED) != 0)
          {
            g_autofree char *name = vv_field_typed_name (&entity->fields[i]);

            g_assert_false (g_str_has_suffix (name, "_id"));
            g_clear_error (&error);
            g_assert_false (vv_object_validate (object, &error));
            g_assert_error (error, VV_ERROR, VV_ERROR_INPUT);
            assert_sentence (error->message, name);
            set_example (object, i, 0);
          }
      g_clear_error (&error);
      g_assert_true (vv_object_validate (object, &error));
      g_assert_no_error (error);

      vv_object_set_uid (object, "not an id");
      g_assert_false (vv_object_validate (object, &error));
      g_assert_error (error, VV_ERROR, VV_ERROR_INPUT);
      assert_sentence (error->message, "not an id");
    }
}

static void
test_nobody (void)
{
  static const guint names[] = { VV_PERSON_FAMILY_NAME, VV_PERSON_GIVEN_NAME, VV_PERSON_EMAIL };
  g_autoptr (VvObject) person = vv_object_new (VV_ENTITY_PERSON);
  g_autoptr (GError) error = NULL;

  vv_object_set_text (person, VV_PERSON_STAFF_NUMBER, "7");
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      vv_object_set_text (person, names[i], "\u00a0 \n");
      g_assert_false (vv_object_validate (person, &error));
      g_assert_error (error, VV_ERROR, VV_ERROR_INPUT);
      g_clear_error (&error);
      vv_object_set_text (person, names[i], "ñ");
      g_assert_true (vv_object_validate (person, &error));
      vv_object_unset (person, names[i]);
    }
  g_assert_false (vv_object_validate (person, NULL));
}

/* What no door should let in is still refused at the last one. */
static void
test_validate_values (void)
{
  g_autoptr (VvObject) person = vv_object_new (VV_ENTITY_PERSON);
  g_autoptr (GError) error = NULL;

  vv_object_set_integer (person, VV_PERSON_LEVEL, 101);
  g_assert_false (vv_object_validate (person, &error));
  assert_sentence (error->message, "level");
  g_clear_error (&error);

  vv_object_set_integer (person, VV_PERSON_LEVEL, 100);
  vv_object_set_text (person, VV_PERSON_JOINED, "2026-02-30");
  g_assert_false (vv_object_validate (person, &error));
  assert_sentence (error->message, "joined");
  g_clear_error (&error);

  vv_object_unset (person, VV_PERSON_JOINED);
  vv_object_set_text (person, VV_PERSON_FAMILY_NAME, "\xFF\xFE");
  g_assert_false (vv_object_validate (person, &error));
  assert_sentence (error->message, "family_name");
  g_clear_error (&error);

  vv_object_set_text (person, VV_PERSON_FAMILY_NAME, "Chen");
  vv_object_set_text (person, VV_PERSON_SITE, "\xFF\xFE");
  g_assert_false (vv_object_validate (person, &error));
  assert_sentence (error->message, "site");
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
}

void
add_entity_tests (void)
{
  g_test_add_func ("/model/entity/names", test_names);
  g_test_add_func ("/model/entity/fields", test_fields);
  g_test_add_func ("/model/entity/labels", test_labels);
  g_test_add_func ("/model/entity/owners", test_owners);
  g_test_add_func ("/model/entity/fallbacks", test_fallbacks);
  g_test_add_func ("/model/object/complete", test_complete);
  g_test_add_func ("/model/object/properties", test_properties);
  g_test_add_func ("/model/object/copy", test_copy);
  g_test_add_func ("/model/object/unset", test_unset);
  g_test_add_func ("/model/object/search", test_search);
  g_test_add_func ("/model/object/title", test_title);
  g_test_add_func ("/model/object/validate", test_validate);
  g_test_add_func ("/model/object/validate-values", test_validate_values);
  g_test_add_func ("/model/object/nobody", test_nobody);
}
