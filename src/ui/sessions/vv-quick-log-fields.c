/* How the fields of the quick log follow its line. */

#include <glib/gi18n-lib.h>

#include "base/vv-date.h"
#include "sessions/vv-quick-log-private.h"
#include "sessions/vv-session-words.h"

gboolean
vv_quick_log_is_held (VvQuickLog *self)
{
  return !gtk_toggle_button_get_active (self->not_held);
}

guint32
vv_quick_log_day (VvQuickLog *self)
{
  return vv_date_parse (vv_date_row_date (self->day_row));
}

static guint32
wanted_day (VvQuickLog *self)
{
  guint32 today = vv_today ();

  if ((self->by_hand & VV_BY_HAND_DAY) != 0)
    return vv_quick_log_day (self);
  if (self->said != NULL && self->said->day != 0)
    return self->said->day;
  return self->pair != NULL ? vv_log_pair_day (self->pair, today) : today;
}

static void
fill_day (VvQuickLog *self)
{
  char text[VV_DATE_TEXT];

  if ((self->by_hand & VV_BY_HAND_DAY) == 0)
    vv_date_row_set_date (self->day_row, vv_date_format (wanted_day (self), text));
}

static void
fill_minutes (VvQuickLog *self, const VvLogPlanned *planned)
{
  int said = self->said != NULL ? self->said->line->minutes : -1;

  if ((self->by_hand & VV_BY_HAND_MINUTES) != 0)
    return;
  if (said < 0)
    said = planned != NULL ? planned->minutes : self->pair != NULL ? self->pair->minutes : 60;
  gtk_spin_button_set_value (self->minutes, said);
}

static void
fill_choices (VvQuickLog *self, const VvLogPlanned *planned)
{
  const VvLogLine *line = self->said != NULL ? self->said->line : NULL;

  if ((self->by_hand & VV_BY_HAND_MODE) == 0)
    vv_toggle_bar_select_name (self->mode, line != NULL && line->mode != NULL ? line->mode
                                           : planned != NULL                  ? planned->mode
                                                                              : NULL);
  if ((self->by_hand & VV_BY_HAND_MENTOR) == 0)
    vv_toggle_bar_select (self->mentor_rating, line != NULL ? line->mentor_rating - 1 : -1);
  if ((self->by_hand & VV_BY_HAND_MENTEE) == 0)
    vv_toggle_bar_select (self->mentee_rating, line != NULL ? line->mentee_rating - 1 : -1);
  if ((self->by_hand & VV_BY_HAND_SIDE) == 0)
    vv_toggle_bar_select_name (self->side, self->said != NULL ? self->said->side : NULL);
}

static void
fill_rest (VvQuickLog *self)
{
  const char *text = self->said != NULL && self->said->rest != NULL ? self->said->rest : "";

  if ((self->by_hand & VV_BY_HAND_REST) == 0 &&
      g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (self->rest_row)), text) != 0)
    gtk_editable_set_text (GTK_EDITABLE (self->rest_row), text);
}

/* Whose the next step is, and until when: by default until the pair meets again. */
static void
fill_step (VvQuickLog *self, const VvLogPlanned *planned)
{
  gboolean is_shown = self->pair != NULL && vv_quick_log_is_held (self) &&
                      *gtk_editable_get_text (GTK_EDITABLE (self->rest_row)) != '\0';
  guint32 next = self->pair != NULL ? vv_log_pair_next_day (self->pair, vv_quick_log_day (self),
                                                            planned != NULL ? planned->id : 0)
                                    : 0;

  if ((self->by_hand & VV_BY_HAND_OWNER) == 0)
    vv_log_step_tag_set_owner (self->step_tag, "mentee");
  if ((self->by_hand & VV_BY_HAND_DUE) == 0)
    vv_log_step_tag_set_due (self->step_tag, next);
  if (self->pair != NULL)
    vv_log_step_tag_set_people (self->step_tag, self->pair);
  gtk_widget_set_visible (GTK_WIDGET (self->step_tag), is_shown);
}

/* "Session 4 of 6, planned Wed 20 May at 10:00" */
static char *
describe_session (VvQuickLog *self, const VvLogPlanned *planned)
{
  g_autofree char *day = NULL;

  if (planned == NULL)
    return g_strdup (_ ("Not planned: a session of its own"));
  day = vv_session_day_words (planned->day);
  if (planned->start == NULL)
    /* Translators: the session’s number, how many there are, the day that it is planned for */
    return g_strdup_printf (_ ("Session %u of %u, planned %s"), planned->number,
                            self->pair->n_numbered, day);
  /* Translators: the session’s number, how many there are, day and time that it is planned for */
  return g_strdup_printf (_ ("Session %u of %u, planned %s at %s"), planned->number,
                          self->pair->n_numbered, day, planned->start);
}

static void
show_pair (VvQuickLog *self, const VvLogPlanned *planned)
{
  guint n = vv_quick_log_count_matches (self);
  g_autofree char *title = NULL;
  g_autofree char *subtitle = NULL;
  /* Translators: how many pairs fit what is typed */
  g_autofree char *matches =
      g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u match", "%u matches", n), n);

  if (self->pair != NULL)
    {
      title = vv_session_pair_words (self->pair->mentor, self->pair->mentee);
      subtitle = describe_session (self, planned);
      adw_avatar_set_text (self->mentor_avatar, self->pair->mentor);
      adw_avatar_set_text (self->mentee_avatar, self->pair->mentee);
    }
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->pair_row), title != NULL ? title
                                                                       : n > 1 ? _ ("Which pair?")
                                                                               : _ ("No pair yet"));
  adw_action_row_set_subtitle (self->pair_row, subtitle != NULL ? subtitle : "");
  gtk_widget_set_visible (self->avatars, self->pair != NULL);
  gtk_label_set_text (self->n_matches, matches);
  gtk_widget_set_visible (GTK_WIDGET (self->n_matches), n > 1 || (n == 1 && !self->is_narrow));
  if (self->pair != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self->pair_row), "vv-log-pair");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->pair_row), "vv-log-pair");
}

/* What the button does; in a narrow window in one word. */
static const char *
log_words (VvQuickLog *self)
{
  if (vv_quick_log_is_held (self) && vv_quick_log_day (self) > vv_today ())
    return self->is_narrow ? _ ("Plan") : _ ("Plan and Next");
  return self->is_narrow ? _ ("Log") : _ ("Log and Next");
}

static void
show_status (VvQuickLog *self)
{
  g_autofree char *sentence = NULL;
  VvLogRequest *request = vv_quick_log_request (self, &sentence);
  g_autofree char *day = NULL;
  g_autofree char *minutes = NULL;

  gtk_widget_set_sensitive (GTK_WIDGET (self->log_button), request != NULL);
  gtk_button_set_label (self->log_button, log_words (self));
  if (request != NULL)
    {
      day = vv_session_day_words (request->day);
      minutes = vv_session_minutes_words (request->minutes);
      sentence =
          request->verb == VV_LOG_PLANNED
              /* Translators: a duration, a day */
              ? g_strdup_printf (_ ("Enter plans %s for %s."), minutes, day)
              : request->verb == VV_LOG_CANCELLED
                    /* Translators: a day */
                    ? g_strdup_printf (_ ("Enter notes that the session of %s was cancelled."), day)
                    /* Translators: a duration, a day */
                    : g_strdup_printf (_ ("Enter logs %s on %s."), minutes, day);
      vv_log_request_free (request);
    }
  gtk_label_set_text (self->status, sentence);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->line), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  sentence, -1);
}

void
vv_quick_log_fill (VvQuickLog *self)
{
  const VvLogPlanned *planned;

  self->is_filling = TRUE;
  fill_day (self);
  planned = self->pair != NULL ? vv_log_pair_planned (self->pair, vv_quick_log_day (self)) : NULL;
  fill_minutes (self, planned);
  fill_choices (self, planned);
  fill_rest (self);
  fill_step (self, planned);
  self->is_filling = FALSE;
  show_pair (self, planned);
  show_status (self);
  gtk_entry_set_icon_from_icon_name (
      self->line, GTK_ENTRY_ICON_SECONDARY,
      gtk_entry_get_text_length (self->line) > 0 ? "edit-clear-symbolic" : NULL);
  if (self->wants_log && self->pair != NULL)
    {
      self->wants_log = FALSE;
      g_signal_emit_by_name (self->line, "activate");
    }
}
