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
