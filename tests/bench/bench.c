#include "bench.h"

#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>

static int
compare (const void *a, const void *b)
{
  double x = *(const double *) a;
  double y = *(const double *) b;

  return (x > y) - (x < y);
}

static double
median (const double *times)
{
  double sorted[BENCH_TURNS];

  for (int i = 0; i < BENCH_TURNS; i++)
    sorted[i] = times[i];
  qsort (sorted, BENCH_TURNS, sizeof *sorted, compare);
  return sorted[BENCH_TURNS / 2];
}

static double
measure (BenchFunc func, gpointer data)
{
  gint64 start = g_get_monotonic_time ();

  func (data);
  return (double) (g_get_monotonic_time () - start) / 1000.0;
}

static void
print_times (const char *key, const double *times)
{
  char number[G_ASCII_DTOSTR_BUF_SIZE];

  printf (", \"%s_ms\": [", key);
  for (int i = 0; i < BENCH_TURNS; i++)
    printf ("%s%s", i > 0 ? ", " : "", g_ascii_formatd (number, sizeof number, "%.3f", times[i]));
  printf ("], \"%s_median_ms\": %s", key, g_ascii_formatd (number, sizeof number, "%.3f", median (times)));
}

void
bench_pair (const char *name, BenchFunc func, BenchFunc reference, gpointer data, double limit)
{
  double ours[BENCH_TURNS], theirs[BENCH_TURNS] = { 0 };
  char number[G_ASCII_DTOSTR_BUF_SIZE];

  for (int i = 0; i < BENCH_TURNS; i++)
    {
      ours[i] = measure (func, data);
      if (reference != NULL)
        theirs[i] = measure (reference, data);
    }
  printf ("{\"name\": \"%s\"", name);
  print_times ("ours", ours);
  if (reference != NULL)
    {
      print_times ("reference", theirs);
      printf (", \"ratio\": %s", g_ascii_formatd (number, sizeof number, "%.3f", median (ours) / median (theirs)));
    }
  if (limit > 0)
    printf (", \"limit\": %s", g_ascii_formatd (number, sizeof number, "%.2f", limit));
  printf ("}\n");
  fflush (stdout);
}

void
bench_value (const char *name, double value, const char *unit)
{
  char number[G_ASCII_DTOSTR_BUF_SIZE];

  printf ("{\"name\": \"%s\", \"value\": %s, \"unit\": \"%s\"}\n", name,
          g_ascii_formatd (number, sizeof number, "%.1f", value), unit);
  fflush (stdout);
}

double
bench_peak_memory (void)
{
  struct rusage usage;

  getrusage (RUSAGE_SELF, &usage);
  return (double) usage.ru_maxrss / 1024.0;
}
