/* What the quick log reads of the workspace. */

#include <glib/gi18n-lib.h>

#include "sessions/vv-log-pairs.h"
#include "sessions/vv-quick-log-private.h"

static void
show_counter (VvQuickLog *self)
{
  /* Translators: how many sessions are planned for today or before and wait to be logged */
  g_autofree char *text = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%u to log", "%u to log", self->n_to_log), self->n_to_log);

  adw_window_title_set_subtitle (self->window_title, self->n_to_log > 0 ? text : "");
}

static void
on_read (G_GNUC_UNUSED VvDocument *document,
         gboolean ok,
         const GError *error,
         gpointer data,
         gpointer user_data)
{
  VvQuickLog *self = user_data;
  VvLogPairs *pairs = data;

  if (self->is_closed)
    return;
  if (!ok)
    {
      gtk_label_set_text (self->status, error->message);
      return;
    }
  if (self->only == NULL && self->only_id != 0)
    self->only = vv_log_pairs_only (pairs);
  if (self->only == NULL)
    self->only_id = 0; /* the pair is over, or gone */
  g_clear_pointer (&self->candidates, g_array_unref);
  self->candidates = g_steal_pointer (&pairs->candidates);
  self->n_to_log = pairs->n_to_log;
  show_counter (self);
  self->is_stale = TRUE;
  vv_quick_log_follow (self);
}

void
vv_quick_log_read (VvQuickLog *self)
{
  VvLogPairs *pairs = vv_log_pairs_new (vv_document_program (self->document), self->only_id);

  vv_document_read (self->document, vv_log_pairs_read, pairs, (GDestroyNotify) vv_log_pairs_free,
                    G_OBJECT (self), on_read);
}
