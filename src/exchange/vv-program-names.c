#include "vv-program-names.h"

#include "vv-xml-names.h"

static const xmlChar *
intern (xmlDictPtr dict, const char *name)
{
  return xmlDictLookup (dict, (const xmlChar *) name, -1);
}

static void
init_fields (VvProgramNames *names, xmlDictPtr dict, const VvEntity *entity)
{
  names->elements[entity->kind] = intern (dict, entity->element);
  names->owners[entity->kind] = vv_xml_owner (entity);
  names->position[entity->kind] = vv_entity_field (entity, "position");
  for (guint i = 0; i < entity->n_fields; i++)
    if (vv_xml_has_field (&entity->fields[i]))
      names->fields[entity->kind][i] = intern (dict, vv_xml_name (entity, i));
}

void
vv_program_names_init (VvProgramNames *names, xmlDictPtr dict)
{
  *names = (VvProgramNames){
    .space = intern (dict, VV_XML_NAMESPACE),
    .xml = intern (dict, "http://www.w3.org/XML/1998/namespace"),
    .schema_instance = intern (dict, "http://www.w3.org/2001/XMLSchema-instance"),
    .program = intern (dict, "program"),
    .id = intern (dict, "id"),
    .lang = intern (dict, "lang"),
    .version = intern (dict, "version"),
    .archive = intern (dict, "archive"),
    .private_notes = intern (dict, "private-notes"),
    .as_of = intern (dict, "as-of"),
  };
  for (guint kind = 1; kind < VV_N_ENTITIES; kind++)
    init_fields (names, dict, vv_entity (kind));
}

VvEntityKind
vv_program_names_kind (const VvProgramNames *names, VvEntityKind owner, const xmlChar *name)
{
  for (guint kind = 1; kind < VV_N_ENTITIES; kind++)
    if (names->elements[kind] == name && names->owners[kind] == owner)
      return kind;

  return VV_ENTITY_NONE;
}

int
vv_program_names_field (const VvProgramNames *names,
                        VvEntityKind kind,
                        const xmlChar *name,
                        gboolean is_element)
{
  const VvEntity *entity = vv_entity (kind);

  for (guint i = 0; i < entity->n_fields; i++)
    if (names->fields[kind][i] == name && vv_xml_is_element (&entity->fields[i]) == is_element)
      return (int) i;

  return -1;
}
