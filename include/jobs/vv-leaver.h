#pragma once

#include "store/vv-edit.h"

G_BEGIN_DECLS

/** A person who leaves the company. Made with g_new0(). */
typedef struct
{
  gint64 person_id;
  guint32 day;   /* the last one; 0: today */
  char *reason;  /* (nullable): of the pairs' end and all that goes with it; "leaver" by default */
  char *back_to; /* (nullable): as in VvPairMove, for the people left behind */
  guint n_pairs; /* out: pairs that ended */
} VvLeave;

void vv_leave_free (VvLeave *leave);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VvLeave, vv_leave_free)

/**
 * vv_leave:
 * @leave: a #VvLeave
 *
 * Notes the last day, ends the live pairs, cancels the sessions planned after that day and withdraws
 * the person from every program that is not closed or archived. A #VvEditFunc. A day to come is
 * refused: until then the person goes on.
 */
gboolean vv_leave (VvEdit *edit, gpointer leave, GError **error);

G_END_DECLS
