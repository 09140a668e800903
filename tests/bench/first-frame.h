#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* When a window painted, counted from the start of the process that VV_BENCH_START tells, in
 * microseconds of the monotonic clock. */

/** Calls @func once, after the first frame of @window in which @is_ready (nullable) holds. */
void first_frame_watch (GtkWindow *window,
                        gboolean (*is_ready) (gpointer data),
                        void (*func) (gpointer data),
                        gpointer data);

/** Milliseconds since the start. */
double first_frame_elapsed (void);

/** Resident memory now, in MB. */
double first_frame_memory (void);

G_END_DECLS
