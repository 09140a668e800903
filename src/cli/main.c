#include <glib.h>
#include <libintl.h>
#include <locale.h>

#include "vv-cli.h"

/* Where the translations lie; tests and a build that is not installed say so themselves. */
static const char *
locale_folder (void)
{
  const char *given = g_getenv ("VV_LOCALEDIR");

  return given != NULL && *given != '\0' ? given : VV_LOCALEDIR;
}

int
main (int argc, char **argv)
{
  (void) argc;
  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, locale_folder ());
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  return vv_cli_main (argv);
}
