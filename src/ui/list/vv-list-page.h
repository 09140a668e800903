#pragma once

#include <adwaita.h>

#include "shell/vv-document.h"
#include "shell/vv-page.h"
#include "store/vv-query.h"

G_BEGIN_DECLS

/* A list of a workspace with all that a list needs: search, filters, sorting by header and menu,
 * selection of one or many, a bar of actions for the selection, a context menu, what to say when
 * there is nothing, and two-line rows instead of columns where the window is narrow. A view makes
 * one, gives it its columns, and is told which row the user opens.
 *
 * Signals: "open-row" (gint64 id); "selection-changed"; "filtered". Property "n-selected" (uint). */

#define VV_TYPE_LIST_PAGE (vv_list_page_get_type ())
G_DECLARE_FINAL_TYPE (VvListPage, vv_list_page, VV, LIST_PAGE, GtkWidget)

/**
 * VvCellFunc:
 * @row: a loaded row of the list
 *
 * Returns: (transfer full) (nullable): what the cell says
 */
typedef char *(*VvCellFunc) (VvListPage *self, VvRow *row, gpointer data);

/** Fills a cell that is more than text; @cell is an empty GtkBox at first, then as it was left. */
typedef void (*VvCellFill) (VvListPage *self, GtkWidget *cell, VvRow *row, gpointer data);

typedef struct
{
  const char *title;     /* translated already */
  const char *order;     /* (nullable): a name of vv_list_orders(): the header sorts by it */
  VvCellFunc text;       /* (nullable): where @fill does it */
  VvCellFill fill;       /* (nullable) */
  gpointer data;         /* for both */
  int width;             /* in pixels; 0: what is left over */
  gboolean is_number;    /* set right, with figures of one width */
} VvListColumn;

/** An empty list of that kind over the document's program; follows "program-id" and "changed". */
GtkWidget *vv_list_page_new (VvDocument *document, VvListKind kind);

void vv_list_page_set_title (VvListPage *self, const char *title);

/** The page around the list, for the header bar; (transfer none). */
VvPage *vv_list_page_page (VvListPage *self);

void vv_list_page_add_column (VvListPage *self, const VvListColumn *column);

/** The two lines of a row where the window is narrow. @chip may be %NULL. */
void vv_list_page_set_lines (VvListPage *self,
                             VvCellFunc first,
                             VvCellFunc second,
                             VvCellFunc chip,
                             gpointer data);

/** A chip that is more than text; after vv_list_page_set_lines(), whose data it gets. */
void vv_list_page_set_chip (VvListPage *self, VvCellFill fill);

/** How each row is read out; by default its first line, then its second. */
void vv_list_page_set_describe (VvListPage *self, VvCellFunc describe, gpointer data);

/** An order as the menu "Sort by" calls it; the first is the one that the list starts with. */
void vv_list_page_add_order (VvListPage *self, const char *order, const char *label);

/** Puts it in one of its orders; headers and menu follow. */
void vv_list_page_set_order (VvListPage *self, const char *order, gboolean descending);

/** A choice of values for @field of the query ("state" or "role"); @any is said for no filter. */
void vv_list_page_add_filter (VvListPage *self,
                              const char *field,
                              const char *any,
                              const VvChoices *choices);

/** One more value for a filter, after its choices, say a state that the query knows and no record
 * has. @value is static. */
void vv_list_page_add_filter_choice (VvListPage *self,
                                     const char *field,
                                     const char *value,
                                     const char *label);

/** A choice among the texts that occur in @field of the workspace ("department" or "site"); follows
 * the workspace and the program chosen. */
void vv_list_page_add_text_filter (VvListPage *self, const char *field, const char *any);

/** Puts a button among the filters. */
void vv_list_page_add_tool (VvListPage *self, GtkWidget *tool);

/** Sets a filter as if the user had; %NULL takes it off. */
void vv_list_page_set_filter (VvListPage *self, const char *field, const char *value);

/** (nullable) (transfer none): the value that @field is filtered by. Signal "filtered" tells when one
 * changes, whoever did it. */
const char *vv_list_page_filter (VvListPage *self, const char *field);

/** Whether the filter of @field is to be seen; where a band does its work it need not be. */
void vv_list_page_show_filter (VvListPage *self, const char *field, gboolean is_shown);

/** A row of widgets between the filters and the list. */
void vv_list_page_set_band (VvListPage *self, GtkWidget *band);

/** What to say where there is nothing at all, and the one button that helps; escaped inside. */
void vv_list_page_set_empty (VvListPage *self,
                             const char *icon,
                             const char *title,
                             const char *description,
                             const char *button,
                             const char *action);

/** Buttons for the bar that comes up with a selection of several, and for the context menu. */
void vv_list_page_set_menu (VvListPage *self, GMenuModel *menu);
void vv_list_page_add_bulk_button (VvListPage *self, GtkWidget *button);

/** (transfer full) (element-type gint64): the selected ids, in the order of the list. */
GArray *vv_list_page_selected (VvListPage *self);
void vv_list_page_unselect (VvListPage *self);

/** Selects one row and moves there; for coming back from its page. */
void vv_list_page_select_id (VvListPage *self, gint64 id);

/** The ids beside one in the list, 0 where there is none. */
gint64 vv_list_page_neighbour (VvListPage *self, gint64 id, int step);

/** One step back within the list: from searching to the rows, from several rows to none selected.
 * Returns: whether there was one */
gboolean vv_list_page_back (VvListPage *self);

/** Opens the search. */
void vv_list_page_find (VvListPage *self);

/** A sentence below the title, say how many there are; made anew whenever the list is. */
void vv_list_page_set_counter (VvListPage *self, char *(*counter) (guint n, gpointer data), gpointer data);

G_END_DECLS
