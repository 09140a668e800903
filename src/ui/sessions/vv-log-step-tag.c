#include "vv-log-step-tag.h"

#include <glib/gi18n-lib.h>

#include "base/vv-date.h"
#include "form/vv-date-row.h"
#include "sessions/vv-session-words.h"
#include "shell/vv-accessible-name.h"

#define MENTOR 0
#define MENTEE 1

struct _VvLogStepTag
{
  AdwBin parent_instance;

  GtkMenuButton *button;
  GtkLabel *label;
  GtkListBox *rows;
  GtkCheckButton *mentor, *mentee;
  AdwActionRow *mentor_row, *mentee_row;
  VvDateRow *due_row;
  char *given[2], *names[2]; /* (nullable): of mentor and mentee */
  guint owner;               /* MENTOR or MENTEE */
};

enum
{
  PROP_0,
  PROP_OWNER,
  PROP_DUE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (VvLogStepTag, vv_log_step_tag, ADW_TYPE_BIN)

static void
show (VvLogStepTag *self)
{
  guint32 due = vv_log_step_tag_due (self);
  g_autofree char *day = vv_session_day_words (due);
  g_autofree char *short_day = vv_session_short_day_words (due);
  const char *given = self->given[self->owner] ?: "";
  const char *name = self->names[self->owner] ?: "";
  /* Translators: who does the next step (a given name), until which day: “Oscar · 3 Jun” */
  g_autofree char *text = due != 0 ? g_strdup_printf (_ ("%s · %s"), given, short_day)
                                   /* Translators: who does the next step (a given name) */
                                   : g_strdup_printf (_ ("%s · no date"), given);
  /* Translators: who does the next step, until which day */
  g_autofree char *spoken = due != 0 ? g_strdup_printf (_ ("Next step: %s, until %s"), name, day)
                                     /* Translators: who does the next step */
                                     : g_strdup_printf (_ ("Next step: %s, no date"), name);

  gtk_label_set_text (self->label, text);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->button), spoken);
  vv_accessible_name (GTK_WIDGET (self->button), spoken);
}

static void
set_owner (VvLogStepTag *self, guint owner)
{
  if (self->owner == owner)
    return;
  self->owner = owner;
  gtk_check_button_set_active (owner == MENTOR ? self->mentor : self->mentee, TRUE);
  show (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_OWNER]);
}

static void
on_owner_cb (VvLogStepTag *self)
{
  set_owner (self, gtk_check_button_get_active (self->mentor) ? MENTOR : MENTEE);
}

static void
on_popover_shown_cb (VvLogStepTag *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->owner == MENTOR ? self->mentor_row : self->mentee_row));
}

static void
on_due_cb (VvLogStepTag *self)
{
  show (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DUE]);
}

static void
vv_log_step_tag_get_property (GObject *object, guint prop, GValue *value, GParamSpec *pspec)
{
  VvLogStepTag *self = VV_LOG_STEP_TAG (object);

  switch (prop)
    {
    case PROP_OWNER:
      g_value_set_string (value, vv_log_step_tag_owner (self));
      break;
    case PROP_DUE:
      g_value_set_string (value, vv_date_row_date (self->due_row));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop, pspec);
    }
}

static void
vv_log_step_tag_finalize (GObject *object)
{
  VvLogStepTag *self = VV_LOG_STEP_TAG (object);

  for (guint i = 0; i < 2; i++)
    {
      g_free (self->given[i]);
      g_free (self->names[i]);
    }
  G_OBJECT_CLASS (vv_log_step_tag_parent_class)->finalize (object);
}

static void
vv_log_step_tag_class_init (VvLogStepTagClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = vv_log_step_tag_get_property;
  object_class->finalize = vv_log_step_tag_finalize;
  properties[PROP_OWNER] = g_param_spec_string ("owner", NULL, NULL, "mentee", flags);
  properties[PROP_DUE] = g_param_spec_string ("due", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/viceversa/Viceversa/ui/sessions/log-step-tag.ui");
  gtk_widget_class_bind_template_child (widget_class, VvLogStepTag, button);
  gtk_widget_class_bind_template_child (widget_class, VvLogStepTag, label);
  gtk_widget_class_bind_template_child (widget_class, VvLogStepTag, rows);
  gtk_widget_class_bind_template_child (widget_class, VvLogStepTag, mentor);
  gtk_widget_class_bind_template_child (widget_class, VvLogStepTag, mentee);
  gtk_widget_class_bind_template_child (widget_class, VvLogStepTag, mentor_row);
  gtk_widget_class_bind_template_child (widget_class, VvLogStepTag, mentee_row);
  gtk_widget_class_bind_template_callback (widget_class, on_owner_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_popover_shown_cb);
}

static void
vv_log_step_tag_init (VvLogStepTag *self)
{
  self->owner = MENTEE;
  gtk_widget_init_template (GTK_WIDGET (self));
  self->due_row = VV_DATE_ROW (vv_date_row_new (_ ("Due")));
  gtk_list_box_append (self->rows, GTK_WIDGET (self->due_row));
  g_signal_connect_object (self->due_row, "notify::date", G_CALLBACK (on_due_cb), self,
                           G_CONNECT_SWAPPED);
  show (self);
}

void
vv_log_step_tag_set_people (VvLogStepTag *self, const VvLogPair *pair)
{
  const char *given[] = { pair->mentor_given, pair->mentee_given };
  const char *names[] = { pair->mentor, pair->mentee };

  for (guint i = 0; i < 2; i++)
    {
      g_free (self->given[i]);
      self->given[i] = g_strdup (given[i]);
      g_free (self->names[i]);
      self->names[i] = g_strdup (names[i]);
    }
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->mentor_row), pair->mentor);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->mentee_row), pair->mentee);
  show (self);
}

const char *
vv_log_step_tag_owner (VvLogStepTag *self)
{
  return self->owner == MENTOR ? "mentor" : "mentee";
}

void
vv_log_step_tag_set_owner (VvLogStepTag *self, const char *owner)
{
  set_owner (self, g_strcmp0 (owner, "mentor") == 0 ? MENTOR : MENTEE);
}

guint32
vv_log_step_tag_due (VvLogStepTag *self)
{
  return vv_date_parse (vv_date_row_date (self->due_row));
}

void
vv_log_step_tag_set_due (VvLogStepTag *self, guint32 due)
{
  char text[VV_DATE_TEXT];

  vv_date_row_set_date (self->due_row, due != 0 ? vv_date_format (due, text) : NULL);
}
