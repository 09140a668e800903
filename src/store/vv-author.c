#include "vv-author.h"

#include <string.h>

/* Where the state folder can't be written the profile goes without a name. */
static char *
read_instance (void)
{
  g_autofree char *folder = g_build_filename (g_get_user_state_dir (), "viceversa", NULL);
  g_autofree char *path = g_build_filename (folder, "instance", NULL);
  g_autofree char *instance = NULL;

  if (g_file_get_contents (path, &instance, NULL, NULL) && g_uuid_string_is_valid (g_strstrip (instance)))
    return g_steal_pointer (&instance);

  g_free (instance);
  instance = g_uuid_string_random ();
  g_mkdir_with_parents (folder, 0700);
  if (!g_file_set_contents_full (path, instance, (gssize) strlen (instance),
                                 G_FILE_SET_CONTENTS_CONSISTENT, 0600, NULL))
    return g_strdup ("");
  return g_steal_pointer (&instance);
}

VvAuthor *
vv_author_new (void)
{
  VvAuthor *author = g_new0 (VvAuthor, 1);

  author->user = g_utf8_make_valid (g_get_user_name (), -1);
  author->host = g_utf8_make_valid (g_get_host_name (), -1);
  author->instance = read_instance ();
  return author;
}

void
vv_author_free (VvAuthor *author)
{
  g_free (author->user);
  g_free (author->host);
  g_free (author->instance);
  g_free (author);
}
