#pragma once

#include "store/vv-counts.h"

G_BEGIN_DECLS

/* What the sidebar shows. Read on a reader's thread, then handed over as a whole. */

typedef struct
{
  gint64 id;
  char *title;
  char *state;     /* a name of vv_program_states */
  int week, weeks; /* as in VvProgramPage */
} VvSidebarProgram;

typedef struct
{
  VvCounts counts;
  GPtrArray *programs; /* of VvSidebarProgram: those that are not archived first, by title */
} VvSidebarCounts;

/**
 * vv_sidebar_counts_read:
 * @program_id: the program to count in; 0: all
 * @day: today
 * @language: (nullable): of titles; the user's by default
 *
 * Returns: (transfer full): the counts, or %NULL on error
 */
VvSidebarCounts *vv_sidebar_counts_read (VvReader *reader,
                                         gint64 program_id,
                                         guint32 day,
                                         const char *language,
                                         GError **error);

void vv_sidebar_counts_free (VvSidebarCounts *counts);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VvSidebarCounts, vv_sidebar_counts_free)

G_END_DECLS
