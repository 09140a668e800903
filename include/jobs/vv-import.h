#pragma once

#include "exchange/vv-plan.h"

G_BEGIN_DECLS

/* Bringing a file in. It is read first, without the workspace; then vv_import_apply() plans and
 * applies it inside one edit: vv_workspace_edit() to do it, vv_workspace_trial() to see what it
 * would do. */

/** A row of the file that was not taken, and why. */
typedef struct
{
  VvVerdict verdict; /* CONFLICT or REJECTED */
  int line;
  char *reason;
} VvImportRemark;

typedef struct
{
  const char *kind; /* of the file: "program", static */
  VvProgramFile *file;
  VvPlanFlags flags;
  const char *label; /* a key of vv-label.h, static */
  char *title;       /* of the program; the file's name where it has none */
  guint counts[VV_N_VERDICTS];
  GArray *remarks;   /* of VvImportRemark, by line */
  gint64 program_id; /* the program in the workspace; 0 before it is there */
} VvImport;

/**
 * vv_import_read:
 * @path: a file; its kind is told by its content
 *
 * Any thread.
 *
 * Returns: (transfer full): the file, ready to be applied; %NULL with a sentence
 */
VvImport *vv_import_read (const char *path, VvPlanFlags flags, GError **error);

/**
 * vv_import_apply:
 * @edit: an edit
 * @import: a #VvImport; afterwards its counts and remarks are filled, on failure too
 *
 * Plans and stores. A #VvEditFunc: all or nothing.
 */
gboolean vv_import_apply (VvEdit *edit, gpointer import, GError **error);

/** How many records were read: the sum of the counts. */
guint vv_import_n_read (const VvImport *import);

void vv_import_free (VvImport *import);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VvImport, vv_import_free)

G_END_DECLS
