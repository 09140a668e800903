#include "screen.h"

GtkWidget *
screen_find (GtkWidget *widget, GType type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = screen_find (child, type);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* A control that a screen reader can't name: no text in it, no tooltip, no label of its own. */
static gboolean
is_nameless (GtkWidget *widget)
{
  if (!GTK_IS_BUTTON (widget) && !GTK_IS_MENU_BUTTON (widget) && !GTK_IS_DROP_DOWN (widget))
    return FALSE;
  if (GTK_IS_BUTTON (widget) && GTK_IS_MENU_BUTTON (gtk_widget_get_parent (widget)))
    return FALSE; /* a part of it */
  if (GTK_IS_TOGGLE_BUTTON (widget) && GTK_IS_DROP_DOWN (gtk_widget_get_parent (widget)))
    return FALSE;
  return gtk_widget_get_visible (widget) && gtk_widget_get_tooltip_text (widget) == NULL &&
         !gtk_test_accessible_has_property (GTK_ACCESSIBLE (widget),
                                            GTK_ACCESSIBLE_PROPERTY_LABEL) &&
         screen_find (widget, GTK_TYPE_LABEL) == NULL &&
         screen_find (widget, GTK_TYPE_INSCRIPTION) == NULL;
}

void
screen_assert_named (GtkWidget *widget)
{
  if (GTK_IS_WINDOW_CONTROLS (widget) || !gtk_widget_get_mapped (widget))
    return;
  if (is_nameless (widget))
    {
      GtkWidget *place = widget;

      while ((place = gtk_widget_get_parent (place)) != NULL)
        g_printerr ("# in a %s\n", G_OBJECT_TYPE_NAME (place));
      g_error ("a %s without a name: %s", G_OBJECT_TYPE_NAME (widget),
               gtk_button_get_icon_name (GTK_BUTTON (widget)));
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    screen_assert_named (child);
}
