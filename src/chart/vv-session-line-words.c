#include "chart/vv-session-line.h"

#include <glib/gi18n-lib.h>

#include "vv-chart-date.h"

static const VvSessionNode *
find_next (const VvSessionLineData *data)
{
  for (guint i = 0; i < data->n_nodes; i++)
    if (data->nodes[i].mark == VV_SESSION_MARK_NEXT)
      return &data->nodes[i];
  return NULL;
}

static guint
count (const VvSessionLineData *data, VvSessionMark mark)
{
  guint n = 0;

  for (guint i = 0; i < data->n_nodes; i++)
    n += data->nodes[i].mark == mark;
  return n;
}

char *
vv_session_line_sentence (const VvSessionLineData *data)
{
  g_autofree char *sessions = NULL;
  g_autofree char *day = NULL;
  const VvSessionNode *next = find_next (data);
  guint held = count (data, VV_SESSION_MARK_HELD);

  if (data->n_nodes == 0)
    return g_strdup (_ ("No sessions yet."));
  sessions = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u session", "%u sessions",
                                           data->n_nodes), data->n_nodes);
  if (next == NULL || next->day == 0)
    /* Translators: 6 sessions, 4 of them held. */
    return g_strdup_printf (_ ("%1$s, %2$u of them held."), sessions, held);
  day = vv_chart_date_long (next->day);
  /* Translators: 6 sessions, 4 of them held; the next is on 10 December 2026. */
  return g_strdup_printf (_ ("%1$s, %2$u of them held; the next is on %3$s."), sessions, held, day);
}

static void
add (GString *text, const char *part)
{
  if (part == NULL || *part == '\0')
    return;
  if (text->len > 0)
    g_string_append (text, ", ");
  g_string_append (text, part);
}

static void
take (GString *text, char *part)
{
  add (text, part);
  g_free (part);
}

static void
add_figures (GString *text, const VvSessionNode *node)
{
  if (node->minutes > 0)
    take (text, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u minute", "%u minutes",
                                              node->minutes), node->minutes));
  if (node->mentor_rating > 0)
    take (text, g_strdup_printf (_ ("mentor’s rating %u"), node->mentor_rating));
  if (node->mentee_rating > 0)
    take (text, g_strdup_printf (_ ("mentee’s rating %u"), node->mentee_rating));
}

char *
vv_session_line_part_sentence (const VvSessionLineData *data, guint part)
{
  const VvSessionNode *node;
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *day = NULL;

  g_return_val_if_fail (part < data->n_nodes, NULL);
  node = &data->nodes[part];
  day = vv_chart_date_long (node->day);
  if (node->number > 0)
    take (text, g_strdup_printf (_ ("Session %u"), node->number));
  add (text, node->title);
  add (text, day);
  add (text, vv_session_mark_word (node->mark));
  add (text, node->note);
  add_figures (text, node);
  return g_string_free (g_steal_pointer (&text), FALSE);
}
