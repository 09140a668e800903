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

/** (transfer full): the names of all of them, sorted; ends with %NULL. */
GStrv vv_shipped_names (void);

G_END_DECLS
