#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A date as a person types it, in English or French, and as it is told back in words. Days are
 * those of vv-date.h. The parser is pure; any thread. */

typedef enum
{
  VV_DATE_DAY_FIRST,  /* 12/3 is 12 March */
  VV_DATE_MONTH_FIRST /* 12/3 is 3 December */
} VvDateOrder;

/** The order that the locale of the process (LC_TIME) writes dates in; day first where it has
 * none. */
VvDateOrder vv_date_words_order (void);

/**
 * vv_date_words_parse:
 * @text: what was typed, valid UTF-8; case, accents and blanks around it do not matter
 * @today: the day that it is read on
 * @order: how 12/3 is meant; 12.3. is always day first, 2026-3-12 always year first
 *
 * Reads "2026-03-12", "12/3", "12/3/26", "12.3.", "12 mars", "12 March", "mar 12", "1er mars",
 * "march 12 2027", "Thursday 12 March 2026", "today", "tomorrow", "yesterday", "demain", "hier",
 * "aujourd’hui", "monday", "lundi prochain", "+3d", "+2w", "-1m", "+3j", "in 2 weeks",
 * "dans 2 semaines", "3 days ago", "il y a 3 jours".
 *
 * Without a year the date is the one nearest to @today; of two as near, the later. A year of two
 * digits is of the century that brings the date nearest to @today. A day of the week alone is the
 * next such day after @today. A month later is the same day of it, or its last day.
 *
 * Returns: the day, or 0 with %VV_ERROR_INPUT and a sentence that quotes @text
 */
guint32 vv_date_words_parse (const char *text, guint32 today, VvDateOrder order, GError **error);

/** (transfer full): the day as the locale has it, so that vv_date_words_parse() reads it back:
 * "12 Mar 2026", an ISO date where the months of the locale can't be typed; empty for day 0. */
char *vv_date_words_format (guint32 day);

/** (transfer full): the day in words with its distance: "Thursday 12 March 2026, in 3 weeks"; days
 * up to two weeks, then weeks, months and years, each rounded; empty for day 0. */
char *vv_date_words_echo (guint32 day, guint32 today);

G_END_DECLS
