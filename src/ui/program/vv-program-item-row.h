#pragma once

#include <adwaita.h>

#include "jobs/vv-program-page.h"

G_BEGIN_DECLS

/* An item of a checklist: ticked off with Space, with who sees to it and when it is due.
 *
 * Signal "tick" (int64 id, boolean done): what the user wants. */

#define VV_TYPE_PROGRAM_ITEM_ROW (vv_program_item_row_get_type ())
G_DECLARE_FINAL_TYPE (VvProgramItemRow, vv_program_item_row, VV, PROGRAM_ITEM_ROW, AdwActionRow)

GtkWidget *vv_program_item_row_new (void);

/** Shows an item as it stands; @is_tied: it can't be ticked. */
void vv_program_item_row_set_item (VvProgramItemRow *self,
                                   const VvPageItem *item,
                                   const char *language,
                                   guint32 today,
                                   gboolean is_tied);

G_END_DECLS
