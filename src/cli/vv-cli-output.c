#include "vv-cli-output.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <stdio.h>

#include "base/vv-error.h"

void
vv_cli_print_raw (const char *text)
{
  fputs (text, stdout);
}

void
vv_cli_print_json (JsonBuilder *builder)
{
  g_autoptr (JsonNode) root = json_builder_get_root (builder);
  g_autofree char *text = json_to_string (root, TRUE);

  vv_cli_print_raw (text);
  vv_cli_print_raw ("\n");
}

void
vv_cli_print_line (const char *sentence, const char *text)
{
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  g_print (sentence, text);
#pragma GCC diagnostic pop
  g_print ("\n");
}

gboolean
vv_cli_flush (GError **error)
{
  if (fflush (stdout) == 0 && !ferror (stdout))
    return TRUE;
  g_set_error (error, VV_ERROR, VV_ERROR_IO,
               _ ("What was to be printed could not be written (%s)."), g_strerror (errno));
  return FALSE;
}

void
vv_cli_add_text (JsonBuilder *builder, const char *name, const char *text)
{
  json_builder_set_member_name (builder, name);
  if (text != NULL)
    json_builder_add_string_value (builder, text);
  else
    json_builder_add_null_value (builder);
}

void
vv_cli_add_integer (JsonBuilder *builder, const char *name, gint64 integer)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_int_value (builder, integer);
}

void
vv_cli_add_boolean (JsonBuilder *builder, const char *name, gboolean yes)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_boolean_value (builder, yes);
}

void
vv_cli_add_real (JsonBuilder *builder, const char *name, gboolean has_value, double real)
{
  json_builder_set_member_name (builder, name);
  if (has_value)
    json_builder_add_double_value (builder, real);
  else
    json_builder_add_null_value (builder);
}

void
vv_cli_add_texts (JsonBuilder *builder, const char *name, const char *const *texts)
{
  json_builder_set_member_name (builder, name);
  json_builder_begin_array (builder);
  for (; texts != NULL && *texts != NULL; texts++)
    json_builder_add_string_value (builder, *texts);
  json_builder_end_array (builder);
}
