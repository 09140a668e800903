#include "vv-columns.h"

/* The narrowest that a column gets, and how near to an edge the pointer has to be. */
#define NARROWEST 40
#define REACH 5

struct _VvColumns
{
  GObject parent_instance;

  GArray *widths; /* of int, 0: what is left over */
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (VvColumns, vv_columns, G_TYPE_OBJECT)

static int
width_of (VvColumns *self, guint i)
{
  return g_array_index (self->widths, int, i);
}

void
vv_columns_place (VvColumns *self, int total, int *edges)
{
  int own = 0, n_rest = 0, room, rest;

  for (guint i = 0; i < self->widths->len; i++)
    {
      own += width_of (self, i);
      n_rest += width_of (self, i) == 0;
    }
  room = MIN (own, MAX (total - 2 * NARROWEST * n_rest, 0));
  rest = MAX (total - room, 0);
  edges[0] = 0;
  for (guint i = 0, used = 0, nth_rest = 0; i < self->widths->len; i++)
    {
      if (width_of (self, i) == 0)
        nth_rest++;
      used += (guint) width_of (self, i);
      edges[i + 1] = (own > 0 ? (int) ((gint64) room * used / own) : 0) +
                     (n_rest > 0 ? rest * (int) nth_rest / n_rest : 0);
    }
}

int
vv_columns_edge_at (VvColumns *self, int total, int x)
{
  g_autofree int *edges = g_new (int, self->widths->len + 1);

  vv_columns_place (self, total, edges);
  for (guint i = 0; i + 1 < self->widths->len; i++)
    if (width_of (self, i) > 0 && ABS (edges[i + 1] - x) <= REACH)
      return (int) i;

  return -1;
}

void
vv_columns_move_edge (VvColumns *self, int total, guint column, int x)
{
  g_autofree int *edges = g_new (int, self->widths->len + 1);
  int most = total;

  g_return_if_fail (column < self->widths->len);

  vv_columns_place (self, total, edges);
  for (guint i = 0; i < self->widths->len; i++)
    {
      int width = edges[i + 1] - edges[i];

      if (width_of (self, i) > 0) /* what a shrunk column has now is its own from now on */
        g_array_index (self->widths, int, i) = MAX (width, 1);
      if (i != column)
        most -= width_of (self, i) > 0 ? width : 2 * NARROWEST;
    }
  g_array_index (self->widths, int, column) =
      CLAMP (x - edges[column], NARROWEST, MAX (most, NARROWEST));
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
vv_columns_finalize (GObject *object)
{
  g_array_unref (VV_COLUMNS (object)->widths);
  G_OBJECT_CLASS (vv_columns_parent_class)->finalize (object);
}

static void
vv_columns_class_init (VvColumnsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = vv_columns_finalize;
  signals[CHANGED] = g_signal_new ("changed", VV_TYPE_COLUMNS, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
}

static void
vv_columns_init (VvColumns *self)
{
  self->widths = g_array_new (FALSE, FALSE, sizeof (int));
}

VvColumns *
vv_columns_new (void)
{
  return g_object_new (VV_TYPE_COLUMNS, NULL);
}

void
vv_columns_add (VvColumns *self, int width)
{
  g_array_append_val (self->widths, width);
}

guint
vv_columns_count (VvColumns *self)
{
  return self->widths->len;
}
