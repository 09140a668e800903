/* The schema and the tables of fields say the same. */

#include "test-exchange.h"

#include <string.h>

#include "base/vv-error.h"

/* How deep an element stands, as tags to be opened and closed. */
static void
append_owners (GString *open, GString *close, VvEntityKind kind)
{
  const VvEntity *entity = vv_entity (kind);

  if (kind == VV_ENTITY_PROGRAM)
    return;
  if (entity->owner != VV_ENTITY_NONE && entity->owner != VV_ENTITY_PROGRAM)
    {
      append_owners (open, close, entity->owner);
      g_string_append_printf (open, "<%s id='owner'>", vv_entity (entity->owner)->element);
      g_string_prepend (close, ">");
      g_string_prepend (close, vv_entity (entity->owner)->element);
      g_string_prepend (close, "</");
    }
}

/* A file whose one record of @kind has @attribute and @content. */
static char *
file_with (VvEntityKind kind, const char *attribute, const char *content)
{
  const VvEntity *entity = vv_entity (kind);
  g_autoptr (GString) open = g_string_new (NULL);
  g_autoptr (GString) close = g_string_new (NULL);
  g_autofree char *record = NULL;

  append_owners (open, close, kind);
  if (kind == VV_ENTITY_PROGRAM)
    return g_strdup_printf (PROGRAM (" %s", "%s"), attribute, content);
  record = g_strdup_printf ("<%s id='it' %s>%s</%s>", entity->element, attribute, content,
                            entity->element);
  return g_strdup_printf (PROGRAM ("",
                                   "<person id='x'/><topic id='x'/><agenda id='x'/>"
                                   "<participation id='x'/><pair id='x'><session id='x'/></pair>"
                                   "<playbook id='x'><answer id='x'/></playbook>"
                                   "%s%s%s"),
                          open->str, record, close->str);
}

static char *
xml_name (const VvField *field)
{
  char *name = g_strdelimit (g_strdup (field->name), "_", '-');

  if (field->kind == VV_FIELD_REFERENCE)
    *g_strrstr (name, "-id") = '\0';
  return name;
}

static void
assert_value (VvEntityKind kind, const VvField *field, const char *value, gboolean is_good)
{
  g_autofree char *name = xml_name (field);
  g_autofree char *attribute = g_strdup_printf ("%s='%s'", name, value);
  g_autofree char *text = file_with (kind, attribute, "");
  g_autoptr (GError) error = NULL;
  g_autoptr (VvProgramFile) file = vv_program_file_parse ("test.xml", text, strlen (text), &error);

  if (is_good && file == NULL)
    g_error ("%s: %s is refused: %s", vv_entity (kind)->name, attribute, error->message);
  if (!is_good && file != NULL)
    g_error ("%s: %s is taken", vv_entity (kind)->name, attribute);
}

static void
check_number (VvEntityKind kind, const VvField *field)
{
  int low = (int) field->min;
  int high = (int) field->max;
  const int numbers[] = { low, high, low - 1, high + 1 };

  for (guint i = 0; low < high && i < G_N_ELEMENTS (numbers); i++)
    {
      g_autofree char *number = g_strdup_printf ("%d", numbers[i]);

      assert_value (kind, field, number, i < 2);
    }
  if (!(low < high))
    assert_value (kind, field, "-1234567", TRUE);
  assert_value (kind, field, "1x", FALSE);
}

static void
check_all (VvEntityKind kind, const VvField *field, const char *const *good, const char *const *bad)
{
  for (; *good != NULL; good++)
    assert_value (kind, field, *good, TRUE);
  for (; *bad != NULL; bad++)
    assert_value (kind, field, *bad, FALSE);
}

#define LIST(...) ((const char *const[]){ __VA_ARGS__, NULL })

static void
check_attribute (VvEntityKind kind, const VvField *field)
{
  switch (field->kind)
    {
    case VV_FIELD_INTEGER:
      check_number (kind, field);
      break;
    case VV_FIELD_REAL:
      check_all (kind, field, LIST ("0", "-1.5", "2.5e+20", ".5", "1e-300"),
                 LIST ("1,5", "INF", "x"));
      break;
    case VV_FIELD_BOOLEAN:
      check_all (kind, field, LIST ("true", "false", "1", "0"), LIST ("yes", "TRUE", "2"));
      break;
    case VV_FIELD_DATE:
      check_all (kind, field, LIST ("2024-02-29", "0001-01-01", "9999-12-31"),
                 LIST ("2023-02-29", "2024-2-29", "2024-02-29Z", "2024-02-29+01:00", "24-02-29"));
      break;
    case VV_FIELD_TIME:
      check_all (kind, field, LIST ("00:00", "23:59"), LIST ("24:00", "9:30", "09:30:00", "09:60"));
      break;
    case VV_FIELD_ZONE:
      check_all (kind, field, LIST ("Europe/Paris", "America/Argentina/Buenos_Aires", "UTC"),
                 LIST ("Paris", "Europe/Nowhere"));
      break;
    case VV_FIELD_REFERENCE:
      check_all (kind, field, LIST ("x"), LIST ("", "a b", "nobody"));
      break;
    default:
      for (const VvChoice *choice = field->choices->choices; choice->name != NULL; choice++)
        assert_value (kind, field, choice->name, TRUE);
      check_all (kind, field, LIST (field->choices->choices->name), LIST ("nonsense", "Open", ""));
    }
}

static void
check_element (VvEntityKind kind, guint i)
{
  const VvField *field = &vv_entity (kind)->fields[i];
  g_autofree char *name = xml_name (field);
  g_autofree char *content = g_strdup_printf ("<%s xml:lang='fr'> é </%s>", name, name);
  g_autofree char *text = file_with (kind, "", content);
  g_autoptr (VvProgramFile) file = read_text (text);
  const VvFileRecord *record = find_record (file, kind, kind == VV_ENTITY_PROGRAM ? "p" : "it");

  g_assert_cmpstr (vv_object_text (record->object, i), ==,
                   field->kind == VV_FIELD_TEXT ? " é " : "{\"fr\":\" é \"}");
}

static void
test_fields (void)
{
  for (guint kind = 1; kind < VV_N_ENTITIES; kind++)
    for (guint i = 0; i < vv_entity (kind)->n_fields; i++)
      {
        const VvField *field = &vv_entity (kind)->fields[i];

        if (field->kind == VV_FIELD_TEXT || field->kind == VV_FIELD_TEXTS)
          check_element (kind, i);
        else if ((field->flags & (VV_FIELD_SCOPE | VV_FIELD_OWNER)) == 0)
          check_attribute (kind, field);
      }
}

void
test_schema (void)
{
  g_test_add_func ("/exchange/schema/fields", test_fields);
}
