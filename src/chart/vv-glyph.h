#pragma once

#include "chart/vv-session-glyph.h"
#include "vv-pen.h"

G_BEGIN_DECLS

/** The mark of a session around (@x, @y), for drawings that hold several. */
void vv_glyph_draw (const VvPen *pen, VvSessionMark mark, double x, double y, double radius);

G_END_DECLS
