#include "sessions/vv-agenda-actions.h"

#include <glib/gi18n-lib.h>

#include "base/vv-date.h"
#include "model/vv-session.h"
#include "sessions/vv-session-actions.h"
#include "shell/vv-few-records.h"

struct _VvAgendaActions
{
  GObject parent_instance;

  VvDocument *document;
  GtkWidget *widget; /* owns the group, and whoever owns this */
  GSimpleActionGroup *group;
  VvMeantFunc meant;
  guint n;
  GArray *few; /* of gint64: those that are meant, where they are few */
};

G_DEFINE_FINAL_TYPE (VvAgendaActions, vv_agenda_actions, G_TYPE_OBJECT)

static const struct
{
  const char *name, *state, *label;
} moves[] = {
  { "hold", "held", N_ ("Held") },
  { "cancel", "cancelled", N_ ("Cancel…") },
  { "miss", "no_show", N_ ("No-Show") },
  { "shift", "moved", N_ ("Move…") },
  { "replan", "planned", N_ ("Back to Planned") },
};

static void
enable (VvAgendaActions *self, const char *name, gboolean is_enabled)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self->group), name);

  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), is_enabled);
}

static gboolean
allows_one (GPtrArray *sessions, const char *state)
{
  for (guint i = 0; i < sessions->len; i++)
    if (vv_session_allows (g_ptr_array_index (sessions, i), state, vv_today ()))
      return TRUE;
  return FALSE;
}

static void
on_sessions_read (GPtrArray *sessions, G_GNUC_UNUSED guint n_gone, gpointer owner)
{
  VvAgendaActions *self = owner;
  gboolean can_write = !vv_document_is_read_only (self->document);
  gboolean are_many = self->n > VV_FEW_RECORDS;

  for (guint i = 0; i < G_N_ELEMENTS (moves); i++)
    enable (self, moves[i].name, can_write && (are_many || allows_one (sessions, moves[i].state)));
  if (self->n != 1)
    enable (self, "shift", FALSE);
}

static void
ask (VvAgendaActions *self)
{
  g_autoptr (GArray) ids = self->n <= VV_FEW_RECORDS ? self->meant (self->widget) : NULL;

  g_array_set_size (self->few, 0);
  if (ids != NULL && ids->len > 0)
    g_array_append_vals (self->few, ids->data, ids->len);
  vv_few_records_ask (self->document, VV_ENTITY_SESSION, self->few, G_OBJECT (self),
                      on_sessions_read);
}

static void
on_open (G_GNUC_UNUSED GSimpleAction *action, G_GNUC_UNUSED GVariant *parameter, gpointer data)
{
  VvAgendaActions *self = data;
  g_autoptr (GArray) ids = self->meant (self->widget);

  if (ids->len == 1)
    vv_document_show (self->document, VV_ENTITY_SESSION, g_array_index (ids, gint64, 0));
}

static void
on_move (GSimpleAction *action, G_GNUC_UNUSED GVariant *parameter, gpointer data)
{
  VvAgendaActions *self = data;
  const char *name = g_action_get_name (G_ACTION (action));
  g_autoptr (GArray) ids = self->meant (self->widget);

  if (g_str_equal (name, "cancel"))
    vv_session_actions_cancel (self->widget, self->document, ids);
  else if (g_str_equal (name, "shift"))
    {
      if (ids->len == 1)
        vv_session_actions_shift (self->widget, self->document, g_array_index (ids, gint64, 0));
    }
  else
    for (guint i = 0; i < G_N_ELEMENTS (moves); i++)
      if (g_str_equal (name, moves[i].name))
        vv_session_actions_move (self->document, ids, moves[i].state);
}

static void
on_remove (G_GNUC_UNUSED GSimpleAction *action, G_GNUC_UNUSED GVariant *parameter, gpointer data)
{
  VvAgendaActions *self = data;
  g_autoptr (GArray) ids = self->meant (self->widget);

  vv_session_actions_remove (self->document, ids);
}

static void
vv_agenda_actions_finalize (GObject *object)
{
  VvAgendaActions *self = VV_AGENDA_ACTIONS (object);

  g_clear_object (&self->document);
  g_clear_object (&self->group);
  g_array_unref (self->few);
  G_OBJECT_CLASS (vv_agenda_actions_parent_class)->finalize (object);
}

static void
vv_agenda_actions_class_init (VvAgendaActionsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = vv_agenda_actions_finalize;
}

static void
add_action (VvAgendaActions *self, const char *name, GCallback on_activate)
{
  g_autoptr (GSimpleAction) action = g_simple_action_new (name, NULL);

  g_simple_action_set_enabled (action, FALSE);
  g_signal_connect_object (action, "activate", on_activate, self, 0);
  g_action_map_add_action (G_ACTION_MAP (self->group), G_ACTION (action));
}

static void
vv_agenda_actions_init (VvAgendaActions *self)
{
  self->few = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->group = g_simple_action_group_new ();
  add_action (self, "open", G_CALLBACK (on_open));
  for (guint i = 0; i < G_N_ELEMENTS (moves); i++)
    add_action (self, moves[i].name, G_CALLBACK (on_move));
  add_action (self, "remove", G_CALLBACK (on_remove));
}

VvAgendaActions *
vv_agenda_actions_new (VvDocument *document, GtkWidget *widget, VvMeantFunc meant)
{
  VvAgendaActions *self = g_object_new (VV_TYPE_AGENDA_ACTIONS, NULL);
  GtkEventController *keys = gtk_shortcut_controller_new ();

  self->document = g_object_ref (document);
  self->widget = widget;
  self->meant = meant;
  gtk_widget_insert_action_group (widget, "sessions", G_ACTION_GROUP (self->group));
  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (keys), gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Delete, 0),
                                                        gtk_named_action_new ("sessions.remove")));
  gtk_widget_add_controller (widget, keys);
  g_signal_connect_object (document, "changed", G_CALLBACK (ask), self, G_CONNECT_SWAPPED);
  return self;
}

void
vv_agenda_actions_set_n (VvAgendaActions *self, guint n)
{
  self->n = n;
  enable (self, "open", n == 1);
  enable (self, "remove", n > 0 && !vv_document_is_read_only (self->document));
  ask (self);
}

static void
append_item (GMenu *section, const char *label, const char *name)
{
  g_autofree char *action = g_strdup_printf ("sessions.%s", name);
  g_autoptr (GMenuItem) item = g_menu_item_new (label, action);

  g_menu_item_set_attribute (item, "hidden-when", "s", "action-disabled");
  g_menu_append_item (section, item);
}

GMenuModel *
vv_agenda_actions_menu (G_GNUC_UNUSED VvAgendaActions *self)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) open = g_menu_new ();
  g_autoptr (GMenu) life = g_menu_new ();
  g_autoptr (GMenu) rest = g_menu_new ();

  append_item (open, _ ("Open"), "open");
  for (guint i = 0; i < G_N_ELEMENTS (moves); i++)
    append_item (life, _ (moves[i].label), moves[i].name);
  append_item (rest, _ ("Remove"), "remove");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (open));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (life));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (rest));
  return G_MENU_MODEL (g_steal_pointer (&menu));
}
