#pragma once

#include "store/vv-edit.h"

G_BEGIN_DECLS

/** Pairs whose sessions are to be planned. Made with g_new0(). */
typedef struct
{
  gint64 program_id; /* where @pairs is %NULL: all pairs of it that are confirmed or active */
  GArray *pairs;     /* (nullable): of gint64 */
  guint32 start;     /* the day wished for a first session; 0: the pair's launch, else the
                      * program's start, else today */
  char *time;        /* (nullable): HH:MM of each session */
  char *mode;        /* (nullable): a name of vv_modes */
  guint n_sessions;  /* out: how many were planned */
  guint n_pairs;     /* out: for how many pairs */
} VvSessionPlan;

void vv_session_plan_free (VvSessionPlan *plan);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VvSessionPlan, vv_session_plan_free)

/**
 * vv_plan_sessions:
 * @plan: a #VvSessionPlan
 *
 * Plans what is missing of the program's number of sessions per pair; held and planned ones count.
 * They follow the last of those in the program's cadence, by vv_schedule_days(), never before today,
 * and take the agendas that are not taken yet, in order. A pair that is over is refused. A
 * #VvEditFunc.
 */
gboolean vv_plan_sessions (VvEdit *edit, gpointer plan, GError **error);

G_END_DECLS
