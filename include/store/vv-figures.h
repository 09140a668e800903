#pragma once

#include "model/vv-facts.h"
#include "store/vv-reader.h"

G_BEGIN_DECLS

/**
 * vv_figures_facts:
 * @program_id: a program
 * @day: the day that "past" and "ahead" refer to
 *
 * Adds up the counts behind the metrics; exact, from covering indexes.
 *
 * Returns: (transfer full): the counts, or %NULL with an error
 */
VvFacts *vv_figures_facts (VvReader *reader, gint64 program_id, guint32 day, GError **error);

G_END_DECLS
