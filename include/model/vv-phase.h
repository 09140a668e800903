#pragma once

#include "model/vv-object.h"

G_BEGIN_DECLS

/* A phase of a program, in weeks from its start. */

#define VV_TYPE_PHASE (vv_phase_get_type ())
G_DECLARE_FINAL_TYPE (VvPhase, vv_phase, VV, PHASE, VvObject)

enum
{
  VV_PHASE_PROGRAM_ID, /* the program */
  VV_PHASE_POSITION,   /* place among its siblings */
  VV_PHASE_TITLE,
  VV_PHASE_SUMMARY,
  VV_PHASE_START_WEEK, /* first week; the program starts in week 0 */
  VV_PHASE_WEEKS       /* how many weeks */
};

G_END_DECLS
