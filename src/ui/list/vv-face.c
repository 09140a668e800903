#include "vv-face.h"

#define SIZE 28

/* The first letters of the first and the last word, in capitals. */
static char *
initials (const char *name)
{
  g_autofree char *plain = g_strstrip (g_strdup (name != NULL ? name : ""));
  const char *last = strrchr (plain, ' ');
  g_autoptr (GString) letters = g_string_new (NULL);

  if (*plain != '\0')
    g_string_append_unichar (letters, g_unichar_toupper (g_utf8_get_char (plain)));
  if (last != NULL)
    g_string_append_unichar (letters, g_unichar_toupper (g_utf8_get_char (last + 1)));
  return g_utf8_normalize (letters->str, -1, G_NORMALIZE_DEFAULT_COMPOSE);
}

GtkWidget *
vv_face_new (void)
{
  GtkWidget *face = gtk_inscription_new (NULL);

  gtk_inscription_set_xalign (GTK_INSCRIPTION (face), 0.5);
  gtk_inscription_set_min_chars (GTK_INSCRIPTION (face), 0);
  gtk_inscription_set_nat_chars (GTK_INSCRIPTION (face), 0);
  gtk_widget_set_size_request (face, SIZE, SIZE);
  gtk_widget_set_valign (face, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (face, "vv-face");
  gtk_accessible_update_state (GTK_ACCESSIBLE (face), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  return face;
}

void
vv_face_set (GtkWidget *face, const char *name, gboolean is_mentor)
{
  g_autofree char *letters = initials (name);

  gtk_inscription_set_text (GTK_INSCRIPTION (face), letters);
  if (is_mentor)
    gtk_widget_add_css_class (face, "vv-face-mentor");
  else
    gtk_widget_remove_css_class (face, "vv-face-mentor");
}
