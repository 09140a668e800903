#include "vv-xml-names.h"

#include <string.h>

VvEntityKind
vv_xml_owner (const VvEntity *entity)
{
  if (entity->owner == VV_ENTITY_NONE && entity->kind != VV_ENTITY_PROGRAM)
    return VV_ENTITY_PROGRAM;

  return entity->owner;
}

gboolean
vv_xml_has_field (const VvField *field)
{
  return (field->flags & (VV_FIELD_SCOPE | VV_FIELD_OWNER)) == 0;
}

gboolean
vv_xml_is_element (const VvField *field)
{
  return field->kind == VV_FIELD_TEXT || field->kind == VV_FIELD_TEXTS;
}

static const char *
make_name (const VvField *field)
{
  char *name = g_strdelimit (g_strdup (field->name), "_", '-');

  if (field->kind == VV_FIELD_REFERENCE && g_str_has_suffix (name, "-id"))
    name[strlen (name) - strlen ("-id")] = '\0';

  return name;
}

const char *
vv_xml_name (const VvEntity *entity, guint field)
{
  static const char *names[VV_N_ENTITIES][VV_FIELDS_MAX];
  static gsize made = 0;

  if (g_once_init_enter (&made))
    {
      for (guint kind = 1; kind < VV_N_ENTITIES; kind++)
        for (guint i = 0; i < vv_entity (kind)->n_fields; i++)
          names[kind][i] = make_name (&vv_entity (kind)->fields[i]);
      g_once_init_leave (&made, 1);
    }

  return names[entity->kind][field];
}
