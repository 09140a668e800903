#include "vv-next-steps.h"

#include <glib/gi18n-lib.h>

#include "base/vv-date.h"
#include "form/vv-choice-row.h"
#include "form/vv-field-row.h"
#include "jobs/vv-record.h"
#include "model/vv-action.h"
#include "sessions/vv-session-words.h"
#include "shell/vv-accessible-name.h"

struct _VvNextSteps
{
  AdwPreferencesGroup parent_instance;

  VvDocument *document;
  gint64 session_id, program_id;
  GPtrArray *steps; /* of VvStepRow */
  GtkWidget *add_row;
};

/* A step on screen; its widgets belong to the group. */
typedef struct
{
  gint64 id;
  VvNextSteps *owner;
  GtkWidget *row; /* AdwExpanderRow */
  GtkCheckButton *tick;
  GtkWidget *fields[3];
  gboolean is_showing;
} VvStepRow;

G_DEFINE_FINAL_TYPE (VvNextSteps, vv_next_steps, ADW_TYPE_PREFERENCES_GROUP)

/* One value for a step, on the writer's thread. */
typedef struct
{
  gint64 id;
  gboolean is_done;
} VvTick;

static gboolean
store_tick (VvEdit *edit, gpointer data, GError **error)
{
  const VvTick *tick = data;
  g_autoptr (VvObject) action =
      vv_reader_load (vv_edit_reader (edit), VV_ENTITY_ACTION, tick->id, error);

  if (action == NULL)
    return FALSE;
  vv_object_set_text (action, VV_ACTION_STATE, tick->is_done ? "done" : "open");
  return vv_record_update (edit, action, vv_today (), error);
}

static gboolean
remove_step (VvEdit *edit, gpointer data, GError **error)
{
  return vv_record_remove (edit, VV_ENTITY_ACTION, *(gint64 *) data, error);
}

static gboolean
add_step (VvEdit *edit, gpointer data, GError **error)
{
  return vv_record_insert (edit, data, vv_today (), error);
}

static void
on_tick_cb (VvStepRow *step)
{
  VvTick *tick;

  if (step->is_showing)
    return;
  tick = g_new0 (VvTick, 1);
  tick->id = step->id;
  tick->is_done = gtk_check_button_get_active (step->tick);
  vv_document_edit (step->owner->document, store_tick, tick, g_free, VV_DOCUMENT_EDIT_DEFAULT, NULL,
                    NULL);
}

static void
on_remove_cb (VvStepRow *step)
{
  vv_document_edit (step->owner->document, remove_step, g_memdup2 (&step->id, sizeof step->id),
                    g_free, VV_DOCUMENT_EDIT_DEFAULT, NULL, NULL);
}

/* Who does it, and until when. */
static char *
describe (VvObject *action)
{
  const char *owner = vv_object_text (action, VV_ACTION_OWNER);
  guint32 due = vv_date_parse (vv_object_text (action, VV_ACTION_DUE));
  g_autofree char *who = vv_choice_row_capitalize (vv_choices_label (&vv_sides, owner));
  g_autofree char *day = vv_session_day_words (due);

  if (due == 0)
    return g_steal_pointer (&who);
  if (g_strcmp0 (vv_object_text (action, VV_ACTION_STATE), "open") == 0 && due < vv_today ())
    /* Translators: who does it, the day until when it should have been done */
    return g_strdup_printf (_ ("%s · overdue since %s"), who, day);
  /* Translators: who does it, the day until when */
  return g_strdup_printf (_ ("%s · due %s"), who, day);
}

static void
show_step (VvStepRow *step, VvObject *action)
{
  const char *text = vv_object_text (action, VV_ACTION_TEXT);
  const char *state = vv_object_text (action, VV_ACTION_STATE);
  g_autofree char *title = g_markup_escape_text (text != NULL ? text : "", -1);
  g_autofree char *second = describe (action);
  g_autofree char *subtitle = g_markup_escape_text (second, -1);
  /* Translators: a box to be ticked; what is to be done */
  g_autofree char *label = g_strdup_printf (_ ("Done: %s"), text != NULL ? text : "");

  step->is_showing = TRUE;
  gtk_check_button_set_active (step->tick, g_strcmp0 (state, "done") == 0);
  step->is_showing = FALSE;
  vv_accessible_name (GTK_WIDGET (step->tick), label);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (step->row), title);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (step->row), subtitle);
  for (guint i = 0; i < G_N_ELEMENTS (step->fields); i++)
    vv_field_row_update (step->fields[i], action);
}

static GtkWidget *
make_remove_button (VvStepRow *step)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");

  gtk_widget_set_tooltip_text (button, _ ("Remove"));
  vv_accessible_name (GTK_WIDGET (button), _ ("Remove this step"));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (on_remove_cb), step);
  return button;
}

static VvStepRow *
make_step (VvNextSteps *self, VvObject *action)
{
  static const guint fields[] = { VV_ACTION_TEXT, VV_ACTION_OWNER, VV_ACTION_DUE };
  VvStepRow *step = g_new0 (VvStepRow, 1);
  gboolean can_write = !vv_document_is_read_only (self->document);

  step->id = vv_object_id (action);
  step->owner = self;
  step->row = adw_expander_row_new ();
  step->tick = GTK_CHECK_BUTTON (gtk_check_button_new ());
  gtk_widget_set_valign (GTK_WIDGET (step->tick), GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (GTK_WIDGET (step->tick), "selection-mode");
  gtk_widget_set_sensitive (GTK_WIDGET (step->tick), can_write);
  g_signal_connect_swapped (step->tick, "toggled", G_CALLBACK (on_tick_cb), step);
  adw_expander_row_add_prefix (ADW_EXPANDER_ROW (step->row), GTK_WIDGET (step->tick));
  if (can_write)
    adw_expander_row_add_action (ADW_EXPANDER_ROW (step->row), make_remove_button (step));
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      step->fields[i] = vv_field_row_new (self->document, action, fields[i]);
      adw_expander_row_add_row (ADW_EXPANDER_ROW (step->row), step->fields[i]);
    }
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), step->row);
  return step;
}

static VvObject *
find_action (const GPtrArray *actions, gint64 id)
{
  for (guint i = 0; i < actions->len; i++)
    if (vv_object_id (g_ptr_array_index (actions, i)) == id)
      return g_ptr_array_index (actions, i);

  return NULL;
}

static VvStepRow *
find_step (VvNextSteps *self, gint64 id)
{
  for (guint i = 0; i < self->steps->len; i++)
    if (((VvStepRow *) g_ptr_array_index (self->steps, i))->id == id)
      return g_ptr_array_index (self->steps, i);

  return NULL;
}

void
vv_next_steps_update (VvNextSteps *self, const GPtrArray *actions)
{
  for (guint i = self->steps->len; i > 0; i--)
    {
      VvStepRow *step = g_ptr_array_index (self->steps, i - 1);

      if (find_action (actions, step->id) != NULL)
        continue;
      adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), step->row);
      g_ptr_array_remove_index (self->steps, i - 1);
    }
  for (guint i = 0; i < actions->len; i++)
    {
      VvObject *action = g_ptr_array_index (actions, i);
      VvStepRow *step = find_step (self, vv_object_id (action));

      if (step == NULL)
        {
          step = make_step (self, action);
          g_ptr_array_add (self->steps, step);
        }
      show_step (step, action);
    }
}

static void
on_add_cb (VvNextSteps *self)
{
  VvObject *action;
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->add_row));

  if (*text == '\0')
    return;
  action = vv_object_new (VV_ENTITY_ACTION);
  vv_object_set_integer (action, VV_ACTION_PROGRAM_ID, self->program_id);
  vv_object_set_integer (action, VV_ACTION_SESSION_ID, self->session_id);
  vv_object_set_text (action, VV_ACTION_TEXT, text);
  vv_object_set_text (action, VV_ACTION_OWNER, "mentee");
  vv_document_edit (self->document, add_step, action, g_object_unref, VV_DOCUMENT_EDIT_DEFAULT, NULL,
                    NULL);
  gtk_editable_set_text (GTK_EDITABLE (self->add_row), "");
}

static void
vv_next_steps_finalize (GObject *object)
{
  VvNextSteps *self = VV_NEXT_STEPS (object);

  g_clear_object (&self->document);
  g_ptr_array_unref (self->steps);
  G_OBJECT_CLASS (vv_next_steps_parent_class)->finalize (object);
}

static void
vv_next_steps_class_init (VvNextStepsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = vv_next_steps_finalize;
}

static void
vv_next_steps_init (VvNextSteps *self)
{
  self->steps = g_ptr_array_new_with_free_func (g_free);
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _ ("Next Steps"));
}

GtkWidget *
vv_next_steps_new (VvDocument *document, gint64 session_id, gint64 program_id)
{
  VvNextSteps *self = g_object_new (VV_TYPE_NEXT_STEPS, NULL);

  self->document = g_object_ref (document);
  self->session_id = session_id;
  self->program_id = program_id;
  self->add_row = adw_entry_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->add_row), _ ("Add a next step"));
  adw_entry_row_set_show_apply_button (ADW_ENTRY_ROW (self->add_row), TRUE);
  gtk_widget_set_visible (self->add_row, !vv_document_is_read_only (document));
  g_signal_connect_object (self->add_row, "apply", G_CALLBACK (on_add_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), self->add_row);
  return GTK_WIDGET (self);
}
