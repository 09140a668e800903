#include "program/vv-program-actions.h"

#include <glib/gi18n-lib.h>

#include "jobs/vv-program-jobs.h"
#include "model/vv-program.h"
#include "program/vv-copy-dialog.h"
#include "program/vv-export-dialog.h"
#include "program/vv-start-dialog.h"

struct _VvProgramActions
{
  GSimpleActionGroup parent_instance;

  VvDocument *document;
  GtkWidget *widget;
  VvObject *program; /* (nullable) */
};

G_DEFINE_FINAL_TYPE (VvProgramActions, vv_program_actions, G_TYPE_SIMPLE_ACTION_GROUP)

static GtkWindow *
window_of (VvProgramActions *self)
{
  return GTK_WINDOW (gtk_widget_get_root (self->widget));
}

static void
on_export (G_GNUC_UNUSED GSimpleAction *action, G_GNUC_UNUSED GVariant *parameter, gpointer data)
{
  VvProgramActions *self = data;

  gtk_window_present (
      GTK_WINDOW (vv_export_dialog_new (window_of (self), self->document, self->program)));
}

static void
on_copy (G_GNUC_UNUSED GSimpleAction *action, G_GNUC_UNUSED GVariant *parameter, gpointer data)
{
  VvProgramActions *self = data;

  gtk_window_present (
      GTK_WINDOW (vv_copy_dialog_new (window_of (self), self->document, self->program)));
}

static void
on_start (G_GNUC_UNUSED GSimpleAction *action, G_GNUC_UNUSED GVariant *parameter, gpointer data)
{
  VvProgramActions *self = data;

  gtk_window_present (
      GTK_WINDOW (vv_start_dialog_new (window_of (self), self->document, self->program)));
}

/* The states that are a step away, each with the action that takes it there. */
static const struct
{
  const char *action;
  const char *from; /* (nullable): any that may */
  const char *to;
} moves[] = {
  { "recruit", "draft", "recruiting" },  { "close", "running", "closed" },
  { "reopen", "closed", "running" },     { "archive", NULL, "archived" },
  { "unarchive", "archived", "closed" },
};

static void
on_move (GSimpleAction *action, G_GNUC_UNUSED GVariant *parameter, gpointer data)
{
  VvProgramActions *self = data;
  const char *name = g_action_get_name (G_ACTION (action));
  VvProgramMove *move = g_new0 (VvProgramMove, 1);

  move->program_id = vv_object_id (self->program);
  for (guint i = 0; i < G_N_ELEMENTS (moves); i++)
    if (g_str_equal (moves[i].action, name))
      move->state = g_strdup (moves[i].to);
  vv_document_edit (self->document, vv_program_move, move, (GDestroyNotify) vv_program_move_free,
                    VV_DOCUMENT_EDIT_DEFAULT, NULL, NULL);
}

static void
enable (VvProgramActions *self, const char *name, gboolean enabled)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), name);

  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), enabled);
}

static gboolean
may_move (VvObject *program, const char *from, const char *to)
{
  const char *state = vv_object_text (program, VV_PROGRAM_STATE);

  return (from == NULL || g_strcmp0 (state, from) == 0) && g_strcmp0 (state, to) != 0 &&
         vv_choices_may_move (&vv_program_states, state, to);
}

static gboolean
may_start (VvObject *program)
{
  return may_move (program, "draft", "running") || may_move (program, "recruiting", "running");
}

void
vv_program_actions_set_program (VvProgramActions *self, VvObject *program)
{
  gboolean writable = program != NULL && !vv_document_is_read_only (self->document);

  g_set_object (&self->program, program);
  enable (self, "export", program != NULL);
  enable (self, "copy", writable);
  enable (self, "start", writable && may_start (program));
  for (guint i = 0; i < G_N_ELEMENTS (moves); i++)
    enable (self, moves[i].action, writable && may_move (program, moves[i].from, moves[i].to));
}

static void
vv_program_actions_dispose (GObject *object)
{
  VvProgramActions *self = VV_PROGRAM_ACTIONS (object);

  g_clear_object (&self->document);
  g_clear_object (&self->program);
  G_OBJECT_CLASS (vv_program_actions_parent_class)->dispose (object);
}

static void
vv_program_actions_class_init (VvProgramActionsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = vv_program_actions_dispose;
}

static void
vv_program_actions_init (VvProgramActions *self)
{
  const GActionEntry entries[] = {
    { .name = "export", .activate = on_export }, { .name = "copy", .activate = on_copy },
    { .name = "start", .activate = on_start },   { .name = "recruit", .activate = on_move },
    { .name = "close", .activate = on_move },    { .name = "reopen", .activate = on_move },
    { .name = "archive", .activate = on_move },  { .name = "unarchive", .activate = on_move },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}

VvProgramActions *
vv_program_actions_new (VvDocument *document, GtkWidget *widget)
{
  VvProgramActions *self = g_object_new (VV_TYPE_PROGRAM_ACTIONS, NULL);

  self->document = g_object_ref (document);
  self->widget = widget;
  vv_program_actions_set_program (self, NULL);
  return self;
}
