#pragma once

#include "jobs/vv-import.h"
#include "vv-cli.h"

G_BEGIN_DECLS

/** Applies @import to the open workspace, or only tries to, and prints what it did. */
gboolean vv_cli_run_import (VvCli *cli, VvImport *import, gboolean dry_run, GError **error);

G_END_DECLS
