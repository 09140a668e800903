#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How text is cleaned at the store's door, and how it is folded for search and sorting. Pure. */

/**
 * vv_text_clean:
 * @text: valid UTF-8
 *
 * Makes text fit for the workspace and for XML: CR LF and CR become LF, control characters but TAB
 * and LF go, and so do U+FFFE and U+FFFF, which XML 1.0 can't carry.
 *
 * Returns: (transfer full): the cleaned text
 */
char *vv_text_clean (const char *text);

/**
 * vv_fold:
 * @text: (nullable): valid UTF-8
 *
 * Folds text so that "Élodie" is found by "elodie" and sorts beside it, whatever the locale:
 * compatibility decomposition, marks off, case folded, ß as ss, æ as ae, œ as oe, ø as o, ł as l,
 * đ as d, ı as i; runs of white space become one space.
 *
 * Returns: (transfer full): the folded text
 */
char *vv_fold (const char *text);

G_END_DECLS
