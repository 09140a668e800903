/* What the line of the quick log says: which pair is meant, and which pairs may be. */

#include <glib/gi18n-lib.h>

#include "base/vv-date.h"
#include "sessions/vv-quick-log-private.h"

/** Pairs that are listed to choose from. */
#define MATCHES_SHOWN 6

static GArray *
pairs_said (VvQuickLog *self)
{
  return self->said != NULL ? self->said->line->pairs : NULL;
}

guint
vv_quick_log_count_matches (VvQuickLog *self)
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
    {
      g_clear_pointer (&self->pair, vv_log_pair_free);
      self->by_hand &= ~(guint) (VV_BY_HAND_OWNER | VV_BY_HAND_DUE); /* were about others */
    }
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
                           vv_quick_log_is_held (self));
  if (self->said != NULL)
    compare_said (self, self->said, said);
  g_clear_pointer (&self->said, vv_log_text_free);
  self->said = said;
  set_pair (self, find_pair (self));
  vv_quick_log_show_matches (self);
  vv_quick_log_fill (self);
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
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row),
                                 candidate != NULL ? candidate->name : "");
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 2);
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
