#pragma once

#include "list/vv-cells.h"
#include "list/vv-columns.h"
#include "list/vv-list-page.h"
#include "list/vv-selection.h"
#include "list/vv-table-head.h"
#include "shell/vv-adaptive-bin.h"

G_BEGIN_DECLS

struct _VvListPage
{
  GtkWidget parent_instance;

  VvAdaptiveBin *bin;
  VvPage *page;
  GtkWidget *content;
  GtkWidget *tools;
  GtkSearchEntry *search;
  GtkBox *filter_box;
  GtkMenuButton *sort_button;
  GtkStack *stack; /* "list", "no-hit", "empty" */
  GtkWidget *frame;
  VvTableHead *head; /* above the columns, where there is room for them */
  GtkGridView *grid; /* of one column: it makes 32 rows, a GtkListView 205, however few are seen */
  AdwStatusPage *no_hit;
  AdwStatusPage *empty;
  char *empty_icon;
  GtkWidget *empty_button;
  GtkActionBar *bulk_bar;
  GtkWidget *n_label;
  GtkWidget *menu; /* (nullable): a GtkPopoverMenu, once it was opened */
  GMenuModel *menu_model; /* (nullable) */

  VvDocument *document;
  VvListKind kind;
  VvList *list;
  VvSelection *selection;
  VvColumns *columns;
  GtkListItemFactory *column_cells;
  GtkListItemFactory *line_cells; /* (nullable) */
  VvListLines lines;
  VvCellFunc describe;
  gpointer describe_data;
  char *(*counter) (guint n, gpointer data);
  gpointer counter_data;
  char *title;
  char *searched; /* what was asked for last */

  char *order; /* (nullable): the list's own */
  gboolean is_descending;
  char *state; /* filters, (nullable) */
  char *role;
  char *department;
  char *site;
  GActionMap *actions; /* "list.sort", "list.reverse" and others */
  GPtrArray *filters;  /* of VvListFilter */
  GMenu *orders;       /* (nullable): of the menu "Sort by", owned by its button */
  guint n_selected;
  gboolean has_bulk;
  guint row;            /* where the keyboard goes back to: the first one selected, or its place */
  gboolean wants_focus; /* as soon as it is known what there is */
};

/** A drop-down of the values of one field. */
typedef struct
{
  const char *field;
  const VvChoices *choices; /* (nullable): the words are those of the workspace */
  const char *extra;        /* (nullable): one more value after the choices */
  GtkDropDown *drop_down;
  gboolean is_filling;      /* the words are being put in: nobody chose */
} VvListFilter;

/** (transfer none): where the filter of that field keeps its value. */
char **vv_list_page_filter_value (VvListPage *self, const char *field);

/** (transfer none): adds an empty filter; "any" is its first word. */
VvListFilter *vv_list_page_make_filter (VvListPage *self,
                                        const char *field,
                                        const char *any,
                                        GtkStringList *words);

/** Asks the workspace again, by what is searched, filtered and sorted now. */
void vv_list_page_requery (VvListPage *self);

/** The class's grab_focus: the rows come first. */
gboolean vv_list_page_grab_focus (GtkWidget *widget);

/** To be called when others are selected. */
void vv_list_page_keep_row (VvListPage *self);

/** To be called before the rows go from the screen: the keyboard then goes with vv_list_page_came(). */
void vv_list_page_leave_rows (VvListPage *self);

/** Typing searches; Enter and Down go on to the rows. */
void vv_list_page_init_search (VvListPage *self);

/** To be called when it is known what the list holds: the keyboard goes there, to the first row or
 * to what an empty list offers. */
void vv_list_page_came (VvListPage *self);

/** Shows the order in headers and menu. */
void vv_list_page_show_order (VvListPage *self);

/** Adds "sort" and "reverse" to the actions, and heeds the headers. */
void vv_list_page_init_order (VvListPage *self);

void vv_list_page_clear_filters (VvListPage *self);

/** The actions "list." and the keys of the list. */
void vv_list_page_init_actions (VvListPage *self);

G_END_DECLS
