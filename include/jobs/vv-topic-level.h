#pragma once

#include "store/vv-reader.h"

G_BEGIN_DECLS

/** A topic that somebody teaches or wants to learn. */
typedef struct
{
  VvObject *record; /* the participation topic, with its level */
  gint64 topic_id;
  char *name;
  int level;          /* 1 to 5 */
  gboolean is_shared; /* of a pair: the other one has it too */
} VvTopicLevel;

void vv_topic_level_free (VvTopicLevel *topic);

/**
 * vv_topic_levels_read:
 * @language: (nullable): of the names; the user's by default
 *
 * Returns: (transfer full) (element-type VvTopicLevel): the topics of a participation, the highest
 *   level first; %NULL on error
 */
GPtrArray *vv_topic_levels_read (VvReader *reader,
                                 gint64 participation_id,
                                 const char *language,
                                 GError **error);

G_END_DECLS
