#pragma once

#include <sqlite3.h>

#include "store/vv-history.h"

G_BEGIN_DECLS

/* The records that an edit touched, in few bytes: for each table its name, a NUL, and the ranges of
 * the ids in ascending order, each as the way from the end of the one before and the number of ids
 * that follow its first; a way of 0 ends the table. Numbers are in groups of seven bits, the lowest
 * first, with the eighth set where more follow. Ids that an import gives out follow each other: one
 * range a table, however many rows. */

/** (transfer full): the ranges of @touched, an array of VvTouched, table by table. */
GByteArray *vv_ranges_new (GArray *touched);

/** Sorts an array of VvHistoryRecord as vv_ranges_meet() takes it. */
void vv_ranges_sort (GArray *records);

/** Whether one of @records is in the ranges; bytes that are no ranges hold none. */
gboolean vv_ranges_meet (gconstpointer ranges, gsize size, GArray *records);

/** Gives SQL the function vv_touched (changeset): its ranges, NULL for NULL. */
void vv_ranges_define (sqlite3 *db);

G_END_DECLS
