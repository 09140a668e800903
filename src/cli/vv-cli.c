#include "vv-cli.h"

#include <glib/gi18n-lib.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>

#include "base/vv-date.h"
#include "base/vv-error.h"
#include "vv-cli-output.h"

#define NAME "viceversa-cli"

enum
{
  DONE = 0,
  REFUSED = 1,
  MISUSED = 2
};

/* clang-format off */
static const VvCliCommand commands[] = {
  { "new", N_("[FILE]"), N_("Make an empty workspace."), 0, 0, 1, vv_cli_new },
  { "demo", N_("[FILE]"), N_("Make a workspace with a program under way to try things on."),
    0, 0, 1, vv_cli_demo },
  { "import", N_("FILE"), N_("Bring a program file in; the name of a program that comes with the application is enough."),
    VV_CLI_IMPORT, 1, 1, vv_cli_import },
  { "export", N_("FILE"), N_("Write a program as a file."),
    VV_CLI_PROGRAM | VV_CLI_EXPORT, 1, 1, vv_cli_export },
  { "programs", NULL, N_("List programs."), VV_CLI_FILTER | VV_CLI_STATE | VV_CLI_LIMIT, 0, 0, vv_cli_programs },
  { "people", NULL, N_("List people."),
    VV_CLI_PROGRAM | VV_CLI_FILTER | VV_CLI_STATE | VV_CLI_LIMIT, 0, 0, vv_cli_people },
  { "pairs", NULL, N_("List pairs."),
    VV_CLI_PROGRAM | VV_CLI_FILTER | VV_CLI_STATE | VV_CLI_LIMIT, 0, 0, vv_cli_pairs },
  { "sessions", NULL, N_("List sessions."),
    VV_CLI_PROGRAM | VV_CLI_FILTER | VV_CLI_SESSION_STATE | VV_CLI_LIMIT, 0, 0, vv_cli_sessions },
  { "challenges", NULL, N_("List challenges."),
    VV_CLI_PROGRAM | VV_CLI_FILTER | VV_CLI_STATE | VV_CLI_LIMIT, 0, 0, vv_cli_challenges },
  { "stories", NULL, N_("List success stories."),
    VV_CLI_PROGRAM | VV_CLI_FILTER | VV_CLI_STATE | VV_CLI_LIMIT, 0, 0, vv_cli_stories },
  { "add", N_("ENTITY FIELD=VALUE…"), N_("Add a record, and print its id."),
    VV_CLI_PROGRAM, 1, 0, vv_cli_add },
  { "set", N_("ENTITY RECORD FIELD=VALUE…"), N_("Change fields of a record."),
    VV_CLI_PROGRAM, 3, 0, vv_cli_set },
  { "remove", N_("ENTITY RECORD"), N_("Remove a record."), VV_CLI_PROGRAM, 2, 2, vv_cli_remove },
  { "log", N_("WORD…"), N_("Log a session: a few letters of the pair’s names, minutes, mode, two ratings, next step, in any order."),
    VV_CLI_PROGRAM | VV_CLI_DAY, 1, 0, vv_cli_log },
  { "plan", NULL, N_("Plan the sessions that a pair, or all pairs of a program, still miss."),
    VV_CLI_PROGRAM | VV_CLI_PAIR, 0, 0, vv_cli_plan },
  { "leaver", N_("PERSON"), N_("Mark a person as leaver: end the pairs, cancel what is planned."),
    VV_CLI_LAST_DAY, 1, 1, vv_cli_leaver },
  { "metrics", NULL, N_("Show the figures of a program."), VV_CLI_PROGRAM, 0, 0, vv_cli_metrics },
  { "history", NULL, N_("List what was done, the newest first."), VV_CLI_LIMIT, 0, 0, vv_cli_history },
  { "undo", NULL, N_("Take back the last edit."), 0, 0, 0, vv_cli_undo },
  { "redo", NULL, N_("Do again what was taken back last."), 0, 0, 0, vv_cli_redo },
  { "backup", N_("FILE"), N_("Copy the workspace."), 0, 1, 1, vv_cli_backup },
  { "restore", N_("FILE"), N_("Put the data of a backup in the place of the workspace’s."), 0, 1, 1, vv_cli_restore },
  { "check", NULL, N_("Check the whole workspace."), 0, 0, 0, vv_cli_check },
  { "dump", NULL, N_("Print all data but the history, as JSON."), 0, 0, 0, vv_cli_dump },
};

/* Options of group 0 are common to all commands. */
static const struct
{
  guint group;
  GOptionEntry entry;
  gsize offset;
} options[] = {
  { 0, { "workspace", 'w', 0, G_OPTION_ARG_FILENAME, NULL, N_("The workspace to work on"), N_("FILE") }, offsetof (VvCli, workspace_path) },
  { 0, { "today", 0, 0, G_OPTION_ARG_FILENAME, NULL, N_("The day to take for today, as 2026-05-31"), N_("DATE") }, offsetof (VvCli, today) },
  { 0, { "json", 0, 0, G_OPTION_ARG_NONE, NULL, N_("Print one JSON document"), NULL }, offsetof (VvCli, json) },
  { 0, { "help", 'h', 0, G_OPTION_ARG_NONE, NULL, N_("Show this help"), NULL }, offsetof (VvCli, help) },
  { 0, { "version", 0, 0, G_OPTION_ARG_NONE, NULL, N_("Show the version"), NULL }, offsetof (VvCli, version) },
  { VV_CLI_PROGRAM, { "program", 'p', 0, G_OPTION_ARG_FILENAME, NULL, N_("The program: its id, or words of its title"), N_("PROGRAM") }, offsetof (VvCli, program) },
  { VV_CLI_PAIR, { "pair", 0, 0, G_OPTION_ARG_FILENAME, NULL, N_("The pair: its id, or a few letters of its names"), N_("PAIR") }, offsetof (VvCli, pair) },
  { VV_CLI_STATE, { "state", 0, 0, G_OPTION_ARG_FILENAME, NULL, N_("Only this state"), N_("STATE") }, offsetof (VvCli, state) },
  { VV_CLI_SESSION_STATE, { "state", 0, 0, G_OPTION_ARG_FILENAME, NULL, N_("Only this state; to_log: planned, and the day has come"), N_("STATE") }, offsetof (VvCli, state) },
  { VV_CLI_FILTER, { "search", 0, 0, G_OPTION_ARG_FILENAME, NULL, N_("Only what holds all these words"), N_("WORDS") }, offsetof (VvCli, search) },
  { VV_CLI_FILTER, { "order", 0, 0, G_OPTION_ARG_FILENAME, NULL, N_("What to sort by"), N_("NAME") }, offsetof (VvCli, order) },
  { VV_CLI_FILTER, { "descending", 0, 0, G_OPTION_ARG_NONE, NULL, N_("Sort the other way round"), NULL }, offsetof (VvCli, descending) },
  { VV_CLI_LIMIT, { "limit", 0, 0, G_OPTION_ARG_INT, NULL, N_("At most so many"), N_("NUMBER") }, offsetof (VvCli, limit) },
  { VV_CLI_DAY, { "day", 0, 0, G_OPTION_ARG_FILENAME, NULL, N_("The day of the session; today where it is not said"), N_("DATE") }, offsetof (VvCli, day) },
  { VV_CLI_LAST_DAY, { "day", 0, 0, G_OPTION_ARG_FILENAME, NULL, N_("The last day; today where it is not said"), N_("DATE") }, offsetof (VvCli, day) },
  { VV_CLI_IMPORT, { "as-new", 0, 0, G_OPTION_ARG_NONE, NULL, N_("Start another program from the file"), NULL }, offsetof (VvCli, as_new) },
  { VV_CLI_IMPORT, { "dry-run", 0, 0, G_OPTION_ARG_NONE, NULL, N_("Only tell what would be done"), NULL }, offsetof (VvCli, dry_run) },
  { VV_CLI_EXPORT, { "with-people", 0, 0, G_OPTION_ARG_NONE, NULL, N_("With people and all that follows from them"), NULL }, offsetof (VvCli, with_people) },
  { VV_CLI_EXPORT, { "with-private", 0, 0, G_OPTION_ARG_NONE, NULL, N_("With private notes too"), NULL }, offsetof (VvCli, with_private) },
};
/* clang-format on */

gboolean
vv_cli_usage (GError **error, const char *format, ...)
{
  va_list args;

  va_start (args, format);
  if (error != NULL)
    *error = g_error_new_valist (G_OPTION_ERROR, G_OPTION_ERROR_FAILED, format, args);
  va_end (args);
  return FALSE;
}

char *
vv_cli_text (const char *argument, GError **error)
{
  char *text;

  /* What is UTF-8 already is taken as it is, whatever the locale says. */
  if (g_utf8_validate (argument, -1, NULL))
    return g_strdup (argument);
  text = g_locale_to_utf8 (argument, -1, NULL, NULL, NULL);
  if (text == NULL)
    vv_cli_usage (error, _ ("An argument is neither UTF-8 nor in the encoding of the locale."));
  return text;
}

char *
vv_cli_workspace_path (VvCli *cli)
{
  const char *given = cli->workspace_path ?: g_getenv ("VV_WORKSPACE");

  if (given != NULL && *given != '\0')
    return g_strdup (given);
  return g_build_filename (g_get_user_data_dir (), "viceversa", "workspace.viceversa", NULL);
}

gboolean
vv_cli_open (VvCli *cli, VvOpenFlags flags, GError **error)
{
  g_autofree char *path = vv_cli_workspace_path (cli);

  cli->workspace = vv_workspace_open (path, flags, error);
  return cli->workspace != NULL;
}

static const VvCliCommand *
find_command (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    if (strcmp (commands[i].name, name) == 0)
      return &commands[i];

  return NULL;
}

/* (transfer full): the options of @groups and the common ones, pointing into @cli. */
static GOptionContext *
make_context (VvCli *cli, guint groups, const char *parameters)
{
  GOptionContext *context = g_option_context_new (parameters);
  GOptionEntry entries[G_N_ELEMENTS (options) + 1] = { 0 };
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (options); i++)
    {
      if (options[i].group != 0 && (options[i].group & groups) == 0)
        continue;
      entries[n] = options[i].entry;
      entries[n++].arg_data = (char *) cli + options[i].offset;
    }
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  g_option_context_set_translation_domain (context, GETTEXT_PACKAGE);
  g_option_context_set_help_enabled (context, FALSE);
  return context;
}

static void
print_help (GOptionContext *context)
{
  g_autofree char *help = g_option_context_get_help (context, TRUE, NULL);

  g_print ("%s", help);
}

static void
print_general_help (GOptionContext *context)
{
  g_autoptr (GString) text = g_string_new (_ ("Commands:"));

  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    g_string_append_printf (text, "\n  %-11s %s", commands[i].name, _ (commands[i].summary));
  g_string_append_printf (text, "\n\n%s",
                          _ ("“viceversa-cli COMMAND --help” tells the options of a command."));
  g_option_context_set_description (context, text->str);
  g_option_context_set_summary (
      context, _ ("Runs reverse-mentoring programs, on one workspace file, without a window."));
  print_help (context);
}

static gboolean
to_text (char **field, GError **error)
{
  char *text;

  if (*field == NULL)
    return TRUE;
  text = vv_cli_text (*field, error);
  if (text == NULL)
    return FALSE;
  g_free (*field);
  *field = text;
  return TRUE;
}

static gboolean
check_options (VvCli *cli, GError **error)
{
  char **texts[] = { &cli->program, &cli->pair, &cli->state, &cli->search,
                     &cli->order,   &cli->day,  &cli->today };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    if (!to_text (texts[i], error))
      return FALSE;
  if (cli->today != NULL && vv_date_parse (cli->today) == 0)
    return vv_cli_usage (error, _ ("--today takes a date as 2026-05-31, not “%s”."), cli->today);
  if (cli->day != NULL && vv_date_parse (cli->day) == 0)
    return vv_cli_usage (error, _ ("--day takes a date as 2026-05-31, not “%s”."), cli->day);
  if (cli->limit < 0)
    return vv_cli_usage (error, _ ("--limit takes a number from 0 on."));
  return TRUE;
}

static gboolean
check_arguments (VvCli *cli, const VvCliCommand *command, GError **error)
{
  guint n = g_strv_length (cli->arguments);

  if (n < command->min)
    return vv_cli_usage (error, _ ("%s takes %s."), command->name, _ (command->arguments));
  if (n > command->max && (command->max > 0 || command->min == 0))
    return vv_cli_usage (error, _ ("%s does not take “%s”."), command->name,
                         cli->arguments[command->max]);
  return TRUE;
}

/* What is left of the arguments once the options are taken out; a "--" ends the options. */
static void
take_arguments (VvCli *cli, GStrv args)
{
  char **rest = args + 1;

  if (*rest != NULL && strcmp (*rest, "--") == 0)
    rest++;
  g_strfreev (cli->arguments);
  cli->arguments = g_strdupv (rest);
}

/* @args: the name of the program, then what follows the command. */
static gboolean
run_command (VvCli *cli, const VvCliCommand *command, GStrv *args, GError **error)
{
  g_autofree char *parameters =
      command->arguments != NULL ? g_strdup (_ (command->arguments)) : NULL;
  g_autofree char *name = g_strconcat (NAME, " ", command->name, NULL);
  g_autoptr (GOptionContext) context = make_context (cli, command->options, parameters);

  g_set_prgname (name);
  g_option_context_set_summary (context, _ (command->summary));
  if (!g_option_context_parse_strv (context, args, error))
    return FALSE;
  take_arguments (cli, *args);
  if (cli->help)
    {
      print_help (context);
      return TRUE;
    }
  if (!check_options (cli, error) || !check_arguments (cli, command, error))
    return FALSE;
  if (cli->today != NULL)
    g_setenv ("VV_TODAY", cli->today, TRUE);
  return command->run (cli, error);
}

static void
drop_first (GStrv args)
{
  g_free (args[1]);
  memmove (args + 1, args + 2, g_strv_length (args + 2) * sizeof *args + sizeof *args);
}

static gboolean
run (VvCli *cli, GStrv *args, GError **error)
{
  g_autoptr (GOptionContext) context = make_context (cli, 0, _ ("COMMAND"));
  const VvCliCommand *command = NULL;

  g_set_prgname (NAME);
  g_option_context_set_strict_posix (context, TRUE);
  if (!g_option_context_parse_strv (context, args, error))
    return FALSE;
  if (cli->version)
    {
      g_print ("%s %s\n", NAME, VV_VERSION);
      return TRUE;
    }
  if (cli->help || ((*args)[1] != NULL && strcmp ((*args)[1], "help") == 0))
    {
      print_general_help (context);
      return TRUE;
    }
  if ((*args)[1] == NULL)
    return vv_cli_usage (error, _ ("Say what to do."));
  command = find_command ((*args)[1]);
  if (command == NULL)
    return vv_cli_usage (error, _ ("There is no command “%s”."), (*args)[1]);
  drop_first (*args);
  return run_command (cli, command, args, error);
}

static void
cli_clear (VvCli *cli)
{
  if (cli->workspace != NULL)
    vv_workspace_close (cli->workspace);
  g_clear_object (&cli->workspace);
  g_free (cli->workspace_path);
  g_free (cli->today);
  g_free (cli->program);
  g_free (cli->pair);
  g_free (cli->state);
  g_free (cli->search);
  g_free (cli->order);
  g_free (cli->day);
  g_strfreev (cli->arguments);
}

/* A script finds the rule by its name, behind the sentence. */
static void
print_error (const GError *error)
{
  const char *rule = vv_error_rule (error);

  if (rule != NULL)
    /* Translators: the program, a sentence, then the name of the rule that it is about */
    g_printerr (_ ("%s: %s (rule: %s)\n"), NAME, error->message, rule);
  else
    g_printerr ("%s: %s\n", NAME, error->message);
}

int
vv_cli_main (char **argv)
{
  VvCli cli = { 0 };
  g_auto (GStrv) args = g_strdupv (argv);
  g_autoptr (GError) error = NULL;
  gboolean done = run (&cli, &args, &error);

  cli_clear (&cli);
  if (done)
    done = vv_cli_flush (&error);
  if (done)
    return DONE;
  print_error (error);
  if (error->domain != G_OPTION_ERROR)
    return REFUSED;
  g_printerr (_ ("“%s --help” tells more.\n"), g_get_prgname ());
  return MISUSED;
}
