#pragma once

#include "jobs/vv-import.h"
#include "vv-cli.h"

G_BEGIN_DECLS

typedef enum
{
  VV_CLI_IMPORTED,
  VV_CLI_COMPARED,    /* a dry run */
  VV_CLI_NOT_IMPORTED /* another sentence says why */
} VvCliImported;

/** Prints what came of @import. */
void vv_cli_print_import (VvCli *cli, const VvImport *import, VvCliImported outcome);

G_END_DECLS
