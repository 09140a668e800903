#include "vv-sort-probe.h"

struct _VvSortProbe
{
  GtkSorter parent_instance;

  char *order;
};

/* Whom the question under way has reached first; main thread only. */
static const char *first_asked;

G_DEFINE_FINAL_TYPE (VvSortProbe, vv_sort_probe, GTK_TYPE_SORTER)

static GtkOrdering
vv_sort_probe_compare (GtkSorter *sorter,
                       G_GNUC_UNUSED gpointer a,
                       G_GNUC_UNUSED gpointer b)
{
  if (first_asked == NULL)
    first_asked = VV_SORT_PROBE (sorter)->order;
  return GTK_ORDERING_SMALLER;
}

static GtkSorterOrder
vv_sort_probe_get_order (G_GNUC_UNUSED GtkSorter *sorter)
{
  return GTK_SORTER_ORDER_PARTIAL;
}

static void
vv_sort_probe_finalize (GObject *object)
{
  g_free (VV_SORT_PROBE (object)->order);
  G_OBJECT_CLASS (vv_sort_probe_parent_class)->finalize (object);
}

static void
vv_sort_probe_class_init (VvSortProbeClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = vv_sort_probe_finalize;
  GTK_SORTER_CLASS (klass)->compare = vv_sort_probe_compare;
  GTK_SORTER_CLASS (klass)->get_order = vv_sort_probe_get_order;
}

static void
vv_sort_probe_init (G_GNUC_UNUSED VvSortProbe *self)
{
}

GtkSorter *
vv_sort_probe_new (const char *order)
{
  VvSortProbe *self = g_object_new (VV_TYPE_SORT_PROBE, NULL);

  self->order = g_strdup (order);
  return GTK_SORTER (self);
}

const char *
vv_sort_probe_order (VvSortProbe *self)
{
  return self->order;
}

const char *
vv_sort_probe_ask (GtkSorter *sorter, gboolean *descending)
{
  g_autoptr (GObject) one = g_object_new (G_TYPE_OBJECT, NULL);
  g_autoptr (GObject) other = g_object_new (G_TYPE_OBJECT, NULL); /* the same two are never compared */

  first_asked = NULL;
  *descending = gtk_sorter_compare (sorter, one, other) == GTK_ORDERING_LARGER;
  return first_asked;
}
