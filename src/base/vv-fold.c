#include "base/vv-fold.h"

#include <string.h>

static gboolean
is_kept (gunichar c)
{
  return c == '\t' || c == '\n' || (!g_unichar_iscntrl (c) && c != 0xFFFE && c != 0xFFFF);
}

static gboolean
is_clean_ascii (const char *text)
{
  for (const guchar *p = (const guchar *) text; *p != '\0'; p++)
    if ((*p < 0x20 && *p != '\t' && *p != '\n') || *p >= 0x7F)
      return FALSE;

  return TRUE;
}

char *
vv_text_clean (const char *text)
{
  GString *clean;

  if (is_clean_ascii (text))
    return g_strdup (text);

  clean = g_string_sized_new (strlen (text) + 1);
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == '\r')
        {
          if (p[1] != '\n')
            g_string_append_c (clean, '\n');
        }
      else if (is_kept (c))
        g_string_append_unichar (clean, c);
    }

  return g_string_free (clean, FALSE);
}

/* The letters that no decomposition takes apart. */
static const struct
{
  gunichar letter;
  const char *plain;
} strokes[] = { { 0x00DF, "ss" }, { 0x00E6, "ae" }, { 0x0153, "oe" }, { 0x00F8, "o" },
                { 0x0142, "l" },  { 0x0111, "d" },  { 0x0131, "i" },  { 0x1E9E, "ss" } };

static void
append_folded (GString *folded, gunichar c)
{
  for (guint i = 0; i < G_N_ELEMENTS (strokes); i++)
    if (strokes[i].letter == c)
      {
        g_string_append (folded, strokes[i].plain);
        return;
      }

  if (g_unichar_isspace (c))
    {
      if (folded->len > 0 && folded->str[folded->len - 1] != ' ')
        g_string_append_c (folded, ' ');
    }
  else if (!g_unichar_ismark (c))
    g_string_append_unichar (folded, c);
}

char *
vv_fold (const char *text)
{
  g_autofree char *lower = NULL;
  g_autofree char *parts = NULL;
  GString *folded = g_string_new (NULL);

  if (text == NULL)
    return g_string_free (folded, FALSE);

  lower = g_utf8_casefold (text, -1);
  parts = g_utf8_normalize (lower, -1, G_NORMALIZE_ALL);
  for (const char *p = parts; p != NULL && *p != '\0'; p = g_utf8_next_char (p))
    append_folded (folded, g_utf8_get_char (p));
  if (folded->len > 0 && folded->str[folded->len - 1] == ' ')
    g_string_truncate (folded, folded->len - 1);

  return g_string_free (folded, FALSE);
}
