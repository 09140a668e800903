/* The way of a file into a window: whatever happens, the window never stays empty. */

#include <adwaita.h>
#include <glib/gstdio.h>

#include "program/vv-import-dialog.h"
#include "screen.h"
#include "shell/vv-application.h"
#include "shell/vv-opening.h"
#include "shell/vv-sidebar.h"
#include "shell/vv-window.h"
#include "vv-fixture.h"

static GtkApplication *application;

static GtkWindow *
nth_window (guint n)
{
  return g_list_nth_data (gtk_application_get_windows (application), n);
}

static guint
n_windows (void)
{
  return g_list_length (gtk_application_get_windows (application));
}

static void
close_windows (void)
{
  while (nth_window (0) != NULL)
    gtk_window_destroy (nth_window (0));
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static const char *
page (VvWindow *window)
{
  GtkWidget *stack = screen_find (GTK_WIDGET (window), GTK_TYPE_STACK);

  return gtk_stack_get_visible_child_name (GTK_STACK (stack));
}

/* Whether the window says something; libadwaita's toasts have no public type. */
static gboolean
tells (VvWindow *window)
{
  GType type = g_type_from_name ("AdwToastWidget");

  return type != 0 && screen_find (GTK_WIDGET (window), type) != NULL;
}

static char *
path_in (Fixture *f, const char *name)
{
  return g_build_filename (f->folder, name, NULL);
}

/* Opens in a window of its own, with no workspace in it. */
static VvWindow *
start (const char *path, VvOpeningKind kind)
{
  VvWindow *window = vv_window_new (application);

  vv_opening_start (application, window, path, kind, NULL, NULL);
  return window;
}

static void
test_nothing (G_GNUC_UNUSED Fixture *f, G_GNUC_UNUSED gconstpointer data)
{
  gtk_window_present (GTK_WINDOW (vv_window_new (application)));
  g_assert_cmpstr (page (VV_WINDOW (nth_window (0))), ==, "welcome");
  close_windows ();
  g_application_activate (G_APPLICATION (application));
  g_assert_cmpstr (page (VV_WINDOW (nth_window (0))), ==, "welcome");
  close_windows ();
}

static void
assert_fails (VvWindow *window)
{
  g_assert_cmpstr (page (window), ==, "opening");
  WAIT_FOR (tells (window));
  g_assert_cmpstr (page (window), ==, "welcome");
  g_assert_null (vv_window_document (window));
  close_windows ();
}

static void
test_failures (Fixture *f, G_GNUC_UNUSED gconstpointer data)
{
  g_autofree char *broken = path_in (f, "broken.viceversa");
  g_autofree char *vanished = path_in (f, "vanished.viceversa");
  g_autofree char *homeless = path_in (f, "none/new.viceversa");
  g_autofree char *below_file = path_in (f, "broken.viceversa/new.viceversa");

  g_assert_true (g_file_set_contents (broken, "no workspace at all", -1, NULL));
  assert_fails (start (broken, VV_OPENING_FILE));
  assert_fails (start (vanished, VV_OPENING_FILE));
  assert_fails (start (vanished, VV_OPENING_THERE));
  assert_fails (start (homeless, VV_OPENING_NEW));
  assert_fails (start (broken, VV_OPENING_NEW));
  assert_fails (start (below_file, VV_OPENING_MAKE));
  g_assert_false (g_file_test (vanished, G_FILE_TEST_EXISTS));
}

/* What was open last has gone: said, and no new file in its place. */
static void
test_last_vanished (Fixture *f, G_GNUC_UNUSED gconstpointer data)
{
  g_autofree char *vanished = path_in (f, "vanished.viceversa");

  vv_application_note_opened (VV_APPLICATION (application), vanished);
  g_application_activate (G_APPLICATION (application));
  assert_fails (VV_WINDOW (nth_window (0)));
  g_assert_false (g_file_test (vanished, G_FILE_TEST_EXISTS));
  vv_application_note_opened (VV_APPLICATION (application), "");
}

static void
on_open (VvWindow *window, gboolean is_new, const char *what)
{
  g_assert_nonnull (vv_window_document (window));
  g_assert_cmpstr (what, ==, is_new ? "made" : "there");
}

static gboolean
label_of_first (GMenu *menu, char **label)
{
  g_free (g_steal_pointer (label));
  return g_menu_model_get_n_items (G_MENU_MODEL (menu)) > 0 &&
         g_menu_model_get_item_attribute (G_MENU_MODEL (menu), 0, G_MENU_ATTRIBUTE_LABEL, "s",
                                          label);
}

static void
test_makes (Fixture *f, G_GNUC_UNUSED gconstpointer data)
{
  g_autofree char *path = path_in (f, "a/b/ma_de.viceversa");
  VvWindow *window = vv_window_new (application);
  g_autofree char *label = NULL;
  GMenu *menu;

  vv_opening_start (application, window, path, VV_OPENING_MAKE, on_open, "made");
  WAIT_FOR (vv_window_document (window) != NULL);
  g_assert_cmpstr (page (window), ==, "workspace");
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
  g_assert_cmpstr (vv_window_path (window), ==, path);

  /* and into the list of recent files, whatever its name */
  menu = vv_sidebar_recent_menu (VV_SIDEBAR (screen_find (GTK_WIDGET (window), VV_TYPE_SIDEBAR)));
  WAIT_FOR (label_of_first (menu, &label) && g_str_equal (label, "ma__de.viceversa"));

  /* there already, in this window: in use it stays as it is, and comes forward */
  vv_opening_start (application, NULL, path, VV_OPENING_MAKE, on_open, "there");
  g_assert_cmpuint (n_windows (), ==, 1);
  close_windows ();
  window = vv_window_new (application);
  vv_opening_start (application, window, path, VV_OPENING_MAKE, on_open, "there");
  WAIT_FOR (vv_window_document (window) != NULL);
  close_windows ();
}

/* A file asked for twice comes once; another gets a window of its own, even before the first is
 * open; and one that fails leaves no window behind. */
static void
test_two (Fixture *f, G_GNUC_UNUSED gconstpointer data)
{
  g_autofree char *one = path_in (f, "one.viceversa");
  g_autofree char *two = path_in (f, "two.viceversa");
  g_autofree char *broken = path_in (f, "broken.viceversa");
  VvWindow *first, *second;

  g_object_unref (vv_workspace_open (one, VV_OPEN_CREATE, NULL));
  g_object_unref (vv_workspace_open (two, VV_OPEN_CREATE, NULL));
  g_assert_true (g_file_set_contents (broken, "no workspace at all", -1, NULL));
  vv_application_open_path (VV_APPLICATION (application), NULL, one);
  vv_application_open_path (VV_APPLICATION (application), NULL, one);
  vv_application_open_path (VV_APPLICATION (application), NULL, two);
  g_assert_cmpuint (n_windows (), ==, 1);
  first = VV_WINDOW (nth_window (0));
  WAIT_FOR (n_windows () == 2 && vv_window_document (first) != NULL);
  second = VV_WINDOW (nth_window (VV_WINDOW (nth_window (0)) == first ? 1 : 0));
  WAIT_FOR (vv_window_document (second) != NULL);
  g_assert_cmpstr (vv_window_path (first), ==, one);
  g_assert_cmpstr (vv_window_path (second), ==, two);

  vv_opening_start (application, first, broken, VV_OPENING_FILE, NULL, NULL);
  WAIT_FOR (tells (first));
  g_assert_cmpuint (n_windows (), ==, 2);
  g_assert_cmpstr (page (first), ==, "workspace");
  close_windows ();
}

/* (nullable): the import dialog over a window */
static GtkWidget *
import_over (VvWindow *window)
{
  GListModel *all = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (GtkWindow) each = g_list_model_get_item (all, i);

      if (VV_IS_IMPORT_DIALOG (each) && gtk_window_get_transient_for (each) == GTK_WINDOW (window))
        return GTK_WIDGET (each);
    }
  return NULL;
}

static void
close_imports (void)
{
  GListModel *all = gtk_window_get_toplevels ();

  for (guint i = g_list_model_get_n_items (all); i > 0; i--)
    {
      g_autoptr (GtkWindow) each = g_list_model_get_item (all, i - 1);

      if (VV_IS_IMPORT_DIALOG (each))
        gtk_window_destroy (each);
    }
  close_windows ();
}

/* A program file into no window at all: into the default workspace, which is made for it. */
static void
test_import (Fixture *f, G_GNUC_UNUSED gconstpointer data)
{
  const char *programs = g_getenv ("VV_PROGRAMS_DIR");
  g_autofree char *program = g_build_filename (programs, "first-pilot.xml", NULL);
  g_autofree char *standard = vv_application_default_path ();
  g_autofree char *one = path_in (f, "one.viceversa");
  VvWindow *window;

  vv_application_open_path (VV_APPLICATION (application), NULL, program);
  window = VV_WINDOW (nth_window (0));
  g_assert_cmpstr (page (window), ==, "opening");
  WAIT_FOR (import_over (window) != NULL);
  g_assert_cmpstr (page (window), ==, "workspace");
  g_assert_cmpstr (vv_window_path (window), ==, standard);
  screen_turn (2000);
  screen_assert_named (import_over (window));
  close_imports ();

  /* along with a workspace that is still on its way: into that one */
  g_object_unref (vv_workspace_open (one, VV_OPEN_CREATE, NULL));
  vv_application_open_path (VV_APPLICATION (application), NULL, one);
  vv_application_open_path (VV_APPLICATION (application), NULL, program);
  window = VV_WINDOW (nth_window (0));
  WAIT_FOR (import_over (window) != NULL);
  g_assert_cmpuint (n_windows (), ==, 1);
  g_assert_cmpstr (vv_window_path (window), ==, one);
  close_imports ();
}

/* The window is closed while its workspace is on the way. */
static void
test_closed (Fixture *f, G_GNUC_UNUSED gconstpointer data)
{
  g_autofree char *path = path_in (f, "one.viceversa");
  VvWindow *window;

  g_object_unref (vv_workspace_open (path, VV_OPEN_CREATE, NULL));
  window = start (path, VV_OPENING_THERE);
  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);
  close_windows ();
  WAIT_FOR (window == NULL);
}

#define TEST(name, function)                                                                       \
  g_test_add (name, Fixture, NULL, fixture_set_up, function, fixture_tear_down)

int
main (int argc, char **argv)
{
  g_autofree char *standard = vv_application_default_path ();
  int status;

  g_remove (standard);
  gtk_test_init (&argc, &argv, NULL);
  /* GTK 4.8 leaks a date where it looks for recent files that are too old */
  g_object_set (gtk_settings_get_default (), "gtk-recent-files-max-age", -1, NULL);
  application = GTK_APPLICATION (vv_application_new ());
  g_application_set_flags (G_APPLICATION (application),
                           G_APPLICATION_NON_UNIQUE | G_APPLICATION_HANDLES_OPEN);
  g_application_register (G_APPLICATION (application), NULL, NULL);
  TEST ("/opening/nothing", test_nothing);
  TEST ("/opening/failures", test_failures);
  TEST ("/opening/last-vanished", test_last_vanished);
  TEST ("/opening/makes", test_makes);
  TEST ("/opening/two", test_two);
  TEST ("/opening/import", test_import);
  TEST ("/opening/closed", test_closed);
  status = g_test_run ();
  g_object_unref (application);
  g_remove (standard);
  return status;
}
