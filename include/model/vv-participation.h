#pragma once

#include "model/vv-object.h"

G_BEGIN_DECLS

/* A person in a program, in one role. */

#define VV_TYPE_PARTICIPATION (vv_participation_get_type ())
G_DECLARE_FINAL_TYPE (VvParticipation, vv_participation, VV, PARTICIPATION, VvObject)

enum
{
  VV_PARTICIPATION_PROGRAM_ID, /* the program */
  VV_PARTICIPATION_PERSON_ID,
  VV_PARTICIPATION_ROLE,       /* the role in this program */
  VV_PARTICIPATION_STATE,      /* place in the pipeline */
  VV_PARTICIPATION_SINCE,      /* the day of that state */
  VV_PARTICIPATION_CAPACITY,   /* how many live pairs at once; 0 takes nobody */
  VV_PARTICIPATION_COMMITMENT, /* how far an executive's commitment goes */
  VV_PARTICIPATION_REASON      /* why reserve or withdrawn */
};

G_END_DECLS
