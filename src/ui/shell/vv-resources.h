#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** Makes templates, style and icons known: a static library is not asked to by itself. Before the
 * first widget of ours; again is harmless. */
void vv_resources_register (void);

G_END_DECLS
