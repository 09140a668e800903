#include "shell/vv-history-row.h"

#include <glib/gi18n-lib.h>

#include "base/vv-date.h"
#include "jobs/vv-label.h"

static char *
describe (const VvHistoryEntry *entry)
{
  g_autofree char *when = vv_date_show_moment (entry->at);

  if (entry->is_undone)
    /* Translators: date and time, then a user's name */
    return g_strdup_printf (_ ("%s · %s · undone"), when, entry->user);
  return g_strdup_printf ("%s · %s", when, entry->user);
}

GtkWidget *
vv_history_row_new (const VvHistoryEntry *entry)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *label = vv_label_text (entry->key, (const char *const *) entry->arguments);
  g_autofree char *second = describe (entry);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), label);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), second);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 2);
  gtk_widget_set_sensitive (row, !entry->is_undone);
  return row;
}
