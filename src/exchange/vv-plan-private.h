#pragma once

#include "exchange/vv-plan.h"

G_BEGIN_DECLS

/* A plan in the making: first each row finds its record in the workspace, kind by kind, so that an
 * owner is found before what belongs to it; then each row is compared. */

typedef struct
{
  VvPlan *plan;
  VvReader *reader;
  char *program_uid;                   /* as it would be stored */
  GHashTable *existing[VV_N_ENTITIES]; /* (nullable): of the program, uid -> record */
  GHashTable *twins[VV_N_ENTITIES];    /* (nullable): of the program, what only one may have */
  GHashTable *said[VV_N_ENTITIES];     /* (nullable): the same in the file -> index + 1 */
  GHashTable *people;                  /* row id of a person -> index + 1 of the row that is it */
  GHashTable *staff_numbers;           /* of new people -> index + 1 */
} VvPlanning;

#define VV_PLAN_ROW(plan, i) (&g_array_index ((plan)->rows, VvPlanRow, i))
#define VV_PLAN_RECORD(plan, i) (&g_array_index ((plan)->file->records, VvFileRecord, i))

/** The row that the file has in reference field @field of row @i, or -1. */
int vv_plan_target (VvPlan *plan, guint i, guint field);

/** Gives a row its verdict and the reason for it, which is taken. */
void vv_plan_judge (VvPlanRow *row, VvVerdict verdict, char *reason);

/** Counts the verdicts. */
void vv_plan_tally (VvPlan *plan);

/* vv-plan-match.c: finds the records of the program. */
gboolean vv_plan_load (VvPlanning *planning, GError **error);
void vv_plan_match (VvPlanning *planning, guint i);

/* vv-plan-people.c: finds a person. */
gboolean vv_plan_match_person (VvPlanning *planning, guint i, GError **error);

/* vv-plan-row.c: what the row would store, and the verdict. */
void vv_plan_settle (VvPlanning *planning, guint i);

G_END_DECLS
