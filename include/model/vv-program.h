#pragma once

#include "model/vv-object.h"

G_BEGIN_DECLS

/* A program: what it is for and how it runs. */

#define VV_TYPE_PROGRAM (vv_program_get_type ())
G_DECLARE_FINAL_TYPE (VvProgram, vv_program, VV, PROGRAM, VvObject)

enum
{
  VV_PROGRAM_TITLE,            /* what it is called */
  VV_PROGRAM_PURPOSE,          /* why it is run, in a sentence or two */
  VV_PROGRAM_SPONSOR_ROLE,     /* who sponsors it */
  VV_PROGRAM_MENTORS_ELIGIBLE, /* who can be a mentor */
  VV_PROGRAM_MENTEES_ELIGIBLE, /* who can be a mentee */
  VV_PROGRAM_PILOT,            /* whether it is a pilot */
  VV_PROGRAM_STATE,            /* where it stands */
  VV_PROGRAM_STARTS,           /* the day that weeks are counted from */
  VV_PROGRAM_MONTHS,           /* how long it lasts */
  VV_PROGRAM_CADENCE,          /* days from one session of a pair to the next */
  VV_PROGRAM_SESSIONS,         /* sessions per pair */
  VV_PROGRAM_MINUTES,          /* minutes per session */
  VV_PROGRAM_ZONE              /* the zone of its sessions where they name none */
};

G_END_DECLS
