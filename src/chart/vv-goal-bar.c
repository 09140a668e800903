#include "chart/vv-goal-bar.h"

#include <glib/gi18n-lib.h>

#include "vv-pen.h"

#define BAR_HEIGHT 6.0
#define MARK_HEIGHT 12.0

VvGoalBarData *
vv_goal_bar_data_copy (const VvGoalBarData *data)
{
  VvGoalBarData *copy = g_memdup2 (data, sizeof *data);

  copy->title = g_strdup (data->title);
  copy->value_text = g_strdup (data->value_text);
  copy->target_text = g_strdup (data->target_text);
  return copy;
}

void
vv_goal_bar_data_free (VvGoalBarData *data)
{
  if (data == NULL)
    return;
  g_free ((char *) data->title);
  g_free ((char *) data->value_text);
  g_free ((char *) data->target_text);
  g_free (data);
}

VvRoom
vv_goal_bar_measure (const VvTheme *theme G_GNUC_UNUSED,
                     const VvGoalBarData *data G_GNUC_UNUSED,
                     double width G_GNUC_UNUSED)
{
  return (VvRoom) { 60.0, 240.0, MARK_HEIGHT };
}

static double
find_maximum (const VvGoalBarData *data)
{
  double most = data->maximum;

  if (data->maximum <= 0.0)
    most = MAX (data->has_value ? data->value : 0.0, data->has_target ? data->target * 1.1 : 0.0);
  return most > 0.0 ? most : 1.0;
}

static void
draw_fill (const VvPen *pen, double y, double share)
{
  cairo_save (pen->cr);
  vv_pen_round (pen, 0.0, y, pen->width, BAR_HEIGHT, BAR_HEIGHT / 2.0);
  cairo_clip (pen->cr);
  vv_pen_round (pen, 0.0, y, pen->width * share, BAR_HEIGHT, 0.0);
  vv_pen_color (pen, &pen->theme->mentor, 1.0);
  cairo_fill (pen->cr);
  cairo_restore (pen->cr);
}

/* A rim of the background keeps the mark apart from the bar on which it stands. */
static void
draw_mark (const VvPen *pen, double middle, double share)
{
  double x = CLAMP (pen->width * share, 2.0, MAX (2.0, pen->width - 2.0));

  vv_pen_round (pen, x - 2.0, middle - MARK_HEIGHT / 2.0, 4.0, MARK_HEIGHT, 1.0);
  vv_pen_color (pen, &pen->theme->background, 1.0);
  cairo_fill (pen->cr);
  vv_pen_round (pen, x - 1.0, middle - MARK_HEIGHT / 2.0, 2.0, MARK_HEIGHT, 0.0);
  vv_pen_color (pen, &pen->theme->text, 1.0);
  cairo_fill (pen->cr);
}

void
vv_goal_bar_draw (cairo_t *cr,
                  double width,
                  double height,
                  const VvTheme *theme,
                  const VvGoalBarData *data)
{
  VvPen pen = { cr, theme, width };
  double y = (height - BAR_HEIGHT) / 2.0, maximum = find_maximum (data);

  cairo_save (cr);
  vv_pen_round (&pen, 0.0, y, width, BAR_HEIGHT, BAR_HEIGHT / 2.0);
  vv_pen_color (&pen, &theme->trough, 1.0);
  cairo_fill (cr);
  if (data->has_value && data->value > 0.0)
    draw_fill (&pen, y, MIN (1.0, data->value / maximum));
  if (data->has_target)
    draw_mark (&pen, height / 2.0, CLAMP (data->target / maximum, 0.0, 1.0));
  cairo_restore (cr);
}

gboolean
vv_goal_bar_is_reached (const VvGoalBarData *data)
{
  if (!data->has_value || !data->has_target)
    return FALSE;
  return data->less_is_better ? data->value <= data->target : data->value >= data->target;
}

static char *
say (const char *text, double number)
{
  return text != NULL ? g_strdup (text) : g_strdup_printf ("%g", number);
}

char *
vv_goal_bar_sentence (const VvGoalBarData *data)
{
  g_autofree char *value = say (data->value_text, data->value);
  g_autofree char *target = say (data->target_text, data->target);
  const char *title = data->title != NULL && *data->title != '\0' ? data->title : _ ("Goal");

  if (!data->has_value && !data->has_target)
    return g_strdup_printf (_ ("%s: no value yet."), title);
  if (!data->has_value)
    return g_strdup_printf (_ ("%1$s: no value yet, target %2$s."), title, target);
  if (!data->has_target)
    return g_strdup_printf (_ ("%1$s: %2$s."), title, value);
  return g_strdup_printf (vv_goal_bar_is_reached (data)
                            ? _ ("%1$s: %2$s, target %3$s, reached.")
                            : _ ("%1$s: %2$s, target %3$s, not reached yet."),
                          title, value, target);
}
