/* The workspace file itself: made, copied, put back, checked, dumped. */

#include <errno.h>
#include <gio/gunixoutputstream.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <unistd.h>

#include "base/vv-date.h"
#include "base/vv-error.h"
#include "jobs/vv-demo.h"
#include "jobs/vv-dump.h"
#include "jobs/vv-shipped.h"
#include "store/vv-backup.h"
#include "vv-cli-exchange.h"
#include "vv-cli-output.h"

/* @sentence takes the file's name. */
static void
print_path (VvCli *cli, const char *member, const char *path, const char *sentence)
{
  g_autofree char *name = g_filename_display_name (path);
  g_autoptr (JsonBuilder) builder = NULL;

  if (!cli->json)
    {
      vv_cli_print_line (sentence, name);
      return;
    }
  builder = json_builder_new ();
  json_builder_begin_object (builder);
  vv_cli_add_text (builder, member, name);
  json_builder_end_object (builder);
  vv_cli_print_json (builder);
}

/* A file named after the command is the workspace. */
static void
take_path (VvCli *cli)
{
  if (cli->arguments[0] == NULL)
    return;
  g_free (cli->workspace_path);
  cli->workspace_path = g_strdup (cli->arguments[0]);
}

/* The folder of a workspace that nobody named is ours to make. */
static gboolean
create (VvCli *cli, GError **error)
{
  g_autofree char *path = NULL;
  g_autofree char *folder = NULL;

  take_path (cli);
  path = vv_cli_workspace_path (cli);
  folder = g_path_get_dirname (path);
  if (cli->workspace_path == NULL && g_mkdir_with_parents (folder, 0700) != 0)
    {
      g_set_error (error, VV_ERROR, VV_ERROR_IO, _ ("The folder “%s” can’t be made (%s)."), folder,
                   g_strerror (errno));
      return FALSE;
    }
  return vv_cli_open (cli, VV_OPEN_CREATE, error);
}

static void
print_workspace (VvCli *cli)
{
  print_path (cli, "workspace", vv_workspace_path (cli->workspace), _ ("New workspace: %s"));
}

gboolean
vv_cli_new (VvCli *cli, GError **error)
{
  if (!create (cli, error))
    return FALSE;
  print_workspace (cli);
  return TRUE;
}

/* What was made for a demonstration that did not come in is of no use. */
static void
discard (VvCli *cli)
{
  g_autofree char *path = g_strdup (vv_workspace_path (cli->workspace));

  vv_workspace_close (cli->workspace);
  g_clear_object (&cli->workspace);
  g_unlink (path);
}

gboolean
vv_cli_demo (VvCli *cli, GError **error)
{
  g_autofree char *path = vv_shipped_find ("demo");
  g_autoptr (VvImport) import = NULL;

  if (path == NULL)
    {
      g_set_error_literal (error, VV_ERROR, VV_ERROR_NOT_FOUND,
                           _ ("The demonstration program is not there: install the application "
                              "completely, or say in VV_PROGRAMS_DIR where its programs are."));
      return FALSE;
    }
  import = vv_demo_read (path, vv_today (), error);
  if (import == NULL || !create (cli, error))
    return FALSE;
  if (!vv_workspace_edit (cli->workspace, vv_import_apply, import, error))
    {
      discard (cli);
      return FALSE;
    }
  if (!cli->json)
    print_workspace (cli);
  vv_cli_print_import (cli, import, VV_CLI_IMPORTED);
  return TRUE;
}

gboolean
vv_cli_backup (VvCli *cli, GError **error)
{
  if (!vv_cli_open (cli, VV_OPEN_READ_ONLY, error) ||
      !vv_workspace_backup (cli->workspace, cli->arguments[0], error))
    return FALSE;
  print_path (cli, "backup", cli->arguments[0], _ ("Backup written: %s"));
  return TRUE;
}

gboolean
vv_cli_restore (VvCli *cli, GError **error)
{
  if (!vv_cli_open (cli, VV_OPEN_DEFAULT, error) ||
      !vv_workspace_restore (cli->workspace, cli->arguments[0], error))
    return FALSE;
  print_path (cli, "restored", cli->arguments[0], _ ("Data restored from: %s"));
  return TRUE;
}

static void
print_problems (VvCli *cli, const char *const *problems)
{
  g_autoptr (JsonBuilder) builder = NULL;

  if (cli->json)
    {
      builder = json_builder_new ();
      json_builder_begin_object (builder);
      vv_cli_add_boolean (builder, "ok", problems[0] == NULL);
      vv_cli_add_texts (builder, "problems", problems);
      json_builder_end_object (builder);
      vv_cli_print_json (builder);
      return;
    }
  for (; *problems != NULL; problems++)
    g_print ("%s\n", *problems);
}

static gboolean
refuse_problems (const char *const *problems, GError **error)
{
  guint n = g_strv_length ((char **) problems);

  g_set_error (error, VV_ERROR, VV_ERROR_DAMAGED,
               g_dngettext (GETTEXT_PACKAGE, "The workspace has %u problem: restore a backup.",
                            "The workspace has %u problems: restore a backup.", n),
               n);
  return FALSE;
}

/* A file too damaged to be opened has one problem: the sentence that says so. */
static gboolean
check_unopened (VvCli *cli, GError *failure, GError **error)
{
  const char *const problems[] = { failure->message, NULL };

  if (g_error_matches (failure, VV_ERROR, VV_ERROR_DAMAGED) && cli->json)
    print_problems (cli, problems);
  g_propagate_error (error, failure);
  return FALSE;
}

gboolean
vv_cli_check (VvCli *cli, GError **error)
{
  g_auto (GStrv) problems = NULL;
  GError *failure = NULL;

  if (!vv_cli_open (cli, VV_OPEN_READ_ONLY, &failure) ||
      !vv_workspace_check (cli->workspace, &problems, &failure))
    return check_unopened (cli, failure, error);
  print_problems (cli, (const char *const *) problems);
  if (problems[0] != NULL)
    return refuse_problems ((const char *const *) problems, error);
  if (!cli->json)
    g_print ("%s\n", _ ("The workspace is sound."));
  return TRUE;
}

static gboolean
read_dump (VvReader *reader, gpointer data, GError **error)
{
  g_autoptr (GOutputStream) raw = g_unix_output_stream_new (STDOUT_FILENO, FALSE);
  g_autoptr (GOutputStream) stream = g_buffered_output_stream_new (raw);

  (void) data;
  return vv_dump_write (reader, stream, error) && g_output_stream_flush (stream, NULL, error);
}

gboolean
vv_cli_dump (VvCli *cli, GError **error)
{
  return vv_cli_open (cli, VV_OPEN_READ_ONLY, error) &&
         vv_workspace_read (cli->workspace, read_dump, NULL, error);
}
