#include "vv-date-parts.h"

#include <string.h>

#define DIGITS_MAX 6

static const char *const ordinals[] = { "st", "nd", "rd", "th", "er", "ere", "e", "eme", NULL };
static const char *const fillers[] = { "the", "of", "on", "le", "de", "du", "au", NULL };

const VvDatePart *
vv_date_parts_at (const VvDateParts *words, guint i)
{
  static const VvDatePart none = { .number = -1 };

  return i < words->n ? &words->parts[i] : &none;
}

gboolean
vv_date_parts_is_word (const VvDateParts *words, guint i, const char *word)
{
  return vv_date_parts_at (words, i)->number < 0 &&
         strcmp (vv_date_parts_at (words, i)->word, word) == 0;
}

void
vv_date_parts_join (const VvDateParts *words, char *text, gsize size)
{
  *text = '\0';
  for (guint i = 0; i < words->n; i++)
    {
      if (words->parts[i].number >= 0)
        {
          *text = '\0';
          return;
        }
      if (i > 0)
        g_strlcat (text, " ", size);
      g_strlcat (text, words->parts[i].word, size);
    }
}

guint
vv_date_parts_count_numbers (const VvDateParts *words, guint from)
{
  guint numbers = 0;

  for (guint i = from; i < words->n; i++)
    numbers += words->parts[i].number >= 0 ? 1 : 0;

  return numbers;
}

static void
append_number (VvDateParts *words, const char **text)
{
  VvDatePart *next = &words->parts[words->n++];

  next->number = 0;
  for (; g_ascii_isdigit (**text); (*text)++, next->digits++)
    if (next->digits < DIGITS_MAX)
      next->number = next->number * 10 + (**text - '0');
}

static gboolean
append_word (VvDateParts *words, const char **text)
{
  VvDatePart *next = &words->parts[words->n];
  gsize length = 0;

  while (g_ascii_isalpha ((*text)[length]))
    length++;
  if (length > VV_DATE_LETTERS_MAX)
    return FALSE;
  next->number = -1;
  memcpy (next->word, *text, length);
  *text += length;
  if (g_strv_contains (fillers, next->word) ||
      (words->n > 0 && next[-1].number >= 0 && g_strv_contains (ordinals, next->word)))
    memset (next, 0, sizeof *next);
  else
    words->n++;
  return TRUE;
}

gboolean
vv_date_parts_split (VvDateParts *words, const char *text)
{
  if (*text == '+' || *text == '-')
    words->sign = *text++ == '+' ? 1 : -1;
  while (*text != '\0')
    {
      if (words->n == VV_DATE_PARTS_MAX)
        return FALSE;
      if (g_ascii_isdigit (*text))
        append_number (words, &text);
      else if (g_ascii_isalpha (*text))
        {
          if (!append_word (words, &text))
            return FALSE;
        }
      else if (strchr (" ,.-/'", *text) != NULL)
        words->has_points |= *text++ == '.';
      else if (g_str_has_prefix (text, "’"))
        text += strlen ("’");
      else
        return FALSE;
    }
  for (guint i = 0; i < words->n; i++)
    if (words->parts[i].digits > DIGITS_MAX)
      return FALSE;

  return words->n > 0;
}
