#pragma once

#include "list/vv-list-page.h"

G_BEGIN_DECLS

/**
 * vv_people_actions_install:
 * @view: the view that @list is in; gets the action group "people"
 *
 * Gives the list its context menu, its buttons for many rows and the key Delete: open, move to
 * another place of the pipeline, set the department, mark as leaver, remove.
 */
void vv_people_actions_install (GtkWidget *view, VvDocument *document, VvListPage *list);

G_END_DECLS
