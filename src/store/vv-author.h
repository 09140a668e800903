#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Whose edits these are: the login name, the machine, and a random name of this profile, kept in
 * the user's state folder, so that two machines that are called the same are still told apart. */
typedef struct
{
  char *user;
  char *host;
  char *instance;
} VvAuthor;

VvAuthor *vv_author_new (void);
void vv_author_free (VvAuthor *author);

G_END_DECLS
