#include "pairs/vv-pair-forms.h"

#include <glib/gi18n-lib.h>

#include "form/vv-form.h"
#include "model/vv-pair.h"
#include "shell/vv-accessible-name.h"

static void
show_form (AdwBin *bin, VvDocument *document, VvObject *pair, guint field, gboolean is_new)
{
  GtkWidget *form = adw_bin_get_child (bin);

  if (form != NULL && !is_new)
    vv_form_update (VV_FORM (form), pair);
  else
    adw_bin_set_child (bin, vv_form_new (document, NULL, pair, &field, 1));
}

static void
show_frozen_goal (AdwBin *bin, VvObject *pair)
{
  const char *goal = vv_object_text (pair, VV_PAIR_DEVELOPMENT_GOAL);
  GtkWidget *list = gtk_list_box_new ();
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title",
                                 _ ("Development goal served"), "subtitle", goal, "activatable",
                                 FALSE, "focusable", FALSE, NULL);

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  vv_accessible_name (GTK_WIDGET (list), _ ("Development goal served"));
  gtk_list_box_append (GTK_LIST_BOX (list), row);
  adw_bin_set_child (bin, goal != NULL && *goal != '\0' ? list : NULL);
}

void
vv_pair_forms_show_goal (
    AdwBin *bin, VvDocument *document, VvObject *pair, gboolean is_frozen, gboolean is_new)
{
  if (is_frozen)
    show_frozen_goal (bin, pair);
  else
    show_form (bin, document, pair, VV_PAIR_DEVELOPMENT_GOAL, is_new);
}

void
vv_pair_forms_show_note (AdwBin *bin, VvDocument *document, VvObject *pair, gboolean is_new)
{
  show_form (bin, document, pair, VV_PAIR_NOTE, is_new);
}
