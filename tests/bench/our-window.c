/* Our window on a large workspace: the first frame, the first with rows, and the longest time that
 * the main loop does not come round while the user works with a list. */

#include <adwaita.h>
#include <stdio.h>
#include <string.h>

#include "first-frame.h"
#include "list/vv-list-page.h"
#include "model/vv-session.h"
#include "shell/vv-application.h"
#include "shell/vv-resources.h"

static double frame_ms, rows_ms, longest_ms;
static gint64 woke_at;
static GPollFunc poll_func;
static const char *phase = "start";

/* The main loop is busy from the end of a poll to the beginning of the next. */
static int
watch_poll (GPollFD *fds, guint n, int timeout)
{
  gint64 now = g_get_monotonic_time ();
  int result;

  if (woke_at != 0 && (double) (now - woke_at) / 1000.0 > longest_ms)
    longest_ms = (double) (now - woke_at) / 1000.0;
  result = poll_func (fds, n, timeout);
  woke_at = g_get_monotonic_time ();
  return result;
}

static GtkWidget *
find (GtkWidget *widget, GType type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type) && gtk_widget_get_mapped (widget))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, type);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static GListModel *
rows (GtkWidget *window)
{
  GtkWidget *view = find (window, GTK_TYPE_GRID_VIEW);

  return view != NULL ? G_LIST_MODEL (gtk_grid_view_get_model (GTK_GRID_VIEW (view))) : NULL;
}

/* Whether a row with values is there to be painted. */
static gboolean
has_rows (gpointer window)
{
  GListModel *model = rows (window);
  g_autoptr (VvRow) row = model != NULL ? g_list_model_get_item (model, 0) : NULL;

  return row != NULL && vv_row_is_loaded (row);
}

static void
on_frame (gpointer data)
{
  (void) data;
  frame_ms = first_frame_elapsed ();
}

static void
turn_for (guint ms)
{
  gint64 end = g_get_monotonic_time () + ms * 1000;

  while (g_get_monotonic_time () < end)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (500);
}

static void
report (const char *name)
{
  printf ("{\"phase\": \"%s\", \"longest_ms\": %.1f}\n", name, longest_ms);
  longest_ms = 0;
  woke_at = 0;
}

static void
scroll (GtkWidget *window)
{
  GtkWidget *view = find (window, GTK_TYPE_GRID_VIEW);
  guint n = g_list_model_get_n_items (rows (window));

  for (guint i = 0; i < 30; i++)
    {
      gtk_widget_activate_action (view, "list.scroll-to-item", "u", (i * 7919u * 131u) % n);
      turn_for (40);
    }
}

static gboolean
edit_one (VvEdit *edit, G_GNUC_UNUSED gpointer data, GError **error)
{
  g_autoptr (VvObject) session = vv_reader_load (vv_edit_reader (edit), VV_ENTITY_SESSION, 1000, error);

  vv_edit_set_label (edit, "change-session", "x", NULL);
  vv_object_set_integer (session, VV_SESSION_MINUTES, 10 + g_random_int_range (0, 50));
  return vv_edit_update (edit, session, error);
}

static void
work (GtkWidget *window)
{
  GtkWidget *page = gtk_widget_get_ancestor (find (window, GTK_TYPE_GRID_VIEW), VV_TYPE_LIST_PAGE);
  GtkWidget *search = find (page, GTK_TYPE_SEARCH_ENTRY);
  const char *word = "elodie";

  poll_func = g_main_context_get_poll_func (NULL);
  g_main_context_set_poll_func (NULL, watch_poll);
  turn_for (500);
  report ("idle");
  scroll (window);
  report ("scroll");
  gtk_widget_activate_action (page, "list.reverse", NULL);
  turn_for (2500);
  report ("sort");
  for (guint i = 1; i <= strlen (word); i++)
    {
      g_autofree char *part = g_strndup (word, i);

      gtk_editable_set_text (GTK_EDITABLE (search), part);
      turn_for (400);
    }
  gtk_editable_set_text (GTK_EDITABLE (search), "");
  turn_for (2500);
  report ("search");
  gtk_widget_activate_action (page, "list.select-all", NULL);
  turn_for (500);
  report ("select all");
  vv_document_edit (vv_window_document (VV_WINDOW (window)), edit_one, NULL, NULL,
                    VV_DOCUMENT_EDIT_DEFAULT, NULL, NULL);
  turn_for (2500);
  report ("edit");
}

/* The memory once all is there that the list still fetches behind its first rows. */
static gboolean
finish (gpointer data)
{
  GtkWidget *window = data;

  turn_for (1000);
  printf ("{\"frame_ms\": %.1f, \"rows_ms\": %.1f, \"memory_mb\": %.1f}\n", frame_ms, rows_ms,
          first_frame_memory ());
  if (g_str_equal (phase, "work"))
    work (window);
  gtk_window_destroy (GTK_WINDOW (window));
  return G_SOURCE_REMOVE;
}

static void
on_rows (gpointer window)
{
  rows_ms = first_frame_elapsed ();
  g_idle_add (finish, window);
}

static void
on_window_added (G_GNUC_UNUSED GtkApplication *application, GtkWindow *window)
{
  if (!VV_IS_WINDOW (window))
    return;
  first_frame_watch (window, NULL, on_frame, window);
  first_frame_watch (window, has_rows, on_rows, window);
}

/* our-window start|work people|sessions FILE: the list is the one that was looked at last. */
int
main (int argc, char **argv)
{
  g_autoptr (VvApplication) application = NULL;
  g_autoptr (GSettings) settings = NULL;
  char *rest[] = { argv[0], argc > 3 ? argv[3] : NULL, NULL };

  if (argc < 4)
    return 2;
  phase = argv[1];
  settings = g_settings_new ("org.viceversa.Viceversa");
  g_settings_set_string (settings, "view", argv[2]);
  application = vv_application_new ();
  g_signal_connect (application, "window-added", G_CALLBACK (on_window_added), NULL);
  return g_application_run (G_APPLICATION (application), 2, rest);
}
