#include "jobs/vv-shipped.h"

#include <string.h>

#define SUFFIX ".xml"

static const char *
folder (void)
{
  const char *given = g_getenv ("VV_PROGRAMS_DIR");

  return given != NULL && *given != '\0' ? given : VV_PROGRAMSDIR;
}

char *
vv_shipped_find (const char *name)
{
  g_autofree char *file = g_strconcat (name, SUFFIX, NULL);
  g_autofree char *path = g_build_filename (folder (), file, NULL);

  if (*name == '\0' || strchr (name, G_DIR_SEPARATOR) != NULL ||
      !g_file_test (path, G_FILE_TEST_IS_REGULAR))
    return NULL;
  return g_steal_pointer (&path);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

GStrv
vv_shipped_names (void)
{
  g_autoptr (GDir) dir = g_dir_open (folder (), 0, NULL);
  GPtrArray *names = g_ptr_array_new ();
  const char *file;

  while (dir != NULL && (file = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (file, SUFFIX))
      g_ptr_array_add (names, g_strndup (file, strlen (file) - strlen (SUFFIX)));
  g_ptr_array_sort (names, compare_names);
  g_ptr_array_add (names, NULL);
  return (GStrv) g_ptr_array_free (names, FALSE);
}
