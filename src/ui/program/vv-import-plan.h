#pragma once

#include "jobs/vv-import.h"
#include "store/vv-workspace.h"

G_BEGIN_DECLS

/* What importing a file would do, as the import dialog shows it: plain values that outlive the
 * trial in which they were found. */

typedef struct
{
  VvVerdict verdict;
  int line;
  const char *kind; /* of record, as in a sentence; static */
  char *title;      /* what the record is called, else its kind */
  char *detail;     /* the fields that change, or why it is not taken; may be empty */
} VvImportLine;

typedef struct
{
  char *path;
  gboolean is_another; /* start another program from it */
  VvImport *import;    /* (nullable): what was read */
  GPtrArray *lines;    /* of VvImportLine, in the order of the file */
  guint counts[VV_N_VERDICTS];
  gboolean is_there;   /* the workspace has the program already */
} VvImportPlan;

VvImportPlan *vv_import_plan_new (const char *path, gboolean is_another);
void vv_import_plan_free (VvImportPlan *plan);

/** Reads the file and finds out what it would do: a #VvEditFunc for a trial; %FALSE with the
 * sentence of a file that is refused. */
gboolean vv_import_plan_find (VvEdit *edit, gpointer plan, GError **error);

/** Does it: a #VvEditFunc. */
gboolean vv_import_plan_apply (VvEdit *edit, gpointer plan, GError **error);

/** The word for a verdict that the user reads, translated: on one record, or on many. */
const char *vv_import_verdict_word (VvVerdict verdict, gboolean is_one);

G_END_DECLS
