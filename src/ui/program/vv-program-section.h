#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * vv_program_section_new:
 * @title: of the section, plain text
 * @entity: (nullable): the name of the kind of record that the section lists
 * @edit: what the button that leads to those records is called
 * @caption: (out): a label at the end of the line, empty
 *
 * The line above a list of a program's page, with a button for the action "program.list".
 *
 * Returns: (transfer floating): the line
 */
GtkWidget *vv_program_section_new (const char *title,
                                   const char *entity,
                                   const char *edit,
                                   GtkLabel **caption);

/** (transfer floating): a list as cards of rows that nothing is selected in. */
GtkWidget *vv_program_section_list (const char *label);

G_END_DECLS
