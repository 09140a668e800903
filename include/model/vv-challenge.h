#pragma once

#include "model/vv-object.h"

G_BEGIN_DECLS

/* Something that stands in the way of a pair or a program. */

#define VV_TYPE_CHALLENGE (vv_challenge_get_type ())
G_DECLARE_FINAL_TYPE (VvChallenge, vv_challenge, VV, CHALLENGE, VvObject)

enum
{
  VV_CHALLENGE_PROGRAM_ID,  /* the program */
  VV_CHALLENGE_PAIR_ID,     /* unset: the whole program */
  VV_CHALLENGE_TITLE,
  VV_CHALLENGE_TEXT,
  VV_CHALLENGE_CATEGORY,
  VV_CHALLENGE_SEVERITY,
  VV_CHALLENGE_STATE,
  VV_CHALLENGE_OPENED,
  VV_CHALLENGE_DUE,
  VV_CHALLENGE_OWNER,       /* who sees to it */
  VV_CHALLENGE_SOLVED,      /* the day it was solved */
  VV_CHALLENGE_RESOLUTION,  /* what solved it */
  VV_CHALLENGE_PRIVATE_NOTE
};

G_END_DECLS
