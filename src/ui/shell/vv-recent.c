#include "vv-recent.h"

#define SHOWN 10
#define MIME_TYPE "application/vnd.viceversa.workspace"

void
vv_recent_note (const char *path)
{
  g_autofree char *uri = g_filename_to_uri (path, NULL, NULL);
  GtkRecentData data = { .mime_type = (char *) MIME_TYPE,
                         .app_name = (char *) "Viceversa",
                         .app_exec = (char *) "viceversa %f" };

  if (uri != NULL)
    gtk_recent_manager_add_full (gtk_recent_manager_get_default (), uri, &data);
}

static int
newest_first (gconstpointer a, gconstpointer b)
{
  return g_date_time_compare (gtk_recent_info_get_modified ((GtkRecentInfo *) b),
                              gtk_recent_info_get_modified ((GtkRecentInfo *) a));
}

/* A file of the list, on its way into the menu. */
typedef struct
{
  char *path, *name;
} VvRecent;

static void
free_recent (gpointer data)
{
  VvRecent *recent = data;

  g_free (recent->path);
  g_free (recent->name);
  g_free (recent);
}

/* What is on a disk that does not answer must not hold up the window. */
static void
look_in_thread (GTask *task,
                G_GNUC_UNUSED gpointer menu,
                gpointer data,
                G_GNUC_UNUSED GCancellable *cancellable)
{
  GPtrArray *all = data;

  for (guint i = 0; i < MIN (all->len, SHOWN);)
    if (g_file_test (((VvRecent *) g_ptr_array_index (all, i))->path, G_FILE_TEST_EXISTS))
      i++;
    else
      g_ptr_array_remove_index (all, i);
  g_task_return_boolean (task, TRUE);
}

static void
on_looked (GObject *menu, GAsyncResult *result, G_GNUC_UNUSED gpointer data)
{
  GPtrArray *all = g_task_get_task_data (G_TASK (result));

  g_menu_remove_all (G_MENU (menu));
  for (guint i = 0; i < MIN (all->len, SHOWN); i++)
    {
      VvRecent *recent = g_ptr_array_index (all, i);
      g_auto (GStrv) parts = g_strsplit (recent->name, "_", -1);
      g_autofree char *label = g_strjoinv ("__", parts); /* one alone would underline */
      g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

      g_menu_item_set_action_and_target (item, "app.open-recent", "s", recent->path);
      g_menu_append_item (G_MENU (menu), item);
    }
}

/* (transfer full): the workspaces among the recent files, newest first. */
static GPtrArray *
list_recent (void)
{
  GPtrArray *all = g_ptr_array_new_with_free_func (free_recent);
  GList *items =
      g_list_sort (gtk_recent_manager_get_items (gtk_recent_manager_get_default ()), newest_first);

  for (GList *l = items; l != NULL; l = l->next)
    {
      g_autofree char *path = g_filename_from_uri (gtk_recent_info_get_uri (l->data), NULL, NULL);
      VvRecent *recent;

      if (path == NULL || g_strcmp0 (gtk_recent_info_get_mime_type (l->data), MIME_TYPE) != 0)
        continue;
      recent = g_new0 (VvRecent, 1);
      recent->path = g_steal_pointer (&path);
      recent->name = g_strdup (gtk_recent_info_get_display_name (l->data));
      g_ptr_array_add (all, recent);
    }
  g_list_free_full (items, (GDestroyNotify) gtk_recent_info_unref);
  return all;
}

static void
fill (GMenu *menu)
{
  g_autoptr (GTask) task = g_task_new (menu, NULL, on_looked, NULL);

  g_task_set_source_tag (task, fill);
  g_task_set_task_data (task, list_recent (), (GDestroyNotify) g_ptr_array_unref);
  g_task_run_in_thread (task, look_in_thread);
}

void
vv_recent_follow (GMenu *menu)
{
  g_signal_connect_object (gtk_recent_manager_get_default (), "changed", G_CALLBACK (fill), menu,
                           G_CONNECT_SWAPPED);
  fill (menu);
}
