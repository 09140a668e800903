#include "vv-opening.h"

#include <fcntl.h>
#include <string.h>
#include <unistd.h>

#include "shell/vv-application.h"
#include "shell/vv-window-private.h"

typedef struct
{
  GtkApplication *application;
  VvWindow *window;
  VvWindow *from; /* (nullable): where the user was, if @window was made for the file */
  char *path;     /* absolute */
  VvOpeningKind kind;
  VvOpened done;
  char *what;

  gboolean is_program; /* not a workspace */
  gboolean is_new;
} VvOpening;

static void
free_opening (VvOpening *opening)
{
  g_object_unref (opening->application);
  g_object_unref (opening->window);
  g_clear_object (&opening->from);
  g_free (opening->path);
  g_free (opening->what);
  g_free (opening);
}

/* (nullable): the window that has that file, or is about to. */
static VvWindow *
find_window (GtkApplication *application, const char *path)
{
  for (GList *l = gtk_application_get_windows (application); l != NULL; l = l->next)
    if (VV_IS_WINDOW (l->data) && g_strcmp0 (vv_window_path (l->data), path) == 0)
      return l->data;

  return NULL;
}

/* A few bytes tell what a file is; more is the reader's business. */
static gboolean
is_workspace (const char *path)
{
  char head[16] = { 0 };
  int fd = open (path, O_RDONLY | O_CLOEXEC);
  gssize n = fd >= 0 ? read (fd, head, sizeof head) : 0;

  if (fd >= 0)
    close (fd);
  return g_str_has_suffix (path, ".viceversa") ||
         (n == sizeof head && memcmp (head, "SQLite format 3", sizeof head) == 0);
}

/* The user may have closed the window meanwhile. */
static gboolean
is_closed (VvOpening *opening)
{
  return gtk_window_get_application (GTK_WINDOW (opening->window)) == NULL;
}

/* The sentence stays until it is read: nothing else says why the window is empty. A window that was
 * there for this file alone goes again. */
static void
fail (VvOpening *opening, const char *sentence)
{
  VvWindow *from = opening->from;

  if (from != NULL && gtk_window_get_application (GTK_WINDOW (from)) != NULL)
    {
      gtk_window_destroy (GTK_WINDOW (opening->window));
      vv_window_tell_failure (from, sentence);
      return;
    }
  g_ptr_array_set_size (opening->window->imports, 0);
  vv_window_set_opening (opening->window, NULL);
  vv_window_tell_failure (opening->window, sentence);
}

static void
on_opened (G_GNUC_UNUSED GObject *source, GAsyncResult *result, gpointer data)
{
  VvOpening *opening = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (VvWorkspace) workspace = vv_workspace_open_finish (result, &error);

  if (workspace == NULL && !is_closed (opening))
    fail (opening, error->message);
  else if (workspace != NULL && !is_closed (opening))
    {
      vv_window_set_document (opening->window, vv_document_new (workspace));
      vv_application_note_opened (VV_APPLICATION (opening->application),
                                  vv_workspace_path (workspace));
      if (opening->done != NULL)
        opening->done (opening->window, opening->is_new, opening->what);
    }
  free_opening (opening);
}

/* A window in use stays as it is: a workspace gets another. */
static void
find_room (VvOpening *opening)
{
  const char *path = vv_window_path (opening->window);

  if (path == NULL || g_str_equal (path, opening->path))
    return;
  opening->from = opening->window;
  opening->window = g_object_ref (vv_window_new (opening->application));
  gtk_window_present (GTK_WINDOW (opening->window));
}

static void
on_inspected (G_GNUC_UNUSED GObject *source, G_GNUC_UNUSED GAsyncResult *result, gpointer data)
{
  VvOpening *opening = data;

  if (is_closed (opening))
    free_opening (opening);
  else if (opening->is_program)
    {
      if (g_strcmp0 (vv_window_path (opening->window), opening->path) == 0)
        vv_window_set_opening (opening->window, NULL);
      vv_window_import (opening->window, opening->path);
      free_opening (opening);
    }
  else
    {
      find_room (opening);
      vv_window_set_opening (opening->window, opening->path);
      vv_workspace_open_async (opening->path, opening->is_new ? VV_OPEN_CREATE : VV_OPEN_DEFAULT,
                               NULL, on_opened, opening);
    }
}

static void
inspect_in_thread (GTask *task,
                   G_GNUC_UNUSED gpointer source,
                   gpointer data,
                   G_GNUC_UNUSED GCancellable *cancellable)
{
  VvOpening *opening = data;
  g_autofree char *folder = g_path_get_dirname (opening->path);

  if (opening->kind == VV_OPENING_FILE)
    opening->is_program = !is_workspace (opening->path);
  else if (opening->kind == VV_OPENING_MAKE)
    {
      g_mkdir_with_parents (folder, 0700); /* where it fails, opening says so */
      opening->is_new = !g_file_test (opening->path, G_FILE_TEST_EXISTS);
    }
  else
    opening->is_new = opening->kind == VV_OPENING_NEW;
  g_task_return_boolean (task, TRUE);
}

static void
inspect (VvOpening *opening)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, on_inspected, opening);

  g_task_set_source_tag (task, inspect);
  g_task_set_task_data (task, opening, NULL);
  g_task_run_in_thread (task, inspect_in_thread);
}

void
vv_opening_start (GtkApplication *application,
                  VvWindow *window,
                  const char *path,
                  VvOpeningKind kind,
                  VvOpened done,
                  const char *what)
{
  g_autofree char *absolute = g_canonicalize_filename (path, NULL);
  VvWindow *there = find_window (application, absolute);
  VvOpening *opening;

  if (there != NULL)
    {
      gtk_window_present (GTK_WINDOW (there));
      if (done != NULL && vv_window_document (there) != NULL)
        done (there, FALSE, what);
      return;
    }
  if (window == NULL)
    window = VV_WINDOW (gtk_application_get_active_window (application));
  if (window == NULL)
    window = vv_window_new (application);
  opening = g_new0 (VvOpening, 1);
  opening->application = g_object_ref (application);
  opening->window = g_object_ref (window);
  opening->path = g_steal_pointer (&absolute);
  opening->kind = kind;
  opening->done = done;
  opening->what = g_strdup (what);
  if (vv_window_path (window) == NULL)
    vv_window_set_opening (window, opening->path);
  gtk_window_present (GTK_WINDOW (window));
  inspect (opening);
}
