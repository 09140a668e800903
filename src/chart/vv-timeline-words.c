#include "chart/vv-timeline.h"

#include <glib/gi18n-lib.h>

#include "vv-chart-date.h"

static guint32
find_last (const VvTimelinePhase *phase)
{
  return MAX (phase->first, phase->last);
}

static gboolean
is_current (const VvTimelineData *data, const VvTimelinePhase *phase)
{
  return phase->first != 0 && data->today != 0 && phase->first <= data->today &&
         data->today <= find_last (phase);
}

static const char *
name_of (const VvTimelinePhase *phase)
{
  return phase->title != NULL && *phase->title != '\0' ? phase->title : _ ("Phase");
}

static char *
name_current (const VvTimelineData *data)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < data->n_phases; i++)
    if (is_current (data, &data->phases[i]))
      g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "",
                              name_of (&data->phases[i]));
  return g_string_free (g_steal_pointer (&names), FALSE);
}

static void
find_span (const VvTimelineData *data, guint32 *first, guint32 *last)
{
  *first = *last = 0;
  for (guint i = 0; i < data->n_phases; i++)
    if (data->phases[i].first != 0)
      {
        *first = *first == 0 ? data->phases[i].first : MIN (*first, data->phases[i].first);
        *last = MAX (*last, find_last (&data->phases[i]));
      }
}

char *
vv_timeline_sentence (const VvTimelineData *data)
{
  g_autofree char *current = name_current (data);
  g_autofree char *phases = NULL;
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;
  guint32 first, last;

  if (data->n_phases == 0)
    return g_strdup (_ ("No phases yet."));
  find_span (data, &first, &last);
  phases = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u phase", "%u phases", data->n_phases),
                            data->n_phases);
  if (first == 0)
    return g_strdup_printf (_ ("%s, without dates yet."), phases);
  from = vv_chart_date_long (first);
  to = vv_chart_date_long (last);
  if (*current == '\0')
    /* Translators: 8 phases from 1 July 2026 to 31 March 2027. */
    return g_strdup_printf (_ ("%1$s from %2$s to %3$s."), phases, from, to);
  return g_strdup_printf (_ ("%1$s from %2$s to %3$s; under way: %4$s."), phases, from, to,
                          current);
}

char *
vv_timeline_part_sentence (const VvTimelineData *data, guint part)
{
  const VvTimelinePhase *phase;
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;

  g_return_val_if_fail (part < data->n_phases, NULL);
  phase = &data->phases[part];
  if (phase->first == 0)
    return g_strdup_printf (_ ("%s, without dates yet."), name_of (phase));
  from = vv_chart_date_long (phase->first);
  to = vv_chart_date_long (find_last (phase));
  if (is_current (data, phase))
    return g_strdup_printf (_ ("%1$s, %2$s to %3$s, under way"), name_of (phase), from, to);
  if (data->today > find_last (phase))
    return g_strdup_printf (_ ("%1$s, %2$s to %3$s, over"), name_of (phase), from, to);
  return g_strdup_printf (_ ("%1$s, %2$s to %3$s"), name_of (phase), from, to);
}
