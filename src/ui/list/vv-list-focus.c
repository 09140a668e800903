/* Where the keyboard is in a list. */

#include "list/vv-list-page-private.h"

/* Frames until a row that was scrolled to is there. */
#define PATIENCE 3

static GtkWidget *
current_focus (VvListPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  return root != NULL ? gtk_root_get_focus (root) : NULL;
}

/* Until there is something to give the keyboard to nothing has it: what has it and goes from the
 * screen would keep all keys from the window. */
static void
want_focus (VvListPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  self->wants_focus = TRUE;
  if (root != NULL)
    gtk_root_set_focus (root, NULL);
}

/* A list that is still being read has no rows to take it; an empty one says what to do instead. */
gboolean
vv_list_page_grab_focus (GtkWidget *widget)
{
  VvListPage *self = VV_LIST_PAGE (widget);
  gboolean is_loading = FALSE;

  g_object_get (self->list, "loading", &is_loading, NULL);
  want_focus (self);
  if (!is_loading || g_list_model_get_n_items (G_LIST_MODEL (self->list)) > 0)
    vv_list_page_came (self);
  return TRUE;
}

static gboolean
is_focused (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && (focus == widget || gtk_widget_is_ancestor (focus, widget));
}

static void
end_search (VvListPage *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  gtk_widget_grab_focus (GTK_WIDGET (self->grid));
}

gboolean
vv_list_page_back (VvListPage *self)
{
  if (*gtk_editable_get_text (GTK_EDITABLE (self->search)) != '\0' ||
      is_focused (GTK_WIDGET (self->search)))
    end_search (self);
  else if (self->n_selected > 1)
    vv_list_page_unselect (self);
  else
    return FALSE;
  return TRUE;
}

void
vv_list_page_find (VvListPage *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
  gtk_editable_select_region (GTK_EDITABLE (self->search), 0, -1);
}

static gboolean
is_asked (VvListPage *self)
{
  return g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (self->search)), self->searched) == 0;
}

/* From what is searched to the first row that fits, also while what fits is still being found. */
static void
enter_rows (VvListPage *self)
{
  gboolean is_loading = FALSE;

  if (!is_asked (self))
    vv_list_page_requery (self);
  g_object_get (self->list, "loading", &is_loading, NULL);
  want_focus (self);
  if (!is_loading)
    vv_list_page_came (self);
}

static gboolean
on_search_key_cb (VvListPage *self, guint key, G_GNUC_UNUSED guint code, GdkModifierType modifiers)
{
  if (key != GDK_KEY_Down || (modifiers & gtk_accelerator_get_default_mod_mask ()) != 0)
    return FALSE;
  enter_rows (self);
  return TRUE;
}

/* Letters typed over the rows are searched. All other keys are the rows' own; the entry's way to
 * take keys from elsewhere would take Delete as well. */
static gboolean
on_row_key_cb (VvListPage *self,
               guint key,
               G_GNUC_UNUSED guint code,
               GdkModifierType modifiers,
               GtkEventControllerKey *keys)
{
  GtkEditable *editable = GTK_EDITABLE (self->search);

  if ((modifiers & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)) != 0 ||
      !g_unichar_isgraph (gdk_keyval_to_unicode (key)))
    return FALSE;
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
  gtk_editable_set_position (editable, -1);
  return gtk_event_controller_key_forward (keys, GTK_WIDGET (gtk_editable_get_delegate (editable)));
}

static void
on_search_changed_cb (VvListPage *self)
{
  /* Enter was quicker than the pause after which the entry says that it was changed. */
  if (is_asked (self))
    return;
  self->wants_focus = FALSE;
  vv_list_page_requery (self);
}

static void
on_stop_search_cb (VvListPage *self)
{
  vv_list_page_back (self);
}

void
vv_list_page_init_search (VvListPage *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *row_keys = gtk_event_controller_key_new ();

  g_signal_connect_swapped (row_keys, "key-pressed", G_CALLBACK (on_row_key_cb), self);
  gtk_widget_add_controller (self->frame, row_keys);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (on_search_key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->search), keys);
  g_signal_connect_swapped (self->search, "activate", G_CALLBACK (enter_rows), self);
  g_signal_connect_swapped (self->search, "search-changed", G_CALLBACK (on_search_changed_cb),
                            self);
  g_signal_connect_swapped (self->search, "stop-search", G_CALLBACK (on_stop_search_cb), self);
}

/* A list makes and scrolls its rows with the frame that comes next; only then the row is there. */
typedef struct
{
  guint position;
  guint frames;
} VvArrival;

static gboolean
on_frame_cb (GtkWidget *grid, G_GNUC_UNUSED GdkFrameClock *clock, gpointer data)
{
  VvArrival *arrival = data;
  GtkWidget *row = vv_cells_row_at (grid, arrival->position);

  if (row == NULL && ++arrival->frames < PATIENCE)
    return G_SOURCE_CONTINUE;
  if (row != NULL && gtk_widget_get_mapped (row) &&
      (is_focused (grid) || gtk_root_get_focus (gtk_widget_get_root (grid)) == NULL))
    gtk_widget_grab_focus (row);
  else if (row == NULL && gtk_root_get_focus (gtk_widget_get_root (grid)) == NULL)
    gtk_widget_grab_focus (grid);
  return G_SOURCE_REMOVE;
}

/* Unless the user has gone elsewhere by then. */
static void
focus_row (VvListPage *self, guint position)
{
  VvArrival *arrival = g_new0 (VvArrival, 1);

  arrival->position = position;
  gtk_widget_add_tick_callback (GTK_WIDGET (self->grid), on_frame_cb, arrival, g_free);
}

/* What an empty list offers is there with the next frame, too. */
static gboolean
on_empty_frame_cb (GtkWidget *widget,
                   G_GNUC_UNUSED GdkFrameClock *clock,
                   G_GNUC_UNUSED gpointer data)
{
  VvListPage *self = VV_LIST_PAGE (widget);

  if (current_focus (self) != NULL)
    return G_SOURCE_REMOVE;
  if (*gtk_editable_get_text (GTK_EDITABLE (self->search)) != '\0')
    gtk_widget_grab_focus (GTK_WIDGET (self->search));
  else if (gtk_widget_get_mapped (self->empty_button))
    gtk_widget_grab_focus (self->empty_button);
  return G_SOURCE_REMOVE;
}

void
vv_list_page_keep_row (VvListPage *self)
{
  g_autoptr (GtkBitset) selected =
      gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->selection));

  if (!gtk_bitset_is_empty (selected))
    self->row = gtk_bitset_get_minimum (selected);
}

void
vv_list_page_came (VvListPage *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->list));

  self->wants_focus = FALSE;
  if (n > 0)
    focus_row (self, MIN (self->row, n - 1));
  else
    gtk_widget_add_tick_callback (GTK_WIDGET (self), on_empty_frame_cb, NULL, NULL);
}

void
vv_list_page_leave_rows (VvListPage *self)
{
  if (is_focused (self->frame))
    want_focus (self);
}

void
vv_list_page_select_id (VvListPage *self, gint64 id)
{
  guint position = vv_list_position (self->list, id);

  if (position == G_MAXUINT)
    return;
  gtk_selection_model_select_item (GTK_SELECTION_MODEL (self->selection), position, TRUE);
  gtk_widget_activate_action (GTK_WIDGET (self->grid), "list.scroll-to-item", "u", position);
  focus_row (self, position);
}
