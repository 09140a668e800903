#include "people/vv-people-actions.h"

#include <glib/gi18n-lib.h>

#include "jobs/vv-bulk.h"
#include "list/vv-chip.h"
#include "people/vv-department-dialog.h"
#include "people/vv-leaver-dialog.h"
#include "people/vv-people-removal.h"
#include "shell/vv-accessible-name.h"
#include "shell/vv-late-menu.h"

/* What the actions work on; lives as long as the view. */
typedef struct
{
  GtkWidget *view;
  VvDocument *document;
  VvListPage *list;
  GSimpleActionGroup *group;
} VvPeopleActions;

static void
free_actions (gpointer data)
{
  VvPeopleActions *self = data;

  g_object_unref (self->document);
  g_object_unref (self->group);
  g_free (self);
}

static gint64
first_of (GArray *ids)
{
  return ids->len > 0 ? g_array_index (ids, gint64, 0) : 0;
}

static void
on_open (G_GNUC_UNUSED GSimpleAction *action, G_GNUC_UNUSED GVariant *parameter, gpointer data)
{
  VvPeopleActions *self = data;
  g_autoptr (GArray) ids = vv_list_page_selected (self->list);

  if (ids->len > 0)
    vv_document_show (self->document, VV_ENTITY_PERSON, first_of (ids));
}

static void
on_move (G_GNUC_UNUSED GSimpleAction *action, GVariant *parameter, gpointer data)
{
  VvPeopleActions *self = data;
  VvBulkMove *move = g_new0 (VvBulkMove, 1);

  move->program_id = vv_document_program (self->document);
  move->people = vv_list_page_selected (self->list);
  move->state = g_variant_dup_string (parameter, NULL);
  vv_document_edit (self->document, vv_bulk_move, move, (GDestroyNotify) vv_bulk_move_free,
                    VV_DOCUMENT_EDIT_DEFAULT, NULL, NULL);
}

static void
on_department (G_GNUC_UNUSED GSimpleAction *action, G_GNUC_UNUSED GVariant *parameter, gpointer data)
{
  VvPeopleActions *self = data;
  g_autoptr (GArray) ids = vv_list_page_selected (self->list);

  if (ids->len > 0)
    vv_department_dialog_present (GTK_WINDOW (gtk_widget_get_root (self->view)), self->document,
                                  ids);
}

static void
on_leave (G_GNUC_UNUSED GSimpleAction *action, G_GNUC_UNUSED GVariant *parameter, gpointer data)
{
  VvPeopleActions *self = data;
  g_autoptr (GArray) ids = vv_list_page_selected (self->list);

  if (ids->len == 1)
    vv_leaver_dialog_present (GTK_WINDOW (gtk_widget_get_root (self->view)), self->document,
                              first_of (ids));
}

static void
on_remove (G_GNUC_UNUSED GSimpleAction *action, G_GNUC_UNUSED GVariant *parameter, gpointer data)
{
  VvPeopleActions *self = data;

  vv_people_remove (self->view, self->document, vv_list_page_selected (self->list));
}

static void
set_enabled (VvPeopleActions *self, const char *name, gboolean is_enabled)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self->group), name);

  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), is_enabled);
}

/* A place in the pipeline is one of a program: with all of them there is none to move to. */
static void
update (VvPeopleActions *self)
{
  guint n = 0;
  gboolean is_writable = !vv_document_is_read_only (self->document);

  g_object_get (self->list, "n-selected", &n, NULL);
  set_enabled (self, "open", n == 1);
  set_enabled (self, "move", n > 0 && is_writable && vv_document_program (self->document) != 0);
  set_enabled (self, "department", n > 0 && is_writable);
  set_enabled (self, "leave", n == 1 && is_writable);
  set_enabled (self, "remove", n > 0 && is_writable);
}

static void
on_selection_changed (G_GNUC_UNUSED VvListPage *list, gpointer data)
{
  update (data);
}

static void
on_program_changed (VvListPage *list)
{
  update (g_object_get_data (G_OBJECT (list), "vv-people-actions"));
}

static GMenu *
make_states (void)
{
  GMenu *menu = g_menu_new ();

  for (const VvChoice *state = vv_participation_states.choices; state->name != NULL; state++)
    {
      g_autofree char *label = vv_chip_words (&vv_participation_states, state->name);
      g_autofree char *action = g_strdup_printf ("people.move::%s", state->name);

      g_menu_append (menu, label, action);
    }
  return menu;
}

static GMenu *
make_menu (GMenu *states)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) open = g_menu_new ();
  g_autoptr (GMenu) change = g_menu_new ();
  g_autoptr (GMenu) end = g_menu_new ();

  g_menu_append (open, _ ("_Open"), "people.open");
  g_menu_append_submenu (change, _ ("_Move to"), G_MENU_MODEL (states));
  g_menu_append (change, _ ("Set _Department…"), "people.department");
  g_menu_append (end, _ ("Mark as _Leaver…"), "people.leave");
  g_menu_append (end, _ ("_Remove"), "people.remove");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (open));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (change));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (end));
  return menu;
}

static void
add_button (VvListPage *list, const char *label, const char *name, const char *action)
{
  GtkWidget *button = gtk_button_new_with_label (label);
  GtkLabel *words = GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button)));

  gtk_label_set_ellipsize (words, PANGO_ELLIPSIZE_END); /* in little room it keeps six letters */
  gtk_label_set_width_chars (words, 6);
  vv_accessible_name (GTK_WIDGET (button), name);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  vv_list_page_add_bulk_button (list, button);
}

static void
add_buttons (VvListPage *list, GMenu *states)
{
  GtkWidget *move = gtk_menu_button_new ();

  gtk_menu_button_set_label (GTK_MENU_BUTTON (move), _ ("Move to…"));
  vv_late_menu_set (GTK_MENU_BUTTON (move), G_MENU_MODEL (states));
  gtk_menu_button_set_direction (GTK_MENU_BUTTON (move), GTK_ARROW_UP);
  vv_accessible_name (GTK_WIDGET (move), _ ("Move to…"));
  vv_list_page_add_bulk_button (list, move);
  add_button (list, _ ("Department…"), _ ("Set department…"), "people.department");
  vv_list_page_add_bulk_button (list, vv_page_icon_button ("user-trash-symbolic", _ ("Remove"),
                                                           "people.remove"));
}

static void
add_key (VvListPage *list)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (keys),
      gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Delete, 0),
                        gtk_named_action_new ("people.remove")));
  gtk_widget_add_controller (GTK_WIDGET (list), keys);
}

void
vv_people_actions_install (GtkWidget *view, VvDocument *document, VvListPage *list)
{
  static const GActionEntry entries[] = {
    { .name = "open", .activate = on_open },
    { .name = "move", .parameter_type = "s", .activate = on_move },
    { .name = "department", .activate = on_department },
    { .name = "leave", .activate = on_leave },
    { .name = "remove", .activate = on_remove },
  };
  VvPeopleActions *self = g_new0 (VvPeopleActions, 1);
  g_autoptr (GMenu) states = make_states ();
  g_autoptr (GMenu) menu = make_menu (states);

  self->view = view;
  self->document = g_object_ref (document);
  self->list = list;
  self->group = g_simple_action_group_new ();
  g_object_set_data_full (G_OBJECT (list), "vv-people-actions", self, free_actions);
  g_action_map_add_action_entries (G_ACTION_MAP (self->group), entries, G_N_ELEMENTS (entries), self);
  gtk_widget_insert_action_group (view, "people", G_ACTION_GROUP (self->group));
  vv_list_page_set_menu (list, G_MENU_MODEL (menu));
  add_buttons (list, states);
  add_key (list);
  g_signal_connect (list, "selection-changed", G_CALLBACK (on_selection_changed), self);
  g_signal_connect_object (document, "notify::program-id", G_CALLBACK (on_program_changed), list,
                           G_CONNECT_SWAPPED);
  update (self);
}
