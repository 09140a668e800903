#pragma once

#include "shell/vv-document.h"

G_BEGIN_DECLS

/* The numbers beside the places of the sidebar: people and pairs in grey, and in blue the sessions
 * that wait to be logged. */

/** (transfer full): the number of a place's row, not yet known. */
GtkWidget *vv_sidebar_counts_label (GtkWidget *row, const char *name);

/** Counts anew, in the program that is chosen; the rows of @places are known by their names. */
void vv_sidebar_counts_read (GtkListBox *places, VvDocument *document);

G_END_DECLS
