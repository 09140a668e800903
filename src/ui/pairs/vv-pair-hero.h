#pragma once

#include <adwaita.h>

#include "jobs/vv-pair-page.h"
#include "shell/vv-document.h"

G_BEGIN_DECLS

/* The two people of a pair, facing each other, and what goes to and fro between them. Each of them
 * is a button that opens the person's page. */

#define VV_TYPE_PAIR_HERO (vv_pair_hero_get_type ())
G_DECLARE_FINAL_TYPE (VvPairHero, vv_pair_hero, VV, PAIR_HERO, AdwBin)

GtkWidget *vv_pair_hero_new (VvDocument *document);
void vv_pair_hero_show (VvPairHero *self, const VvPairPage *page);
void vv_pair_hero_set_narrow (VvPairHero *self, gboolean is_narrow);

G_END_DECLS
