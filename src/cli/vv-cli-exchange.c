/* Program files, in and out. */

#include "vv-cli-exchange.h"

#include <glib/gi18n-lib.h>

#include "base/vv-date.h"
#include "base/vv-error.h"
#include "jobs/vv-export.h"
#include "jobs/vv-reference.h"
#include "jobs/vv-shipped.h"
#include "vv-cli-output.h"

static void
add_remarks (JsonBuilder *builder, const VvImport *import, VvVerdict verdict, const char *name)
{
  json_builder_set_member_name (builder, name);
  json_builder_begin_array (builder);
  for (guint i = 0; i < import->remarks->len; i++)
    {
      const VvImportRemark *remark = &g_array_index (import->remarks, VvImportRemark, i);

      if (remark->verdict != verdict)
        continue;
      json_builder_begin_object (builder);
      vv_cli_add_integer (builder, "line", remark->line);
      vv_cli_add_text (builder, "reason", remark->reason);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
print_json (const VvImport *import, gboolean applied)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  vv_cli_add_text (builder, "kind", import->kind);
  vv_cli_add_integer (builder, "read", vv_import_n_read (import));
  vv_cli_add_integer (builder, "new", import->counts[VV_VERDICT_NEW]);
  vv_cli_add_integer (builder, "changed", import->counts[VV_VERDICT_CHANGED]);
  vv_cli_add_integer (builder, "unchanged", import->counts[VV_VERDICT_UNCHANGED]);
  vv_cli_add_integer (builder, "conflict", import->counts[VV_VERDICT_CONFLICT]);
  add_remarks (builder, import, VV_VERDICT_CONFLICT, "conflicts");
  add_remarks (builder, import, VV_VERDICT_REJECTED, "rejected");
  vv_cli_add_integer (builder, "left_out", import->file->left_out);
  vv_cli_add_boolean (builder, "applied", applied);
  json_builder_end_object (builder);
  vv_cli_print_json (builder);
}

static void
print_remark (const VvImportRemark *remark)
{
  if (remark->verdict == VV_VERDICT_CONFLICT)
    /* Translators: a line number, then a sentence that says what is in conflict there */
    g_print (_ ("  line %d, conflict: %s\n"), remark->line, remark->reason);
  else
    /* Translators: a line number, then a sentence that says why the record there is refused */
    g_print (_ ("  line %d, rejected: %s\n"), remark->line, remark->reason);
}

static void
print_remarks (const VvImport *import)
{
  for (guint i = 0; i < import->remarks->len; i++)
    print_remark (&g_array_index (import->remarks, VvImportRemark, i));
}

static void
print_words (const VvImport *import, VvCliImported outcome)
{
  guint read = vv_import_n_read (import);

  if (outcome == VV_CLI_IMPORTED)
    g_print (_ ("“%s” was imported.\n"), import->title);
  else if (outcome == VV_CLI_COMPARED)
    g_print (_ ("“%s” was compared, nothing was changed.\n"), import->title);
  else
    g_print (_ ("“%s” was not imported.\n"), import->title);
  g_print (g_dngettext (
               GETTEXT_PACKAGE,
               "%u record was read: %u new, %u changed, %u unchanged, %u in conflict, %u rejected.\n",
               "%u records were read: %u new, %u changed, %u unchanged, %u in conflict, %u rejected.\n",
               read),
           read, import->counts[VV_VERDICT_NEW], import->counts[VV_VERDICT_CHANGED],
           import->counts[VV_VERDICT_UNCHANGED], import->counts[VV_VERDICT_CONFLICT],
           import->counts[VV_VERDICT_REJECTED]);
  print_remarks (import);
  if (import->file->left_out > 0)
    g_print (g_dngettext (GETTEXT_PACKAGE,
                          "%u foreign element or attribute was left out.\n",
                          "%u foreign elements or attributes were left out.\n",
                          import->file->left_out),
             import->file->left_out);
}

void
vv_cli_print_import (VvCli *cli, const VvImport *import, VvCliImported outcome)
{
  if (cli->json)
    print_json (import, outcome == VV_CLI_IMPORTED);
  else
    print_words (import, outcome);
}

/* What is refused was listed: the sentence that ends the command does not list it again. */
static void
shorten_refusal (const VvImport *import, GError **error)
{
  guint n = import->counts[VV_VERDICT_REJECTED];

  if (n == 0 || error == NULL)
    return;
  g_clear_error (error);
  g_set_error (error, VV_ERROR, VV_ERROR_RULE,
               g_dngettext (GETTEXT_PACKAGE,
                            /* Translators: how many, file name */
                            "Correct %u rejected record of “%s” first, then import the file again.",
                            "Correct %u rejected records of “%s” first, then import the file again.",
                            n),
               n, import->file->name);
}

static gboolean
run_import (VvCli *cli, VvImport *import, GError **error)
{
  gboolean done = cli->dry_run
                      ? vv_workspace_trial (cli->workspace, vv_import_apply, import, error)
                      : vv_workspace_edit (cli->workspace, vv_import_apply, import, error);

  /* An import that failed before anything was compared has nothing to tell but its sentence. */
  if (!done && vv_import_n_read (import) == 0)
    return FALSE;
  vv_cli_print_import (cli, import,
                       cli->dry_run ? VV_CLI_COMPARED
                       : done       ? VV_CLI_IMPORTED
                                    : VV_CLI_NOT_IMPORTED);
  if (!done && !cli->json)
    shorten_refusal (import, error);
  return done;
}

/* A name without a file of that name may be that of a program that comes with the application. */
static char *
find_file (const char *argument)
{
  char *shipped = NULL;

  if (!g_file_test (argument, G_FILE_TEST_EXISTS))
    shipped = vv_shipped_find (argument);
  return shipped ?: g_strdup (argument);
}

gboolean
vv_cli_import (VvCli *cli, GError **error)
{
  g_autofree char *path = find_file (cli->arguments[0]);
  g_autoptr (VvImport) import =
      vv_import_read (path, cli->as_new ? VV_PLAN_AS_NEW : VV_PLAN_DEFAULT, error);

  return import != NULL && vv_cli_open (cli, VV_OPEN_DEFAULT, error) &&
         run_import (cli, import, error);
}

typedef struct
{
  VvCli *cli;
  VvWriteFlags flags;
  char *title;
} Export;

static gboolean
read_export (VvReader *reader, gpointer data, GError **error)
{
  Export *export = data;
  gint64 program_id = 0;

  if (!vv_reference_program (reader, export->cli->program, &program_id, error) ||
      !vv_export_program (reader, program_id, export->flags, vv_today (),
                          export->cli->arguments[0], error))
    return FALSE;
  export->title = vv_reader_name (reader, VV_ENTITY_PROGRAM, program_id);
  return TRUE;
}

gboolean
vv_cli_export (VvCli *cli, GError **error)
{
  Export export = { .cli = cli };
  g_autofree char *name = g_filename_display_name (cli->arguments[0]);
  g_autoptr (JsonBuilder) builder = NULL;

  if (cli->with_private && !cli->with_people)
    return vv_cli_usage (error, _ ("--with-private goes with --with-people only."));
  export.flags = (cli->with_people ? VV_WRITE_PEOPLE : VV_WRITE_DEFINITION) |
                 (cli->with_private ? VV_WRITE_PRIVATE : 0);
  if (!vv_cli_open (cli, VV_OPEN_READ_ONLY, error) ||
      !vv_workspace_read (cli->workspace, read_export, &export, error))
    return FALSE;

  if (cli->json)
    {
      builder = json_builder_new ();
      json_builder_begin_object (builder);
      vv_cli_add_text (builder, "file", name);
      vv_cli_add_boolean (builder, "people", cli->with_people);
      vv_cli_add_boolean (builder, "private", cli->with_private);
      json_builder_end_object (builder);
      vv_cli_print_json (builder);
    }
  else
    g_print (_ ("“%s” was written to “%s”.\n"), export.title, name);
  g_free (export.title);
  return TRUE;
}
