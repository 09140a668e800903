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

/* The C locale of a bare machine can't print the quotes of our sentences; its terminals can. */
static void
choose_locale (void)
{
  const char *letters = setlocale (LC_ALL, "") != NULL ? setlocale (LC_CTYPE, NULL) : "C";

  if (g_str_equal (letters, "C") || g_str_equal (letters, "POSIX"))
    setlocale (LC_CTYPE, "C.UTF-8");
}

int
main (int argc, char **argv)
{
  (void) argc;
  choose_locale ();
  bindtextdomain (GETTEXT_PACKAGE, locale_folder ());
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  return vv_cli_main (argv);
}
