#pragma once

#include "model/vv-entity.h"

G_BEGIN_DECLS

/* How records and fields stand in program XML. Pure; any thread. */

#define VV_XML_NAMESPACE "urn:viceversa:program:1"
#define VV_XML_VERSION "1"
#define VV_XML_LANGUAGE "en" /* of words that say no other */

/** Whose element holds that of @entity; NONE for the program, which is the root. */
VvEntityKind vv_xml_owner (const VvEntity *entity);

/** Whether a field is written at all: nesting says what a record belongs to. */
gboolean vv_xml_has_field (const VvField *field);

/** Whether a field is a child element; else it is an attribute. */
gboolean vv_xml_is_element (const VvField *field);

/** The name of the element or attribute of field @field. Static. */
const char *vv_xml_name (const VvEntity *entity, guint field);

G_END_DECLS
