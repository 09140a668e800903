#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* How wide the columns of a table are, for its head and its rows alike. Columns of a width of their
 * own get it, those without share what is left over; where there is too little for all, the former
 * shrink in proportion, so that a table never has to be moved sideways.
 *
 * Signal: "changed", when a column was made wider or narrower. */

#define VV_TYPE_COLUMNS (vv_columns_get_type ())
G_DECLARE_FINAL_TYPE (VvColumns, vv_columns, VV, COLUMNS, GObject)

VvColumns *vv_columns_new (void);

/** Adds a column at the end; @width 0: what is left over. */
void vv_columns_add (VvColumns *self, int width);

guint vv_columns_count (VvColumns *self);

/**
 * vv_columns_place:
 * @total: the width of the table
 * @edges: (out caller-allocates): where each column begins, then where the last one ends
 */
void vv_columns_place (VvColumns *self, int total, int *edges);

/** The column whose end is near @x in a table of that width, -1 where there is none to be moved. */
int vv_columns_edge_at (VvColumns *self, int total, int x);

/** Makes a column end at @x, as far as the others still have room. */
void vv_columns_move_edge (VvColumns *self, int total, guint column, int x);

G_END_DECLS
