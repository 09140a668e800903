#pragma once

#include "jobs/vv-import.h"

G_BEGIN_DECLS

/**
 * vv_demo_read:
 * @path: a program file with people
 * @today: the day it shall look current on
 *
 * Reads a file and moves its dates by whole weeks, so that the day it was written for falls in the
 * week that ends @today, and weekdays hold.
 *
 * Returns: (transfer full): the file, ready to be applied; %NULL with a sentence
 */
VvImport *vv_demo_read (const char *path, guint32 today, GError **error);

G_END_DECLS
