#pragma once

#include "chart/vv-session-glyph.h"

G_BEGIN_DECLS

typedef struct
{
  VvSessionMark mark;
  guint number;      /* shown in rings; 0: none */
  guint32 day;       /* as in base/vv-date.h; 0: none */
  guint minutes;     /* 0: not known */
  guint mentor_rating; /* 1 to 5; 0: none */
  guint mentee_rating;
  const char *title; /* nullable */
  const char *note;  /* such as who cancelled; nullable */
} VvSessionNode;

/** The sessions of a pair along a line, in the order in which they are given. */
typedef struct
{
  const VvSessionNode *nodes;
  guint n_nodes;
  guint32 today; /* 0: no mark for today */
  int shown;     /* a node that has to be in sight where not all fit; -1: the one next to today */
} VvSessionLineData;

/** (transfer full): with nodes and strings of its own. */
VvSessionLineData *vv_session_line_data_copy (const VvSessionLineData *data);
void vv_session_line_data_free (VvSessionLineData *data);

VvRoom vv_session_line_measure (const VvTheme *theme, const VvSessionLineData *data, double width);

/** Words under the nodes give way with the width: title, date with minutes and ratings; date and
 * ratings; some dates. What has no room on either side is counted there. */
void vv_session_line_draw (cairo_t *cr,
                           double width,
                           double height,
                           const VvTheme *theme,
                           const VvSessionLineData *data);

/** Where node @part is drawn with its words. Returns: %FALSE where it is out of sight. */
gboolean vv_session_line_part (double width,
                               double height,
                               const VvTheme *theme,
                               const VvSessionLineData *data,
                               guint part,
                               VvArea *area);

/** (transfer full): how many sessions, how many held, which is next. */
char *vv_session_line_sentence (const VvSessionLineData *data);

/** (transfer full): node @part in words. */
char *vv_session_line_part_sentence (const VvSessionLineData *data, guint part);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VvSessionLineData, vv_session_line_data_free)

G_END_DECLS
