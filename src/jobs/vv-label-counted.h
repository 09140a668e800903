#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * vv_label_counted:
 * @key: a key
 * @n: how many
 *
 * Returns: (nullable): the sentence for what is done to so many at once, translated, "%s" standing
 *   for the number; %NULL where the key is none of these
 */
const char *vv_label_counted (const char *key, gulong n);

G_END_DECLS
