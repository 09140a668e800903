#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* A heading with a count and a button to add, and rows below it that are made anew whenever the
 * pair's page is: the keyboard focus stays with what has the same name (gtk_widget_set_name(),
 * beginning with VV_PAIR_SPOT). A row that is activated gets its action "row.open". */

#define VV_TYPE_PAIR_SECTION (vv_pair_section_get_type ())
G_DECLARE_FINAL_TYPE (VvPairSection, vv_pair_section, VV, PAIR_SECTION, GtkBox)

#define VV_PAIR_SPOT "spot-"

GtkWidget *vv_pair_section_new (const char *title);

/** A button that adds a row; @action is hidden where it is disabled. */
void vv_pair_section_set_add (VvPairSection *self, const char *label, const char *action);
void vv_pair_section_set_count (VvPairSection *self, const char *count);

/** Takes all rows away, for others to be added. */
void vv_pair_section_clear (VvPairSection *self);
void vv_pair_section_append (VvPairSection *self, GtkWidget *row);

/** All rows are there; @empty is said where there are none. */
void vv_pair_section_finish (VvPairSection *self, const char *empty);

/** Names a control of a row, so that it keeps the focus. */
void vv_pair_section_name (GtkWidget *control, const char *what, gint64 id);

G_END_DECLS
