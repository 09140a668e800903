#pragma once

#include "exchange/vv-plan.h"
#include "exchange/vv-program-file.h"
#include "exchange/vv-program-writer.h"
#include "store/vv-workspace.h"

/* What the tests of this folder share. */

void test_schema (void);
void test_writer (void);
void test_plan (void);

#define PROGRAM(attributes, content)                                                               \
  "<program xmlns='urn:viceversa:program:1' id='p' version='1'" attributes ">\n" content "</program>\n"

/** A program with something in every kind of record. */
extern const char *const sample;

/** (transfer full): what is read from @text, which is good. */
VvProgramFile *read_text (const char *text);

void assert_refused (const char *text, int line, const char *part);

const VvFileRecord *find_record (VvProgramFile *file, VvEntityKind kind, const char *id);

/** (transfer full): a new workspace in a folder of its own. */
VvWorkspace *make_workspace (void);
void drop_workspace (VvWorkspace *workspace);

typedef struct
{
  VvProgramFile *file;
  VvPlanFlags flags;
  guint counts[VV_N_VERDICTS];
  VvPlan *plan;      /* (transfer full) where it is kept */
  gint64 program_id;
  gboolean is_kept;
} Import;

/** Plans and applies; FALSE where the plan is refused. */
gboolean import (VvWorkspace *workspace, Import *import, GError **error);

/** Imports @text, which is good, and says how many rows got each verdict. */
gint64 import_text (VvWorkspace *workspace, const char *text, VvPlanFlags flags, guint *counts);

/** (transfer full): the program as text. */
char *export_text (VvWorkspace *workspace, gint64 program_id, VvWriteFlags flags);
