#include <adwaita.h>
#include <glib/gstdio.h>
#include <locale.h>
#include <string.h>
#include <sys/stat.h>

#include "base/vv-date.h"
#include "form/vv-create-dialog.h"
#include "form/vv-date-row.h"
#include "form/vv-draft.h"
#include "form/vv-editor.h"
#include "form/vv-field-row.h"
#include "form/vv-form.h"
#include "form/vv-person-picker.h"
#include "form/vv-person-row.h"
#include "model/vv-checklist-item.h"
#include "model/vv-person.h"
#include "model/vv-program.h"
#include "model/vv-session.h"
#include "shell/vv-document.h"
#include "shell/vv-resources.h"
#include "screen.h"
#include "vv-fixture.h"

#define NARROW 360

typedef struct
{
  Fixture base;
  VvDocument *document;
  GtkWidget *window;
  GtkWidget *group;
} Form;

static void
turn (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
set_up (Form *form, gconstpointer data)
{
  fixture_set_up (&form->base, data);
  form->document = vv_document_new (form->base.workspace);
  form->window = adw_window_new ();
  form->group = adw_preferences_group_new ();
  gtk_window_set_default_size (GTK_WINDOW (form->window), NARROW, 400);
  adw_window_set_content (ADW_WINDOW (form->window), form->group);
  gtk_window_present (GTK_WINDOW (form->window));
  WAIT_FOR (gtk_widget_get_mapped (form->group));
}

static void
tear_down (Form *form, gconstpointer data)
{
  if (form->window != NULL)
    gtk_window_destroy (GTK_WINDOW (form->window));
  /* Answers on their way hold it. */
  WAIT_FOR (G_OBJECT (form->document)->ref_count == 1);
  g_assert_finalize_object (form->document);
  fixture_tear_down (&form->base, data);
}

static GtkWidget *
add_row (Form *form, VvEntityKind kind, gint64 id, guint field)
{
  g_autoptr (VvObject) object =
      id != 0 ? fixture_load (&form->base, kind, id) : vv_object_new (kind);
  GtkWidget *row = vv_field_row_new (form->document, object, field);

  adw_preferences_group_add (ADW_PREFERENCES_GROUP (form->group), row);
  return row;
}

static gint64
maya (Form *form)
{
  return fixture_add (&form->base, "person", "name=Nora Weiss", "department=Research", NULL);
}

static char *
stored (Form *form, VvEntityKind kind, gint64 id, guint field)
{
  g_autoptr (VvObject) object = fixture_load (&form->base, kind, id);
  char *text = vv_object_format (object, field);

  return text != NULL ? text : g_strdup ("");
}

static gboolean
is_stored (Form *form, VvEntityKind kind, gint64 id, guint field, const char *wanted)
{
  g_autofree char *text = stored (form, kind, id, field);

  return strcmp (text, wanted) == 0;
}

static GtkWidget *
find (GtkWidget *widget, GType type)
{
  if (g_type_is_a (G_OBJECT_TYPE (widget), type) && gtk_widget_get_visible (widget))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, type);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
type_into (GtkWidget *widget, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (widget), text);
}

static gboolean
is_wrong (GtkWidget *row)
{
  return gtk_widget_has_css_class (row, "error");
}

static const char *
sentence_of (GtkWidget *row)
{
  if (VV_IS_DATE_ROW (row))
    return gtk_label_get_label (
        GTK_LABEL (gtk_widget_get_template_child (row, VV_TYPE_DATE_ROW, "echo")));
  return ADW_IS_ENTRY_ROW (row) ? adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row))
                                : adw_action_row_get_subtitle (ADW_ACTION_ROW (row));
}

/* Everything that takes the keyboard says what it is. */
static void
check_labels (GtkWidget *widget)
{
  if (GTK_IS_TEXT_VIEW (widget) || GTK_IS_SWITCH (widget) || GTK_IS_SPIN_BUTTON (widget) ||
      GTK_IS_ENTRY (widget) || GTK_IS_MENU_BUTTON (widget) || ADW_IS_COMBO_ROW (widget))
    g_assert_true (
        gtk_test_accessible_has_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL));
  if (ADW_IS_ENTRY_ROW (widget))
    g_assert_true (gtk_test_accessible_has_property (
        GTK_ACCESSIBLE (gtk_editable_get_delegate (GTK_EDITABLE (widget))),
        GTK_ACCESSIBLE_PROPERTY_LABEL));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    check_labels (child);
}

static gboolean
read_nothing (G_GNUC_UNUSED VvReader *reader, G_GNUC_UNUSED gpointer data, G_GNUC_UNUSED GError **e)
{
  return TRUE;
}

static void
check_row (Form *form, const VvEntity *entity, guint field)
{
  GtkWidget *row = add_row (form, entity->kind, 0, field);
  int minimum;

  gtk_widget_measure (row, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  if (minimum > NARROW - 24)
    g_test_message ("%s.%s: %d", entity->name, entity->fields[field].name, minimum);
  g_assert_cmpint (minimum, <=, NARROW - 24);
  check_labels (row);
  turn ();
  g_object_ref (row);
  adw_preferences_group_remove (ADW_PREFERENCES_GROUP (form->group), row);
  /* A row whose question is still with the reader goes when the answer comes. */
  vv_workspace_read (form->base.workspace, read_nothing, NULL, NULL);
  turn ();
  g_assert_finalize_object (row);
}

static void
test_rows (Form *form, G_GNUC_UNUSED gconstpointer data)
{
  for (guint kind = 1; kind < VV_N_ENTITIES; kind++)
    for (guint i = 0; i < vv_entity (kind)->n_fields; i++)
      if (vv_entity (kind)->fields[i].label != NULL)
        check_row (form, vv_entity (kind), i);
}

static void
test_text (Form *form, G_GNUC_UNUSED gconstpointer data)
{
  gint64 id = maya (form);
  GtkWidget *row = add_row (form, VV_ENTITY_PERSON, id, VV_PERSON_SITE);
  g_autofree char *label = NULL;

  type_into (row, "  Lyon & <b>Paris</b> ");
  g_assert_true (is_stored (form, VV_ENTITY_PERSON, id, VV_PERSON_SITE, ""));
  g_signal_emit_by_name (row, "entry-activated");
  WAIT_FOR (is_stored (form, VV_ENTITY_PERSON, id, VV_PERSON_SITE, "Lyon & <b>Paris</b>"));
  WAIT_FOR (strcmp (gtk_editable_get_text (GTK_EDITABLE (row)), "Lyon & <b>Paris</b>") == 0);
  label = fixture_label (&form->base);
  g_assert_nonnull (strstr (label, "Nora Weiss"));

  type_into (row, "");
  g_signal_emit_by_name (row, "entry-activated");
  WAIT_FOR (is_stored (form, VV_ENTITY_PERSON, id, VV_PERSON_SITE, ""));
}

/* What is typed is stored when the row goes from the screen, too. */
static void
test_closing (Form *form, G_GNUC_UNUSED gconstpointer data)
{
  gint64 id = maya (form);
  GtkWidget *row = add_row (form, VV_ENTITY_PERSON, id, VV_PERSON_SITE);

  WAIT_FOR (gtk_widget_get_mapped (row));
  type_into (row, "Rennes");
  gtk_window_destroy (GTK_WINDOW (form->window));
  form->window = NULL;
  WAIT_FOR (is_stored (form, VV_ENTITY_PERSON, id, VV_PERSON_SITE, "Rennes"));
}

static gboolean
revert (GtkWidget *row)
{
  gboolean is_handled = FALSE;

  g_signal_emit_by_name (row, "revert", &is_handled);
  return is_handled;
}

static void
test_required (Form *form, G_GNUC_UNUSED gconstpointer data)
{
  GtkWidget *row = add_row (form, VV_ENTITY_PROGRAM, form->base.program, VV_PROGRAM_TITLE);
  g_autofree char *before = stored (form, VV_ENTITY_PROGRAM, form->base.program, VV_PROGRAM_TITLE);

  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, "Pilot");
  type_into (row, "");
  g_signal_emit_by_name (row, "entry-activated");
  g_assert_true (is_wrong (row));
  g_assert_cmpstr (sentence_of (row), ==, "Title can’t be left empty.");
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (gtk_editable_get_delegate (GTK_EDITABLE (row))),
                                    GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_TRUE);
  g_assert_true (revert (row));
  g_assert_false (revert (row));
  g_assert_false (is_wrong (row));
  g_assert_cmpstr (sentence_of (row), ==, "Title");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, "Pilot");
  g_assert_true (is_stored (form, VV_ENTITY_PROGRAM, form->base.program, VV_PROGRAM_TITLE, before));
}

static void
test_date (Form *form, G_GNUC_UNUSED gconstpointer data)
{
  gint64 id = maya (form);
  GtkWidget *row = add_row (form, VV_ENTITY_PERSON, id, VV_PERSON_JOINED);
  GtkWidget *entry = find (row, GTK_TYPE_ENTRY);

  type_into (entry, "12 mars");
  g_assert_cmpstr (sentence_of (row), ==, "Thursday 12 March 2026, 8 days ago");
  g_signal_emit_by_name (entry, "activate");
  g_assert_cmpstr (vv_date_row_date (VV_DATE_ROW (row)), ==, "2026-03-12");
  WAIT_FOR (is_stored (form, VV_ENTITY_PERSON, id, VV_PERSON_JOINED, "2026-03-12"));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "12 Mar 2026");

  type_into (entry, "31/4");
  g_signal_emit_by_name (entry, "activate");
  g_assert_true (is_wrong (row));
  g_assert_nonnull (strstr (sentence_of (row), "April 2026 has 30 days"));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "31/4");
  g_assert_false (vv_date_row_is_valid (VV_DATE_ROW (row)));
  g_assert_true (revert (row));
  g_assert_false (is_wrong (row));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "12 Mar 2026");

  type_into (entry, "");
  g_signal_emit_by_name (entry, "activate");
  WAIT_FOR (is_stored (form, VV_ENTITY_PERSON, id, VV_PERSON_JOINED, ""));
}

static void
count (G_GNUC_UNUSED GObject *object, G_GNUC_UNUSED GParamSpec *pspec, gpointer data)
{
  (*(guint *) data)++;
}

/* The row without a record behind it. */
static void
test_date_alone (Form *form, G_GNUC_UNUSED gconstpointer data)
{
  GtkWidget *row = vv_date_row_new ("Due <soon>");
  GtkWidget *entry = find (row, GTK_TYPE_ENTRY);
  guint n = 0;

  adw_preferences_group_add (ADW_PREFERENCES_GROUP (form->group), row);
  g_signal_connect (row, "notify::date", G_CALLBACK (count), &n);
  vv_date_row_set_date (VV_DATE_ROW (row), "2026-03-21");
  vv_date_row_set_date (VV_DATE_ROW (row), "2026-03-21");
  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpstr (sentence_of (row), ==, "Saturday 21 March 2026, tomorrow");
  type_into (entry, "+2w");
  g_assert_cmpuint (n, ==, 1);
  g_signal_emit_by_name (entry, "activate");
  g_assert_cmpuint (n, ==, 2);
  g_assert_cmpstr (vv_date_row_date (VV_DATE_ROW (row)), ==, "2026-04-03");
  gtk_menu_button_popup (GTK_MENU_BUTTON (find (row, GTK_TYPE_MENU_BUTTON)));
  turn ();
  g_assert_cmpuint (n, ==, 2);
  gtk_menu_button_popdown (GTK_MENU_BUTTON (find (row, GTK_TYPE_MENU_BUTTON)));
}

/* A question that has days which are no answer. */
static void
test_date_range (Form *form, G_GNUC_UNUSED gconstpointer data)
{
  GtkWidget *row = vv_date_row_new ("Last day");
  GtkWidget *entry = find (row, GTK_TYPE_ENTRY);
  guint32 today = vv_today ();

  adw_preferences_group_add (ADW_PREFERENCES_GROUP (form->group), row);
  vv_date_row_set_range (VV_DATE_ROW (row), 0, today, "Not a day to come.");
  vv_date_row_set_date (VV_DATE_ROW (row), "2026-03-20");
  type_into (entry, "tomorrow");
  g_assert_cmpuint (vv_date_row_day (VV_DATE_ROW (row)), ==, 0);
  g_assert_false (is_wrong (row));
  g_signal_emit_by_name (entry, "activate");
  g_assert_true (is_wrong (row));
  g_assert_cmpstr (sentence_of (row), ==, "Not a day to come.");
  type_into (entry, "yesterday");
  g_assert_false (is_wrong (row));
  g_assert_cmpuint (vv_date_row_day (VV_DATE_ROW (row)), ==, today - 1);
  g_assert_cmpstr (vv_date_row_date (VV_DATE_ROW (row)), ==, "2026-03-20");
  g_signal_emit_by_name (entry, "activate");
  g_assert_cmpstr (vv_date_row_date (VV_DATE_ROW (row)), ==, "2026-03-19");
  type_into (entry, "no day");
  g_assert_cmpuint (vv_date_row_day (VV_DATE_ROW (row)), ==, 0);
}

/* The end of a long text is not below the edge. */
static gboolean
shows_all (GtkWidget *view)
{
  GtkTextIter end;
  GdkRectangle place;

  gtk_text_buffer_get_end_iter (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), &end);
  gtk_text_view_get_iter_location (GTK_TEXT_VIEW (view), &end, &place);
  return place.y > 0 && gtk_widget_get_height (view) >= place.y + place.height;
}

static void
test_long (Form *form, G_GNUC_UNUSED gconstpointer data)
{
  g_autoptr (GString) note = g_string_new ("note=");
  gint64 id = maya (form);
  GtkWidget *row;

  for (guint i = 0; i < 40; i++)
    g_string_append (note, "What she says ");
  g_assert_true (fixture_set (&form->base, "person", "nora", note->str, NULL));
  row = add_row (form, VV_ENTITY_PERSON, id, VV_PERSON_NOTE);
  WAIT_FOR (shows_all (find (row, GTK_TYPE_TEXT_VIEW)));
}

static gint64
add_session (Form *form)
{
  return fixture_add (&form->base, "session", "pair=pair1", "day=2026-03-12", NULL);
}

static void
test_number (Form *form, G_GNUC_UNUSED gconstpointer data)
{
  gint64 id = add_session (form);
  GtkWidget *row = add_row (form, VV_ENTITY_SESSION, id, VV_SESSION_MENTOR_RATING);
  GtkWidget *spin = find (row, GTK_TYPE_SPIN_BUTTON);
  GtkWidget *text = GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (spin)));

  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (spin)), ==, "");
  type_into (spin, "4");
  g_signal_emit_by_name (text, "activate");
  WAIT_FOR (is_stored (form, VV_ENTITY_SESSION, id, VV_SESSION_MENTOR_RATING, "4"));
  WAIT_FOR (vv_document_last_edit (form->document) != 0); /* the row knows it, too */
  type_into (spin, "9");
  g_signal_emit_by_name (text, "activate");
  WAIT_FOR (is_wrong (row)); /* what is still being stored comes first */
  g_assert_nonnull (strstr (sentence_of (row), "“9” can’t be used"));
  g_assert_true (is_stored (form, VV_ENTITY_SESSION, id, VV_SESSION_MENTOR_RATING, "4"));
  type_into (spin, "");
  g_signal_emit_by_name (text, "activate");
  WAIT_FOR (is_stored (form, VV_ENTITY_SESSION, id, VV_SESSION_MENTOR_RATING, ""));
  WAIT_FOR (!is_wrong (row));
}

static void
test_time (Form *form, G_GNUC_UNUSED gconstpointer data)
{
  gint64 id = add_session (form);
  GtkWidget *row = add_row (form, VV_ENTITY_SESSION, id, VV_SESSION_START);
  static const char *const wrong[] = { "25:00", "9:60", "12345", "noon", ":", "1:2:3", "9:5" };
  static const char *const right[][2] = {
    { "9h30", "09:30" }, { "9", "09:00" },    { "14.15", "14:15" },
    { "930", "09:30" },  { "1430", "14:30" }, { "7h", "07:00" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      type_into (row, wrong[i]);
      g_signal_emit_by_name (row, "entry-activated");
      if (!is_wrong (row))
        g_test_message ("typed: %s", wrong[i]);
      g_assert_true (is_wrong (row));
      g_assert_nonnull (strstr (sentence_of (row), "is not a time of day"));
    }
  for (guint i = 0; i < G_N_ELEMENTS (right); i++)
    {
      type_into (row, right[i][0]);
      g_signal_emit_by_name (row, "entry-activated");
      WAIT_FOR (is_stored (form, VV_ENTITY_SESSION, id, VV_SESSION_START, right[i][1]));
      WAIT_FOR (!is_wrong (row));
    }
}

static void
test_choice (Form *form, G_GNUC_UNUSED gconstpointer data)
{
  gint64 id = add_session (form);
  GtkWidget *state = add_row (form, VV_ENTITY_SESSION, id, VV_SESSION_STATE);
  GtkWidget *mode = add_row (form, VV_ENTITY_SESSION, id, VV_SESSION_MODE);
  GListModel *modes = adw_combo_row_get_model (ADW_COMBO_ROW (mode));

  /* not set, and three modes; "planned" may stay or go four ways */
  g_assert_cmpuint (g_list_model_get_n_items (modes), ==, 4);
  g_assert_cmpuint (g_list_model_get_n_items (adw_combo_row_get_model (ADW_COMBO_ROW (state))), ==,
                    5);
  adw_combo_row_set_selected (ADW_COMBO_ROW (mode), 2);
  WAIT_FOR (is_stored (form, VV_ENTITY_SESSION, id, VV_SESSION_MODE, "video"));
  adw_combo_row_set_selected (ADW_COMBO_ROW (mode), 0);
  adw_combo_row_set_selected (ADW_COMBO_ROW (mode), 3);
  WAIT_FOR (is_stored (form, VV_ENTITY_SESSION, id, VV_SESSION_MODE, "phone"));
  adw_combo_row_set_selected (ADW_COMBO_ROW (mode), 0);
  WAIT_FOR (is_stored (form, VV_ENTITY_SESSION, id, VV_SESSION_MODE, ""));
}

static void
test_switch_and_long (Form *form, G_GNUC_UNUSED gconstpointer data)
{
  gint64 program = form->base.program;
  gint64 person = maya (form);
  GtkWidget *pilot = add_row (form, VV_ENTITY_PROGRAM, program, VV_PROGRAM_PILOT);
  GtkWidget *note = add_row (form, VV_ENTITY_PERSON, person, VV_PERSON_NOTE);
  GtkTextView *view = GTK_TEXT_VIEW (find (note, GTK_TYPE_TEXT_VIEW));

  gtk_switch_set_active (GTK_SWITCH (find (pilot, GTK_TYPE_SWITCH)), TRUE);
  WAIT_FOR (is_stored (form, VV_ENTITY_PROGRAM, program, VV_PROGRAM_PILOT, "true"));
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (view), "a\nb\n", -1);
  vv_editor_commit (VV_EDITOR (note));
  WAIT_FOR (is_stored (form, VV_ENTITY_PERSON, person, VV_PERSON_NOTE, "a\nb"));
}

/* Only the language shown changes; words shown for want of it are nobody's edit. */
static void
test_languages (Form *form, G_GNUC_UNUSED gconstpointer data)
{
  gint64 id = fixture_add (&form->base, "topic", "program=p1", "name:fr=Réseaux", NULL);
  GtkWidget *row = add_row (form, VV_ENTITY_TOPIC, id, 2);

  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, "Réseaux");
  g_signal_emit_by_name (row, "entry-activated");
  turn ();
  g_assert_true (is_stored (form, VV_ENTITY_TOPIC, id, 2, "{\"fr\":\"Réseaux\"}"));
  type_into (row, "Networks");
  g_signal_emit_by_name (row, "entry-activated");
  WAIT_FOR (is_stored (form, VV_ENTITY_TOPIC, id, 2, "{\"en\":\"Networks\",\"fr\":\"Réseaux\"}"));
}

static void
test_update (Form *form, G_GNUC_UNUSED gconstpointer data)
{
  gint64 id = maya (form);
  GtkWidget *site = add_row (form, VV_ENTITY_PERSON, id, VV_PERSON_SITE);
  g_autoptr (VvObject) person = fixture_load (&form->base, VV_ENTITY_PERSON, id);

  vv_object_set_text (person, VV_PERSON_SITE, "Lille");
  vv_field_row_update (site, person);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (site)), ==, "Lille");
  type_into (site, "Lil");
  vv_object_set_text (person, VV_PERSON_SITE, "Nantes");
  vv_field_row_update (site, person);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (site)), ==, "Lil");
  revert (site);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (site)), ==, "Nantes");
}

static void
pick (GtkWidget *widget, const char *text, const char *wanted)
{
  GtkWidget *entry = find (widget, GTK_TYPE_ENTRY);
  GtkWidget *picker = find (widget, VV_TYPE_PERSON_PICKER);
  GtkWidget *list;
  GtkListBoxRow *row;

  WAIT_FOR (find (picker, GTK_TYPE_POPOVER) == NULL);
  type_into (entry, text);
  WAIT_FOR ((list = find (picker, GTK_TYPE_LIST_BOX)) != NULL && find (picker, GTK_TYPE_POPOVER) &&
            (row = gtk_list_box_get_selected_row (GTK_LIST_BOX (list))) != NULL);
  g_signal_emit_by_name (list, "row-activated", row);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, wanted);
}

static void
test_picker (Form *form, G_GNUC_UNUSED gconstpointer data)
{
  gint64 id = maya (form);
  GtkWidget *picker = vv_person_picker_new (form->document, "Mentor");
  VvPersonPicker *self = VV_PERSON_PICKER (picker);
  guint n = 0;

  fixture_add (&form->base, "topic", "program=p1", "name=Short video", "uid=t1", NULL);
  fixture_add (&form->base, "participation_topic", "participation=maya@example.com", "topic=t1",
               NULL);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (form->group), picker);
  g_signal_connect (picker, "notify::person-id", G_CALLBACK (count), &n);
  WAIT_FOR (gtk_widget_get_mapped (picker));
  g_signal_emit_by_name (vv_person_picker_entry (self), "icon-release", GTK_ENTRY_ICON_PRIMARY);
  WAIT_FOR (find (picker, GTK_TYPE_LIST_BOX) != NULL);
  pick (picker, "research", "Nora Weiss");
  g_assert_cmpint (vv_person_picker_person (self), ==, id);
  g_assert_cmpuint (n, ==, 1);
  pick (picker, "SHORT vid", "Maya Chen");
  vv_person_picker_set_scope (self, form->base.program, "mentee");
  pick (picker, "pen", "Arthur Penhale");
  g_assert_cmpint (vv_person_picker_participation (self), ==, form->base.mentee);
  vv_person_picker_set_scope (self, 0, NULL);
  vv_person_picker_set_person (self, id);
  WAIT_FOR (strcmp (vv_person_picker_name (self), "Nora Weiss") == 0);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (vv_person_picker_entry (self)),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "Mentor");
}

/* The rule of the workspace refuses; the row says so and keeps what was chosen. */
static void
test_failed_save (Form *form, G_GNUC_UNUSED gconstpointer data)
{
  gint64 id = maya (form);
  GtkWidget *row = add_row (form, VV_ENTITY_PERSON, id, VV_PERSON_MANAGER_ID);

  WAIT_FOR (gtk_widget_get_mapped (row));
  pick (row, "nora", "Nora Weiss");
  WAIT_FOR (is_wrong (row));
  g_assert_true (strlen (sentence_of (row)) > 10);
  g_assert_cmpint (vv_person_picker_person (vv_person_row_picker (VV_PERSON_ROW (row))), ==, id);
  g_assert_true (is_stored (form, VV_ENTITY_PERSON, id, VV_PERSON_MANAGER_ID, ""));
  pick (row, "maya", "Maya Chen");
  WAIT_FOR (!is_wrong (row));
}

static const guint person_fields[] = { VV_PERSON_GIVEN_NAME, VV_PERSON_FAMILY_NAME, VV_PERSON_LEVEL,
                                       VV_PERSON_JOINED, VV_PERSON_MANAGER_ID };

static GtkWidget *
make_dialog (Form *form)
{
  GtkWidget *dialog =
      vv_create_dialog_new (GTK_WINDOW (form->window), form->document, VV_ENTITY_PERSON,
                            person_fields, G_N_ELEMENTS (person_fields), NULL);

  gtk_window_present (GTK_WINDOW (dialog));
  WAIT_FOR (gtk_widget_get_mapped (dialog));
  return dialog;
}

static GtkWidget *
row_of (GtkWidget *dialog, guint field)
{
  return vv_form_row (VV_FORM (vv_create_dialog_form (VV_CREATE_DIALOG (dialog))), field);
}

static gboolean
can_create (GtkWidget *dialog)
{
  return gtk_widget_get_sensitive (gtk_window_get_default_widget (GTK_WINDOW (dialog)));
}

static void
on_created (G_GNUC_UNUSED GtkWidget *dialog, gint64 id, gpointer data)
{
  *(gint64 *) data = id;
}

static void
close_dialog (GtkWidget *dialog)
{
  gpointer alive = dialog;

  g_object_add_weak_pointer (G_OBJECT (dialog), &alive);
  if (!gtk_widget_in_destruction (dialog))
    gtk_window_close (GTK_WINDOW (dialog));
  WAIT_FOR (alive == NULL);
}

static void
test_create (Form *form, G_GNUC_UNUSED gconstpointer data)
{
  g_autofree char *draft =
      vv_draft_path (vv_workspace_path (form->base.workspace), VV_ENTITY_PERSON);
  GtkWidget *dialog = make_dialog (form);
  gint64 id = 0;
  struct stat status;
  int minimum;
  gpointer alive;

  gtk_widget_measure (dialog, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, NARROW);
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (dialog)),
                                         row_of (dialog, VV_PERSON_GIVEN_NAME)));
  g_assert_false (can_create (dialog));
  type_into (row_of (dialog, VV_PERSON_GIVEN_NAME), "Ines");
  g_assert_true (can_create (dialog));
  type_into (find (row_of (dialog, VV_PERSON_JOINED), GTK_TYPE_ENTRY), "31/4");
  g_assert_false (can_create (dialog));
  type_into (find (row_of (dialog, VV_PERSON_JOINED), GTK_TYPE_ENTRY), "12 mars");
  g_assert_true (can_create (dialog));
  close_dialog (dialog);
  g_assert_cmpint (g_stat (draft, &status), ==, 0);
  g_assert_cmpuint (status.st_mode & 0777, ==, 0600);

  dialog = make_dialog (form);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row_of (dialog, VV_PERSON_GIVEN_NAME))), ==,
                   "Ines");
  g_assert_cmpstr (vv_date_row_date (VV_DATE_ROW (row_of (dialog, VV_PERSON_JOINED))), ==,
                   "2026-03-12");
  alive = dialog;
  g_object_add_weak_pointer (G_OBJECT (dialog), &alive);
  g_signal_connect (dialog, "created", G_CALLBACK (on_created), &id);
  g_signal_emit_by_name (gtk_window_get_default_widget (GTK_WINDOW (dialog)), "clicked");
  WAIT_FOR (alive == NULL);
  g_assert_true (is_stored (form, VV_ENTITY_PERSON, id, VV_PERSON_GIVEN_NAME, "Ines"));
  g_assert_true (is_stored (form, VV_ENTITY_PERSON, id, VV_PERSON_JOINED, "2026-03-12"));
  g_assert_cmpint (g_stat (draft, &status), !=, 0);
}

static void
test_discard (Form *form, G_GNUC_UNUSED gconstpointer data)
{
  static const guint fields[] = { VV_PERSON_GIVEN_NAME };
  g_autofree char *draft =
      vv_draft_path (vv_workspace_path (form->base.workspace), VV_ENTITY_PERSON);
  g_autoptr (VvObject) person = vv_object_new (VV_ENTITY_PERSON);
  g_autoptr (VvObject) preset = vv_object_new (VV_ENTITY_PERSON);
  GtkWidget *dialog;
  GtkWidget *revealer;

  vv_object_set_text (person, VV_PERSON_GIVEN_NAME, "Old\n=[x] é");
  vv_draft_save (draft, person, fields, 1);
  vv_object_set_text (preset, VV_PERSON_GIVEN_NAME, "Preset");
  g_assert_false (vv_draft_load (draft, preset, preset, fields, 1));
  vv_object_unset (person, VV_PERSON_GIVEN_NAME);
  g_assert_true (vv_draft_load (draft, person, NULL, fields, 1));
  g_assert_cmpstr (vv_object_text (person, VV_PERSON_GIVEN_NAME), ==, "Old\n=[x] é");

  dialog = make_dialog (form);
  revealer = find (dialog, GTK_TYPE_REVEALER);
  g_assert_true (gtk_revealer_get_reveal_child (GTK_REVEALER (revealer)));
  g_signal_emit_by_name (find (revealer, GTK_TYPE_BUTTON), "clicked");
  g_assert_false (g_file_test (draft, G_FILE_TEST_EXISTS));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row_of (dialog, VV_PERSON_GIVEN_NAME))), ==,
                   "");
  close_dialog (dialog);
  g_assert_false (g_file_test (draft, G_FILE_TEST_EXISTS));
}

#define ADD(path, func) g_test_add (path, Form, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_assert_nonnull (setlocale (LC_ALL, "C.UTF-8")); /* GTK takes American English */
  adw_init ();
  vv_resources_register ();
  ADD ("/form/rows", test_rows);
  ADD ("/form/text", test_text);
  ADD ("/form/closing", test_closing);
  ADD ("/form/required", test_required);
  ADD ("/form/date", test_date);
  ADD ("/form/date-alone", test_date_alone);
  ADD ("/form/date-range", test_date_range);
  ADD ("/form/long", test_long);
  ADD ("/form/number", test_number);
  ADD ("/form/time", test_time);
  ADD ("/form/choice", test_choice);
  ADD ("/form/switch-and-long", test_switch_and_long);
  ADD ("/form/languages", test_languages);
  ADD ("/form/update", test_update);
  ADD ("/form/picker", test_picker);
  ADD ("/form/failed-save", test_failed_save);
  ADD ("/form/create", test_create);
  ADD ("/form/discard", test_discard);
  return g_test_run ();
}
