#include "program/vv-log-line.h"

#include <string.h>

#include "vv-log-candidate.h"
#include "vv-log-word.h"

/* What a word is worth as the name of a pair, besides a point for each letter: a whole name is
 * hardly meant as something else, and names stand at the beginning or beside the numbers more often
 * than in the midst of a next step. */
#define WHOLE_NAME 20
#define FIRST_WORD 10
#define AT_AN_EDGE 5

typedef struct
{
  GArray *words;
  const GArray *candidates;
  GArray *fits; /* of guint: indexes of candidates that the name words fit */
} Search;

static VvWord *
word_at (GArray *words, guint i)
{
  return &g_array_index (words, VvWord, i);
}

static const VvLogCandidate *
candidate_at (const GArray *candidates, guint i)
{
  return &g_array_index (candidates, VvLogCandidate, i);
}

static gboolean
is_rest (GArray *words, guint i)
{
  return i < words->len && word_at (words, i)->role == VV_WORD_REST;
}

/* (guint) -1 is beyond the end as well, so that i - 1 may be asked for at 0. */
static gboolean
is_at_edge (GArray *words, guint i)
{
  return !is_rest (words, i - 1) || !is_rest (words, i + 1);
}

/* The candidates of @from (all where it is NULL) that @folded fits best. */
static GArray *
best_fits (Search *search, const GArray *from, const char *folded, int *quality)
{
  GArray *fits = g_array_new (FALSE, FALSE, sizeof (guint));
  guint n = from != NULL ? from->len : search->candidates->len;

  *quality = 0;
  for (guint i = 0; i < n; i++)
    {
      guint index = from != NULL ? g_array_index (from, guint, i) : i;
      int fit = vv_log_candidate_fits (candidate_at (search->candidates, index), folded);

      if (fit > *quality)
        g_array_set_size (fits, 0);
      *quality = MAX (*quality, fit);
      if (fit > 0 && fit == *quality)
        g_array_append_val (fits, index);
    }

  return fits;
}

static int
weigh (Search *search, guint i, int quality)
{
  if (quality == 0)
    return 0;
  return (int) g_utf8_strlen (word_at (search->words, i)->folded, -1) +
         (quality == 2 ? WHOLE_NAME : 0) +
         (i == 0 ? FIRST_WORD : is_at_edge (search->words, i) ? AT_AN_EDGE : 0);
}

/* The word that most likely names the pair. */
static gboolean
find_anchor (Search *search, guint *anchor)
{
  int best = 0;

  for (guint i = 0; i < search->words->len; i++)
    {
      g_autoptr (GArray) fits = NULL;
      int quality;
      int weight;

      if (!is_rest (search->words, i))
        continue;
      fits = best_fits (search, NULL, word_at (search->words, i)->folded, &quality);
      weight = weigh (search, i, quality);
      if (weight <= best)
        continue;
      best = weight;
      *anchor = i;
      g_clear_pointer (&search->fits, g_array_unref);
      search->fits = g_steal_pointer (&fits);
    }

  return best > 0;
}

/* Takes another word as part of the name where it says more, or repeats, what is known. */
static gboolean
take_name (Search *search, guint i, gboolean is_beside)
{
  g_autoptr (GArray) fits = NULL;
  int quality;

  if (!is_rest (search->words, i))
    return FALSE;
  fits = best_fits (search, search->fits, word_at (search->words, i)->folded, &quality);
  if (fits->len == 0 || (quality < 2 && !is_beside))
    return FALSE;
  /* The beginning of a name that tells nothing new may as well begin the next step. */
  if (quality < 2 && fits->len == search->fits->len && is_rest (search->words, i + 1))
    return FALSE;
  if (!is_beside && fits->len == search->fits->len)
    return FALSE;
  word_at (search->words, i)->role = VV_WORD_NAME;
  g_clear_pointer (&search->fits, g_array_unref);
  search->fits = g_steal_pointer (&fits);
  return TRUE;
}

static void
find_name (Search *search)
{
  guint anchor = 0;

  if (!find_anchor (search, &anchor))
    return;
  word_at (search->words, anchor)->role = VV_WORD_NAME;
  for (guint i = anchor + 1; take_name (search, i, TRUE); i++)
    ;
  for (guint i = anchor; i > 0 && take_name (search, i - 1, TRUE); i--)
    ;
  for (guint i = 0; i < search->words->len && search->fits->len > 1; i++)
    take_name (search, i, FALSE);
}

/* A number or a mode in the midst of the next step belongs to it: "try 3 examples". */
static void
keep_inside_rest (GArray *words)
{
  for (guint i = 0; i < words->len; i++)
    {
      guint end = i;

      while (end < words->len && (word_at (words, end)->role == VV_WORD_NUMBER ||
                                  word_at (words, end)->role == VV_WORD_MODE))
        end++;
      if (end > i && is_rest (words, i - 1) && is_rest (words, end))
        for (guint k = i; k < end; k++)
          word_at (words, k)->role = VV_WORD_REST;
      i = MAX (i, end);
    }
}

static gboolean
take_number (VvLogLine *line, int number)
{
  int *place = number > 5               ? &line->minutes
               : line->mentor_rating == 0 ? &line->mentor_rating
                                          : &line->mentee_rating;

  if (number < 1 || (number > 5 ? line->minutes >= 0 : *place != 0))
    return FALSE;
  *place = number;
  return TRUE;
}

/* Gives each word its place; what finds its place taken is left to the next step. */
static void
take_words (VvLogLine *line, GArray *words)
{
  for (guint i = 0; i < words->len; i++)
    {
      VvWord *word = word_at (words, i);

      if (word->role == VV_WORD_MINUTES && line->minutes < 0)
        line->minutes = word->number;
      else if (word->role == VV_WORD_MINUTES)
        word->role = VV_WORD_REST;
    }
  for (guint i = 0; i < words->len; i++)
    {
      VvWord *word = word_at (words, i);

      if (word->role == VV_WORD_MODE && line->mode == NULL)
        line->mode = word->mode;
      else if (word->role == VV_WORD_MODE ||
               (word->role == VV_WORD_NUMBER && !take_number (line, word->number)))
        word->role = VV_WORD_REST;
    }
}

/* (transfer full): the words of that role, as typed; a dash or colon before them says nothing. */
static char *
join (GArray *words, VvWordRole role)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < words->len; i++)
    {
      const VvWord *word = word_at (words, i);

      if (word->role != role || (text->len == 0 && *word->folded == '\0'))
        continue;
      if (text->len > 0)
        g_string_append_c (text, ' ');
      g_string_append (text, word->text);
    }

  return g_string_free (text, FALSE);
}

static GArray *
fitting_pairs (Search *search)
{
  GArray *pairs = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; search->fits != NULL && i < search->fits->len; i++)
    {
      guint index = g_array_index (search->fits, guint, i);

      g_array_append_val (pairs, candidate_at (search->candidates, index)->pair_id);
    }

  return pairs;
}

VvLogLine *
vv_log_line_parse (const char *text, const GArray *candidates)
{
  VvLogLine *line = g_new0 (VvLogLine, 1);
  g_autoptr (GArray) words = vv_words_new (text);
  Search search = { .words = words, .candidates = candidates };

  line->minutes = -1;
  find_name (&search);
  keep_inside_rest (words);
  take_words (line, words);
  line->pairs = fitting_pairs (&search);
  line->name = join (words, VV_WORD_NAME);
  line->next_step = join (words, VV_WORD_REST);
  if (*line->next_step == '\0')
    g_clear_pointer (&line->next_step, g_free);

  g_clear_pointer (&search.fits, g_array_unref);
  return line;
}

void
vv_log_line_free (VvLogLine *line)
{
  g_array_unref (line->pairs);
  g_free (line->name);
  g_free (line->next_step);
  g_free (line);
}
