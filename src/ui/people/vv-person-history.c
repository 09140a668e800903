#include "people/vv-person-history.h"

#include <glib/gi18n-lib.h>

#include "shell/vv-history-row.h"

#define SHORT 5 /* edits that are shown at first */

struct _VvPersonHistory
{
  AdwBin parent_instance;

  GPtrArray *entries; /* (nullable): of VvHistoryEntry */
  gint64 person_id;
  gboolean is_whole; /* the user asked for all */
};

G_DEFINE_FINAL_TYPE (VvPersonHistory, vv_person_history, ADW_TYPE_BIN)

static void
fill (VvPersonHistory *self);

static void
on_show_all_cb (VvPersonHistory *self)
{
  self->is_whole = TRUE;
  fill (self);
}

static void
add_show_all (VvPersonHistory *self, AdwPreferencesGroup *group)
{
  GtkWidget *button = gtk_button_new_with_label (_ ("Show All"));

  gtk_widget_add_css_class (button, "flat");
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_show_all_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_set_header_suffix (group, button);
}

static void
fill (VvPersonHistory *self)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  guint n = self->is_whole ? self->entries->len : MIN (SHORT, self->entries->len);

  adw_preferences_group_set_title (group, _ ("History"));
  for (guint i = 0; i < n; i++)
    adw_preferences_group_add (group, vv_history_row_new (g_ptr_array_index (self->entries, i)));
  if (n < self->entries->len)
    add_show_all (self, group);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (group));
}

void
vv_person_history_show (VvPersonHistory *self, const VvPersonPage *page)
{
  gint64 person_id = page != NULL ? vv_object_id (page->person) : 0;

  self->is_whole = self->is_whole && person_id == self->person_id;
  self->person_id = person_id;
  g_clear_pointer (&self->entries, g_ptr_array_unref);
  if (page != NULL)
    self->entries = g_ptr_array_ref (page->history);
  gtk_widget_set_visible (GTK_WIDGET (self), page != NULL && page->history->len > 0);
  if (gtk_widget_get_visible (GTK_WIDGET (self)))
    fill (self);
  else
    adw_bin_set_child (ADW_BIN (self), NULL);
}

static void
vv_person_history_finalize (GObject *object)
{
  g_clear_pointer (&VV_PERSON_HISTORY (object)->entries, g_ptr_array_unref);
  G_OBJECT_CLASS (vv_person_history_parent_class)->finalize (object);
}

static void
vv_person_history_class_init (VvPersonHistoryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = vv_person_history_finalize;
}

static void
vv_person_history_init (VvPersonHistory *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

GtkWidget *
vv_person_history_new (void)
{
  return g_object_new (VV_TYPE_PERSON_HISTORY, NULL);
}
