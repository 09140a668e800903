#include "vv-about.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

/* What helps whoever has to find a fault. */
static char *
debug_info (void)
{
  return g_strdup_printf ("Viceversa %s\nGTK %u.%u.%u\nlibadwaita %u.%u.%u\nGLib %u.%u.%u\n",
                          VV_VERSION, gtk_get_major_version (), gtk_get_minor_version (),
                          gtk_get_micro_version (), adw_get_major_version (),
                          adw_get_minor_version (), adw_get_micro_version (), glib_major_version,
                          glib_minor_version, glib_micro_version);
}

void
vv_about_present (GtkWindow *parent)
{
  g_autofree char *info = debug_info ();
  GtkWidget *about = adw_about_window_new ();

  g_object_set (about, "application-name", "Viceversa", "application-icon",
                "org.viceversa.Viceversa", "version", VV_VERSION, "comments",
                _ ("Reverse-mentoring programs on your own desk: private, offline, exact."),
                "license-type", GTK_LICENSE_GPL_3_0, "developer-name",
                _ ("The Viceversa developers"), "debug-info", info, "debug-info-filename",
                "viceversa-debug-info.txt", NULL);
  gtk_window_set_transient_for (GTK_WINDOW (about), parent);
  gtk_window_present (GTK_WINDOW (about));
}
