#pragma once

#include "chart/vv-theme.h"

G_BEGIN_DECLS

/** What is to be said of a session at one glance; each has a shape of its own. */
typedef enum
{
  VV_SESSION_MARK_PLANNED,   /* ring */
  VV_SESSION_MARK_NEXT,      /* ring in the accent */
  VV_SESSION_MARK_TO_LOG,    /* ring with a dot: its day has come, nothing was noted */
  VV_SESSION_MARK_HELD,      /* full disc with a tick */
  VV_SESSION_MARK_CANCELLED, /* cross */
  VV_SESSION_MARK_NO_SHOW,   /* triangle */
  VV_SESSION_MARK_MOVED      /* arrow */
} VvSessionMark;

/** The word for @mark, translated. */
const char *vv_session_mark_word (VvSessionMark mark);

/** Draws @mark in the middle of @width and @height, as large as fits; 16 to 24 in lists. */
void vv_session_glyph_draw (cairo_t *cr,
                            double width,
                            double height,
                            const VvTheme *theme,
                            VvSessionMark mark);

G_END_DECLS
