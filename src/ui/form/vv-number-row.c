#include "form/vv-number-row.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "base/vv-error.h"
#include "form/vv-editor.h"
#include "shell/vv-accessible-name.h"

#define NO_BOUND 1e9
#define WIDTH_CHARS 4
#define WIDTH_CHARS_REAL 8

struct _VvNumberRow
{
  AdwActionRow parent_instance;

  const VvField *field;
  GtkSpinButton *spin;
  double unset; /* the number below all that stands for no number */
  char *refused; /* (nullable): the sentence about what was typed last */
  gboolean is_showing;
};

static void vv_number_row_init_editor (VvEditorInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (VvNumberRow,
                               vv_number_row,
                               ADW_TYPE_ACTION_ROW,
                               G_IMPLEMENT_INTERFACE (VV_TYPE_EDITOR, vv_number_row_init_editor))

static gboolean
is_unset (VvNumberRow *self, double number)
{
  return number < self->unset + 0.5;
}

static void
show (VvEditor *editor, VvObject *object, guint i, G_GNUC_UNUSED const char *language)
{
  VvNumberRow *self = VV_NUMBER_ROW (editor);
  double number = !vv_object_is_set (object, i)           ? self->unset
                  : self->field->kind == VV_FIELD_REAL ? vv_object_real (object, i)
                                                       : (double) vv_object_integer (object, i);

  self->is_showing = TRUE;
  gtk_spin_button_set_value (self->spin, number);
  self->is_showing = FALSE;
}

static gboolean
take (VvEditor *editor,
      VvObject *object,
      guint i,
      G_GNUC_UNUSED const char *language,
      GError **error)
{
  VvNumberRow *self = VV_NUMBER_ROW (editor);
  double number;

  self->is_showing = TRUE;
  if (self->refused == NULL) /* else Enter has just been refused, and the old number is back */
    gtk_spin_button_update (self->spin);
  self->is_showing = FALSE;
  if (self->refused != NULL)
    {
      g_set_error_literal (error, VV_ERROR, VV_ERROR_INPUT, self->refused);
      g_clear_pointer (&self->refused, g_free);
      return FALSE;
    }
  number = gtk_spin_button_get_value (self->spin);
  if (is_unset (self, number))
    vv_object_unset (object, i);
  else if (self->field->kind == VV_FIELD_REAL)
    vv_object_set_real (object, i, number);
  else
    vv_object_set_integer (object, i, (gint64) round (number));
  return TRUE;
}

static void
tell (VvEditor *editor, const char *sentence)
{
  adw_action_row_set_subtitle (ADW_ACTION_ROW (editor), sentence != NULL ? sentence : "");
  vv_editor_mark (editor, GTK_WIDGET (VV_NUMBER_ROW (editor)->spin), sentence);
}

static char *
refusal (VvNumberRow *self, const char *text)
{
  if (!(self->field->min < self->field->max))
    /* Translators: what was typed */
    return g_strdup_printf (_ ("“%s” is not a number."), text);
  /* Translators: what was typed, the smallest and the greatest number */
  return g_strdup_printf (_ ("“%s” can’t be used: type a whole number from %.0f to %.0f."), text,
                          self->field->min, self->field->max);
}

static gboolean
read_number (VvNumberRow *self, const char *text, double *number)
{
  g_autofree char *plain = g_strdelimit (g_strdup (text), ",", '.');
  char *end = NULL;

  *number = g_ascii_strtod (plain, &end);
  if (end == plain || *end != '\0' || !isfinite (*number) || strpbrk (plain, "xXpPnN") != NULL ||
      fabs (*number) > NO_BOUND)
    return FALSE;
  if (self->field->kind != VV_FIELD_REAL && fabs (*number - round (*number)) > 0)
    return FALSE;
  return !(self->field->min < self->field->max) ||
         (*number >= self->field->min && *number <= self->field->max);
}

static int
on_input_cb (VvNumberRow *self, double *number)
{
  g_autofree char *text =
      g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->spin))));
  gboolean may_be_unset = (self->field->flags & VV_FIELD_REQUIRED) == 0;

  g_clear_pointer (&self->refused, g_free);
  if (*text == '\0' && may_be_unset)
    *number = self->unset;
  else if (!read_number (self, text, number))
    {
      self->refused = refusal (self, text);
      *number = gtk_spin_button_get_value (self->spin);
      vv_editor_tell (VV_EDITOR (self), self->refused);
      return GTK_INPUT_ERROR;
    }
  return TRUE;
}

static gboolean
on_output_cb (VvNumberRow *self)
{
  double number = gtk_spin_button_get_value (self->spin);
  g_autofree char *text = is_unset (self, number) ? g_strdup ("")
                          : self->field->kind == VV_FIELD_REAL
                              ? g_strdup_printf ("%.10g", number)
                              : g_strdup_printf ("%.0f", number);

  if (strcmp (gtk_editable_get_text (GTK_EDITABLE (self->spin)), text) != 0)
    gtk_editable_set_text (GTK_EDITABLE (self->spin), text);
  return TRUE;
}

/* Enter, the arrows and the buttons; a button that is clicked without the focus is done at once. */
static void
on_value_changed_cb (VvNumberRow *self)
{
  if (self->is_showing)
    return;
  vv_editor_edited (VV_EDITOR (self));
  if (gtk_widget_get_focus_child (GTK_WIDGET (self->spin)) == NULL)
    vv_editor_commit (VV_EDITOR (self));
}

static void
on_activate_cb (VvNumberRow *self)
{
  vv_editor_commit (VV_EDITOR (self));
}

/* A wheel that scrolls the page must not change the numbers that it passes over. */
static void
ignore_wheel (GtkWidget *spin)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (spin);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_SCROLL (controller))
        gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_NONE);
    }
}

static void
vv_number_row_finalize (GObject *object)
{
  g_free (VV_NUMBER_ROW (object)->refused);
  G_OBJECT_CLASS (vv_number_row_parent_class)->finalize (object);
}

static void
vv_number_row_init_editor (VvEditorInterface *iface)
{
  iface->show = show;
  iface->take = take;
  iface->tell = tell;
}

static void
vv_number_row_class_init (VvNumberRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = vv_number_row_finalize;
  vv_editor_class_focus_inside (GTK_WIDGET_CLASS (klass));
}

static void
vv_number_row_init (VvNumberRow *self)
{
  self->spin = GTK_SPIN_BUTTON (gtk_spin_button_new (NULL, 1, 0));
  gtk_widget_set_valign (GTK_WIDGET (self->spin), GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (GTK_WIDGET (self->spin), "numeric");
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), GTK_WIDGET (self->spin));
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (self), GTK_WIDGET (self->spin));
  ignore_wheel (GTK_WIDGET (self->spin));
  vv_editor_watch (VV_EDITOR (self));
}

static void
set_up (VvNumberRow *self, const VvField *field)
{
  gboolean has_bounds = field->min < field->max;
  double min = has_bounds ? field->min : -NO_BOUND;
  gboolean is_real = field->kind == VV_FIELD_REAL;

  self->field = field;
  self->unset = min - 1;
  self->is_showing = TRUE;
  gtk_spin_button_set_digits (self->spin, is_real ? 6 : 0);
  gtk_editable_set_width_chars (GTK_EDITABLE (self->spin),
                                is_real ? WIDTH_CHARS_REAL : WIDTH_CHARS);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (self->spin),
                                    is_real ? WIDTH_CHARS_REAL : WIDTH_CHARS);
  g_signal_connect_object (self->spin, "input", G_CALLBACK (on_input_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->spin, "output", G_CALLBACK (on_output_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->spin, "value-changed", G_CALLBACK (on_value_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_editable_get_delegate (GTK_EDITABLE (self->spin)), "activate",
                           G_CALLBACK (on_activate_cb), self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  gtk_spin_button_set_range (self->spin,
                             (field->flags & VV_FIELD_REQUIRED) != 0 ? min : self->unset,
                             has_bounds ? field->max : NO_BOUND);
  self->is_showing = FALSE;
}

GtkWidget *
vv_number_row_new (const char *title, const VvField *field)
{
  VvNumberRow *self = g_object_new (VV_TYPE_NUMBER_ROW, "title", title, "use-markup", FALSE, NULL);

  set_up (self, field);
  vv_accessible_name (GTK_WIDGET (self->spin), title);
  return GTK_WIDGET (self);
}
