#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Figures of a benchmark: a thing and what it is measured against, run in turn, several times in
 * one process; medians and their ratio, and both sides' raw times, as one line of JSON. */

typedef void (*BenchFunc) (gpointer data);

#define BENCH_TURNS 5

/**
 * bench_pair:
 * @name: the figure
 * @func: what is measured
 * @reference: (nullable): what it is held against
 * @limit: the ratio to stay under; 0 where there is none
 */
void bench_pair (const char *name, BenchFunc func, BenchFunc reference, gpointer data, double limit);

/** Prints a figure of bytes or counts. */
void bench_value (const char *name, double value, const char *unit);

/** The peak resident memory of this process, in MB. */
double bench_peak_memory (void);

G_END_DECLS
