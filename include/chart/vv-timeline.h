#pragma once

#include "chart/vv-theme.h"

G_BEGIN_DECLS

/** A phase, in days as in base/vv-date.h; it is left out where it has no first day. */
typedef struct
{
  const char *title; /* nullable */
  guint32 first;
  guint32 last;      /* itself included; before first: taken for one day */
} VvTimelinePhase;

/** The phases of a program over its months. */
typedef struct
{
  const VvTimelinePhase *phases;
  guint n_phases;
  guint32 today; /* 0: no line for today, as in a draft */
} VvTimelineData;

/** (transfer full): with phases and strings of its own. */
VvTimelineData *vv_timeline_data_copy (const VvTimelineData *data);
void vv_timeline_data_free (VvTimelineData *data);

VvRoom vv_timeline_measure (const VvTheme *theme, const VvTimelineData *data, double width);

void vv_timeline_draw (cairo_t *cr,
                       double width,
                       double height,
                       const VvTheme *theme,
                       const VvTimelineData *data);

/** Where phase @part is drawn with its title. Returns: %FALSE where it is left out. */
gboolean vv_timeline_part (double width,
                           double height,
                           const VvTheme *theme,
                           const VvTimelineData *data,
                           guint part,
                           VvArea *area);

/** (transfer full): how many phases from when to when, and which are under way. */
char *vv_timeline_sentence (const VvTimelineData *data);

/** (transfer full): phase @part in words. */
char *vv_timeline_part_sentence (const VvTimelineData *data, guint part);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VvTimelineData, vv_timeline_data_free)

G_END_DECLS
