/* The window's program. */

#include <glib/gi18n.h>
#include <locale.h>

#include "shell/vv-application.h"

static const char *
locale_folder (void)
{
  const char *given = g_getenv ("VV_LOCALEDIR");

  return given != NULL && *given != '\0' ? given : VV_LOCALEDIR;
}

int
main (int argc, char **argv)
{
  g_autoptr (VvApplication) application = NULL;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, locale_folder ());
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  application = vv_application_new ();
  return g_application_run (G_APPLICATION (application), argc, argv);
}
