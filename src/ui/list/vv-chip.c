#include "list/vv-chip.h"

#include "form/vv-choice-row.h"

static const char *const styles[] = { "accent", "success", "warning", "neutral" };

GtkWidget *
vv_chip_new (void)
{
  GtkWidget *chip = gtk_label_new (NULL);

  gtk_widget_add_css_class (chip, "vv-chip");
  gtk_widget_set_valign (chip, GTK_ALIGN_CENTER);
  gtk_label_set_ellipsize (GTK_LABEL (chip), PANGO_ELLIPSIZE_END);
  gtk_widget_set_visible (chip, FALSE);
  return chip;
}

static void
set_style (GtkWidget *chip, const char *style)
{
  for (guint i = 0; i < G_N_ELEMENTS (styles); i++)
    if (g_str_equal (styles[i], style))
      gtk_widget_add_css_class (chip, styles[i]);
    else
      gtk_widget_remove_css_class (chip, styles[i]);
}

void
vv_chip_set (GtkWidget *chip, const char *words, const char *style)
{
  g_autofree char *text = vv_choice_row_capitalize (words != NULL ? words : "");

  gtk_label_set_text (GTK_LABEL (chip), text);
  gtk_widget_set_visible (chip, *text != '\0');
  if (style != NULL)
    set_style (chip, style);
}

void
vv_chip_set_choice (GtkWidget *chip, const VvChoices *choices, const char *name, const char *style)
{
  vv_chip_set (chip, name != NULL ? vv_choices_label (choices, name) : NULL, style);
}

char *
vv_chip_words (const VvChoices *choices, const char *name)
{
  return name != NULL ? vv_choice_row_capitalize (vv_choices_label (choices, name)) : NULL;
}
