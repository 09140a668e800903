#include "vv-table-row.h"

struct _VvTableRow
{
  GtkWidget parent_instance;

  VvColumns *columns;
  int margin;
};

G_DEFINE_FINAL_TYPE (VvTableRow, vv_table_row, GTK_TYPE_WIDGET)

/* As wide as the table is, whatever is in it; as high as its highest child. */
static void
vv_table_row_measure (GtkWidget *widget,
                      GtkOrientation orientation,
                      G_GNUC_UNUSED int for_size,
                      int *minimum,
                      int *natural,
                      G_GNUC_UNUSED int *minimum_baseline,
                      G_GNUC_UNUSED int *natural_baseline)
{
  *minimum = *natural = 0;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    return;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int child_minimum, child_natural;

      gtk_widget_measure (child, orientation, -1, &child_minimum, &child_natural, NULL, NULL);
      *minimum = MAX (*minimum, child_minimum);
      *natural = MAX (*natural, child_natural);
    }
}

static void
vv_table_row_size_allocate (GtkWidget *widget, int width, int height, G_GNUC_UNUSED int baseline)
{
  VvTableRow *self = VV_TABLE_ROW (widget);
  gboolean is_rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  guint n = vv_columns_count (self->columns), i = 0;
  g_autofree int *edges = g_new (int, n + 1);

  vv_columns_place (self->columns, width, edges);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && i < n;
       child = gtk_widget_get_next_sibling (child), i++)
    {
      int room = edges[i + 1] - edges[i], minimum = 0;
      GtkAllocation allocation = { 0, 0, MAX (room - 2 * self->margin, 0), height };

      if (!GTK_IS_INSCRIPTION (child)) /* that one takes any width; to measure it is slow */
        gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
      allocation.width = MAX (allocation.width, minimum);
      allocation.x = (is_rtl ? width - edges[i + 1] : edges[i]) + self->margin;
      gtk_widget_size_allocate (child, &allocation, -1);
    }
}

static void
vv_table_row_dispose (GObject *object)
{
  VvTableRow *self = VV_TABLE_ROW (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->columns);
  G_OBJECT_CLASS (vv_table_row_parent_class)->dispose (object);
}

static void
vv_table_row_class_init (VvTableRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vv_table_row_dispose;
  widget_class->measure = vv_table_row_measure;
  widget_class->size_allocate = vv_table_row_size_allocate;
  gtk_widget_class_set_css_name (widget_class, "tablerow");
}

static void
vv_table_row_init (VvTableRow *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

GtkWidget *
vv_table_row_new (VvColumns *columns, int margin)
{
  VvTableRow *self = g_object_new (VV_TYPE_TABLE_ROW, NULL);

  self->columns = g_object_ref (columns);
  self->margin = margin;
  g_signal_connect_object (columns, "changed", G_CALLBACK (gtk_widget_queue_allocate), self,
                           G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

void
vv_table_row_append (VvTableRow *self, GtkWidget *child)
{
  gtk_widget_set_parent (child, GTK_WIDGET (self));
}
