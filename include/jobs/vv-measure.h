#pragma once

#include "metrics/vv-metric.h"
#include "store/vv-reader.h"

G_BEGIN_DECLS

/**
 * vv_measure_program:
 * @program_id: a program
 * @day: the day that "now" refers to
 *
 * Returns: (transfer full) (element-type VvMetric): all figures of the program, with the targets of
 *   its goals; %NULL with an error
 */
GPtrArray *
vv_measure_program (VvReader *reader, gint64 program_id, guint32 day, GError **error);

G_END_DECLS
