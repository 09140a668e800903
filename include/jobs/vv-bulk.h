#pragma once

#include "store/vv-edit.h"

G_BEGIN_DECLS

/* The same done to many records in one edit, undone in one step. All or nothing: where one of them
 * may not change, none does, and the sentence names it. The functions are VvEditFuncs; a request is
 * made with g_new0(), owns what it points to and is freed by its _free function. One record gets the
 * label that it would get alone. */

/** One value for a field of many records. */
typedef struct
{
  VvEntityKind kind;
  guint field;
  GArray *ids;      /* of gint64 */
  char *value;      /* (nullable): as vv_object_parse() takes it; %NULL unsets */
  gint64 reference; /* of a REFERENCE field, instead of @value; 0 unsets */
} VvBulkChange;

/** The people of a program go to another place of its pipeline. */
typedef struct
{
  gint64 program_id;
  char *role;     /* (nullable): a name of vv_roles; %NULL: whatever role they have */
  GArray *people; /* of gint64 */
  char *state;    /* a name of vv_participation_states */
  char *reason;   /* (nullable): why reserve or withdrawn; %NULL leaves what is noted */
} VvBulkMove;

/** Many records to be removed. */
typedef struct
{
  VvEntityKind kind;
  GArray *ids; /* of gint64 */
} VvBulkRemoval;

void vv_bulk_change_free (VvBulkChange *change);
void vv_bulk_move_free (VvBulkMove *move);
void vv_bulk_removal_free (VvBulkRemoval *removal);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VvBulkChange, vv_bulk_change_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VvBulkMove, vv_bulk_move_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VvBulkRemoval, vv_bulk_removal_free)

/** Sets the field, with the dates that go with a state. @change: a #VvBulkChange */
gboolean vv_bulk_change (VvEdit *edit, gpointer change, GError **error);

/**
 * vv_bulk_move:
 * @move: a #VvBulkMove
 *
 * Who does not take part in the program is passed over; where none of them does, that is an error.
 */
gboolean vv_bulk_move (VvEdit *edit, gpointer move, GError **error);

/** Removes the records, as vv_edit_remove(). @removal: a #VvBulkRemoval */
gboolean vv_bulk_remove (VvEdit *edit, gpointer removal, GError **error);

G_END_DECLS
