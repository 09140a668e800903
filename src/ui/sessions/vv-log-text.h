#pragma once

#include "program/vv-log-line.h"

G_BEGIN_DECLS

/* What is typed into the quick log: a line of vv-log-line.h that may say the day, too ("12/3",
 * "yesterday", "+2w"), and, of a session that was not held, whose doing that was. */
typedef struct
{
  VvLogLine *line;
  guint32 day;      /* 0: not said */
  const char *side; /* (nullable): a name of vv_sides, static; of a session not held only */
  char *rest;       /* (nullable): the next step, or the reason */
} VvLogText;

/**
 * vv_log_text_read:
 * @text: valid UTF-8
 * @candidates: (element-type VvLogCandidate): the pairs that may be meant
 * @today: the day it is typed on
 * @is_held: whether it is about a session that was held
 *
 * Pure; any thread.
 */
VvLogText *vv_log_text_read (const char *text,
                             const GArray *candidates,
                             guint32 today,
                             gboolean is_held);

void vv_log_text_free (VvLogText *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VvLogText, vv_log_text_free)

G_END_DECLS
