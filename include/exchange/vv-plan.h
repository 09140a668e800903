#pragma once

#include "exchange/vv-program-file.h"
#include "store/vv-edit.h"

G_BEGIN_DECLS

/* What importing a file would do to a workspace, record by record. */

typedef enum
{
  VV_VERDICT_NEW,
  VV_VERDICT_CHANGED,
  VV_VERDICT_UNCHANGED,
  VV_VERDICT_CONFLICT, /* can't be decided, or not allowed; left as the workspace has it */
  VV_VERDICT_REJECTED, /* breaks a rule; nothing is imported while there is one */
  VV_N_VERDICTS
} VvVerdict;

typedef struct
{
  VvObject *object;   /* as it would be stored; its id is set where the workspace has the record.
                       * A reference to a record that is not yet stored is 0. */
  VvObject *existing; /* (nullable): as the workspace has it */
  int line;
  VvVerdict verdict;
  guint64 changed; /* the fields that differ, a bit each */
  char *reason;    /* (nullable): of a conflict or a rejection, a sentence */
} VvPlanRow;

typedef struct
{
  GArray *rows;                 /* of VvPlanRow, as the file has them */
  guint counts[VV_N_VERDICTS];  /* they add up to the number of rows: what was read */
  gint64 program_id;            /* the program in the workspace; 0 before a new one is applied */
  VvProgramFile *file;          /* what it was made from */
} VvPlan;

typedef enum
{
  VV_PLAN_DEFAULT = 0,
  VV_PLAN_AS_NEW = 1 << 0 /* start another program: a new identity for the program */
} VvPlanFlags;

/**
 * vv_plan_new:
 * @reader: the workspace
 * @file: what was read; must outlive the plan
 *
 * Compares a file with a workspace and changes nothing. What the file does not say stays as it is.
 * People are matched by identity, then staff number, then e-mail address, never by name.
 *
 * Returns: (transfer full): the plan, or %NULL with an error of the workspace
 */
VvPlan *vv_plan_new (VvReader *reader, VvProgramFile *file, VvPlanFlags flags, GError **error);

void vv_plan_free (VvPlan *plan);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VvPlan, vv_plan_free)

/**
 * vv_plan_apply:
 * @plan: a plan made with the reader of @edit, in this edit; it is applied once
 * @edit: an edit; the caller gives it its label
 *
 * Stores what is new and changed; the objects of the rows get their ids. Where rules are broken the rows become REJECTED, and
 * %VV_ERROR_RULE names the first; the edit must then fail.
 */
gboolean vv_plan_apply (VvPlan *plan, VvEdit *edit, GError **error);

G_END_DECLS
