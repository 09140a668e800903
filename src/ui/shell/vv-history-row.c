#include "shell/vv-history-row.h"

#include <glib/gi18n-lib.h>

#include "base/vv-date.h"
#include "jobs/vv-label.h"

static char *
moment_words (gint64 at)
{
  g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc (at / G_USEC_PER_SEC);
  g_autoptr (GDateTime) local = g_date_time_to_local (utc);
  g_autofree char *iso = g_date_time_format (local, "%Y-%m-%d");
  g_autofree char *day = vv_date_show (vv_date_parse (iso));
  g_autofree char *time = g_date_time_format (local, "%R");

  /* Translators: a day, then the time of it */
  return g_strdup_printf (C_ ("moment", "%s, %s"), day, time);
}

static char *
describe (const VvHistoryEntry *entry)
{
  g_autofree char *when = moment_words (entry->at);

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
