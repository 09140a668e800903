#pragma once

#include "model/vv-object.h"

G_BEGIN_DECLS

/* A mentor and a mentee. */

#define VV_TYPE_PAIR (vv_pair_get_type ())
G_DECLARE_FINAL_TYPE (VvPair, vv_pair, VV, PAIR, VvObject)

enum
{
  VV_PAIR_PROGRAM_ID,       /* the program */
  VV_PAIR_MENTOR_ID,        /* the mentor's participation */
  VV_PAIR_MENTEE_ID,        /* the mentee's participation */
  VV_PAIR_STATE,
  VV_PAIR_OVER_CAPACITY,    /* made although somebody had no place left */
  VV_PAIR_DEVELOPMENT_GOAL, /* the mentee's development goal that it serves */
  VV_PAIR_STARTED,          /* the day it was launched */
  VV_PAIR_FINISHED,         /* the day it was completed or ended */
  VV_PAIR_REASON,           /* why it ended */
  VV_PAIR_NOTE
};

/** Whether a pair of that state is not yet over, so that it takes a place of both people. */
gboolean vv_pair_state_is_live (const char *state);

G_END_DECLS
