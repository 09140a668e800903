#pragma once

#include "vv-date-parts.h"

G_BEGIN_DECLS

/* Days out of what was typed, and the sentences where there is no such day: each function returns
 * the day, or 0 with %VV_ERROR_INPUT and a sentence that quotes the text of @words. Pure. */

/** 0 and the sentence that it is no date at all. */
guint32 vv_date_reckon_refuse (const VvDateParts *words, GError **error);

/** @year: (nullable): %NULL where none was typed */
guint32 vv_date_reckon_day (const VvDateParts *words,
                            int day,
                            int month,
                            const VvDatePart *year,
                            GError **error);

/** So many days or months after today. */
guint32 vv_date_reckon_days (const VvDateParts *words, gint64 days, GError **error);
guint32 vv_date_reckon_months (const VvDateParts *words, gint64 by, GError **error);

/** The day of the week of @day, Monday 1. */
int vv_date_reckon_weekday (guint32 day);

G_END_DECLS
