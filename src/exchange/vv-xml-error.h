#pragma once

#include <glib.h>
#include <libxml/xmlerror.h>

G_BEGIN_DECLS

/** How far the document had come. */
typedef enum
{
  VV_XML_BEFORE_ROOT,
  VV_XML_IN_ROOT,
  VV_XML_AFTER_ROOT
} VvXmlPlace;

/**
 * vv_xml_error_sentence:
 * @failure: an error of libxml2
 * @place: where it was found
 *
 * Returns: (transfer full): what it means to the user, and what to do
 */
char *vv_xml_error_sentence (const xmlError *failure, VvXmlPlace place);

G_END_DECLS
