/* What the quick log would store now, or what is missing for it. */

#include <glib/gi18n-lib.h>

#include "base/vv-date.h"
#include "sessions/vv-quick-log-private.h"
#include "sessions/vv-session-words.h"

/** Letters of two names that a toast has room for. */
#define NAME_SHOWN 30

static char *
missing_pair (VvQuickLog *self)
{
  guint n = vv_quick_log_count_matches (self);

  if (self->candidates == NULL || self->pair_id != 0)
    return g_strdup (_ ("Reading the pairs…"));
  if (self->candidates->len == 0)
    return g_strdup (_ ("There is no pair whose sessions could be logged. Make a pair first."));
  if (n > 1)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                         "%u pair fits: choose with ↓, or type more letters.",
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
  return g_strdup (
      _ ("A session to come has neither ratings nor a next step yet: leave them out."));
}

/* (transfer full): both names, as short as a toast needs them. */
static char *
name_pair (VvQuickLog *self)
{
  g_autofree char *name = vv_session_pair_words (self->pair->mentor, self->pair->mentee);

  if (!self->is_narrow && g_utf8_strlen (name, -1) <= NAME_SHOWN)
    return g_steal_pointer (&name);
  return vv_session_pair_words (self->pair->mentor_given, self->pair->mentee_given);
}

VvLogRequest *
vv_quick_log_request (VvQuickLog *self, char **missing)
{
  guint32 day = vv_quick_log_day (self);
  const VvLogPlanned *planned;
  VvLogRequest *request;

  *missing = self->pair == NULL ? missing_pair (self)
             : !vv_date_row_is_valid (self->day_row) || day == 0
                 ? g_strdup (_ ("Say which day it was."))
                 : NULL;
  if (*missing != NULL)
    return NULL;
  planned = vv_log_pair_planned (self->pair, day);
  if (!vv_quick_log_is_held (self) && (*missing = missing_for_cancel (self, planned, day)) != NULL)
    return NULL;
  if (vv_quick_log_is_held (self) && day > vv_today () &&
      (*missing = too_much_for_plan (self)) != NULL)
    return NULL;
  request = g_new0 (VvLogRequest, 1);
  request->verb = !vv_quick_log_is_held (self) ? VV_LOG_CANCELLED
                  : day > vv_today ()          ? VV_LOG_PLANNED
                                               : VV_LOG_HELD;
  request->pair_id = self->pair_id;
  request->program_id = self->pair->program_id;
  request->session_id = planned != NULL ? planned->id : 0;
  request->day = !vv_quick_log_is_held (self) ? planned->day : day;
  request->minutes = gtk_spin_button_get_value_as_int (self->minutes);
  request->mode = vv_toggle_bar_name (self->mode);
  request->mentor_rating = vv_toggle_bar_selected (self->mentor_rating) + 1;
  request->mentee_rating = vv_toggle_bar_selected (self->mentee_rating) + 1;
  request->side = vv_toggle_bar_name (self->side);
  request->owner = vv_log_step_tag_owner (self->step_tag);
  request->due = vv_log_step_tag_due (self->step_tag);
  request->rest = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->rest_row)));
  request->line = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->line)));
  request->name = name_pair (self);
  return request;
}
