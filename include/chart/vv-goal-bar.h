#pragma once

#include "chart/vv-theme.h"

G_BEGIN_DECLS

/** A value on its way to a target. */
typedef struct
{
  const char *title;       /* for the sentence; nullable */
  double value;            /* negative is drawn as 0 */
  double target;
  double maximum;          /* the end of the bar; 0: whatever value and target need */
  gboolean has_value;
  gboolean has_target;
  gboolean less_is_better; /* the target is a limit */
  const char *value_text;  /* as it is written beside the bar, such as “56 %”; nullable */
  const char *target_text;
} VvGoalBarData;

/** (transfer full): with strings of its own. */
VvGoalBarData *vv_goal_bar_data_copy (const VvGoalBarData *data);
void vv_goal_bar_data_free (VvGoalBarData *data);

VvRoom vv_goal_bar_measure (const VvTheme *theme, const VvGoalBarData *data, double width);

void vv_goal_bar_draw (cairo_t *cr,
                       double width,
                       double height,
                       const VvTheme *theme,
                       const VvGoalBarData *data);

/** Whether the target is reached. */
gboolean vv_goal_bar_is_reached (const VvGoalBarData *data);

/** (transfer full): all of it in words. */
char *vv_goal_bar_sentence (const VvGoalBarData *data);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VvGoalBarData, vv_goal_bar_data_free)

G_END_DECLS
