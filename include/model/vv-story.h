#pragma once

#include "model/vv-object.h"

G_BEGIN_DECLS

/* A success story. */

#define VV_TYPE_STORY (vv_story_get_type ())
G_DECLARE_FINAL_TYPE (VvStory, vv_story, VV, STORY, VvObject)

enum
{
  VV_STORY_PROGRAM_ID,  /* the program */
  VV_STORY_PAIR_ID,
  VV_STORY_TOPIC_ID,
  VV_STORY_DAY,
  VV_STORY_TITLE,
  VV_STORY_CONTEXT,
  VV_STORY_TAUGHT,      /* what the mentor taught */
  VV_STORY_CHANGED,     /* what changed */
  VV_STORY_RESULT,      /* the result, with a number */
  VV_STORY_QUOTE,
  VV_STORY_METRIC,      /* the figure that it moved */
  VV_STORY_BEFORE,
  VV_STORY_AFTER,
  VV_STORY_PRIVATE_NOTE
};

G_END_DECLS
