#include "chart/vv-ratings.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "vv-pen.h"

#define BEST 5u

/* Where the values of a drawing lie. */
typedef struct
{
  VvPen pen;
  const VvRatingsData *data;
  double left;
  double right;
  double top;
  double bottom;
  guint lowest;
} VvPlot;

VvRatingsData *
vv_ratings_data_copy (const VvRatingsData *data)
{
  VvRatingsData *copy = g_memdup2 (data, sizeof *data);

  copy->ratings = g_memdup2 (data->ratings, data->n_ratings * sizeof (VvRating));
  copy->mentor = g_strdup (data->mentor);
  copy->mentee = g_strdup (data->mentee);
  return copy;
}

void
vv_ratings_data_free (VvRatingsData *data)
{
  if (data == NULL)
    return;
  g_free ((VvRating *) data->ratings);
  g_free ((char *) data->mentor);
  g_free ((char *) data->mentee);
  g_free (data);
}

static guint
value_of (const VvRating *rating, gboolean mentor)
{
  return MIN (mentor ? rating->mentor : rating->mentee, BEST);
}

/* Returns how many have rated on that side. */
static guint
find_mean (const VvRatingsData *data, gboolean mentor, double *mean)
{
  guint n = 0, sum = 0;

  for (guint i = 0; i < data->n_ratings; i++)
    if (value_of (&data->ratings[i], mentor) > 0)
      {
        n++;
        sum += value_of (&data->ratings[i], mentor);
      }
  *mean = n > 0 ? (double) sum / n : 0.0;
  return n;
}

static guint
find_lowest (const VvRatingsData *data)
{
  guint lowest = 3;

  for (guint i = 0; i < data->n_ratings; i++)
    for (int side = 0; side < 2; side++)
      {
        guint value = value_of (&data->ratings[i], side == 0);

        if (value > 0)
          lowest = MIN (lowest, value);
      }
  return lowest;
}

VvRoom
vv_ratings_measure (const VvTheme *theme, const VvRatingsData *data, double width G_GNUC_UNUSED)
{
  double line = vv_pen_line_height (theme, VV_TYPE_CAPTION);
  double steps = BEST - find_lowest (data);

  return (VvRoom) { 120.0, 256.0, line * 2.0 + steps * 30.0 + 6.0 };
}

static double
find_x (const VvPlot *plot, guint i)
{
  guint n = plot->data->n_ratings;

  return n > 1 ? plot->left + (plot->right - plot->left) * i / (n - 1)
               : (plot->left + plot->right) / 2.0;
}

static double
find_y (const VvPlot *plot, double value)
{
  return plot->top + (plot->bottom - plot->top) * (BEST - value) / (BEST - plot->lowest);
}

static void
draw_scale (const VvPlot *plot)
{
  double line = vv_pen_line_height (plot->pen.theme, VV_TYPE_CAPTION);

  cairo_set_line_width (plot->pen.cr, 1.0);
  for (guint value = plot->lowest; value <= BEST; value++)
    {
      g_autofree char *text = g_strdup_printf ("%u", value);
      double y = floor (find_y (plot, value)) + 0.5;

      vv_pen_color (&plot->pen, &plot->pen.theme->rule, 1.0);
      vv_pen_line (&plot->pen, plot->left - 8.0, y, plot->right + 6.0, y);
      vv_pen_text (&plot->pen, VV_TYPE_CAPTION, &plot->pen.theme->second, VV_ALIGN_CENTER, 5.0,
                   y - line / 2.0, -1.0, text);
    }
}

static void
draw_numbers (const VvPlot *plot)
{
  guint n = plot->data->n_ratings;
  double step = n > 1 ? (plot->right - plot->left) / (n - 1) : 100.0;
  guint every = (guint) MAX (1.0, ceil (22.0 / MAX (step, 0.1)));

  for (guint i = 0; i < n; i += every)
    {
      g_autofree char *text = g_strdup_printf ("%u", plot->data->ratings[i].number);

      vv_pen_text (&plot->pen, VV_TYPE_CAPTION, &plot->pen.theme->second, VV_ALIGN_CENTER,
                   find_x (plot, i), plot->bottom + 9.0, -1.0, text);
    }
}

/* Where both gave the same the lines would cover each other: they part by a hair. */
static double
find_shift (gboolean mentor)
{
  return mentor ? -1.75 : 1.75;
}

static void
draw_points (const VvPlot *plot, gboolean mentor)
{
  double step = (plot->right - plot->left) / MAX (plot->data->n_ratings, 1u);
  double radius = CLAMP (step * 0.3, 1.6, 4.0);

  for (guint i = 0; i < plot->data->n_ratings; i++)
    {
      guint value = value_of (&plot->data->ratings[i], mentor);
      double x = find_x (plot, i), y = find_y (plot, value) + find_shift (mentor);

      if (value == 0)
        continue;
      if (mentor)
        vv_pen_disc (&plot->pen, x, y, radius);
      else
        vv_pen_round (&plot->pen, x - radius * 0.9, y - radius * 0.9, radius * 1.8, radius * 1.8,
                      1.0);
      cairo_fill (plot->pen.cr);
    }
}

static void
draw_side (const VvPlot *plot, gboolean mentor)
{
  cairo_t *cr = plot->pen.cr;
  gboolean first = TRUE;

  vv_pen_color (&plot->pen, mentor ? &plot->pen.theme->mentor : &plot->pen.theme->mentee, 1.0);
  cairo_set_line_width (cr, 2.5);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  for (guint i = 0; i < plot->data->n_ratings; i++)
    {
      guint value = value_of (&plot->data->ratings[i], mentor);
      double x = vv_pen_x (&plot->pen, find_x (plot, i));

      if (value > 0)
        (first ? cairo_move_to : cairo_line_to) (cr, x, find_y (plot, value) + find_shift (mentor));
      first = first && value == 0;
    }
  cairo_stroke (cr);
  draw_points (plot, mentor);
}

static const char *
name_of (const VvRatingsData *data, gboolean mentor)
{
  const char *name = mentor ? data->mentor : data->mentee;

  if (name != NULL && *name != '\0')
    return name;
  return mentor ? _ ("Mentor") : _ ("Mentee");
}

/* Returns FALSE where nobody has rated on that side. */
static gboolean
say_mean (const VvRatingsData *data, gboolean mentor, char **text)
{
  double mean;

  if (find_mean (data, mentor, &mean) == 0)
    return FALSE;
  *text = g_strdup_printf ("%.1f", mean);
  return TRUE;
}

/* A label that is set at the end of a line, its figure never cut off. */
static void
draw_label (const VvPlot *plot, gboolean mentor, double y)
{
  const VvTheme *theme = plot->pen.theme;
  const VvColor *color = mentor ? &theme->mentor_text : &theme->text;
  g_autofree char *mean = NULL;
  g_autofree char *figure = NULL;
  double x = plot->right + 12.0, room = plot->pen.width - x, width;
  PangoLayout *layout;

  if (!say_mean (plot->data, mentor, &mean))
    return;
  figure = g_strconcat (" ", mean, NULL);
  layout = vv_pen_layout (theme, VV_TYPE_CAPTION_BOLD, figure, -1.0, 1);
  width = vv_pen_extents (layout).width;
  g_object_unref (layout);
  x += vv_pen_text (&plot->pen, VV_TYPE_CAPTION_BOLD, color, VV_ALIGN_START, x, y,
                    MAX (0.0, room - width), name_of (plot->data, mentor));
  vv_pen_text (&plot->pen, VV_TYPE_CAPTION_BOLD, color, VV_ALIGN_START, x, y, -1.0, figure);
}

static void
draw_labels (const VvPlot *plot)
{
  double line = vv_pen_line_height (plot->pen.theme, VV_TYPE_CAPTION_BOLD);
  double mentor, mentee, upper, lower;
  gboolean has_mentor = find_mean (plot->data, TRUE, &mentor) > 0;
  gboolean has_both = find_mean (plot->data, FALSE, &mentee) > 0 && has_mentor;

  upper = find_y (plot, MAX (mentor, mentee)) - line / 2.0; /* without ratings a mean is 0 */
  upper = CLAMP (upper, 0.0, MAX (0.0, plot->bottom - line));
  lower = MAX (upper + line, find_y (plot, MIN (mentor, mentee)) - line / 2.0);
  draw_label (plot, TRUE, !has_both || mentor >= mentee ? upper : lower);
  draw_label (plot, FALSE, !has_both || mentee > mentor ? upper : lower);
}

static double
find_label_room (const VvTheme *theme, const VvRatingsData *data, double width)
{
  double most = 0.0;

  for (int side = 0; side < 2; side++)
    {
      g_autofree char *mean = NULL;
      g_autofree char *text = NULL;
      g_autoptr (PangoLayout) layout = NULL;

      if (!say_mean (data, side == 0, &mean))
        continue;
      text = g_strconcat (name_of (data, side == 0), " ", mean, NULL);
      layout = vv_pen_layout (theme, VV_TYPE_CAPTION_BOLD, text, -1.0, 1);
      most = MAX (most, vv_pen_extents (layout).width);
    }
  return MIN (most, width * 0.4);
}

static gboolean
has_rating (const VvRatingsData *data)
{
  double mean;

  return find_mean (data, TRUE, &mean) > 0 || find_mean (data, FALSE, &mean) > 0;
}

void
vv_ratings_draw (cairo_t *cr,
                 double width,
                 double height,
                 const VvTheme *theme,
                 const VvRatingsData *data)
{
  double line = vv_pen_line_height (theme, VV_TYPE_CAPTION);
  double right = MAX (40.0, width - find_label_room (theme, data, width) - 13.0);
  VvPlot plot = { { cr, theme, width }, data, 26.0, right, line * 0.75, height - line - 9.0,
                  find_lowest (data) };

  cairo_save (cr);
  draw_scale (&plot);
  if (!has_rating (data))
    vv_pen_text (&plot.pen, VV_TYPE_CAPTION, &theme->second, VV_ALIGN_CENTER, width / 2.0,
                 height - line, width, _ ("No ratings yet"));
  else
    {
      draw_numbers (&plot);
      draw_side (&plot, FALSE);
      draw_side (&plot, TRUE);
      draw_labels (&plot);
    }
  cairo_restore (cr);
}

static char *
say_side (const VvRatingsData *data, gboolean mentor)
{
  g_autofree char *mean = NULL;

  if (!say_mean (data, mentor, &mean))
    return g_strdup_printf (_ ("%s has not rated yet"), name_of (data, mentor));
  /* Translators: Juno: 4.5 on average */
  return g_strdup_printf (_ ("%1$s: %2$s on average"), name_of (data, mentor), mean);
}

char *
vv_ratings_sentence (const VvRatingsData *data)
{
  g_autofree char *mentor = say_side (data, TRUE);
  g_autofree char *mentee = say_side (data, FALSE);
  g_autofree char *count = NULL;
  guint n = 0;

  if (!has_rating (data))
    return g_strdup (_ ("No ratings yet."));
  for (guint i = 0; i < data->n_ratings; i++)
    if (data->ratings[i].mentor > 0 || data->ratings[i].mentee > 0)
      n++;
  count = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Ratings of %u session, 1 to 5",
                                        "Ratings of %u sessions, 1 to 5", n), n);
  /* Translators: Ratings of 4 sessions, 1 to 5. Juno: 4.5 on average. Helena: 4.5 on average. */
  return g_strdup_printf (_ ("%1$s. %2$s. %3$s."), count, mentor, mentee);
}
