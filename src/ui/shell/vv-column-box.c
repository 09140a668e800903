#include "shell/vv-column-box.h"

struct _VvColumnBox
{
  GtkBox parent_instance;
};

G_DEFINE_FINAL_TYPE (VvColumnBox, vv_column_box, GTK_TYPE_BOX)

static GtkWidget *
next_column (GtkWidget *column, gboolean is_forward)
{
  return is_forward ? gtk_widget_get_next_sibling (column) : gtk_widget_get_prev_sibling (column);
}

static gboolean
vv_column_box_focus (GtkWidget *widget, GtkDirectionType direction)
{
  gboolean is_forward = direction == GTK_DIR_TAB_FORWARD;
  GtkWidget *column = gtk_widget_get_focus_child (widget);

  if (!is_forward && direction != GTK_DIR_TAB_BACKWARD)
    return GTK_WIDGET_CLASS (vv_column_box_parent_class)->focus (widget, direction);
  if (column == NULL)
    column = is_forward ? gtk_widget_get_first_child (widget) : gtk_widget_get_last_child (widget);
  for (; column != NULL; column = next_column (column, is_forward))
    if (gtk_widget_get_mapped (column) && gtk_widget_child_focus (column, direction))
      return TRUE;
  return FALSE;
}

static void
vv_column_box_class_init (VvColumnBoxClass *klass)
{
  GTK_WIDGET_CLASS (klass)->focus = vv_column_box_focus;
}

static void
vv_column_box_init (G_GNUC_UNUSED VvColumnBox *self)
{
}
