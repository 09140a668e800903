#pragma once

#include "model/vv-object.h"

G_BEGIN_DECLS

/* Something tried against a challenge. */

#define VV_TYPE_STEP (vv_step_get_type ())
G_DECLARE_FINAL_TYPE (VvStep, vv_step, VV, STEP, VvObject)

enum
{
  VV_STEP_PROGRAM_ID,   /* the program */
  VV_STEP_CHALLENGE_ID,
  VV_STEP_DAY,
  VV_STEP_TEXT,
  VV_STEP_ANSWER_ID,    /* the playbook answer that it takes up */
  VV_STEP_RESULT
};

G_END_DECLS
