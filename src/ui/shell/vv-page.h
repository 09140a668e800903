#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* A page of a view: header bar, errors below it, and the content, with a thin bar of progress over
 * it while something takes longer than 300 ms. */

#define VV_TYPE_PAGE (vv_page_get_type ())
G_DECLARE_FINAL_TYPE (VvPage, vv_page, VV, PAGE, GtkWidget)

GtkWidget *vv_page_new (void);

/** @subtitle may be %NULL. Plain text. */
void vv_page_set_title (VvPage *self, const char *title, const char *subtitle);
void vv_page_set_content (VvPage *self, GtkWidget *content);

/** Puts a widget into the header bar, after those that are there. */
void vv_page_pack_start (VvPage *self, GtkWidget *widget);
void vv_page_pack_end (VvPage *self, GtkWidget *widget);

/** Whether there is a way back to a list; to the sidebar there is one wherever that is folded. */
void vv_page_set_is_detail (VvPage *self, gboolean is_detail);

void vv_page_set_busy (VvPage *self, gboolean is_busy);

/** Shows a sentence below the header bar until it is closed; %NULL hides it. */
void vv_page_show_error (VvPage *self, const char *sentence);

/** For a widget that is one page: gtk_widget_grab_focus() on it goes to where the page begins, the way
 * back if there is one, as its content may still be on its way. */
void vv_page_class_focus (GtkWidgetClass *klass);

/** (transfer none): an icon button with tooltip and accessible label, for a header bar. */
GtkWidget *vv_page_icon_button (const char *icon, const char *label, const char *action);

G_END_DECLS
