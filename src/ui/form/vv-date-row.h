#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* A row for a date: typed in words or numbers (vv-date-words.h), told back in words below, or
 * picked from a calendar. Enter, leaving the row and the calendar take what is typed, Escape takes
 * it back; what is no date is marked, with a sentence, and stays typed.
 *
 * Properties: "date" (string, nullable): YYYY-MM-DD; notified when it changes, by the user or not.
 */

#define VV_TYPE_DATE_ROW (vv_date_row_get_type ())
G_DECLARE_FINAL_TYPE (VvDateRow, vv_date_row, VV, DATE_ROW, AdwPreferencesRow)

GtkWidget *vv_date_row_new (const char *title);

/** (nullable) (transfer none): the date that was taken last. */
const char *vv_date_row_date (VvDateRow *self);
void vv_date_row_set_date (VvDateRow *self, const char *date);

/** The day as it is typed, taken already or not; 0 where nothing or no date is typed. */
guint32 vv_date_row_day (VvDateRow *self);

/** What is typed is no date before @first or after @last (0: no bound): @sentence says so. */
void vv_date_row_set_range (VvDateRow *self, guint32 first, guint32 last, const char *sentence);

/** Whether the row holds nothing or a date, and not a text that is none. */
gboolean vv_date_row_is_valid (VvDateRow *self);

G_END_DECLS
