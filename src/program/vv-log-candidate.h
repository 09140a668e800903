#pragma once

#include "program/vv-log-line.h"

G_BEGIN_DECLS

/** How well a folded word fits a pair: 0 not at all, 1 it begins a name, 2 it is one. */
int vv_log_candidate_fits (const VvLogCandidate *candidate, const char *folded);

G_END_DECLS
