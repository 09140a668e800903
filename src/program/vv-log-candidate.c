#include "vv-log-candidate.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/vv-error.h"
#include "base/vv-fold.h"

/** How many pairs a message names before it only counts. */
#define NAMED_MAX 5

void
vv_log_candidate_clear (VvLogCandidate *candidate)
{
  g_clear_pointer (&candidate->mentor, g_free);
  g_clear_pointer (&candidate->mentee, g_free);
  g_clear_pointer (&candidate->name, g_free);
}

GArray *
vv_log_candidates_new (void)
{
  GArray *candidates = g_array_new (FALSE, TRUE, sizeof (VvLogCandidate));

  g_array_set_clear_func (candidates, (GDestroyNotify) vv_log_candidate_clear);
  return candidates;
}

static gboolean
is_inside_word (const char *at)
{
  return g_unichar_isalnum (g_utf8_get_char (at));
}

/* A word fits at the start of each word of the name; "luc" fits "jean-luc". */
static int
fits_name (const char *name, const char *folded)
{
  gsize length = strlen (folded);
  gboolean was_inside = FALSE;
  int best = 0;

  for (const char *at = name; at != NULL && *at != '\0'; at = g_utf8_next_char (at))
    {
      if (!was_inside && strncmp (at, folded, length) == 0)
        best = MAX (best, at[length] == '\0' || !is_inside_word (at + length) ? 2 : 1);
      was_inside = is_inside_word (at);
    }

  return best;
}

int
vv_log_candidate_fits (const VvLogCandidate *candidate, const char *folded)
{
  /* A single Latin letter says too little, a single Han character may be a whole name. */
  if (*folded == '\0' || folded[1] == '\0' || !is_inside_word (folded))
    return 0;
  return MAX (fits_name (candidate->mentor, folded), fits_name (candidate->mentee, folded));
}

static gboolean
fits_all (const VvLogCandidate *candidate, char **words)
{
  gboolean any = FALSE;

  for (; *words != NULL; words++)
    {
      if (**words == '\0')
        continue;
      if (fits_name (candidate->mentor, *words) == 0 && fits_name (candidate->mentee, *words) == 0)
        return FALSE;
      any = TRUE;
    }

  return any;
}

GArray *
vv_log_candidates_fit (const char *text, const GArray *candidates)
{
  GArray *pairs = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autofree char *folded = vv_fold (text);
  g_auto (GStrv) words = g_strsplit_set (folded, " ,;/&+", -1);

  for (guint i = 0; i < candidates->len; i++)
    {
      const VvLogCandidate *candidate = &g_array_index (candidates, VvLogCandidate, i);

      if (fits_all (candidate, words))
        g_array_append_val (pairs, candidate->pair_id);
    }

  return pairs;
}

static const char *
candidate_name (const GArray *candidates, gint64 pair_id)
{
  for (guint i = 0; i < candidates->len; i++)
    if (g_array_index (candidates, VvLogCandidate, i).pair_id == pair_id)
      return g_array_index (candidates, VvLogCandidate, i).name;

  return "";
}

static char *
list_names (const GArray *candidates, const GArray *pairs)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < MIN (pairs->len, NAMED_MAX); i++)
    {
      if (i > 0)
        /* Translators: stands between names that are listed */
        g_string_append (names, _ (", "));
      g_string_append (names, candidate_name (candidates, g_array_index (pairs, gint64, i)));
    }

  return g_string_free (names, FALSE);
}

gint64
vv_log_candidates_pick (const GArray *candidates,
                        const GArray *pairs,
                        const char *typed,
                        GError **error)
{
  g_autofree char *names = NULL;

  if (pairs->len == 1)
    return g_array_index (pairs, gint64, 0);
  if (pairs->len == 0)
    {
      g_set_error (error, VV_ERROR, VV_ERROR_NOT_FOUND,
                   _ ("No pair that is under way fits “%s”: type a few letters of the mentor’s or "
                      "the mentee’s name."),
                   typed);
      return 0;
    }
  names = list_names (candidates, pairs);
  g_set_error (error, VV_ERROR, VV_ERROR_INPUT,
               pairs->len > NAMED_MAX
                   ? g_dngettext (
                         GETTEXT_PACKAGE,
                         /* Translators: how many pairs, what was typed, the names of the first */
                         "%u pair fits “%s”: %s, … Type a few letters of both names.",
                         "%u pairs fit “%s”: %s, … Type a few letters of both names.", pairs->len)
                   : g_dngettext (
                         GETTEXT_PACKAGE,
                         /* Translators: how many pairs, what was typed, their names */
                         "%u pair fits “%s”: %s. Type a few letters of both names.",
                         "%u pairs fit “%s”: %s. Type a few letters of both names.", pairs->len),
               pairs->len, typed, names);
  return 0;
}
