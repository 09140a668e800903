#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* GTK 4.8 does not say which header was clicked. A probe is a sorter that sorts nothing: asked to
 * compare, it remembers that it was, and so tells which column comes first. */

#define VV_TYPE_SORT_PROBE (vv_sort_probe_get_type ())
G_DECLARE_FINAL_TYPE (VvSortProbe, vv_sort_probe, VV, SORT_PROBE, GtkSorter)

/** (transfer full): a probe for the column that sorts by @order. */
GtkSorter *vv_sort_probe_new (const char *order);

/** (transfer none): the order that it stands for. */
const char *vv_sort_probe_order (VvSortProbe *self);

/**
 * vv_sort_probe_ask:
 * @sorter: a column view's sorter, of probes
 * @descending: (out): the direction
 *
 * Returns: (nullable): the order of the column that comes first, %NULL where none does
 */
const char *vv_sort_probe_ask (GtkSorter *sorter, gboolean *descending);

G_END_DECLS
