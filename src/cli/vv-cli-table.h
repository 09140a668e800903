#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A table of text with aligned columns; wide and combining characters take the room they take. */

typedef struct _VvCliTable VvCliTable;

VvCliTable *vv_cli_table_new (void);
void vv_cli_table_free (VvCliTable *table);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VvCliTable, vv_cli_table_free)

/** Adds a column. @is_number aligns it right; @widest cuts longer texts, 0 none. */
void vv_cli_table_add_column (VvCliTable *table,
                              const char *title,
                              gboolean is_number,
                              guint widest);

/** Adds a cell to the row under way, or begins one; line ends in @text become blanks. */
void vv_cli_table_add_cell (VvCliTable *table, const char *text);

/** Prints the table without the columns that are empty throughout. */
void vv_cli_table_print (VvCliTable *table);

G_END_DECLS
