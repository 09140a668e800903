#include "list/vv-inscription.h"

#define LEFT_TO_RIGHT "\u200e"
#define RIGHT_TO_LEFT "\u200f"

GtkWidget *
vv_inscription_new (void)
{
  GtkWidget *words = gtk_inscription_new (NULL);

  gtk_inscription_set_text_overflow (GTK_INSCRIPTION (words),
                                     GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END);
  gtk_inscription_set_min_chars (GTK_INSCRIPTION (words), 1);
  gtk_inscription_set_nat_chars (GTK_INSCRIPTION (words), 8);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_set_valign (words, GTK_ALIGN_CENTER);
  return words;
}

void
vv_inscription_allow_two_lines (GtkWidget *words)
{
  gtk_widget_set_valign (words, GTK_ALIGN_FILL);
}

/* The direction of the first letter, as a paragraph takes it. */
static GtkTextDirection
direction_of (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_isalpha (g_utf8_get_char (p)))
      switch (g_unichar_get_script (g_utf8_get_char (p)))
        {
        case G_UNICODE_SCRIPT_ARABIC:
        case G_UNICODE_SCRIPT_HEBREW:
        case G_UNICODE_SCRIPT_SYRIAC:
        case G_UNICODE_SCRIPT_THAANA:
        case G_UNICODE_SCRIPT_NKO:
          return GTK_TEXT_DIR_RTL;
        default:
          return GTK_TEXT_DIR_LTR;
        }
  return GTK_TEXT_DIR_NONE;
}

void
vv_inscription_set (GtkWidget *words, const char *text)
{
  gboolean is_rtl = gtk_widget_get_direction (words) == GTK_TEXT_DIR_RTL;
  GtkTextDirection against = is_rtl ? GTK_TEXT_DIR_LTR : GTK_TEXT_DIR_RTL;
  g_autofree char *marked = NULL;

  if (text != NULL && direction_of (text) == against)
    marked = g_strconcat (is_rtl ? RIGHT_TO_LEFT : LEFT_TO_RIGHT, text, NULL);
  gtk_inscription_set_text (GTK_INSCRIPTION (words), marked != NULL ? marked : text);
}
