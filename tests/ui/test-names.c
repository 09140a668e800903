/* Every control of every screen has a name for a screen reader; every key is told. */

#include <adwaita.h>

#include "model/vv-program.h"
#include "people/vv-department-dialog.h"
#include "people/vv-leaver-dialog.h"
#include "program/vv-copy-dialog.h"
#include "program/vv-export-dialog.h"
#include "program/vv-start-dialog.h"
#include "screen.h"
#include "sessions/vv-quick-log.h"
#include "shell/vv-application.h"
#include "shell/vv-window.h"
#include "vv-fixture.h"

static VvApplication *application;

typedef struct
{
  Fixture base;
  gint64 program;
  VvDocument *document;
  VvWindow *window;
} Screens;

static void
set_up (Screens *screens, gconstpointer data)
{
  fixture_set_up (&screens->base, data);
  g_assert_true (fixture_load_demo (&screens->base));
  screens->program = fixture_find (&screens->base, VV_ENTITY_PROGRAM, 0, "demo");
  screens->document = vv_document_new (screens->base.workspace);
  vv_document_set_program (screens->document, screens->program);
  screens->window = vv_window_new (GTK_APPLICATION (application));
  vv_window_set_document (screens->window, g_object_ref (screens->document));
  gtk_window_present (GTK_WINDOW (screens->window));
  screen_turn (500);
}

static void
tear_down (Screens *screens, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (screens->window));
  screen_turn (100);
  g_assert_finalize_object (screens->document);
  fixture_tear_down (&screens->base, data);
}

static void
act (Screens *screens, const char *action, GVariant *parameter)
{
  g_action_group_activate_action (G_ACTION_GROUP (screens->window), action, parameter);
  screen_turn (500);
}

static void
check (GtkWidget *widget)
{
  g_autoptr (GHashTable) told = screen_told_keys ();

  screen_assert_named (widget);
  screen_assert_keys_told (widget, told);
}

static void
test_places (Screens *screens, G_GNUC_UNUSED gconstpointer data)
{
  static const char *const places[] = { "people", "pairs", "sessions", "program" };

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_test_message ("%s", places[i]);
      act (screens, "view", g_variant_new_string (places[i]));
      check (GTK_WIDGET (screens->window));
    }
}

static void
test_pages (Screens *screens, G_GNUC_UNUSED gconstpointer data)
{
  static const VvEntityKind kinds[] = { VV_ENTITY_PERSON, VV_ENTITY_PAIR, VV_ENTITY_SESSION,
                                        VV_ENTITY_PROGRAM };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      gint64 id = kinds[i] == VV_ENTITY_PROGRAM ? screens->program : 3;

      g_test_message ("%s", vv_entity (kinds[i])->name);
      act (screens, "open-record", g_variant_new ("(ix)", (gint32) kinds[i], id));
      check (GTK_WIDGET (screens->window));
    }
}

/* Names and closes the dialogs that are open. */
static guint
check_dialogs (Screens *screens)
{
  GListModel *all = gtk_window_get_toplevels ();
  guint n = 0;

  for (guint i = g_list_model_get_n_items (all); i > 0; i--)
    {
      g_autoptr (GtkWidget) each = g_list_model_get_item (all, i - 1);

      if (each == GTK_WIDGET (screens->window) || !gtk_widget_get_mapped (each))
        continue;
      screen_assert_narrow (each);
      check (each);
      gtk_window_destroy (GTK_WINDOW (each));
      n++;
    }
  screen_turn (100);
  return n;
}

static void
test_new (Screens *screens, G_GNUC_UNUSED gconstpointer data)
{
  static const char *const places[] = { "people", "pairs" };

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      act (screens, "view", g_variant_new_string (places[i]));
      act (screens, "new-record", NULL);
      g_assert_cmpuint (check_dialogs (screens), ==, 1);
    }
}

static void
test_windows (Screens *screens, G_GNUC_UNUSED gconstpointer data)
{
  static const char *const actions[] = { "history", "log-session", "show-help-overlay" };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      act (screens, actions[i], NULL);
      g_assert_cmpuint (check_dialogs (screens), ==, 1);
    }
  g_action_group_activate_action (G_ACTION_GROUP (application), "preferences", NULL);
  screen_turn (300);
  g_assert_cmpuint (check_dialogs (screens), ==, 1);
  act (screens, "log-session-of", g_variant_new_int64 (3));
  g_assert_cmpuint (check_dialogs (screens), ==, 1);
}

static void
test_dialogs (Screens *screens, G_GNUC_UNUSED gconstpointer data)
{
  GtkWindow *parent = GTK_WINDOW (screens->window);
  g_autoptr (GArray) people = fixture_ids (3, (gint64) 4, (gint64) 0);
  g_autoptr (VvObject) program = fixture_load (&screens->base, VV_ENTITY_PROGRAM, screens->program);

  gtk_window_present (GTK_WINDOW (vv_copy_dialog_new (parent, screens->document, program)));
  gtk_window_present (GTK_WINDOW (vv_export_dialog_new (parent, screens->document, program)));
  gtk_window_present (GTK_WINDOW (vv_start_dialog_new (parent, screens->document, program)));
  vv_department_dialog_present (parent, screens->document, people);
  vv_leaver_dialog_present (parent, screens->document, 3);
  screen_turn (1000);
  g_assert_cmpuint (check_dialogs (screens), ==, 5);
}

#define TEST(name, function) g_test_add (name, Screens, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  int status;

  gtk_test_init (&argc, &argv, NULL);
  application = vv_application_new ();
  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (application), NULL, NULL);
  TEST ("/names/places", test_places);
  TEST ("/names/pages", test_pages);
  TEST ("/names/new", test_new);
  TEST ("/names/windows", test_windows);
  TEST ("/names/dialogs", test_dialogs);
  status = g_test_run ();
  g_object_unref (application);
  return status;
}
