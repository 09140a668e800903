#pragma once

#include <adwaita.h>

#include "store/vv-history.h"

G_BEGIN_DECLS

/** (transfer floating): a row that tells an edit: what was done, when and by whom. */
GtkWidget *vv_history_row_new (const VvHistoryEntry *entry);

G_END_DECLS
