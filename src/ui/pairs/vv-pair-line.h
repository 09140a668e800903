#pragma once

#include <adwaita.h>

#include "jobs/vv-pair-page.h"
#include "shell/vv-document.h"

G_BEGIN_DECLS

/* The sessions of a pair along a line, each of which opens, and the next one below where the window
 * is narrow; a button that plans them where there are none. Uses the actions "pair.plan" and
 * "pair.log". */

#define VV_TYPE_PAIR_LINE (vv_pair_line_get_type ())
G_DECLARE_FINAL_TYPE (VvPairLine, vv_pair_line, VV, PAIR_LINE, AdwBin)

GtkWidget *vv_pair_line_new (VvDocument *document);
void vv_pair_line_show (VvPairLine *self, const VvPairPage *page, guint32 today);
void vv_pair_line_set_narrow (VvPairLine *self, gboolean is_narrow);

G_END_DECLS
