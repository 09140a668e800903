/* How the fields of the quick log follow its line. */

#include <glib/gi18n-lib.h>

#include "base/vv-date.h"
#include "sessions/vv-quick-log-private.h"
#include "sessions/vv-session-words.h"

/** Pairs that are listed to choose from. */
#define MATCHES_SHOWN 6

static gboolean
is_held (VvQuickLog *self)
{
  return !gtk_toggle_button_get_active (self->not_held);
}

static guint32
day_of (VvQuickLog *self)
{
  return vv_date_parse (vv_date_row_date (self->day_row));
}

static GArray *
pairs_said (VvQuickLog *self)
{
  return self->said != NULL ? self->said->line->pairs : NULL;
}

static guint
count_matches (VvQuickLog *self)
{
  GArray *pairs = pairs_said (self);

  return pairs != NULL && pairs->len > 0 ? pairs->len : self->only_id != 0 ? 1 : 0;
}

static void
set_by_line (VvQuickLog *self, guint field, gboolean is_new)
{
  if (is_new)
    self->by_hand &= ~field;
}

/* What the line says anew goes before what was set by hand earlier. */
static void
compare_said (VvQuickLog *self, const VvLogText *before, const VvLogText *after)
{
  const VvLogLine *a = before->line;
  const VvLogLine *b = after->line;

  set_by_line (self, VV_BY_HAND_DAY, before->day != after->day);
  set_by_line (self, VV_BY_HAND_MINUTES, a->minutes != b->minutes);
  set_by_line (self, VV_BY_HAND_MODE, a->mode != b->mode);
  set_by_line (self, VV_BY_HAND_MENTOR, a->mentor_rating != b->mentor_rating);
  set_by_line (self, VV_BY_HAND_MENTEE, a->mentee_rating != b->mentee_rating);
  set_by_line (self, VV_BY_HAND_SIDE, before->side != after->side);
  set_by_line (self, VV_BY_HAND_REST, g_strcmp0 (before->rest, after->rest) != 0);
}

static gboolean
contains (GArray *pairs, gint64 id)
{
  for (guint i = 0; i < pairs->len; i++)
    if (g_array_index (pairs, gint64, i) == id)
      return TRUE;

  return FALSE;
}

static gint64
find_pair (VvQuickLog *self)
{
  GArray *pairs = pairs_said (self);

  if (pairs == NULL || pairs->len == 0)
    return self->only_id;
  if (pairs->len == 1)
    return g_array_index (pairs, gint64, 0);
  if (!contains (pairs, self->chosen))
    self->chosen = 0;
  return self->chosen;
}

static void
on_pair_read (G_GNUC_UNUSED VvDocument *document,
              gboolean ok,
              const GError *error,
              gpointer data,
              gpointer user_data)
{
  VvQuickLog *self = user_data;
  VvLogPair **read = data;

  if (self->is_closed || (*read)->pair_id != self->pair_id)
    return;
  if (!ok)
    {
      self->wants_log = FALSE;
      gtk_label_set_text (self->status, error->message);
      return;
    }
  g_clear_pointer (&self->pair, vv_log_pair_free);
  self->pair = g_steal_pointer (read);
  vv_quick_log_fill (self);
}

static gboolean
read_pair (VvReader *reader, gpointer data, GError **error)
{
  return vv_log_pair_read (reader, *(VvLogPair **) data, error);
}

static void
free_read (gpointer data)
{
  VvLogPair **read = data;

  g_clear_pointer (read, vv_log_pair_free);
  g_free (read);
}

static void
set_pair (VvQuickLog *self, gint64 id)
{
  VvLogPair **read;

  if (self->pair_id != id)
    g_clear_pointer (&self->pair, vv_log_pair_free);
  self->pair_id = id;
  if (id == 0 || (self->pair != NULL && !self->is_stale))
    return;
  self->is_stale = FALSE;
  read = g_new0 (VvLogPair *, 1);
  *read = vv_log_pair_new (id);
  vv_document_read (self->document, read_pair, read, free_read, G_OBJECT (self), on_pair_read);
}

void
vv_quick_log_follow (VvQuickLog *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->line));
  VvLogText *said;

  if (self->candidates == NULL)
    return;
  said = vv_log_text_read (text, self->only != NULL ? self->only : self->candidates, vv_today (),
                           is_held (self));
  if (self->said != NULL)
    compare_said (self, self->said, said);
  g_clear_pointer (&self->said, vv_log_text_free);
  self->said = said;
  set_pair (self, find_pair (self));
  vv_quick_log_show_matches (self);
  vv_quick_log_fill (self);
}

/* The fields. */

static guint32
wanted_day (VvQuickLog *self)
{
  guint32 today = vv_today ();

  if ((self->by_hand & VV_BY_HAND_DAY) != 0)
    return day_of (self);
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
  guint n = count_matches (self);
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
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->pair_row),
                                 title != NULL ? title
                                 : n > 1       ? _ ("Which pair?")
                                               : _ ("No pair yet"));
  adw_action_row_set_subtitle (self->pair_row, subtitle != NULL ? subtitle : "");
  gtk_widget_set_visible (self->avatars, self->pair != NULL);
  gtk_label_set_text (self->n_matches, matches);
  gtk_widget_set_visible (GTK_WIDGET (self->n_matches), n > 0);
  if (self->pair != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self->pair_row), "vv-log-pair");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->pair_row), "vv-log-pair");
}

static void
show_status (VvQuickLog *self)
{
  g_autofree char *sentence = NULL;
  VvLogRequest *request = vv_quick_log_request (self, &sentence);
  g_autofree char *day = NULL;
  g_autofree char *minutes = NULL;

  gtk_widget_set_sensitive (GTK_WIDGET (self->log_button), request != NULL);
  gtk_button_set_label (self->log_button, is_held (self) && day_of (self) > vv_today ()
                                              ? _ ("Plan and Next")
                                              : _ ("Log and Next"));
  if (request != NULL)
    {
      day = vv_session_day_words (request->day);
      minutes = vv_session_minutes_words (request->minutes);
      sentence = request->verb == VV_LOG_PLANNED
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
  planned = self->pair != NULL ? vv_log_pair_planned (self->pair, day_of (self)) : NULL;
  fill_minutes (self, planned);
  fill_choices (self, planned);
  fill_rest (self);
  self->is_filling = FALSE;
  show_pair (self, planned);
  show_status (self);
  gtk_entry_set_icon_from_icon_name (self->line, GTK_ENTRY_ICON_SECONDARY,
                                     gtk_entry_get_text_length (self->line) > 0
                                         ? "edit-clear-symbolic"
                                         : NULL);
  if (self->wants_log && self->pair != NULL)
    {
      self->wants_log = FALSE;
      g_signal_emit_by_name (self->line, "activate");
    }
}

/* Several pairs fit. */

static const VvLogCandidate *
find_candidate (VvQuickLog *self, gint64 id)
{
  for (guint i = 0; i < self->candidates->len; i++)
    if (g_array_index (self->candidates, VvLogCandidate, i).pair_id == id)
      return &g_array_index (self->candidates, VvLogCandidate, i);

  return NULL;
}

static void
add_match (VvQuickLog *self, gint64 id)
{
  const VvLogCandidate *candidate = find_candidate (self, id);
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), candidate != NULL ? candidate->name : "");
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_list_box_append (self->matches, row);
  if (id == self->chosen)
    gtk_list_box_select_row (self->matches, GTK_LIST_BOX_ROW (row));
}

void
vv_quick_log_show_matches (VvQuickLog *self)
{
  GArray *pairs = pairs_said (self);
  guint n = pairs != NULL && pairs->len > 1 ? pairs->len : 0;
  GtkListBoxRow *old;

  while ((old = gtk_list_box_get_row_at_index (self->matches, 0)) != NULL)
    gtk_list_box_remove (self->matches, GTK_WIDGET (old));
  for (guint i = 0; i < MIN (n, MATCHES_SHOWN); i++)
    add_match (self, g_array_index (pairs, gint64, i));
  if (self->chosen == 0)
    gtk_list_box_unselect_all (self->matches);
  gtk_widget_set_visible (GTK_WIDGET (self->matches), n > 0);
}

void
vv_quick_log_step_match (VvQuickLog *self, int step)
{
  GArray *pairs = pairs_said (self);
  int n = pairs != NULL && pairs->len > 1 ? (int) MIN (pairs->len, MATCHES_SHOWN) : 0;
  int place = step > 0 ? -1 : n;

  if (n == 0)
    return;
  for (int i = 0; i < n; i++)
    if (g_array_index (pairs, gint64, i) == self->chosen)
      place = i;
  self->chosen = g_array_index (pairs, gint64, (place + step + n) % n);
  set_pair (self, self->chosen);
  vv_quick_log_show_matches (self);
  vv_quick_log_fill (self);
}

/* What is to be stored. */

static char *
missing_pair (VvQuickLog *self)
{
  guint n = count_matches (self);

  if (self->candidates == NULL || self->pair_id != 0)
    return g_strdup (_ ("Reading the pairs…"));
  if (self->candidates->len == 0)
    return g_strdup (_ ("There is no pair whose sessions could be logged. Make a pair first."));
  if (n > 1)
    return g_strdup_printf (
        g_dngettext (GETTEXT_PACKAGE, "%u pair fits: choose with ↓, or type more letters.",
                     "%u pairs fit: choose with ↓, or type more letters.", n),
        n);
  if (gtk_entry_get_text_length (self->line) == 0)
    return g_strdup (_ ("Pair, minutes, mode, two ratings, next step: in any order. Leave out what "
                        "you do not know."));
  return g_strdup (_ ("No pair fits. Type a few letters of one of the two names."));
}

static char *
missing_for_cancel (VvQuickLog *self, const VvLogPlanned *planned, guint32 day)
{
  g_autofree char *words = vv_session_day_words (day);

  if (planned == NULL)
    /* Translators: a day */
    return g_strdup_printf (_ ("Nothing is planned for this pair around %s: there is no session to "
                               "cancel."),
                            words);
  if (vv_toggle_bar_name (self->side) == NULL)
    return g_strdup (_ ("Say who cancelled: the mentor, the mentee or somebody else."));
  return NULL;
}

static char *
too_much_for_plan (VvQuickLog *self)
{
  if (vv_toggle_bar_selected (self->mentor_rating) < 0 &&
      vv_toggle_bar_selected (self->mentee_rating) < 0 &&
      *gtk_editable_get_text (GTK_EDITABLE (self->rest_row)) == '\0')
    return NULL;
  return g_strdup (_ ("A session to come has neither ratings nor a next step yet: leave them out."));
}

VvLogRequest *
vv_quick_log_request (VvQuickLog *self, char **missing)
{
  guint32 day = day_of (self);
  const VvLogPlanned *planned;
  VvLogRequest *request;

  *missing = self->pair == NULL                       ? missing_pair (self)
             : !vv_date_row_is_valid (self->day_row) ||
                     day == 0                         ? g_strdup (_ ("Say which day it was."))
                                                      : NULL;
  if (*missing != NULL)
    return NULL;
  planned = vv_log_pair_planned (self->pair, day);
  if (!is_held (self) && (*missing = missing_for_cancel (self, planned, day)) != NULL)
    return NULL;
  if (is_held (self) && day > vv_today () && (*missing = too_much_for_plan (self)) != NULL)
    return NULL;
  request = g_new0 (VvLogRequest, 1);
  request->verb = !is_held (self)     ? VV_LOG_CANCELLED
                  : day > vv_today () ? VV_LOG_PLANNED
                                      : VV_LOG_HELD;
  request->pair_id = self->pair_id;
  request->program_id = self->pair->program_id;
  request->session_id = planned != NULL ? planned->id : 0;
  request->day = !is_held (self) ? planned->day : day;
  request->minutes = gtk_spin_button_get_value_as_int (self->minutes);
  request->mode = vv_toggle_bar_name (self->mode);
  request->mentor_rating = vv_toggle_bar_selected (self->mentor_rating) + 1;
  request->mentee_rating = vv_toggle_bar_selected (self->mentee_rating) + 1;
  request->side = vv_toggle_bar_name (self->side);
  request->rest = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->rest_row)));
  request->line = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->line)));
  request->name = vv_session_pair_words (self->pair->mentor, self->pair->mentee);
  return request;
}
