#pragma once

#include "model/vv-object.h"

G_BEGIN_DECLS

/* A step of a phase to be ticked off. */

#define VV_TYPE_CHECKLIST_ITEM (vv_checklist_item_get_type ())
G_DECLARE_FINAL_TYPE (VvChecklistItem, vv_checklist_item, VV, CHECKLIST_ITEM, VvObject)

enum
{
  VV_CHECKLIST_ITEM_PROGRAM_ID, /* the program */
  VV_CHECKLIST_ITEM_PHASE_ID,
  VV_CHECKLIST_ITEM_POSITION,   /* place among its siblings */
  VV_CHECKLIST_ITEM_TITLE,
  VV_CHECKLIST_ITEM_OWNER,      /* who sees to it, a role */
  VV_CHECKLIST_ITEM_DUE_WEEK,   /* the week it is due by, from the start of the program */
  VV_CHECKLIST_ITEM_DUE,        /* the day it is due; overrides due_week */
  VV_CHECKLIST_ITEM_DONE        /* the day it was ticked off */
};

G_END_DECLS
