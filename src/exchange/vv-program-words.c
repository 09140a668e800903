#include "vv-program-words.h"

#include <string.h>

#include "exchange/vv-program-file.h"
#include "model/vv-texts.h"

typedef struct
{
  guint field;
  const char *language;
  char *text;
} Words;

struct _VvProgramWords
{
  GArray *said; /* of Words */
};

static void
clear_words (Words *words)
{
  g_free (words->text);
}

VvProgramWords *
vv_program_words_new (void)
{
  VvProgramWords *words = g_new0 (VvProgramWords, 1);

  words->said = g_array_new (FALSE, FALSE, sizeof (Words));
  g_array_set_clear_func (words->said, (GDestroyNotify) clear_words);
  return words;
}

void
vv_program_words_free (VvProgramWords *words)
{
  g_array_unref (words->said);
  g_free (words);
}

VvWordsAnswer
vv_program_words_add (VvProgramWords *words, guint field, const char *language, const char *text)
{
  Words more = { field, language, NULL };
  guint n = 0;

  for (guint i = 0; i < words->said->len; i++)
    {
      const Words *before = &g_array_index (words->said, Words, i);

      if (before->field != field)
        continue;
      if (strcmp (before->language, language) == 0)
        return VV_WORDS_TWICE;
      if (++n == VV_PROGRAM_LANGUAGES_MAX)
        return VV_WORDS_TOO_MANY;
    }
  more.text = g_strdup (text);
  g_array_append_val (words->said, more);
  return VV_WORDS_TAKEN;
}

static void
append_quoted (GString *json, const char *text)
{
  g_string_append_c (json, '"');
  for (const char *p = text; *p != '\0'; p++)
    if (*p == '"' || *p == '\\')
      g_string_append_printf (json, "\\%c", *p);
    else if ((guchar) *p < 0x20)
      g_string_append_printf (json, "\\u%04x", (guint) (guchar) *p);
    else
      g_string_append_c (json, *p);
  g_string_append_c (json, '"');
}

/* All languages in one go: adding them one by one would read the earlier ones again each time. */
static char *
texts_of (VvProgramWords *words, guint field)
{
  g_autoptr (GString) json = g_string_new ("{");

  for (guint i = 0; i < words->said->len; i++)
    {
      const Words *each = &g_array_index (words->said, Words, i);

      if (each->field != field)
        continue;
      if (json->len > 1)
        g_string_append_c (json, ',');
      append_quoted (json, each->language);
      g_string_append_c (json, ':');
      append_quoted (json, each->text);
    }
  g_string_append_c (json, '}');
  return vv_texts_merge (NULL, json->str);
}

void
vv_program_words_store (VvProgramWords *words, VvObject *object)
{
  for (guint i = 0; i < words->said->len; i++)
    {
      guint field = g_array_index (words->said, Words, i).field;

      if (!vv_object_is_set (object, field))
        vv_object_take_text (object, field, texts_of (words, field));
    }
  g_array_set_size (words->said, 0);
}
