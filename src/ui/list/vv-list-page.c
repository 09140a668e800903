#include "vv-list-page.h"

#include <glib/gi18n-lib.h>

#include "list/vv-cells.h"
#include "list/vv-list-page-private.h"
#include "shell/vv-accessible-name.h"

G_DEFINE_FINAL_TYPE (VvListPage, vv_list_page, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_N_SELECTED,
  N_PROPS
};

enum
{
  OPEN_ROW,
  SELECTION_CHANGED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static gboolean
is_filtered (VvListPage *self)
{
  return *gtk_editable_get_text (GTK_EDITABLE (self->search)) != '\0' || self->state != NULL ||
         self->role != NULL || self->department != NULL || self->site != NULL;
}

/* A large picture is drawn as soon as a page has its name: one that is not seen has none. */
static void
show_page (VvListPage *self, const char *name)
{
  if (!g_str_equal (name, "list"))
    vv_list_page_leave_rows (self);
  gtk_stack_set_visible_child_name (self->stack, name);
  if (g_str_equal (name, "no-hit"))
    adw_status_page_set_icon_name (self->no_hit, "edit-find-symbolic");
  else if (g_str_equal (name, "empty"))
    adw_status_page_set_icon_name (self->empty, self->empty_icon);
}

static void
show_state (VvListPage *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->list));
  gboolean is_loading = FALSE;
  g_autofree char *counter = NULL;

  g_object_get (self->list, "loading", &is_loading, NULL);
  vv_page_set_busy (self->page, is_loading);
  if (is_loading && n == 0)
    return;
  show_page (self, n > 0 ? "list" : is_filtered (self) ? "no-hit" : "empty");
  if (self->wants_focus)
    vv_list_page_came (self);
  gtk_widget_set_visible (self->tools, n > 0 || is_filtered (self));
  if (self->counter != NULL && !is_loading)
    {
      counter = self->counter (n, self->counter_data);
      vv_page_set_title (self->page, self->title, counter);
    }
}

void
vv_list_page_requery (VvListPage *self)
{
  VvQuery query = {
    .kind = self->kind,
    .program_id = vv_document_program (self->document),
    .state = self->state,
    .role = self->role,
    .department = self->department,
    .site = self->site,
    .search = gtk_editable_get_text (GTK_EDITABLE (self->search)),
    .order = self->order,
    .descending = self->is_descending,
    .language = vv_document_language (self->document),
  };

  if (*query.search == '\0')
    query.search = NULL;
  self->row = 0;
  vv_list_set_query (self->list, &query);
  g_free (self->searched);
  self->searched = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->search)));
  show_state (self);
}

static void
on_clear_filters_cb (VvListPage *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  vv_list_page_clear_filters (self);
}

static void
on_activate_cb (VvListPage *self, guint position)
{
  gint64 id = vv_list_id (self->list, position);

  if (id != 0)
    g_signal_emit (self, signals[OPEN_ROW], 0, id);
}

/* In little room the number alone: the words of the buttons say more. */
static void
show_n_selected (VvListPage *self)
{
  guint n = self->n_selected;
  /* Translators: in the bar of actions on several rows */
  g_autofree char *words =
      g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u selected", "%u selected", n), n);
  g_autofree char *number = g_strdup_printf ("%u", n);

  gtk_label_set_text (GTK_LABEL (self->n_label),
                      vv_adaptive_bin_is_narrow (self->bin) ? number : words);
  vv_accessible_name (GTK_WIDGET (self->n_label), words);
}

static void
on_selection_changed_cb (VvListPage *self)
{
  guint n = vv_selection_n_selected (self->selection);

  vv_list_page_keep_row (self);
  if (n == self->n_selected) /* yet others than before */
    {
      g_signal_emit (self, signals[SELECTION_CHANGED], 0);
      return;
    }
  self->n_selected = n;
  show_n_selected (self);
  gtk_action_bar_set_revealed (self->bulk_bar, n > 1 && self->has_bulk);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_SELECTED]);
  g_signal_emit (self, signals[SELECTION_CHANGED], 0);
}

static void
on_unselect_cb (VvListPage *self)
{
  vv_list_page_unselect (self);
}

static void
show_cells (VvListPage *self)
{
  gboolean is_narrow = vv_adaptive_bin_is_narrow (self->bin);

  gtk_widget_set_visible (GTK_WIDGET (self->head), !is_narrow);
  gtk_grid_view_set_factory (self->grid, is_narrow ? self->line_cells : self->column_cells);
}

static void
on_narrow_cb (VvListPage *self)
{
  gboolean is_narrow = vv_adaptive_bin_is_narrow (self->bin);

  show_cells (self);
  show_n_selected (self);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->tools), is_narrow
                                                                    ? GTK_ORIENTATION_VERTICAL
                                                                    : GTK_ORIENTATION_HORIZONTAL);
  gtk_widget_set_margin_start (self->tools, is_narrow ? 12 : 24);
  gtk_widget_set_margin_end (self->tools, is_narrow ? 12 : 24);
  gtk_widget_set_margin_start (self->frame, is_narrow ? 12 : 24);
  gtk_widget_set_margin_end (self->frame, is_narrow ? 12 : 24);
  gtk_widget_set_margin_bottom (self->frame, is_narrow ? 12 : 18);
}

static void
vv_list_page_get_property (GObject *object, guint prop, GValue *value, GParamSpec *pspec)
{
  if (prop == PROP_N_SELECTED)
    g_value_set_uint (value, VV_LIST_PAGE (object)->n_selected);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop, pspec);
}

static void
vv_list_page_dispose (GObject *object)
{
  VvListPage *self = VV_LIST_PAGE (object);
  GtkWidget *child;

  g_clear_pointer (&self->menu, gtk_widget_unparent);
  if (self->grid != NULL)
    gtk_grid_view_set_model (self->grid, NULL);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  self->grid = NULL;
  g_clear_object (&self->menu_model);
  g_clear_object (&self->column_cells);
  g_clear_object (&self->line_cells);
  g_clear_object (&self->columns);
  g_clear_object (&self->actions);
  g_clear_object (&self->selection);
  g_clear_object (&self->list);
  g_clear_object (&self->document);
  G_OBJECT_CLASS (vv_list_page_parent_class)->dispose (object);
}

static void
vv_list_page_finalize (GObject *object)
{
  VvListPage *self = VV_LIST_PAGE (object);

  g_free (self->title);
  g_free (self->searched);
  g_free (self->empty_icon);
  g_free (self->order);
  g_free (self->state);
  g_free (self->role);
  g_free (self->department);
  g_free (self->site);
  g_clear_pointer (&self->filters, g_ptr_array_unref);
  G_OBJECT_CLASS (vv_list_page_parent_class)->finalize (object);
}

static void
vv_list_page_class_init (VvListPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = vv_list_page_dispose;
  object_class->finalize = vv_list_page_finalize;
  object_class->get_property = vv_list_page_get_property;
  widget_class->grab_focus = vv_list_page_grab_focus;
  properties[PROP_N_SELECTED] = g_param_spec_uint ("n-selected", NULL, NULL, 0, G_MAXUINT, 0,
                                                   G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  signals[OPEN_ROW] = g_signal_new ("open-row", VV_TYPE_LIST_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                    NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  signals[SELECTION_CHANGED] =
      g_signal_new ("selection-changed", VV_TYPE_LIST_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 0);

  g_signal_new ("filtered", VV_TYPE_LIST_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                0);
  g_type_ensure (VV_TYPE_PAGE);
  g_type_ensure (VV_TYPE_ADAPTIVE_BIN);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/viceversa/Viceversa/ui/list/list-page.ui");
  gtk_widget_class_bind_template_child (widget_class, VvListPage, bin);
  gtk_widget_class_bind_template_child (widget_class, VvListPage, page);
  gtk_widget_class_bind_template_child (widget_class, VvListPage, content);
  gtk_widget_class_bind_template_child (widget_class, VvListPage, tools);
  gtk_widget_class_bind_template_child (widget_class, VvListPage, search);
  gtk_widget_class_bind_template_child (widget_class, VvListPage, filter_box);
  gtk_widget_class_bind_template_child (widget_class, VvListPage, sort_button);
  gtk_widget_class_bind_template_child (widget_class, VvListPage, stack);
  gtk_widget_class_bind_template_child (widget_class, VvListPage, frame);
  gtk_widget_class_bind_template_child (widget_class, VvListPage, grid);
  gtk_widget_class_bind_template_child (widget_class, VvListPage, no_hit);
  gtk_widget_class_bind_template_child (widget_class, VvListPage, empty);
  gtk_widget_class_bind_template_child (widget_class, VvListPage, empty_button);
  gtk_widget_class_bind_template_child (widget_class, VvListPage, bulk_bar);
  gtk_widget_class_bind_template_child (widget_class, VvListPage, n_label);
  gtk_widget_class_bind_template_callback (widget_class, on_clear_filters_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_unselect_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_narrow_cb);
}

static void
vv_list_page_init (VvListPage *self)
{
  self->filters = g_ptr_array_new_with_free_func (g_free);
  gtk_widget_init_template (GTK_WIDGET (self));
  self->columns = vv_columns_new ();
  self->column_cells = vv_cells_for_columns (self, self->columns);
  self->head = VV_TABLE_HEAD (vv_table_head_new (self->columns));
  gtk_box_prepend (GTK_BOX (self->frame), GTK_WIDGET (self->head));
  vv_page_set_content (self->page, self->content);
  vv_list_page_init_search (self);
  vv_list_page_init_actions (self);
}

GtkWidget *
vv_list_page_new (VvDocument *document, VvListKind kind)
{
  VvListPage *self = g_object_new (VV_TYPE_LIST_PAGE, NULL);

  self->document = g_object_ref (document);
  self->kind = kind;
  self->list = vv_list_new (vv_document_workspace (document));
  self->selection = vv_selection_new (self->list);
  gtk_grid_view_set_model (self->grid, GTK_SELECTION_MODEL (self->selection));
  g_signal_connect_object (self->list, "notify::loading", G_CALLBACK (show_state), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "items-changed", G_CALLBACK (show_state), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->selection, "selection-changed",
                           G_CALLBACK (on_selection_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->selection, "items-changed", G_CALLBACK (on_selection_changed_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (document, "notify::program-id", G_CALLBACK (vv_list_page_requery), self,
                           G_CONNECT_SWAPPED);
  vv_list_page_requery (self);
  return GTK_WIDGET (self);
}

VvPage *
vv_list_page_page (VvListPage *self)
{
  return self->page;
}

void
vv_list_page_add_column (VvListPage *self, const VvListColumn *column)
{
  vv_columns_add (self->columns, column->width);
  vv_table_head_add (self->head, column->title, column->order, column->is_number);
  vv_cells_add_column (self->column_cells, column);
  if (column->order != NULL && g_strcmp0 (column->order, self->order) == 0)
    vv_list_page_show_order (self);
}

void
vv_list_page_set_lines (
    VvListPage *self, VvCellFunc first, VvCellFunc second, VvCellFunc chip, gpointer data)
{
  self->lines = (VvListLines){ first, second, chip, NULL, data };
  g_clear_object (&self->line_cells);
  self->line_cells = vv_cells_for_lines (self, &self->lines);
  show_cells (self);
}

void
vv_list_page_set_chip (VvListPage *self, VvCellFill fill)
{
  self->lines.chip_fill = fill;
}

void
vv_list_page_add_tool (VvListPage *self, GtkWidget *tool)
{
  gtk_widget_add_css_class (tool, "vv-list-tool");
  gtk_box_append (self->filter_box, tool);
}

void
vv_list_page_set_describe (VvListPage *self, VvCellFunc describe, gpointer data)
{
  self->describe = describe;
  self->describe_data = data;
}

char *
vv_list_page_describe_row (VvListPage *self, VvRow *row)
{
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  if (!vv_row_is_loaded (row))
    return g_strdup (_ ("Loading…"));
  if (self->describe != NULL)
    return self->describe (self, row, self->describe_data);
  if (self->lines.first == NULL)
    return NULL;
  first = self->lines.first (self, row, self->lines.data);
  second = self->lines.second != NULL ? self->lines.second (self, row, self->lines.data) : NULL;
  return g_strjoin (", ", first, second, NULL);
}

void
vv_list_page_set_empty (VvListPage *self,
                        const char *icon,
                        const char *title,
                        const char *description,
                        const char *button,
                        const char *action)
{
  g_autofree char *plain_title = g_markup_escape_text (title, -1);
  g_autofree char *plain_description = g_markup_escape_text (description, -1);

  g_free (self->empty_icon);
  self->empty_icon = g_strdup (icon);
  adw_status_page_set_title (self->empty, plain_title);
  adw_status_page_set_description (self->empty, plain_description);
  gtk_widget_set_visible (self->empty_button, button != NULL);
  if (button == NULL)
    return;
  gtk_button_set_label (GTK_BUTTON (self->empty_button), button);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->empty_button), action);
}

void
vv_list_page_add_bulk_button (VvListPage *self, GtkWidget *button)
{
  self->has_bulk = TRUE;
  gtk_widget_add_css_class (button, "raised"); /* as on a page, not flat as in a bar of icons */
  gtk_action_bar_pack_start (self->bulk_bar, button);
}

GArray *
vv_list_page_selected (VvListPage *self)
{
  return vv_selection_ids (self->selection);
}

void
vv_list_page_unselect (VvListPage *self)
{
  gtk_selection_model_unselect_all (GTK_SELECTION_MODEL (self->selection));
}

gint64
vv_list_page_neighbour (VvListPage *self, gint64 id, int step)
{
  guint position = vv_list_position (self->list, id);
  gint64 next = (gint64) position + step;

  return position == G_MAXUINT || next < 0 ? 0 : vv_list_id (self->list, (guint) next);
}

void
vv_list_page_set_counter (VvListPage *self,
                          char *(*counter) (guint n, gpointer data),
                          gpointer data)
{
  self->counter = counter;
  self->counter_data = data;
  show_state (self);
}

void
vv_list_page_set_title (VvListPage *self, const char *title)
{
  g_free (self->title);
  self->title = g_strdup (title);
  vv_page_set_title (self->page, title, NULL);
  vv_accessible_name (GTK_WIDGET (self->grid), title);
  show_state (self);
}
