#include "first-frame.h"

#include <stdio.h>
#include <unistd.h>

typedef struct
{
  gboolean (*is_ready) (gpointer data);
  void (*func) (gpointer data);
  gpointer data;
  GdkFrameClock *clock;
  gulong handler;
} Watch;

double
first_frame_elapsed (void)
{
  const char *start = g_getenv ("VV_BENCH_START");

  return (double) (g_get_monotonic_time () - g_ascii_strtoll (start != NULL ? start : "0", NULL, 10)) / 1000.0;
}

double
first_frame_memory (void)
{
  g_autofree char *text = NULL;
  long total = 0, resident = 0;

  if (g_file_get_contents ("/proc/self/statm", &text, NULL, NULL))
    sscanf (text, "%ld %ld", &total, &resident);
  return (double) resident * (double) sysconf (_SC_PAGESIZE) / 1e6;
}

static void
on_after_paint (GdkFrameClock *clock, gpointer data)
{
  Watch *watch = data;

  if (watch->is_ready != NULL && !watch->is_ready (watch->data))
    {
      gdk_frame_clock_request_phase (clock, GDK_FRAME_CLOCK_PHASE_PAINT);
      return;
    }
  g_signal_handler_disconnect (clock, watch->handler);
  watch->func (watch->data);
  g_free (watch);
}

static void
on_map (GtkWidget *widget, gpointer data)
{
  Watch *watch = data;

  watch->clock = gtk_widget_get_frame_clock (widget);
  watch->handler = g_signal_connect (watch->clock, "after-paint", G_CALLBACK (on_after_paint), watch);
}

void
first_frame_watch (GtkWindow *window,
                   gboolean (*is_ready) (gpointer data),
                   void (*func) (gpointer data),
                   gpointer data)
{
  Watch *watch = g_new0 (Watch, 1);

  watch->is_ready = is_ready;
  watch->func = func;
  watch->data = data;
  g_signal_connect (window, "map", G_CALLBACK (on_map), watch);
}
