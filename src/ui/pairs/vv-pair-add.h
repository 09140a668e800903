#pragma once

#include <gtk/gtk.h>

#include "jobs/vv-pair-page.h"
#include "shell/vv-document.h"

G_BEGIN_DECLS

/** Asks for a new record of a pair: a goal, a challenge, a story, or an action, which belongs to its
 * last session. @parent: (nullable) */
void vv_pair_add (GtkWindow *parent,
                  VvDocument *document,
                  const VvPairPage *page,
                  VvEntityKind kind);

G_END_DECLS
