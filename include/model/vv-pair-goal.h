#pragma once

#include "model/vv-object.h"

G_BEGIN_DECLS

/* What a pair wants to reach. */

#define VV_TYPE_PAIR_GOAL (vv_pair_goal_get_type ())
G_DECLARE_FINAL_TYPE (VvPairGoal, vv_pair_goal, VV, PAIR_GOAL, VvObject)

enum
{
  VV_PAIR_GOAL_PROGRAM_ID, /* the program */
  VV_PAIR_GOAL_PAIR_ID,
  VV_PAIR_GOAL_POSITION,   /* place among its siblings */
  VV_PAIR_GOAL_TITLE,
  VV_PAIR_GOAL_DONE,       /* how much of it is done */
  VV_PAIR_GOAL_TARGET      /* how much it takes */
};

G_END_DECLS
