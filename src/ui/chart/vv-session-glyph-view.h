#pragma once

#include "chart/vv-session-glyph.h"
#include "vv-chart-view.h"

G_BEGIN_DECLS

/* The state of a session as one sign, for lists. */

#define VV_TYPE_SESSION_GLYPH_VIEW (vv_session_glyph_view_get_type ())
G_DECLARE_FINAL_TYPE (VvSessionGlyphView, vv_session_glyph_view, VV, SESSION_GLYPH_VIEW, VvChartView)

/** @size: its width and height, 16 to 24. */
GtkWidget *vv_session_glyph_view_new (int size);

void vv_session_glyph_view_set_mark (VvSessionGlyphView *self, VvSessionMark mark);

G_END_DECLS
