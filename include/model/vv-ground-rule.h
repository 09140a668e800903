#pragma once

#include "model/vv-object.h"

G_BEGIN_DECLS

/* A rule that both sides agree to. */

#define VV_TYPE_GROUND_RULE (vv_ground_rule_get_type ())
G_DECLARE_FINAL_TYPE (VvGroundRule, vv_ground_rule, VV, GROUND_RULE, VvObject)

enum
{
  VV_GROUND_RULE_PROGRAM_ID, /* the program */
  VV_GROUND_RULE_POSITION,   /* place among its siblings */
  VV_GROUND_RULE_TEXT
};

G_END_DECLS
