#pragma once

#include <adwaita.h>

#include "model/vv-object.h"
#include "shell/vv-document.h"

G_BEGIN_DECLS

/* What all rows of a pair's page have in common: the record they stand for, and the actions
 * "row.open" and "row.remove" upon it, the latter with the Delete key. */

/** (transfer none): gives @row its record and actions; more may be added to the map. */
GActionMap *vv_pair_row_init (GtkWidget *row, VvDocument *document, VvObject *object);

/** (transfer none): what the row was given. */
VvDocument *vv_pair_row_document (GtkWidget *row);
VvObject *vv_pair_row_object (GtkWidget *row);

/** A row of two lines, plain text both; not activatable where @is_frozen. */
GtkWidget *vv_pair_row_new (VvDocument *document,
                            VvObject *object,
                            const char *title,
                            const char *subtitle,
                            gboolean is_frozen);

/** A word in a chip at the end of such a row; @style is "neutral", "warning" and so on. */
void vv_pair_row_add_chip (GtkWidget *row, const char *word, const char *style);

G_END_DECLS
