#include "vv-table-head.h"

#include "list/vv-table-row.h"
#include "shell/vv-accessible-name.h"

struct _VvTableHead
{
  GtkWidget parent_instance;

  VvColumns *columns;
  GtkWidget *row;
  char *order; /* (nullable) */
  gboolean is_descending;
  int moved; /* the column whose edge is being moved */
  double begun_at;
};

enum
{
  SORT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* Where a title keeps what it sorts by. */
static G_DEFINE_QUARK (vv_table_head_order, order)

G_DEFINE_FINAL_TYPE (VvTableHead, vv_table_head, GTK_TYPE_WIDGET)

static const char *
order_of (GtkWidget *title)
{
  return g_object_get_qdata (G_OBJECT (title), order_quark ());
}

/* What the columns call @x: they count from where a line of text begins. */
static int
along (VvTableHead *self, double x)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self));

  return gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL ? width - (int) x
                                                                          : (int) x;
}

static int
edge_at (VvTableHead *self, double x)
{
  return vv_columns_edge_at (self->columns, gtk_widget_get_width (GTK_WIDGET (self)),
                             along (self, x));
}

static void
on_clicked_cb (VvTableHead *self, GtkWidget *title)
{
  const char *order = order_of (title);
  gboolean is_same = g_strcmp0 (order, self->order) == 0;

  g_signal_emit (self, signals[SORT], 0, order, is_same && !self->is_descending);
}

static void
on_drag_begin_cb (GtkGesture *gesture, double x, G_GNUC_UNUSED double y, VvTableHead *self)
{
  self->moved = edge_at (self, x);
  self->begun_at = x;
  gtk_gesture_set_state (gesture,
                         self->moved >= 0 ? GTK_EVENT_SEQUENCE_CLAIMED : GTK_EVENT_SEQUENCE_DENIED);
}

static void
on_drag_update_cb (VvTableHead *self, double offset)
{
  if (self->moved >= 0)
    vv_columns_move_edge (self->columns, gtk_widget_get_width (GTK_WIDGET (self)),
                          (guint) self->moved, along (self, self->begun_at + offset));
}

static void
on_motion_cb (VvTableHead *self, double x)
{
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), edge_at (self, x) >= 0 ? "col-resize" : NULL);
}

static void
show_order (VvTableHead *self, GtkWidget *title)
{
  GtkWidget *arrow = gtk_widget_get_last_child (gtk_button_get_child (GTK_BUTTON (title)));
  gboolean is_sorted = g_strcmp0 (order_of (title), self->order) == 0;

  gtk_widget_set_visible (arrow, is_sorted);
  if (is_sorted)
    gtk_image_set_from_icon_name (GTK_IMAGE (arrow),
                                  self->is_descending ? "pan-down-symbolic" : "pan-up-symbolic");
  gtk_accessible_update_property (GTK_ACCESSIBLE (title), GTK_ACCESSIBLE_PROPERTY_SORT,
                                  !is_sorted            ? GTK_ACCESSIBLE_SORT_NONE
                                  : self->is_descending ? GTK_ACCESSIBLE_SORT_DESCENDING
                                                        : GTK_ACCESSIBLE_SORT_ASCENDING,
                                  -1);
}

void
vv_table_head_set_order (VvTableHead *self, const char *order, gboolean descending)
{
  g_autofree char *copy = g_strdup (order); /* may be our own */

  g_free (self->order);
  self->order = g_steal_pointer (&copy);
  self->is_descending = descending;
  for (GtkWidget *title = gtk_widget_get_first_child (self->row); title != NULL;
       title = gtk_widget_get_next_sibling (title))
    if (order_of (title) != NULL)
      show_order (self, title);
}

static GtkWidget *
make_button (
    VvTableHead *self, GtkWidget *label, const char *title, const char *order, gboolean is_number)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_widget_set_halign (box, is_number ? GTK_ALIGN_END : GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), gtk_image_new ());
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "flat");
  vv_accessible_name (GTK_WIDGET (button), title);
  g_object_set_qdata_full (G_OBJECT (button), order_quark (), g_strdup (order), g_free);
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_clicked_cb), self, G_CONNECT_SWAPPED);
  show_order (self, button);
  return button;
}

void
vv_table_head_add (VvTableHead *self, const char *title, const char *order, gboolean is_number)
{
  GtkWidget *label = gtk_label_new (title);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (label), is_number ? 1 : 0);
  vv_table_row_append (VV_TABLE_ROW (self->row),
                       order != NULL ? make_button (self, label, title, order, is_number) : label);
}

static void
vv_table_head_dispose (GObject *object)
{
  VvTableHead *self = VV_TABLE_HEAD (object);

  g_clear_pointer (&self->row, gtk_widget_unparent);
  g_clear_object (&self->columns);
  g_clear_pointer (&self->order, g_free);
  G_OBJECT_CLASS (vv_table_head_parent_class)->dispose (object);
}

static void
vv_table_head_class_init (VvTableHeadClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = vv_table_head_dispose;
  signals[SORT] = g_signal_new ("sort", VV_TYPE_TABLE_HEAD, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_BOOLEAN);
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "tablehead");
}

static void
vv_table_head_init (VvTableHead *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();

  self->moved = -1;
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (drag), GTK_PHASE_CAPTURE);
  g_signal_connect (drag, "drag-begin", G_CALLBACK (on_drag_begin_cb), self);
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (on_drag_update_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (on_motion_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
}

GtkWidget *
vv_table_head_new (VvColumns *columns)
{
  VvTableHead *self = g_object_new (VV_TYPE_TABLE_HEAD, NULL);

  self->columns = g_object_ref (columns);
  self->row = vv_table_row_new (columns, 0);
  gtk_widget_set_parent (self->row, GTK_WIDGET (self));
  return GTK_WIDGET (self);
}
