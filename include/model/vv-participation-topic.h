#pragma once

#include "model/vv-object.h"

G_BEGIN_DECLS

/* A topic that a mentor teaches or a mentee wants, with its level. */

#define VV_TYPE_PARTICIPATION_TOPIC (vv_participation_topic_get_type ())
G_DECLARE_FINAL_TYPE (VvParticipationTopic, vv_participation_topic, VV, PARTICIPATION_TOPIC, VvObject)

enum
{
  VV_PARTICIPATION_TOPIC_PROGRAM_ID,       /* the program */
  VV_PARTICIPATION_TOPIC_PARTICIPATION_ID,
  VV_PARTICIPATION_TOPIC_TOPIC_ID,
  VV_PARTICIPATION_TOPIC_LEVEL             /* how well known, or how much wanted */
};

G_END_DECLS
