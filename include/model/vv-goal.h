#pragma once

#include "model/vv-object.h"

G_BEGIN_DECLS

/* What a program wants to reach, tied to a metric with a target. */

#define VV_TYPE_GOAL (vv_goal_get_type ())
G_DECLARE_FINAL_TYPE (VvGoal, vv_goal, VV, GOAL, VvObject)

enum
{
  VV_GOAL_PROGRAM_ID, /* the program */
  VV_GOAL_POSITION,   /* place among its siblings */
  VV_GOAL_TITLE,
  VV_GOAL_METRIC,     /* which figure tells */
  VV_GOAL_TARGET      /* the number to reach, in the unit of the metric */
};

G_END_DECLS
