#include "vv-log-text.h"

#include <string.h>

#include "base/vv-fold.h"
#include "model/vv-choice.h"
#include "program/vv-date-words.h"

/* Words that are a day and can hardly be meant as anything else. */
static const char *const day_words[] = { "today",       "yesterday",    "tomorrow",     "hier",
                                         "aujourd’hui", "aujourd'hui",  "demain",       NULL };

/* "12/3", "2026-03-12", "12.3.", "+2w", "-3d". */
static gboolean
has_form_of_day (const char *word)
{
  const char *digit = strpbrk (word, "0123456789");
  const char *dot = strchr (word, '.');

  if (digit == NULL)
    return FALSE;
  if (*word == '+' || *word == '-')
    return digit == word + 1;
  return strchr (word, '/') != NULL || (strchr (word, '-') != NULL && digit == word) ||
         (dot != NULL && strchr (dot + 1, '.') != NULL);
}

static gboolean
is_day_word (const char *word)
{
  g_autofree char *folded = vv_fold (word);

  for (guint i = 0; day_words[i] != NULL; i++)
    {
      g_autofree char *day = vv_fold (day_words[i]);

      if (strcmp (folded, day) == 0)
        return TRUE;
    }
  return FALSE;
}

static guint32
read_day (const char *word, guint32 today)
{
  if (!has_form_of_day (word) && !is_day_word (word))
    return 0;
  return vv_date_words_parse (word, today, vv_date_words_order (), NULL);
}

/* (transfer full): the line without the first word that is a day. */
static char *
take_day (const char *text, guint32 today, guint32 *day)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);
  g_autoptr (GString) rest = g_string_new (NULL);

  *day = 0;
  for (guint i = 0; words[i] != NULL; i++)
    {
      guint32 read = *day == 0 && *words[i] != '\0' ? read_day (words[i], today) : 0;

      if (read != 0)
        *day = read;
      else
        g_string_append_printf (rest, "%s%s", rest->len > 0 ? " " : "", words[i]);
    }
  return g_strdup (rest->str);
}

static const char *
find_side (const char *word)
{
  g_autofree char *folded = vv_fold (word);

  for (const VvChoice *choice = vv_sides.choices; choice->name != NULL; choice++)
    {
      g_autofree char *label = vv_fold (vv_choices_label (&vv_sides, choice->name));

      if (strcmp (folded, choice->name) == 0 || strcmp (folded, label) == 0)
        return choice->name;
    }
  return NULL;
}

/* (transfer full) (nullable): @rest without a side at its beginning. */
static char *
take_side (const char *rest, const char **side)
{
  const char *space = strchr (rest, ' ');
  g_autofree char *word = space != NULL ? g_strndup (rest, (gsize) (space - rest)) : g_strdup (rest);

  *side = find_side (word);
  if (*side == NULL)
    return g_strdup (rest);
  return space != NULL && space[1] != '\0' ? g_strdup (space + 1) : NULL;
}

VvLogText *
vv_log_text_read (const char *text, const GArray *candidates, guint32 today, gboolean is_held)
{
  VvLogText *self = g_new0 (VvLogText, 1);
  g_autofree char *rest = take_day (text, today, &self->day);

  self->line = vv_log_line_parse (rest, candidates);
  if (self->line->next_step == NULL)
    return self;
  self->rest = is_held ? g_strdup (self->line->next_step)
                       : take_side (self->line->next_step, &self->side);
  return self;
}

void
vv_log_text_free (VvLogText *self)
{
  vv_log_line_free (self->line);
  g_free (self->rest);
  g_free (self);
}
