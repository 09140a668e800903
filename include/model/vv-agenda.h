#pragma once

#include "model/vv-object.h"

G_BEGIN_DECLS

/* What a pair does in its n-th session. */

#define VV_TYPE_AGENDA (vv_agenda_get_type ())
G_DECLARE_FINAL_TYPE (VvAgenda, vv_agenda, VV, AGENDA, VvObject)

enum
{
  VV_AGENDA_PROGRAM_ID, /* the program */
  VV_AGENDA_POSITION,   /* place among its siblings */
  VV_AGENDA_TITLE,
  VV_AGENDA_TEXT
};

G_END_DECLS
