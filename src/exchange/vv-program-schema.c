#include "vv-program-schema.h"

#include <gio/gio.h>

#include "vv-exchange-resources.h"

#define SCHEMA "/org/viceversa/exchange/schema/program-1.xsd"

static xmlSchemaPtr
compile (void)
{
  g_autoptr (GBytes) text = g_resource_lookup_data (vv_exchange_get_resource (), SCHEMA,
                                                    G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  xmlSchemaParserCtxtPtr parser;
  xmlSchemaPtr schema;
  gsize size;
  const char *data;

  if (text == NULL)
    return NULL;
  data = g_bytes_get_data (text, &size);
  parser = xmlSchemaNewMemParserCtxt (data, (int) size);
  if (parser == NULL)
    return NULL;
  schema = xmlSchemaParse (parser);
  xmlSchemaFreeParserCtxt (parser);
  return schema;
}

xmlSchemaPtr
vv_program_schema (void)
{
  static xmlSchemaPtr schema = NULL;
  static gsize is_compiled = 0;

  if (g_once_init_enter (&is_compiled))
    {
      schema = compile ();
      g_once_init_leave (&is_compiled, 1);
    }

  return schema;
}
