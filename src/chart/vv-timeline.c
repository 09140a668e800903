#include "chart/vv-timeline.h"

#include <math.h>

#include "vv-chart-date.h"
#include "vv-pen.h"

#define BAR_HEIGHT 24.0
#define ROW 30.0
#define INSET 9.0
#define EDGE 2.0

/* A phase as it is placed. Its title stands inside the bar, or beside it. */
typedef struct
{
  double x;
  double width;
  double label_x;
  double label_width;
  guint row;
  gboolean is_inside;
  gboolean is_shown;
} VvBar;

typedef struct
{
  VvPen pen;
  const VvTimelineData *data;
  guint32 from; /* first day of a month */
  guint32 to;   /* last day of a month */
  double top;
  GArray *bars; /* a VvBar per phase */
  guint n_rows;
} VvSpread;

VvTimelineData *
vv_timeline_data_copy (const VvTimelineData *data)
{
  VvTimelineData *copy = g_memdup2 (data, sizeof *data);
  VvTimelinePhase *phases = g_memdup2 (data->phases, data->n_phases * sizeof *phases);

  for (guint i = 0; i < data->n_phases; i++)
    phases[i].title = g_strdup (phases[i].title);
  copy->phases = phases;
  return copy;
}

void
vv_timeline_data_free (VvTimelineData *data)
{
  if (data == NULL)
    return;
  for (guint i = 0; i < data->n_phases; i++)
    g_free ((char *) data->phases[i].title);
  g_free ((VvTimelinePhase *) data->phases);
  g_free (data);
}

static gboolean
is_dated (const VvTimelinePhase *phase)
{
  return phase->first != 0 && g_date_valid_julian (phase->first);
}

static guint32
find_last (const VvTimelinePhase *phase)
{
  return MAX (phase->first, phase->last);
}

static guint32
find_month (guint32 day, int months)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, day);
  g_date_set_day (&date, 1);
  if (months > 0)
    g_date_add_months (&date, (guint) months);
  return g_date_get_julian (&date);
}

static void
find_span (VvSpread *spread)
{
  guint32 from = 0, to = 0;

  for (guint i = 0; i < spread->data->n_phases; i++)
    {
      const VvTimelinePhase *phase = &spread->data->phases[i];

      if (!is_dated (phase))
        continue;
      from = from == 0 ? phase->first : MIN (from, phase->first);
      to = MAX (to, find_last (phase));
    }
  if (from == 0)
    return;
  spread->from = find_month (from, 0);
  spread->to = find_month (to, 1) - 1;
}

static double
find_x (const VvSpread *spread, guint32 day)
{
  double days = (double) spread->to - spread->from + 1.0;

  return EDGE + (spread->pen.width - 2.0 * EDGE) * ((double) day - spread->from) / days;
}

/* How much of a bar of @width is over. */
static double
find_elapsed (const VvSpread *spread, const VvTimelinePhase *phase, double width)
{
  double days = (double) find_last (phase) - phase->first + 1.0;

  if (spread->data->today == 0 || spread->data->today < phase->first)
    return 0.0;
  return width * MIN (1.0, ((double) spread->data->today - phase->first + 1.0) / days);
}

static double
find_label_width (const VvSpread *spread, const char *title)
{
  g_autoptr (PangoLayout) layout =
    vv_pen_layout (spread->pen.theme, VV_TYPE_CAPTION_BOLD, title, -1.0, 1);

  return MIN (vv_pen_extents (layout).width, spread->pen.width * 0.6) + 1.0;
}

static void
place_label (const VvSpread *spread, const VvTimelinePhase *phase, VvBar *bar)
{
  double wanted = find_label_width (spread, phase->title);
  double elapsed = find_elapsed (spread, phase, bar->width);
  double inside = elapsed > 0.0 ? elapsed : bar->width;
  double end = bar->x + bar->width + INSET - 2.0, behind = spread->pen.width - end;
  double before = bar->x - INSET + 2.0;

  bar->is_inside = wanted + 2.0 * INSET <= inside;
  bar->label_width = wanted;
  if (bar->is_inside)
    bar->label_x = bar->x + INSET;
  else if (wanted <= behind || behind >= before)
    {
      bar->label_x = end;
      bar->label_width = MAX (1.0, MIN (wanted, behind));
    }
  else
    {
      bar->label_width = MAX (1.0, MIN (wanted, before));
      bar->label_x = before - bar->label_width;
    }
}

static gboolean
overlap (const VvBar *a, const VvBar *b)
{
  double a_start = MIN (a->x, a->label_x), b_start = MIN (b->x, b->label_x);
  double a_end = MAX (a->x + a->width, a->label_x + a->label_width);
  double b_end = MAX (b->x + b->width, b->label_x + b->label_width);

  return a_start < b_end + 4.0 && b_start < a_end + 4.0;
}

/* The highest row in which a bar collides with none before it. */
static void
choose_row (VvSpread *spread, guint i)
{
  VvBar *bars = (VvBar *) (gpointer) spread->bars->data;
  gboolean is_free = FALSE;

  for (bars[i].row = 0; !is_free; bars[i].row += is_free ? 0 : 1)
    {
      is_free = TRUE;
      for (guint other = 0; other < i && is_free; other++)
        is_free = !bars[other].is_shown || bars[other].row != bars[i].row ||
                  !overlap (&bars[other], &bars[i]);
    }
  spread->n_rows = MAX (spread->n_rows, bars[i].row + 1);
}

static void
lay_out (VvSpread *spread,
         cairo_t *cr,
         double width,
         const VvTheme *theme,
         const VvTimelineData *data)
{
  *spread = (VvSpread) { { cr, theme, width }, data };
  spread->top = vv_pen_line_height (theme, VV_TYPE_CAPTION) + 18.0;
  spread->bars = g_array_new (FALSE, TRUE, sizeof (VvBar));
  g_array_set_size (spread->bars, data->n_phases);
  find_span (spread);
  for (guint i = 0; i < data->n_phases; i++)
    {
      VvBar *bar = &g_array_index (spread->bars, VvBar, i);

      bar->is_shown = is_dated (&data->phases[i]);
      if (!bar->is_shown)
        continue;
      bar->x = find_x (spread, data->phases[i].first) + 1.0;
      bar->width = MAX (8.0, find_x (spread, find_last (&data->phases[i]) + 1) - bar->x - 1.0);
      bar->x = MIN (bar->x, width - EDGE - bar->width);
      place_label (spread, &data->phases[i], bar);
      choose_row (spread, i);
    }
}

VvRoom
vv_timeline_measure (const VvTheme *theme, const VvTimelineData *data, double width)
{
  VvSpread spread;
  double height;

  lay_out (&spread, NULL, width >= 0.0 ? width : 900.0, theme, data);
  height = spread.top + MAX (spread.n_rows, 1u) * ROW;
  g_array_unref (spread.bars);
  return (VvRoom) { 160.0, 640.0, ceil (height) };
}

/* How many months lie between two lines, so that their names have room. */
static int
find_months (const VvSpread *spread)
{
  static const int steps[] = { 1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200 };
  double month = (spread->pen.width - 2.0 * EDGE) * 30.4 / (spread->to - spread->from + 1.0);

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    if (month * steps[i] >= 48.0)
      return steps[i];
  return 2400;
}

static void
draw_month (const VvSpread *spread, guint32 day, int months, double height)
{
  const VvTheme *theme = spread->pen.theme;
  g_autofree char *year = vv_chart_date_in (day, months >= 12 ? "%Y" : "%m");
  gboolean is_january = months < 12 && g_str_equal (year, "01");
  double x = find_x (spread, day);
  double room = MAX (1.0, find_x (spread, find_month (day, months)) - x - 8.0);
  gboolean is_now = months == 1 && spread->data->today >= day &&
                    spread->data->today < find_month (day, 1);
  g_autofree char *name =
    vv_chart_date_in (day, is_january && room >= 60.0 ? "%b %Y" : months >= 12 ? "%Y" : "%b");

  vv_pen_color (&spread->pen, &theme->rule, 1.0);
  vv_pen_line (&spread->pen, floor (x) + 0.5, spread->top - 6.0, floor (x) + 0.5, height);
  if (x + 24.0 < spread->pen.width)
    vv_pen_text (&spread->pen, is_now ? VV_TYPE_CAPTION_BOLD : VV_TYPE_CAPTION,
                 is_now ? &theme->text : &theme->second, VV_ALIGN_START, x + 5.0, 0.0,
                 MIN (room, spread->pen.width - x - 5.0), name);
}

static void
draw_months (const VvSpread *spread, double height)
{
  int months = find_months (spread);

  cairo_set_line_width (spread->pen.cr, 1.0);
  for (guint32 day = spread->from; day <= spread->to; day = find_month (day, months))
    draw_month (spread, day, months, height);
}

static gboolean
is_over (const VvSpread *spread, const VvTimelinePhase *phase)
{
  return spread->data->today > find_last (phase);
}

static void
fill_bar (const VvSpread *spread, const VvTimelinePhase *phase, const VvBar *bar, double y)
{
  const VvTheme *theme = spread->pen.theme;
  double elapsed = find_elapsed (spread, phase, bar->width);
  gboolean over = is_over (spread, phase);

  cairo_save (spread->pen.cr);
  vv_pen_round (&spread->pen, bar->x, y, bar->width, BAR_HEIGHT, 6.0);
  cairo_clip_preserve (spread->pen.cr);
  vv_pen_color (&spread->pen, &theme->mentor, elapsed > 0.0 ? 0.24 : 0.15);
  cairo_fill (spread->pen.cr);
  vv_pen_round (&spread->pen, bar->x, y, elapsed, BAR_HEIGHT, 0.0);
  vv_pen_color (&spread->pen, over ? &theme->done : &theme->mentor, 1.0);
  cairo_fill (spread->pen.cr);
  cairo_restore (spread->pen.cr);
}

static void
draw_phase (const VvSpread *spread, guint i)
{
  const VvTimelinePhase *phase = &spread->data->phases[i];
  const VvBar *bar = &g_array_index (spread->bars, VvBar, i);
  const VvTheme *theme = spread->pen.theme;
  double y = spread->top + bar->row * ROW, line = vv_pen_line_height (theme, VV_TYPE_CAPTION_BOLD);
  gboolean on_full = bar->is_inside && find_elapsed (spread, phase, bar->width) > 0.0;

  if (!bar->is_shown)
    return;
  fill_bar (spread, phase, bar, y);
  if (theme->high_contrast)
    {
      cairo_set_line_width (spread->pen.cr, 1.0);
      vv_pen_round (&spread->pen, bar->x + 0.5, y + 0.5, bar->width - 1.0, BAR_HEIGHT - 1.0, 6.0);
      vv_pen_color (&spread->pen, &theme->text, 1.0);
      cairo_stroke (spread->pen.cr);
    }
  vv_pen_text (&spread->pen, VV_TYPE_CAPTION_BOLD, on_full ? &theme->on_mentor : &theme->text,
               VV_ALIGN_START, bar->label_x, y + (BAR_HEIGHT - line) / 2.0, bar->label_width,
               phase->title);
}

static void
draw_today (const VvSpread *spread, double height)
{
  double x;

  if (spread->data->today < spread->from || spread->data->today > spread->to)
    return;
  x = find_x (spread, spread->data->today) +
      (spread->pen.width - 2.0 * EDGE) / ((double) spread->to - spread->from + 1.0);
  x = round (x);
  vv_pen_color (&spread->pen, &spread->pen.theme->today, 1.0);
  cairo_set_line_width (spread->pen.cr, 2.0);
  vv_pen_line (&spread->pen, x, spread->top - 8.0, x, height);
  vv_pen_disc (&spread->pen, x, spread->top - 8.0, 4.0);
  cairo_fill (spread->pen.cr);
}

void
vv_timeline_draw (cairo_t *cr,
                  double width,
                  double height,
                  const VvTheme *theme,
                  const VvTimelineData *data)
{
  VvSpread spread;

  lay_out (&spread, cr, width, theme, data);
  cairo_save (cr);
  if (spread.from == 0)
    {
      cairo_set_line_width (cr, 1.0);
      vv_pen_color (&spread.pen, &theme->rule, 1.0);
      vv_pen_line (&spread.pen, 0.0, floor (height / 2.0) + 0.5, width, floor (height / 2.0) + 0.5);
    }
  else
    {
      draw_months (&spread, height);
      for (guint i = 0; i < data->n_phases; i++)
        draw_phase (&spread, i);
      draw_today (&spread, height);
    }
  cairo_restore (cr);
  g_array_unref (spread.bars);
}

gboolean
vv_timeline_part (double width,
                  double height G_GNUC_UNUSED,
                  const VvTheme *theme,
                  const VvTimelineData *data,
                  guint part,
                  VvArea *area)
{
  VvSpread spread;
  VvBar bar = { 0 };
  double start, end;

  lay_out (&spread, NULL, width, theme, data);
  if (part < spread.bars->len)
    bar = g_array_index (spread.bars, VvBar, part);
  g_array_unref (spread.bars);
  if (!bar.is_shown)
    return FALSE;
  start = MIN (bar.x, bar.label_x);
  end = MAX (bar.x + bar.width, bar.label_x + bar.label_width);
  *area = (VvArea) { theme->rtl ? width - end : start, spread.top + bar.row * ROW, end - start,
                     BAR_HEIGHT };
  return TRUE;
}
