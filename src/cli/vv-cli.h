#pragma once

#include "store/vv-workspace.h"

G_BEGIN_DECLS

/* The command line: a table of commands, each a function in the file of its group. */

/** What a command line says. */
typedef struct
{
  char *workspace_path; /* (nullable): as given, in the file system's encoding */
  char *today;          /* (nullable) */
  gboolean help, version, json;

  char *program;        /* (nullable): which program, UTF-8 */
  char *pair;           /* (nullable): which pair, UTF-8 */
  char *state, *search, *order, *day; /* (nullable), UTF-8 */
  gboolean descending;
  int limit;            /* 0: all */
  gboolean as_new, dry_run, with_people, with_private;

  GStrv arguments;      /* of the command, as given */
  VvWorkspace *workspace; /* (nullable): once a command has opened it */
} VvCli;

/** Which options a command takes, besides the common ones. */
typedef enum
{
  VV_CLI_PROGRAM = 1 << 0,
  VV_CLI_FILTER = 1 << 1, /* --search, --order, --descending, --limit */
  VV_CLI_STATE = 1 << 2,
  VV_CLI_DAY = 1 << 3,
  VV_CLI_IMPORT = 1 << 4,
  VV_CLI_EXPORT = 1 << 5,
  VV_CLI_LIMIT = 1 << 6,
  VV_CLI_PAIR = 1 << 7,
  VV_CLI_LAST_DAY = 1 << 8,
  VV_CLI_SESSION_STATE = 1 << 9
} VvCliOptions;

typedef struct
{
  const char *name;
  const char *arguments; /* (nullable): how the help shows them */
  const char *summary;   /* English, for gettext */
  VvCliOptions options;
  guint min, max;        /* how many arguments; max 0 is any number where min is not 0 */
  gboolean (*run) (VvCli *cli, GError **error);
} VvCliCommand;

/**
 * vv_cli_main:
 * @argv: the program's arguments
 *
 * Returns: 0 done, 1 refused with a sentence on stderr, 2 a command line that can't be understood
 */
int vv_cli_main (char **argv);

/** Opens the workspace that the command line means; it is closed when the command is over. */
gboolean vv_cli_open (VvCli *cli, VvOpenFlags flags, GError **error);

/** (transfer full): the file name of that workspace. */
char *vv_cli_workspace_path (VvCli *cli);

/** (transfer full) (nullable): an argument as UTF-8; %NULL with an error where it is no text. */
char *vv_cli_text (const char *argument, GError **error);

/** Refuses the command line itself: exit status 2. Always %FALSE. */
gboolean vv_cli_usage (GError **error, const char *format, ...) G_GNUC_PRINTF (2, 3);

/* vv-cli-file.c */
gboolean vv_cli_new (VvCli *cli, GError **error);
gboolean vv_cli_demo (VvCli *cli, GError **error);
gboolean vv_cli_backup (VvCli *cli, GError **error);
gboolean vv_cli_restore (VvCli *cli, GError **error);
gboolean vv_cli_check (VvCli *cli, GError **error);
gboolean vv_cli_dump (VvCli *cli, GError **error);

/* vv-cli-exchange.c */
gboolean vv_cli_import (VvCli *cli, GError **error);
gboolean vv_cli_export (VvCli *cli, GError **error);

/* vv-cli-list.c */
gboolean vv_cli_programs (VvCli *cli, GError **error);
gboolean vv_cli_people (VvCli *cli, GError **error);
gboolean vv_cli_pairs (VvCli *cli, GError **error);
gboolean vv_cli_sessions (VvCli *cli, GError **error);
gboolean vv_cli_challenges (VvCli *cli, GError **error);
gboolean vv_cli_stories (VvCli *cli, GError **error);

/* vv-cli-record.c */
gboolean vv_cli_add (VvCli *cli, GError **error);
gboolean vv_cli_set (VvCli *cli, GError **error);
gboolean vv_cli_remove (VvCli *cli, GError **error);
gboolean vv_cli_log (VvCli *cli, GError **error);

/* vv-cli-jobs.c */
gboolean vv_cli_plan (VvCli *cli, GError **error);
gboolean vv_cli_leaver (VvCli *cli, GError **error);

/* vv-cli-metrics.c */
gboolean vv_cli_metrics (VvCli *cli, GError **error);

/* vv-cli-history.c */
gboolean vv_cli_history (VvCli *cli, GError **error);
gboolean vv_cli_undo (VvCli *cli, GError **error);
gboolean vv_cli_redo (VvCli *cli, GError **error);

G_END_DECLS
