#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A thread that does one thing after the other. */

typedef struct _VvWorker VvWorker;
typedef void (*VvWork) (gpointer data);

/** @tick is called on the thread after @seconds without work, again and again. */
VvWorker *vv_worker_new (const char *name, VvWork tick, gpointer data, guint seconds);

/** Does @work on the thread some time after what was pushed before. Any thread. */
void vv_worker_push (VvWorker *worker, VvWork work, gpointer data);

/** As vv_worker_push(), and waits until it is done. Not from the worker's own thread. */
void vv_worker_call (VvWorker *worker, VvWork work, gpointer data);

/** Finishes everything pushed, then ends the thread. */
void vv_worker_free (VvWorker *worker);

G_END_DECLS
