#include "pairs/vv-pairs-view.h"

#include <glib/gi18n-lib.h>

#include "list/vv-list-page.h"
#include "pairs/vv-pair-actions.h"
#include "pairs/vv-pair-create.h"
#include "pairs/vv-pair-detail.h"
#include "pairs/vv-pairs-list.h"
#include "shell/vv-late-menu.h"

struct _VvPairsView
{
  VvView parent_instance;

  VvDocument *document; /* the view's */
  GtkStack *stack; /* "list", "detail" */
  VvListPage *list;
  VvPairDetail *detail; /* (nullable): until the first pair is opened */
  VvPairActions *actions; /* on what is selected in the list */
};

G_DEFINE_FINAL_TYPE (VvPairsView, vv_pairs_view, VV_TYPE_VIEW)

static void
show_list (VvPairsView *self)
{
  gtk_stack_set_visible_child_name (self->stack, "list");
  if (self->detail != NULL)
    vv_pair_detail_open (self->detail, 0);
}

static gboolean
is_in_detail (VvPairsView *self)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "detail") == 0;
}

static void
update_neighbours (VvPairsView *self)
{
  gint64 id = vv_pair_detail_pair (self->detail);

  vv_pair_detail_set_neighbours (self->detail, vv_list_page_neighbour (self->list, id, -1) != 0,
                                 vv_list_page_neighbour (self->list, id, 1) != 0);
}

static void on_step_cb (VvPairsView *self, int step);

static VvPairDetail *
make_detail (VvPairsView *self)
{
  if (self->detail != NULL)
    return self->detail;
  self->detail = VV_PAIR_DETAIL (vv_pair_detail_new (self->document));
  gtk_stack_add_named (self->stack, GTK_WIDGET (self->detail), "detail");
  g_signal_connect_object (self->detail, "shown", G_CALLBACK (update_neighbours), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->detail, "gone", G_CALLBACK (show_list), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->detail, "step", G_CALLBACK (on_step_cb), self, G_CONNECT_SWAPPED);
  return self->detail;
}

static void
open_pair (VvPairsView *self, gint64 id)
{
  vv_pair_detail_open (make_detail (self), id);
  gtk_stack_set_visible_child_name (self->stack, "detail");
}

static void
on_open_row_cb (VvPairsView *self, gint64 id)
{
  open_pair (self, id);
  gtk_widget_grab_focus (GTK_WIDGET (self->detail));
}

static void
on_step_cb (VvPairsView *self, int step)
{
  gint64 id = vv_list_page_neighbour (self->list, vv_pair_detail_pair (self->detail), step);

  if (id != 0)
    open_pair (self, id);
}

/* Another program is looked at: its list. */
static void
on_program_cb (VvPairsView *self)
{
  if (is_in_detail (self))
    show_list (self);
}

static void
on_selection_cb (VvPairsView *self)
{
  g_autoptr (GArray) ids = vv_list_page_selected (self->list);

  vv_pair_actions_set_pairs (self->actions, ids);
}

static void
on_open (G_GNUC_UNUSED GSimpleAction *action, G_GNUC_UNUSED GVariant *parameter, gpointer data)
{
  VvPairsView *self = data;
  g_autoptr (GArray) ids = vv_list_page_selected (self->list);

  if (ids->len > 0)
    on_open_row_cb (self, g_array_index (ids, gint64, 0));
}

static void
add_bulk_menu (VvPairsView *self, GMenuModel *menu)
{
  GtkWidget *button = gtk_menu_button_new ();

  gtk_menu_button_set_label (GTK_MENU_BUTTON (button), _ ("Change"));
  gtk_menu_button_set_direction (GTK_MENU_BUTTON (button), GTK_ARROW_UP);
  vv_late_menu_set (GTK_MENU_BUTTON (button), menu);
  gtk_widget_set_tooltip_text (button, _ ("Change the Selected Pairs"));
  vv_list_page_add_bulk_button (self->list, button);
}

static void
set_up_menus (VvPairsView *self)
{
  static const GActionEntry entries[] = { { .name = "open", .activate = on_open } };
  g_autoptr (GMenuModel) menu = NULL;
  g_autoptr (GMenu) context = g_menu_new ();
  g_autoptr (GMenu) first = g_menu_new ();

  self->actions = vv_pair_actions_new (self->document, GTK_WIDGET (self), "pairs");
  g_action_map_add_action_entries (vv_pair_actions_map (self->actions), entries,
                                   G_N_ELEMENTS (entries), self);
  menu = vv_pair_actions_menu (self->actions);
  g_menu_append (first, _ ("Open"), "pairs.open");
  g_menu_append_section (context, NULL, G_MENU_MODEL (first));
  g_menu_append_section (context, NULL, menu);
  vv_list_page_set_menu (self->list, G_MENU_MODEL (context));
  add_bulk_menu (self, menu);
}

/* On the list only: a page has its own keys. */
static void
add_keys (VvPairsView *self)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (keys),
      gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Delete, 0),
                        gtk_named_action_new ("pairs.remove")));
  gtk_widget_add_controller (GTK_WIDGET (self->list), keys);
}

static void
vv_pairs_view_find (VvView *view)
{
  VvPairsView *self = VV_PAIRS_VIEW (view);

  show_list (self);
  vv_list_page_find (self->list);
}

static void
on_created_cb (VvPairsView *self, gint64 id)
{
  open_pair (self, id);
}

static void
vv_pairs_view_create (VvView *view)
{
  VvPairsView *self = VV_PAIRS_VIEW (view);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *dialog = vv_pair_create_new (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL,
                                          self->document);

  g_signal_connect_object (dialog, "created", G_CALLBACK (on_created_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static gboolean
vv_pairs_view_open (VvView *view, VvEntityKind kind, gint64 id)
{
  if (kind != VV_ENTITY_PAIR)
    return FALSE;
  open_pair (VV_PAIRS_VIEW (view), id);
  return TRUE;
}

static gboolean
vv_pairs_view_back (VvView *view)
{
  VvPairsView *self = VV_PAIRS_VIEW (view);
  gint64 id;

  if (!is_in_detail (self))
    return FALSE;
  id = vv_pair_detail_pair (self->detail);
  show_list (self);
  vv_list_page_select_id (self->list, id);
  return TRUE;
}

static void
vv_pairs_view_constructed (GObject *object)
{
  VvPairsView *self = VV_PAIRS_VIEW (object);

  G_OBJECT_CLASS (vv_pairs_view_parent_class)->constructed (object);
  self->document = vv_view_document (VV_VIEW (self));
  self->list = VV_LIST_PAGE (vv_list_page_new (self->document, VV_LIST_PAIRS));
  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_stack_set_hhomogeneous (self->stack, FALSE);
  gtk_stack_set_vhomogeneous (self->stack, FALSE);
  gtk_stack_add_named (self->stack, GTK_WIDGET (self->list), "list");
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->stack));
  vv_pairs_list_set_up (self->list);
  set_up_menus (self);
  add_keys (self);
  g_signal_connect_object (self->list, "open-row", G_CALLBACK (on_open_row_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "selection-changed", G_CALLBACK (on_selection_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->document, "notify::program-id", G_CALLBACK (on_program_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
vv_pairs_view_dispose (GObject *object)
{
  VvPairsView *self = VV_PAIRS_VIEW (object);

  g_clear_object (&self->actions);
  G_OBJECT_CLASS (vv_pairs_view_parent_class)->dispose (object);
}

static void
vv_pairs_view_class_init (VvPairsViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  VvViewClass *view_class = VV_VIEW_CLASS (klass);

  object_class->constructed = vv_pairs_view_constructed;
  object_class->dispose = vv_pairs_view_dispose;
  view_class->find = vv_pairs_view_find;
  view_class->create = vv_pairs_view_create;
  view_class->open = vv_pairs_view_open;
  view_class->back = vv_pairs_view_back;
}

static void
vv_pairs_view_init (G_GNUC_UNUSED VvPairsView *self)
{
}
