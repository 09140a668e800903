#pragma once

#include "model/vv-object.h"

G_BEGIN_DECLS

/* A field that people teach and learn in a program. */

#define VV_TYPE_TOPIC (vv_topic_get_type ())
G_DECLARE_FINAL_TYPE (VvTopic, vv_topic, VV, TOPIC, VvObject)

enum
{
  VV_TOPIC_PROGRAM_ID, /* the program */
  VV_TOPIC_POSITION,   /* place among its siblings */
  VV_TOPIC_NAME,
  VV_TOPIC_SUMMARY
};

G_END_DECLS
