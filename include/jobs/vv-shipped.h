#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * vv_shipped_find:
 * @name: a program that comes with the application, without ".xml"
 *
 * Looks in the folder that the environment variable VV_PROGRAMS_DIR names, else where the
 * application is installed.
 *
 * Returns: (transfer full) (nullable): the file; %NULL where there is none of that name
 */
char *vv_shipped_find (const char *name);

G_END_DECLS
