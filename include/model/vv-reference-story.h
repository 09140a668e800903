#pragma once

#include "model/vv-object.h"

G_BEGIN_DECLS

/* What another company is reported to have done. */

#define VV_TYPE_REFERENCE_STORY (vv_reference_story_get_type ())
G_DECLARE_FINAL_TYPE (VvReferenceStory, vv_reference_story, VV, REFERENCE_STORY, VvObject)

enum
{
  VV_REFERENCE_STORY_PROGRAM_ID, /* the program */
  VV_REFERENCE_STORY_POSITION,   /* place among its siblings */
  VV_REFERENCE_STORY_TITLE,
  VV_REFERENCE_STORY_TEXT,
  VV_REFERENCE_STORY_NOTE        /* where it comes from and what nobody checked */
};

G_END_DECLS
