#include "vv-pair-actions.h"

#include <glib/gi18n-lib.h>

#include "base/vv-date.h"
#include "jobs/vv-bulk.h"
#include "jobs/vv-pair-states.h"
#include "jobs/vv-plan-sessions.h"
#include "model/vv-pair.h"
#include "pairs/vv-pair-end.h"
#include "shell/vv-few-records.h"

struct _VvPairActions
{
  GObject parent_instance;

  VvDocument *document;
  GtkWidget *widget; /* owns the group, and whoever owns this */
  const char *prefix;
  GSimpleActionGroup *group;
  GArray *ids; /* of gint64 */
};

G_DEFINE_FINAL_TYPE (VvPairActions, vv_pair_actions, G_TYPE_OBJECT)

static const struct
{
  const char *name, *state;
  const char *from;  /* (nullable): only from that state */
  const char *other; /* (nullable): from any but that */
  const char *label;
} moves[] = {
  { "consult", "consulted", NULL, "confirmed", N_ ("Consult") },
  { "confirm", "confirmed", NULL, NULL, N_ ("Confirm") },
  { "launch", "active", NULL, "paused", N_ ("Launch") },
  { "resume", "active", "paused", NULL, N_ ("Resume") },
  { "pause", "paused", NULL, NULL, N_ ("Pause") },
  { "complete", "completed", NULL, NULL, N_ ("Complete") },
  { "end", "ended", NULL, NULL, N_ ("End…") },
  { "draft", "draft", NULL, NULL, N_ ("Back to Draft") },
};

static void
enable (VvPairActions *self, const char *name, gboolean is_enabled)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self->group), name);

  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), is_enabled);
}

static gboolean
may_move (GPtrArray *pairs, guint move)
{
  for (guint i = 0; i < pairs->len; i++)
    {
      const char *state = vv_object_text (g_ptr_array_index (pairs, i), VV_PAIR_STATE);

      if (g_str_equal (state, moves[move].state) ||
          !vv_choices_may_move (&vv_pair_states, state, moves[move].state) ||
          (moves[move].from != NULL && !g_str_equal (state, moves[move].from)) ||
          g_strcmp0 (state, moves[move].other) == 0)
        return FALSE;
    }

  return TRUE;
}

static gboolean
are_live (GPtrArray *pairs)
{
  for (guint i = 0; i < pairs->len; i++)
    if (!vv_pair_state_is_live (vv_object_text (g_ptr_array_index (pairs, i), VV_PAIR_STATE)))
      return FALSE;

  return TRUE;
}

/* A pair that is gone allows nothing. */
static void
on_pairs_read (GPtrArray *pairs, guint n_gone, gpointer owner)
{
  VvPairActions *self = owner;
  gboolean can = self->ids->len > 0 && n_gone == 0 && !vv_document_is_read_only (self->document);

  for (guint i = 0; i < G_N_ELEMENTS (moves); i++)
    enable (self, moves[i].name, can && may_move (pairs, i));
  enable (self, "plan", can && are_live (pairs));
  enable (self, "remove", can && are_live (pairs));
}

static void
ask (VvPairActions *self)
{
  vv_few_records_ask (self->document, VV_ENTITY_PAIR, self->ids, G_OBJECT (self), on_pairs_read);
}

static void
move_pairs (VvPairActions *self, const char *state, guint32 day, const char *reason)
{
  VvPairMove *move = g_new0 (VvPairMove, 1);

  move->pairs = g_array_copy (self->ids);
  move->state = g_strdup (state);
  move->day = day;
  move->reason = g_strdup (reason);
  vv_document_edit (self->document, vv_pair_move, move, (GDestroyNotify) vv_pair_move_free,
                    VV_DOCUMENT_EDIT_DEFAULT, NULL, NULL);
}

static void
on_end (gpointer data, guint32 day, const char *reason)
{
  move_pairs (data, "ended", day, reason);
}

static void
on_move (GSimpleAction *action, G_GNUC_UNUSED GVariant *parameter, gpointer data)
{
  VvPairActions *self = data;
  const char *name = g_action_get_name (G_ACTION (action));
  GtkRoot *root = gtk_widget_get_root (self->widget);

  if (g_str_equal (name, "end"))
    {
      vv_pair_end_ask (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, self->ids->len, on_end,
                       G_OBJECT (self));
      return;
    }
  for (guint i = 0; i < G_N_ELEMENTS (moves); i++)
    if (g_str_equal (moves[i].name, name))
      move_pairs (self, moves[i].state, 0, NULL);
}

/* How many says more than the edit's name. */
static void
on_planned (VvDocument *document,
            gboolean ok,
            G_GNUC_UNUSED const GError *error,
            gpointer data,
            G_GNUC_UNUSED gpointer user_data)
{
  VvSessionPlan *plan = data;
  g_autofree char *text = NULL;

  if (!ok)
    return;
  if (plan->n_sessions == 0)
    {
      vv_document_tell (document, _ ("All sessions are planned already."));
      return;
    }
  text = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%u session planned", "%u sessions planned", plan->n_sessions),
      plan->n_sessions);
  vv_document_tell_edit (document, text);
}

static void
on_plan (G_GNUC_UNUSED GSimpleAction *action, G_GNUC_UNUSED GVariant *parameter, gpointer data)
{
  VvPairActions *self = data;
  VvSessionPlan *plan = g_new0 (VvSessionPlan, 1);

  plan->pairs = g_array_copy (self->ids);
  vv_document_edit (self->document, vv_plan_sessions, plan, (GDestroyNotify) vv_session_plan_free,
                    VV_DOCUMENT_EDIT_QUIET, on_planned, NULL);
}

static void
on_remove (G_GNUC_UNUSED GSimpleAction *action, G_GNUC_UNUSED GVariant *parameter, gpointer data)
{
  VvPairActions *self = data;
  VvBulkRemoval *removal = g_new0 (VvBulkRemoval, 1);

  removal->kind = VV_ENTITY_PAIR;
  removal->ids = g_array_copy (self->ids);
  vv_document_edit (self->document, vv_bulk_remove, removal, (GDestroyNotify) vv_bulk_removal_free,
                    VV_DOCUMENT_EDIT_DEFAULT, NULL, NULL);
}

static void
vv_pair_actions_finalize (GObject *object)
{
  VvPairActions *self = VV_PAIR_ACTIONS (object);

  g_clear_object (&self->document);
  g_clear_object (&self->group);
  g_array_unref (self->ids);
  G_OBJECT_CLASS (vv_pair_actions_parent_class)->finalize (object);
}

static void
vv_pair_actions_class_init (VvPairActionsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = vv_pair_actions_finalize;
}

static void
add_action (VvPairActions *self, const char *name, GCallback on_activate)
{
  g_autoptr (GSimpleAction) action = g_simple_action_new (name, NULL);

  g_simple_action_set_enabled (action, FALSE);
  g_signal_connect_object (action, "activate", on_activate, self, 0);
  g_action_map_add_action (G_ACTION_MAP (self->group), G_ACTION (action));
}

static void
vv_pair_actions_init (VvPairActions *self)
{
  self->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->group = g_simple_action_group_new ();
  for (guint i = 0; i < G_N_ELEMENTS (moves); i++)
    add_action (self, moves[i].name, G_CALLBACK (on_move));
  add_action (self, "plan", G_CALLBACK (on_plan));
  add_action (self, "remove", G_CALLBACK (on_remove));
}

VvPairActions *
vv_pair_actions_new (VvDocument *document, GtkWidget *widget, const char *prefix)
{
  VvPairActions *self = g_object_new (VV_TYPE_PAIR_ACTIONS, NULL);

  self->document = g_object_ref (document);
  self->widget = widget;
  self->prefix = prefix;
  gtk_widget_insert_action_group (widget, prefix, G_ACTION_GROUP (self->group));
  g_signal_connect_object (document, "changed", G_CALLBACK (ask), self, G_CONNECT_SWAPPED);
  return self;
}

GActionMap *
vv_pair_actions_map (VvPairActions *self)
{
  return G_ACTION_MAP (self->group);
}

void
vv_pair_actions_set_pairs (VvPairActions *self, GArray *ids)
{
  g_array_set_size (self->ids, 0);
  if (ids->len > 0)
    g_array_append_vals (self->ids, ids->data, ids->len);
  ask (self);
}

static void
append_item (VvPairActions *self, GMenu *section, const char *label, const char *name)
{
  g_autofree char *action = g_strdup_printf ("%s.%s", self->prefix, name);
  g_autoptr (GMenuItem) item = g_menu_item_new (label, action);

  g_menu_item_set_attribute (item, "hidden-when", "s", "action-disabled");
  g_menu_append_item (section, item);
}

GMenuModel *
vv_pair_actions_menu (VvPairActions *self)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) life = g_menu_new ();
  g_autoptr (GMenu) rest = g_menu_new ();

  for (guint i = 0; i < G_N_ELEMENTS (moves); i++)
    append_item (self, life, _ (moves[i].label), moves[i].name);
  append_item (self, rest, _ ("Plan Sessions"), "plan");
  append_item (self, rest, _ ("Remove"), "remove");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (life));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (rest));
  return G_MENU_MODEL (g_steal_pointer (&menu));
}
