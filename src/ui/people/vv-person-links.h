#pragma once

#include <adwaita.h>

#include "jobs/vv-person-page.h"
#include "shell/vv-document.h"

G_BEGIN_DECLS

/* The pairs, sessions and stories of a person; each opens its own page. */

#define VV_TYPE_PERSON_LINKS (vv_person_links_get_type ())
G_DECLARE_FINAL_TYPE (VvPersonLinks, vv_person_links, VV, PERSON_LINKS, AdwBin)

GtkWidget *vv_person_links_new (VvDocument *document);

/** @page: (nullable): %NULL shows nothing */
void vv_person_links_show (VvPersonLinks *self, const VvPersonPage *page);

G_END_DECLS
