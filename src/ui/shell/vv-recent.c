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

static gboolean
add_item (GMenu *menu, GtkRecentInfo *info)
{
  g_autofree char *path = g_filename_from_uri (gtk_recent_info_get_uri (info), NULL, NULL);
  g_autoptr (GMenuItem) item = NULL;

  if (path == NULL || g_strcmp0 (gtk_recent_info_get_mime_type (info), MIME_TYPE) != 0 ||
      !g_file_test (path, G_FILE_TEST_EXISTS))
    return FALSE;
  item = g_menu_item_new (gtk_recent_info_get_display_name (info), NULL);
  g_menu_item_set_action_and_target (item, "app.open-recent", "s", path);
  g_menu_append_item (menu, item);
  return TRUE;
}

void
vv_recent_fill (GMenu *menu)
{
  GList *items = g_list_sort (gtk_recent_manager_get_items (gtk_recent_manager_get_default ()),
                              newest_first);
  guint n = 0;

  g_menu_remove_all (menu);
  for (GList *l = items; l != NULL && n < SHOWN; l = l->next)
    n += add_item (menu, l->data);
  g_list_free_full (items, (GDestroyNotify) gtk_recent_info_unref);
}
