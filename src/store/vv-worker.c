#include "vv-worker.h"

struct _VvWorker
{
  GThread *thread;
  GAsyncQueue *queue; /* of VvItem; one without work ends the thread */
  VvWork tick;
  gpointer data;
  guint64 interval; /* microseconds */
};

typedef struct
{
  VvWork work;
  gpointer data;
} VvItem;

/* A call that somebody waits for. */
typedef struct
{
  VvWork work;
  gpointer data;
  GMutex mutex;
  GCond cond;
  gboolean is_done;
} VvCall;

static gpointer
run (gpointer data)
{
  VvWorker *worker = data;

  for (;;)
    {
      VvItem *item = g_async_queue_timeout_pop (worker->queue, worker->interval);
      gboolean is_end = item != NULL && item->work == NULL;

      if (item == NULL)
        worker->tick (worker->data);
      else if (!is_end)
        item->work (item->data);
      g_free (item);
      if (is_end)
        return NULL;
    }
}

VvWorker *
vv_worker_new (const char *name, VvWork tick, gpointer data, guint seconds)
{
  VvWorker *worker = g_new0 (VvWorker, 1);

  worker->queue = g_async_queue_new ();
  worker->tick = tick;
  worker->data = data;
  worker->interval = (guint64) seconds * G_USEC_PER_SEC;
  worker->thread = g_thread_new (name, run, worker);
  return worker;
}

void
vv_worker_push (VvWorker *worker, VvWork work, gpointer data)
{
  VvItem *item = g_new (VvItem, 1);

  item->work = work;
  item->data = data;
  g_async_queue_push (worker->queue, item);
}

static void
run_call (gpointer data)
{
  VvCall *call = data;

  call->work (call->data);
  g_mutex_lock (&call->mutex);
  call->is_done = TRUE;
  g_cond_signal (&call->cond);
  g_mutex_unlock (&call->mutex);
}

void
vv_worker_call (VvWorker *worker, VvWork work, gpointer data)
{
  VvCall call = { .work = work, .data = data };

  g_assert (g_thread_self () != worker->thread);

  g_mutex_init (&call.mutex);
  g_cond_init (&call.cond);
  vv_worker_push (worker, run_call, &call);
  g_mutex_lock (&call.mutex);
  while (!call.is_done)
    g_cond_wait (&call.cond, &call.mutex);
  g_mutex_unlock (&call.mutex);
  g_mutex_clear (&call.mutex);
  g_cond_clear (&call.cond);
}

void
vv_worker_free (VvWorker *worker)
{
  vv_worker_push (worker, NULL, NULL);
  g_thread_join (worker->thread);
  g_async_queue_unref (worker->queue);
  g_free (worker);
}
