/* Splits a typed line into words and tells numbers, durations and modes from other words. */

#include "vv-log-word.h"

#include <string.h>

#include "base/vv-fold.h"

#define MINUTES_MAX 1440

/* A word is taken for a mode where it begins @word and has at least @letters letters: enough not
 * to be mistaken for a word of a next step ("present" is none, "presenti" is one). */
static const struct
{
  const char *word;
  guint letters;
  const char *mode;
} modes[] = {
  { "video", 3, "video" },
  { "visio", 3, "video" },
  { "visioconference", 5, "video" },
  { "videoconference", 3, "video" },
  { "phone", 3, "phone" },
  { "telephone", 3, "phone" },
  { "in-person", 4, "in_person" },
  { "in_person", 4, "in_person" },
  { "face-to-face", 5, "in_person" },
  { "face-a-face", 5, "in_person" },
  { "pres", 4, "in_person" },
  { "presentiel", 8, "in_person" },
  { "onsite", 4, "in_person" },
  { "on-site", 4, "in_person" },
};

/* Two words that make a mode together; the second may be its beginning only. */
static const struct
{
  const char *first, *second;
  guint letters;
  const char *mode;
} mode_pairs[] = {
  { "in", "person", 4, "in_person" },
  { "en", "personne", 4, "in_person" },
  { "sur", "place", 5, "in_person" },
  { "on", "site", 4, "in_person" },
};

static const char *const links[] = { "by", "on", "in", "via", "per", "en", "par", "au", NULL };
static const char *const hours[] = { "h", "hr", "hrs", "hour", "hours", "heure", "heures", NULL };
static const char *const minutes[] = { "m",    "mn",     "min",     "mins",
                                       "minute", "minutes", "'", "’", NULL };

static gboolean
begins (const char *word, const char *whole, guint letters)
{
  return strlen (word) >= letters && g_str_has_prefix (whole, word);
}

static const char *
find_mode (const char *folded)
{
  for (guint i = 0; i < G_N_ELEMENTS (modes); i++)
    if (begins (folded, modes[i].word, modes[i].letters))
      return modes[i].mode;

  return NULL;
}

static const char *
find_mode_of_two (const char *first, const char *second)
{
  for (guint i = 0; i < G_N_ELEMENTS (mode_pairs); i++)
    if (strcmp (first, mode_pairs[i].first) == 0 &&
        begins (second, mode_pairs[i].second, mode_pairs[i].letters))
      return mode_pairs[i].mode;

  return NULL;
}

/* Reads "45", "1.5" or "1,5" at the start of @text. */
static gboolean
read_number (const char *text, double *number, gboolean *is_whole, const char **end)
{
  gsize digits = strspn (text, "0123456789");
  double scale = 0.1;

  *number = 0;
  *is_whole = TRUE;
  if (digits == 0 || digits > 6)
    return FALSE;
  for (gsize i = 0; i < digits; i++)
    *number = *number * 10 + (text[i] - '0');

  text += digits;
  if ((*text == '.' || *text == ',') && g_ascii_isdigit (text[1]))
    {
      *is_whole = FALSE;
      for (text++; g_ascii_isdigit (*text); text++, scale /= 10)
        *number += scale * (*text - '0');
    }
  *end = text;
  return TRUE;
}

static gboolean
to_minutes (double number, const char *unit, int *result)
{
  double total = g_strv_contains (hours, unit)     ? number * 60
                 : g_strv_contains (minutes, unit) ? number
                                                   : -1;

  if (total < 0 || total > MINUTES_MAX)
    return FALSE;
  *result = (int) (total + 0.5);
  return TRUE;
}

/* "1h30", "1h30min": hours with minutes after them. */
static gboolean
read_hours_and_minutes (double number, const char *rest, int *result)
{
  const char *digits = rest + (*rest == 'h' ? 1 : 0);
  const char *end = NULL;
  double more;
  gboolean is_whole;

  if (*rest != 'h' || !read_number (digits, &more, &is_whole, &end) || !is_whole || more >= 60 ||
      (*end != '\0' && !g_strv_contains (minutes, end)) || number * 60 + more > MINUTES_MAX)
    return FALSE;
  *result = (int) (number * 60 + more);
  return TRUE;
}

/* "1 h 30": minutes in a word of their own. */
static void
add_minutes_after (VvWord *word, const VvWord *unit, VvWord *after)
{
  double number;
  gboolean is_whole;
  const char *end;

  if (after == NULL || *unit->folded != 'h' ||
      !read_number (after->folded, &number, &is_whole, &end) || !is_whole || *end != '\0' ||
      number <= 5 || number >= 60)
    return;
  word->number += (int) number;
  after->role = VV_WORD_USED;
}

static void
mark_number (VvWord *word, VvWord *next, VvWord *after)
{
  double number;
  gboolean is_whole;
  const char *end;

  if (!read_number (word->folded, &number, &is_whole, &end))
    return;
  if (*end != '\0')
    {
      if (to_minutes (number, end, &word->number) ||
          read_hours_and_minutes (number, end, &word->number))
        word->role = VV_WORD_MINUTES;
      return;
    }
  if (next != NULL && to_minutes (number, next->folded, &word->number))
    {
      word->role = VV_WORD_MINUTES;
      next->role = VV_WORD_USED;
      add_minutes_after (word, next, after);
      return;
    }
  if (is_whole && number <= MINUTES_MAX)
    {
      word->role = VV_WORD_NUMBER;
      word->number = (int) number;
    }
}

static void
mark_mode (VvWord *word, VvWord *before)
{
  gboolean has_before = before != NULL && before->role == VV_WORD_REST;

  if (has_before && (word->mode = find_mode_of_two (before->folded, word->folded)) != NULL)
    before->role = VV_WORD_USED;
  else if ((word->mode = find_mode (word->folded)) != NULL && has_before &&
           g_strv_contains (links, before->folded))
    before->role = VV_WORD_USED;
  if (word->mode != NULL)
    word->role = VV_WORD_MODE;
}

static void
word_clear (VvWord *word)
{
  g_free (word->text);
  g_free (word->folded);
}

static char *
fold_word (const char *text)
{
  char *folded = vv_fold (text);
  gsize start = strspn (folded, ",;:.!?-(\"");
  gsize end = strlen (folded);

  while (end > start && strchr (",;:.!?-)\"", folded[end - 1]) != NULL)
    end--;
  folded[end] = '\0';
  memmove (folded, folded + start, end - start + 1);
  return folded;
}

static void
append_word (GArray *words, const char *text, gsize length)
{
  VvWord word = { .text = g_strndup (text, length) };

  word.folded = fold_word (word.text);
  g_array_append_val (words, word);
}

static void
split (GArray *words, const char *line)
{
  const char *start = NULL;

  for (; *line != '\0'; line = g_utf8_next_char (line))
    {
      gboolean is_space = g_unichar_isspace (g_utf8_get_char (line));

      if (is_space && start != NULL)
        append_word (words, start, (gsize) (line - start));
      if (is_space)
        start = NULL;
      else if (start == NULL)
        start = line;
    }
  if (start != NULL)
    append_word (words, start, (gsize) (line - start));
}

static VvWord *
word_at (GArray *words, guint i)
{
  return i < words->len ? &g_array_index (words, VvWord, i) : NULL;
}

GArray *
vv_words_new (const char *line)
{
  GArray *words = g_array_new (FALSE, TRUE, sizeof (VvWord));

  g_array_set_clear_func (words, (GDestroyNotify) word_clear);
  split (words, line);
  for (guint i = 0; i < words->len; i++)
    if (word_at (words, i)->role == VV_WORD_REST)
      mark_number (word_at (words, i), word_at (words, i + 1), word_at (words, i + 2));
  for (guint i = 0; i < words->len; i++)
    if (word_at (words, i)->role == VV_WORD_REST)
      mark_mode (word_at (words, i), i > 0 ? word_at (words, i - 1) : NULL);

  return words;
}
