#pragma once

#include <adwaita.h>

#include "sessions/vv-log-pair.h"

G_BEGIN_DECLS

/* Who does the next step and until when: a tag, "Oscar · 3 Jun", that opens to be changed.
 *
 * Properties: "owner" (string), "mentor" or "mentee"; "due" (string, nullable), YYYY-MM-DD. Both are
 * notified when they change, by the user or not. */

#define VV_TYPE_LOG_STEP_TAG (vv_log_step_tag_get_type ())
G_DECLARE_FINAL_TYPE (VvLogStepTag, vv_log_step_tag, VV, LOG_STEP_TAG, AdwBin)

/** The two who may do it. */
void vv_log_step_tag_set_people (VvLogStepTag *self, const VvLogPair *pair);

/** (transfer none): static, a name of vv_sides. */
const char *vv_log_step_tag_owner (VvLogStepTag *self);
void vv_log_step_tag_set_owner (VvLogStepTag *self, const char *owner);

/** 0: open. */
guint32 vv_log_step_tag_due (VvLogStepTag *self);
void vv_log_step_tag_set_due (VvLogStepTag *self, guint32 due);

G_END_DECLS
