/* The least that a libadwaita window needs to its first frame: what ours is held against. */

#include <adwaita.h>
#include <stdio.h>

#include "first-frame.h"

static void
on_frame (gpointer application)
{
  printf ("{\"frame_ms\": %.1f, \"memory_mb\": %.1f}\n", first_frame_elapsed (), first_frame_memory ());
  g_application_quit (application);
}

static void
on_activate (GApplication *application)
{
  GtkWidget *window = adw_application_window_new (GTK_APPLICATION (application));
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (box), gtk_label_new ("Hello"));
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (window), box);
  gtk_window_set_default_size (GTK_WINDOW (window), 1200, 780);
  first_frame_watch (GTK_WINDOW (window), NULL, on_frame, application);
  gtk_window_present (GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  g_autoptr (AdwApplication) application = adw_application_new ("org.viceversa.Bare", G_APPLICATION_DEFAULT_FLAGS);

  g_signal_connect (application, "activate", G_CALLBACK (on_activate), NULL);
  return g_application_run (G_APPLICATION (application), argc, argv);
}
