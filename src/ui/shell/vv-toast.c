#include "vv-toast.h"

#include "shell/vv-accessible-name.h"

/* Of letters; and what stands beside them: margins, the two buttons. */
#define LONGEST_LINE 60
#define SHORTEST_LINE 20
#define LETTER_WIDTH 8
#define BESIDE 170

AdwToast *
vv_toast_new (const char *text)
{
  AdwToast *toast = g_object_ref_sink (adw_toast_new (""));
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_max_width_chars (GTK_LABEL (label), LONGEST_LINE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "heading");
  gtk_widget_set_margin_top (label, 3);
  gtk_widget_set_margin_bottom (label, 3);
  adw_toast_set_custom_title (toast, label);
  return toast;
}

/* The overlay asks for the height before it knows the width, so that the natural width has to fit.
 */
void
vv_toast_show (AdwToast *toast, AdwToastOverlay *overlay)
{
  int width = gtk_widget_get_width (GTK_WIDGET (overlay));

  if (width == 0) /* not yet on the screen */
    g_object_get (gtk_widget_get_root (GTK_WIDGET (overlay)), "default-width", &width, NULL);
  gtk_label_set_max_width_chars (
      GTK_LABEL (adw_toast_get_custom_title (toast)),
      CLAMP ((width - BESIDE) / LETTER_WIDTH, SHORTEST_LINE, LONGEST_LINE));
  adw_toast_overlay_add_toast (overlay, g_object_ref (toast));
  if (adw_toast_get_button_label (toast) != NULL)
    vv_accessible_name_buttons (gtk_widget_get_last_child (GTK_WIDGET (overlay)),
                                adw_toast_get_button_label (toast));
}

const char *
vv_toast_text (AdwToast *toast)
{
  return gtk_label_get_text (GTK_LABEL (adw_toast_get_custom_title (toast)));
}
