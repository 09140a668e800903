#pragma once

#include "model/vv-object.h"

G_BEGIN_DECLS

/* A commitment out of a session. */

#define VV_TYPE_ACTION (vv_action_get_type ())
G_DECLARE_FINAL_TYPE (VvAction, vv_action, VV, ACTION, VvObject)

enum
{
  VV_ACTION_PROGRAM_ID, /* the program */
  VV_ACTION_SESSION_ID,
  VV_ACTION_TEXT,
  VV_ACTION_OWNER,
  VV_ACTION_DUE,
  VV_ACTION_STATE,
  VV_ACTION_DONE        /* the day it was done or dropped */
};

G_END_DECLS
