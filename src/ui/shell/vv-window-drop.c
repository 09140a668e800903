/* Files that are dropped on a window: a program is imported, a workspace opened. */

#include "shell/vv-application.h"
#include "shell/vv-window-private.h"

static gboolean
on_drop (G_GNUC_UNUSED GtkDropTarget *target,
         const GValue *value,
         G_GNUC_UNUSED double x,
         G_GNUC_UNUSED double y,
         gpointer data)
{
  VvWindow *self = data;
  VvApplication *application = VV_APPLICATION (gtk_window_get_application (GTK_WINDOW (self)));
  GFile *file = g_value_get_object (value);

  if (file == NULL || g_file_peek_path (file) == NULL)
    return FALSE;
  vv_application_open_path (application, self, g_file_peek_path (file));
  return TRUE;
}

void
vv_window_init_drop (VvWindow *self)
{
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_FILE, GDK_ACTION_COPY);

  g_signal_connect (target, "drop", G_CALLBACK (on_drop), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}
