#include "form/vv-date-row.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/vv-date.h"
#include "base/vv-error.h"
#include "form/vv-editor.h"
#include "program/vv-date-words.h"
#include "shell/vv-accessible-name.h"

struct _VvDateRow
{
  AdwPreferencesRow parent_instance;

  GtkEntry *entry;
  GtkLabel *echo;
  GtkMenuButton *button;
  GtkCalendar *calendar;
  GtkPopover *popover;
  char *date;
  guint32 first, last; /* 0: no bound */
  char *out_of_range;
  gboolean is_showing;
};

enum
{
  PROP_0,
  PROP_DATE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void vv_date_row_init_editor (VvEditorInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (VvDateRow,
                               vv_date_row,
                               ADW_TYPE_PREFERENCES_ROW,
                               G_IMPLEMENT_INTERFACE (VV_TYPE_EDITOR, vv_date_row_init_editor))

static const char *
typed (VvDateRow *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->entry));
}

static gboolean
is_blank (const char *text)
{
  return text[strspn (text, " ")] == '\0';
}

/* What is typed as a day, 0 where nothing is; FALSE with a sentence. */
static gboolean
read_day (VvDateRow *self, guint32 *day, GError **error)
{
  *day = 0;
  if (is_blank (typed (self)))
    return TRUE;
  *day = vv_date_words_parse (typed (self), vv_today (), vv_date_words_order (), error);
  if (*day == 0)
    return FALSE;
  if (*day >= self->first && (self->last == 0 || *day <= self->last))
    return TRUE;
  g_set_error_literal (error, VV_ERROR, VV_ERROR_INPUT, self->out_of_range);
  *day = 0;
  return FALSE;
}

static void
tell (VvEditor *editor, const char *sentence)
{
  VvDateRow *self = VV_DATE_ROW (editor);
  g_autofree char *echo = NULL;
  guint32 day;

  vv_editor_mark (editor, GTK_WIDGET (self->entry), sentence);
  if (sentence == NULL && read_day (self, &day, NULL))
    echo = vv_date_words_echo (day, vv_today ());
  gtk_label_set_label (self->echo, sentence ?: echo ?: "");
  gtk_widget_set_visible (GTK_WIDGET (self->echo), sentence != NULL || echo != NULL);
  if (sentence == NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry),
                                    GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, echo ?: "", -1);
}

/* Shows the date that was taken last. */
static void
show_date (VvDateRow *self)
{
  g_autofree char *text = vv_date_words_format (vv_date_parse (self->date));

  self->is_showing = TRUE;
  if (strcmp (typed (self), text) != 0)
    gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
  self->is_showing = FALSE;
  tell (VV_EDITOR (self), NULL);
}

static void
take_day (VvDateRow *self, guint32 day)
{
  char text[VV_DATE_TEXT];

  vv_date_format (day, text);
  vv_date_row_set_date (self, day != 0 ? text : NULL);
  show_date (self);
}

static void
on_commit_cb (VvDateRow *self)
{
  g_autoptr (GError) error = NULL;
  guint32 day;

  if (read_day (self, &day, &error))
    take_day (self, day);
  else
    tell (VV_EDITOR (self), error->message);
}

static gboolean
on_revert_cb (VvDateRow *self)
{
  g_autofree char *text = vv_date_words_format (vv_date_parse (self->date));

  if (strcmp (typed (self), text) == 0)
    return FALSE;
  show_date (self);
  gtk_editable_set_position (GTK_EDITABLE (self->entry), -1);
  vv_editor_edited (VV_EDITOR (self));
  return TRUE;
}

/* While it is typed nothing is wrong yet: it may become a date. */
static void
on_changed_cb (VvDateRow *self)
{
  if (self->is_showing)
    return;
  tell (VV_EDITOR (self), NULL);
  vv_editor_edited (VV_EDITOR (self));
}

static void
on_activate_cb (VvDateRow *self)
{
  vv_editor_commit (VV_EDITOR (self));
}

/* The whole row is a place to begin to type. */
static void
on_released_cb (VvDateRow *self)
{
  GtkStateFlags flags = gtk_widget_get_state_flags (GTK_WIDGET (self));

  if ((flags & GTK_STATE_FLAG_FOCUS_WITHIN) == 0)
    gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

static void
on_day_selected_cb (VvDateRow *self)
{
  g_autoptr (GDateTime) time = gtk_calendar_get_date (self->calendar);
  g_autofree char *date = g_date_time_format (time, "%Y-%m-%d");
  g_autofree char *text = vv_date_words_format (vv_date_parse (date));

  gtk_popover_popdown (self->popover);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
  vv_editor_commit (VV_EDITOR (self));
}

/* The calendar opens on what is typed, or on today; that is not yet a choice. */
static void
on_popover_shown_cb (VvDateRow *self)
{
  g_autoptr (GDateTime) time = NULL;
  char text[VV_DATE_TEXT];
  guint32 day;
  GDate date;

  if (!read_day (self, &day, NULL) || day == 0)
    day = vv_today ();
  if (vv_date_parse (vv_date_format (day, text)) == 0)
    return;
  g_date_clear (&date, 1);
  g_date_set_julian (&date, day);
  time = g_date_time_new_local (g_date_get_year (&date), g_date_get_month (&date),
                                g_date_get_day (&date), 0, 0, 0);
  g_signal_handlers_block_by_func (self->calendar, on_day_selected_cb, self);
  gtk_calendar_select_day (self->calendar, time);
  g_signal_handlers_unblock_by_func (self->calendar, on_day_selected_cb, self);
}

static void
show (VvEditor *editor, VvObject *object, guint field, G_GNUC_UNUSED const char *language)
{
  VvDateRow *self = VV_DATE_ROW (editor);

  vv_date_row_set_date (self, vv_object_text (object, field));
  show_date (self);
}

static gboolean
take (VvEditor *editor,
      VvObject *object,
      guint field,
      G_GNUC_UNUSED const char *language,
      GError **error)
{
  char text[VV_DATE_TEXT];
  guint32 day;

  if (!read_day (VV_DATE_ROW (editor), &day, error))
    return FALSE;
  vv_object_set_text (object, field, day != 0 ? vv_date_format (day, text) : NULL);
  return TRUE;
}

static void
vv_date_row_get_property (GObject *object, guint prop, GValue *value, GParamSpec *pspec)
{
  if (prop == PROP_DATE)
    g_value_set_string (value, VV_DATE_ROW (object)->date);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop, pspec);
}

static void
vv_date_row_set_property (GObject *object, guint prop, const GValue *value, GParamSpec *pspec)
{
  if (prop == PROP_DATE)
    vv_date_row_set_date (VV_DATE_ROW (object), g_value_get_string (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop, pspec);
}

static void
vv_date_row_finalize (GObject *object)
{
  g_free (VV_DATE_ROW (object)->date);
  g_free (VV_DATE_ROW (object)->out_of_range);
  G_OBJECT_CLASS (vv_date_row_parent_class)->finalize (object);
}

static void
vv_date_row_init_editor (VvEditorInterface *iface)
{
  iface->show = show;
  iface->take = take;
  iface->tell = tell;
}

static void
vv_date_row_class_init (VvDateRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = vv_date_row_get_property;
  object_class->set_property = vv_date_row_set_property;
  object_class->finalize = vv_date_row_finalize;

  properties[PROP_DATE] =
      g_param_spec_string ("date", NULL, NULL, NULL,
                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  vv_editor_class_focus_inside (widget_class);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/viceversa/Viceversa/ui/form/date-row.ui");
  gtk_widget_class_bind_template_child (widget_class, VvDateRow, entry);
  gtk_widget_class_bind_template_child (widget_class, VvDateRow, echo);
  gtk_widget_class_bind_template_child (widget_class, VvDateRow, button);
  gtk_widget_class_bind_template_child (widget_class, VvDateRow, calendar);
  gtk_widget_class_bind_template_child (widget_class, VvDateRow, popover);
  gtk_widget_class_bind_template_callback (widget_class, on_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_released_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_day_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_popover_shown_cb);
}

static void
vv_date_row_init (VvDateRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  /* Before anybody else hears of it, so that "date" is up to date for them. */
  g_signal_connect (self, "commit", G_CALLBACK (on_commit_cb), NULL);
  g_signal_connect (self, "revert", G_CALLBACK (on_revert_cb), NULL);
  vv_editor_watch (VV_EDITOR (self));
}

GtkWidget *
vv_date_row_new (const char *title)
{
  VvDateRow *self = g_object_new (VV_TYPE_DATE_ROW, "title", title, NULL);
  /* Translators: the button that opens a calendar; the name of the field, say “Due” */
  g_autofree char *label = g_strdup_printf (_ ("%s: calendar"), title);

  vv_accessible_name (GTK_WIDGET (self->entry), title);
  vv_accessible_name (GTK_WIDGET (self->button), label);
  return GTK_WIDGET (self);
}

const char *
vv_date_row_date (VvDateRow *self)
{
  return self->date;
}

void
vv_date_row_set_date (VvDateRow *self, const char *date)
{
  if (g_strcmp0 (self->date, date) == 0)
    return;
  g_free (self->date);
  self->date = g_strdup (date);
  show_date (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DATE]);
}

guint32
vv_date_row_day (VvDateRow *self)
{
  guint32 day;

  return read_day (self, &day, NULL) ? day : 0;
}

void
vv_date_row_set_range (VvDateRow *self, guint32 first, guint32 last, const char *sentence)
{
  self->first = first;
  self->last = last;
  g_free (self->out_of_range);
  self->out_of_range = g_strdup (sentence);
}

gboolean
vv_date_row_is_valid (VvDateRow *self)
{
  guint32 day;

  return read_day (self, &day, NULL);
}
