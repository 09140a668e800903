/* Every template is instantiated as the program does it, seen, and gone when its window is. */

#include <adwaita.h>
#include <string.h>

#include "form/vv-create-dialog.h"
#include "form/vv-date-row.h"
#include "form/vv-long-row.h"
#include "list/vv-list-page.h"
#include "model/vv-person.h"
#include "pairs/vv-pair-create.h"
#include "pairs/vv-pair-detail.h"
#include "pairs/vv-pair-record.h"
#include "people/vv-person-detail.h"
#include "program/vv-export-dialog.h"
#include "program/vv-import-dialog.h"
#include "program/vv-program-detail.h"
#include "screen.h"
#include "sessions/vv-quick-log.h"
#include "shell/vv-application.h"
#include "shell/vv-history-window.h"
#include "shell/vv-page.h"
#include "shell/vv-resources.h"
#include "shell/vv-window.h"
#include "vv-fixture.h"

#define TEMPLATES "/org/viceversa/Viceversa/ui/"

static VvApplication *application;

typedef struct
{
  Fixture base;
  VvDocument *document;
  GtkWindow *parent;
  gint64 program;
} Templates;

/* Makes what a template stands in, the template itself where it stands alone. */
typedef GtkWidget *(*Make) (Templates *templates);

static GtkWidget *
make_create_dialog (Templates *templates)
{
  const guint fields[] = { VV_PERSON_GIVEN_NAME, VV_PERSON_JOINED, VV_PERSON_NOTE };

  return vv_create_dialog_new (templates->parent, templates->document, VV_ENTITY_PERSON, fields,
                               G_N_ELEMENTS (fields), NULL);
}

static GtkWidget *
make_date_row (G_GNUC_UNUSED Templates *templates)
{
  return vv_date_row_new ("Day");
}

static GtkWidget *
make_export_dialog (Templates *templates)
{
  g_autoptr (VvObject) program =
      fixture_load (&templates->base, VV_ENTITY_PROGRAM, templates->program);

  return vv_export_dialog_new (templates->parent, templates->document, program);
}

static GtkWidget *
make_history_window (Templates *templates)
{
  vv_history_window_present (templates->parent, templates->document);
  return screen_window (VV_TYPE_HISTORY_WINDOW);
}

static GtkWidget *
make_import_dialog (Templates *templates)
{
  g_autofree char *path = g_build_filename (templates->base.folder, "none.xml", NULL);

  return GTK_WIDGET (vv_import_dialog_present (templates->parent, templates->document, path));
}

static GtkWidget *
make_list_page (Templates *templates)
{
  GtkWidget *list = vv_list_page_new (templates->document, VV_LIST_PEOPLE);

  vv_list_page_set_title (VV_LIST_PAGE (list), "People");
  return list;
}

static GtkWidget *
make_long_row (G_GNUC_UNUSED Templates *templates)
{
  return vv_long_row_new ("Note");
}

static GtkWidget *
make_page (G_GNUC_UNUSED Templates *templates)
{
  return vv_page_new ();
}

static GtkWidget *
make_pair_create (Templates *templates)
{
  return vv_pair_create_new (templates->parent, templates->document);
}

static GtkWidget *
make_pair_detail (Templates *templates)
{
  GtkWidget *detail = vv_pair_detail_new (templates->document);

  vv_pair_detail_open (VV_PAIR_DETAIL (detail), templates->base.pair);
  return detail;
}

static GtkWidget *
make_pair_record (Templates *templates)
{
  gint64 id = fixture_add (&templates->base, "pair_goal", "pair=pair1", "title=To listen", NULL);
  g_autoptr (VvObject) goal = fixture_load (&templates->base, VV_ENTITY_PAIR_GOAL, id);

  vv_pair_record_open (templates->parent, templates->document, goal);
  return screen_window (VV_TYPE_PAIR_RECORD);
}

static GtkWidget *
make_person_detail (Templates *templates)
{
  GtkWidget *detail = vv_person_detail_new (templates->document);

  vv_person_detail_show (VV_PERSON_DETAIL (detail), 1);
  return detail;
}

static GtkWidget *
make_program_detail (Templates *templates)
{
  GtkWidget *detail = vv_program_detail_new (templates->document);

  vv_program_detail_set_program (VV_PROGRAM_DETAIL (detail), templates->program);
  return detail;
}

static GtkWidget *
make_quick_log (Templates *templates)
{
  return vv_quick_log_new (templates->parent, templates->document, templates->base.pair);
}

static GtkWidget *
make_window (Templates *templates)
{
  GtkWidget *window = GTK_WIDGET (vv_window_new (GTK_APPLICATION (application)));

  vv_window_set_document (VV_WINDOW (window), g_object_ref (templates->document));
  return window;
}

static GtkWidget *
make_first_window (G_GNUC_UNUSED Templates *templates)
{
  GtkWidget *window = GTK_WIDGET (vv_window_new (GTK_APPLICATION (application)));

  vv_window_set_opening (VV_WINDOW (window), NULL);
  return window;
}

static const struct
{
  const char *name;
  Make make;
  const char *typed; /* (nullable): into its first entry, what brings it up */
} makers[] = {
  { "VvCreateDialog", make_create_dialog, NULL },
  { "VvDateRow", make_date_row, NULL },
  { "VvExportDialog", make_export_dialog, NULL },
  { "VvHistoryWindow", make_history_window, NULL },
  { "VvImportDialog", make_import_dialog, NULL },
  { "VvListPage", make_list_page, NULL },
  { "VvLogStepTag", make_quick_log, "try a digest" },
  { "VvLongRow", make_long_row, NULL },
  { "VvPage", make_page, NULL },
  { "VvPairCreate", make_pair_create, NULL },
  { "VvPairDetail", make_pair_detail, NULL },
  { "VvPairRecord", make_pair_record, NULL },
  { "VvPersonDetail", make_person_detail, NULL },
  { "VvPersonHead", make_person_detail, NULL },
  { "VvPersonOffer", make_pair_create, "a" },
  { "VvPersonPicker", make_pair_create, NULL },
  { "VvProgramDetail", make_program_detail, NULL },
  { "VvProgramHead", make_program_detail, NULL },
  { "VvProgramTimeline", make_program_detail, NULL },
  { "VvQuickLog", make_quick_log, NULL },
  { "VvSidebar", make_window, NULL },
  { "VvWelcome", make_first_window, NULL },
  { "VvWindow", make_window, NULL },
};

static void
set_up (Templates *templates, gconstpointer data)
{
  fixture_set_up (&templates->base, data);
  g_assert_true (fixture_load_demo (&templates->base));
  templates->program = fixture_find (&templates->base, VV_ENTITY_PROGRAM, 0, "demo");
  templates->document = vv_document_new (templates->base.workspace);
  vv_document_set_program (templates->document, templates->program);
  templates->parent = GTK_WINDOW (adw_window_new ());
  gtk_window_present (templates->parent);
}

static void
tear_down (Templates *templates, gconstpointer data)
{
  if (templates->parent != NULL)
    gtk_window_destroy (templates->parent);
  WAIT_FOR (G_OBJECT (templates->document)->ref_count == 1);
  g_assert_finalize_object (templates->document);
  fixture_tear_down (&templates->base, data);
}

static guint
number_of (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (makers); i++)
    if (strcmp (makers[i].name, name) == 0)
      return i;
  g_error ("%s has no test: say in makers[] how it is made", name);
}

/* What a template stands in, in a window of its own where it is none itself. */
static GtkWidget *
place (Templates *templates, const char *name)
{
  GtkWidget *top = makers[number_of (name)].make (templates);
  GtkWidget *window, *list;

  if (GTK_IS_WINDOW (top))
    return top;
  window = adw_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (window), 360, 640);
  if (GTK_IS_LIST_BOX_ROW (top))
    {
      list = gtk_list_box_new ();
      gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, "Rows",
                                      -1);
      gtk_list_box_append (GTK_LIST_BOX (list), top);
      top = list;
    }
  adw_window_set_content (ADW_WINDOW (window), top);
  return window;
}

static gboolean
is_narrow (GtkWidget *widget)
{
  int minimum = 0;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  return minimum <= 360;
}

/* Until it is there, and has taken its narrow form where it has one. */
static void
show (GtkWidget *window, GtkWidget *widget, const char *typed)
{
  gtk_window_present (GTK_WINDOW (window));
  if (typed != NULL)
    gtk_editable_set_text (GTK_EDITABLE (screen_find (window, GTK_TYPE_ENTRY)), typed);
  WAIT_FOR (gtk_widget_get_mapped (widget) && is_narrow (widget));
  screen_turn (300);
}

static void
end (GtkWidget *window, GtkWidget *widget)
{
  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);
  g_object_add_weak_pointer (G_OBJECT (widget), (gpointer *) &widget);
  gtk_window_destroy (GTK_WINDOW (window));
  WAIT_FOR (widget == NULL && window == NULL);
}

static void
test_shown (Templates *templates, gconstpointer name)
{
  GtkWidget *window = place (templates, name);
  GtkWidget *widget = screen_find (window, g_type_from_name (name));

  show (window, widget, makers[number_of (name)].typed);
  screen_assert_narrow (widget);
  screen_assert_named (widget);
  end (window, widget);
}

/* Gone before it was seen and before anything was read for it. */
static void
test_at_once (Templates *templates, gconstpointer name)
{
  GtkWidget *window = place (templates, name);

  end (window, screen_find (window, g_type_from_name (name)));
}

/* The window that it stands before goes first, and takes it along where that is so agreed. */
static void
test_with_parent (Templates *templates, gconstpointer name)
{
  GtkWidget *window = place (templates, name);
  gboolean is_taken = gtk_window_get_destroy_with_parent (GTK_WINDOW (window));

  gtk_window_present (GTK_WINDOW (window));
  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);
  gtk_window_destroy (templates->parent);
  templates->parent = NULL;
  if (!is_taken)
    gtk_window_destroy (GTK_WINDOW (window));
  WAIT_FOR (window == NULL);
}

/* (transfer full) (nullable): the class of the template in a resource. */
static char *
class_in (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, &error);
  g_autofree char *text = NULL;
  g_auto (GStrv) parts = NULL;

  g_assert_no_error (error);
  text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  parts = g_strsplit (text, "<template class=\"", 2);
  if (parts[1] == NULL)
    return NULL;
  return g_strndup (parts[1], strcspn (parts[1], "\""));
}

static void
add_tests (const char *name)
{
  g_autofree char *shown = g_strdup_printf ("/templates/%s/shown", name);
  g_autofree char *at_once = g_strdup_printf ("/templates/%s/at-once", name);
  g_autofree char *with_parent = g_strdup_printf ("/templates/%s/with-parent", name);

  g_test_add (shown, Templates, name, set_up, test_shown, tear_down);
  g_test_add (at_once, Templates, name, set_up, test_at_once, tear_down);
  g_test_add (with_parent, Templates, name, set_up, test_with_parent, tear_down);
}

/* Goes over the templates that the program has, whatever is listed here. */
static void
collect (const char *folder, GHashTable *names)
{
  g_auto (GStrv) children =
      g_resources_enumerate_children (folder, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  for (guint i = 0; children[i] != NULL; i++)
    {
      g_autofree char *path = g_strconcat (folder, children[i], NULL);
      char *name = NULL;

      if (g_str_has_suffix (path, "/"))
        collect (path, names);
      else if (g_str_has_suffix (path, ".ui") && (name = class_in (path)) != NULL)
        g_hash_table_add (names, name);
    }
}

/* None lacks a way to be made, and no way outlives its template. */
static void
test_list (gconstpointer data)
{
  GHashTable *names = (GHashTable *) data;
  GHashTableIter iter;
  gpointer name;

  g_hash_table_iter_init (&iter, names);
  while (g_hash_table_iter_next (&iter, &name, NULL))
    number_of (name);
  for (guint i = 0; i < G_N_ELEMENTS (makers); i++)
    if (!g_hash_table_contains (names, makers[i].name))
      g_error ("%s is no template", makers[i].name);
}

int
main (int argc, char **argv)
{
  g_autoptr (GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GHashTableIter iter;
  gpointer name;
  int status;

  gtk_test_init (&argc, &argv, NULL);
  application = vv_application_new ();
  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (application), NULL, NULL);
  vv_resources_register ();
  collect (TEMPLATES, names);
  g_test_add_data_func ("/templates/list", names, test_list);
  g_hash_table_iter_init (&iter, names);
  while (g_hash_table_iter_next (&iter, &name, NULL))
    add_tests (name);
  status = g_test_run ();
  g_object_unref (application);
  return status;
}
