#pragma once

#include <adwaita.h>

#include "shell/vv-document.h"

G_BEGIN_DECLS

/* What can be typed on a pair's page. A form keeps what is being typed: it is made anew where
 * @is_new, for another pair or where it may no longer be changed. */

/** The development goal; @is_frozen: to be read only, nothing where there is none. */
void vv_pair_forms_show_goal (AdwBin *bin,
                              VvDocument *document,
                              VvObject *pair,
                              gboolean is_frozen,
                              gboolean is_new);

/** The private note. */
void vv_pair_forms_show_note (AdwBin *bin, VvDocument *document, VvObject *pair, gboolean is_new);

G_END_DECLS
