#include "chart/vv-session-line.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "vv-chart-date.h"
#include "vv-glyph.h"

#define RADIUS 13.0
#define LEAST_STEP 30.0
#define MOST_STEP 220.0
#define HOLLOW_NODES 6u

typedef enum
{
  VV_DETAIL_DOTS,  /* some dates */
  VV_DETAIL_DATES, /* dates and ratings */
  VV_DETAIL_FULL
} VvDetail;

/* Which nodes are in sight, and where. */
typedef struct
{
  VvPen pen;
  const VvSessionLineData *data;
  guint first;
  guint count;
  double left;
  double step;
  double y;
  double radius;
  double line; /* height of a line of words */
  VvDetail detail;
} VvLine;

VvSessionLineData *
vv_session_line_data_copy (const VvSessionLineData *data)
{
  VvSessionLineData *copy = g_memdup2 (data, sizeof *data);
  VvSessionNode *nodes = g_memdup2 (data->nodes, data->n_nodes * sizeof *nodes);

  for (guint i = 0; i < data->n_nodes; i++)
    {
      nodes[i].title = g_strdup (nodes[i].title);
      nodes[i].note = g_strdup (nodes[i].note);
    }
  copy->nodes = nodes;
  return copy;
}

void
vv_session_line_data_free (VvSessionLineData *data)
{
  if (data == NULL)
    return;
  for (guint i = 0; i < data->n_nodes; i++)
    {
      g_free ((char *) data->nodes[i].title);
      g_free ((char *) data->nodes[i].note);
    }
  g_free ((VvSessionNode *) data->nodes);
  g_free (data);
}

static gboolean
is_settled (const VvSessionNode *node)
{
  return node->mark == VV_SESSION_MARK_HELD || node->mark == VV_SESSION_MARK_CANCELLED ||
         node->mark == VV_SESSION_MARK_NO_SHOW || node->mark == VV_SESSION_MARK_MOVED;
}

/* How many nodes lie before today's mark. */
static guint
find_today (const VvSessionLineData *data)
{
  guint before = 0;

  for (guint i = 0; i < data->n_nodes; i++)
    {
      const VvSessionNode *node = &data->nodes[i];

      if (node->day != 0 &&
          (node->day < data->today || (node->day == data->today && is_settled (node))))
        before = i + 1;
    }
  return before;
}

/* Chooses the nodes in sight: all, or as many as fit around the one that has to be seen. */
static void
choose_nodes (VvLine *line, double width)
{
  guint n = line->data->n_nodes, room = (guint) CLAMP ((width - 60.0) / LEAST_STEP, 1.0, 1000.0);
  guint wanted = line->data->shown >= 0 ? (guint) line->data->shown : find_today (line->data);

  line->count = n;
  if (n * LEAST_STEP <= width)
    return;
  line->left = 30.0;
  line->count = MIN (n, room);
  line->first = wanted > line->count / 2 ? wanted - line->count / 2 : 0;
  line->first = MIN (line->first, n - line->count);
}

static VvLine
lay_out (cairo_t *cr, double width, const VvTheme *theme, const VvSessionLineData *data)
{
  VvLine line = { { cr, theme, width }, data };
  guint slots;

  choose_nodes (&line, width);
  line.line = vv_pen_line_height (theme, VV_TYPE_CAPTION);
  slots = line.count > 0 ? line.count : HOLLOW_NODES;
  line.step = CLAMP ((width - 2.0 * line.left) / slots, 1.0, MOST_STEP);
  line.left = (width - line.step * slots) / 2.0;
  line.radius = CLAMP (line.step * 0.4, 3.0, RADIUS);
  line.y = (data->today != 0 && data->n_nodes > 0 ? line.line + 2.0 : 0.0) + RADIUS + 3.0;
  line.detail = line.step >= 104.0  ? VV_DETAIL_FULL
                : line.step >= 46.0 ? VV_DETAIL_DATES
                                    : VV_DETAIL_DOTS;
  return line;
}

static double
find_x (const VvLine *line, double i)
{
  return line->left + line->step * (i - line->first + 0.5);
}

static gboolean
has_ratings (const VvSessionLineData *data)
{
  for (guint i = 0; i < data->n_nodes; i++)
    if (data->nodes[i].mentor_rating > 0 || data->nodes[i].mentee_rating > 0)
      return TRUE;
  return FALSE;
}

VvRoom
vv_session_line_measure (const VvTheme *theme, const VvSessionLineData *data, double width)
{
  VvLine line = lay_out (NULL, width >= 0.0 ? width : 900.0, theme, data);
  double height = line.y + RADIUS + 3.0;

  if (data->n_nodes > 0)
    {
      height += 3.0 + line.line;
      if (line.detail == VV_DETAIL_FULL)
        height += vv_pen_line_height (theme, VV_TYPE_BOLD);
      if (line.detail != VV_DETAIL_DOTS && has_ratings (data))
        height += line.line + 2.0;
    }
  return (VvRoom) { 120.0, MAX (240.0, 150.0 * data->n_nodes), ceil (height) };
}

static void
draw_rail (const VvLine *line)
{
  guint before = find_today (line->data), last = line->first + line->count - 1;
  double start = find_x (line, line->first), end = find_x (line, last);
  double today = find_x (line, before - 0.5);
  gboolean has_today = line->data->today != 0;

  if (line->first > 0 || (has_today && before == 0))
    start -= line->step / 2.0;
  if (last + 1 < line->data->n_nodes || (has_today && before > last))
    end += line->step / 2.0;
  cairo_set_line_width (line->pen.cr, 3.0);
  vv_pen_color (&line->pen, &line->pen.theme->trough, 1.0);
  vv_pen_line (&line->pen, start, line->y, end, line->y);
  vv_pen_color (&line->pen, &line->pen.theme->mentor, 1.0);
  if (before > line->first)
    vv_pen_line (&line->pen, start, line->y, MIN (end, today), line->y);
}

static void
draw_today (const VvLine *line)
{
  static const double dots[] = { 2.0, 3.0 };
  guint before = find_today (line->data);
  double x;

  if (line->data->today == 0 || before < line->first || before > line->first + line->count)
    return;
  x = find_x (line, before - 0.5);
  cairo_save (line->pen.cr);
  cairo_set_line_width (line->pen.cr, 2.0);
  cairo_set_dash (line->pen.cr, dots, G_N_ELEMENTS (dots), 0.0);
  vv_pen_color (&line->pen, &line->pen.theme->mentor_text, 1.0);
  vv_pen_line (&line->pen, x, line->y - RADIUS - 1.0, x, line->y + RADIUS + 1.0);
  cairo_restore (line->pen.cr);
  x = CLAMP (x, 18.0, MAX (18.0, line->pen.width - 18.0));
  vv_pen_text (&line->pen, VV_TYPE_CAPTION_BOLD, &line->pen.theme->mentor_text, VV_ALIGN_CENTER, x,
               0.0, -1.0, _ ("today"));
}

static void
draw_number (const VvLine *line, const VvSessionNode *node, double x)
{
  gboolean is_ring = node->mark == VV_SESSION_MARK_NEXT || node->mark == VV_SESSION_MARK_PLANNED;
  g_autofree char *text = g_strdup_printf ("%u", node->number);

  if (!is_ring || node->number == 0 || line->radius < 10.0)
    return;
  vv_pen_text (&line->pen, VV_TYPE_CAPTION_BOLD,
               node->mark == VV_SESSION_MARK_NEXT ? &line->pen.theme->mentor_text
                                                  : &line->pen.theme->second,
               VV_ALIGN_CENTER, x, line->y - line->line / 2.0, -1.0, text);
}

static void
draw_title (const VvLine *line, const VvSessionNode *node, double x, double y)
{
  gboolean is_off = node->mark == VV_SESSION_MARK_CANCELLED || node->mark == VV_SESSION_MARK_MOVED;
  g_autoptr (PangoLayout) layout =
    vv_pen_layout (line->pen.theme, line->step < 140.0 ? VV_TYPE_CAPTION_BOLD : VV_TYPE_BOLD,
                   node->title, line->step - 12.0, 1);

  if (is_off)
    {
      g_autoptr (PangoAttrList) attributes =
        pango_attr_list_copy (pango_layout_get_attributes (layout));

      pango_attr_list_insert (attributes, pango_attr_strikethrough_new (TRUE));
      pango_layout_set_attributes (layout, attributes);
    }
  vv_pen_show (&line->pen, layout, is_off ? &line->pen.theme->second : &line->pen.theme->text, x,
               y);
}

/* What stands behind the date: how long it was, or what it came to. */
static char *
say_outcome (const VvSessionNode *node)
{
  if (node->mark != VV_SESSION_MARK_HELD)
    return g_strdup (node->note != NULL && is_settled (node) ? node->note
                                                              : vv_session_mark_word (node->mark));
  /* Translators: minutes, short */
  return node->minutes > 0 ? g_strdup_printf (_ ("%u min"), node->minutes) : NULL;
}

static char *
say_day (const VvLine *line, const VvSessionNode *node)
{
  g_autofree char *day = vv_chart_date_short (node->day);
  g_autofree char *outcome = line->detail == VV_DETAIL_FULL ? say_outcome (node) : NULL;

  if (outcome == NULL)
    return g_steal_pointer (&day);
  return *day == '\0' ? g_steal_pointer (&outcome) : g_strdup_printf ("%s · %s", day, outcome);
}

static const VvColor *
find_day_color (const VvLine *line, const VvSessionNode *node)
{
  if (node->mark == VV_SESSION_MARK_NO_SHOW)
    return &line->pen.theme->warning;
  return node->mark == VV_SESSION_MARK_TO_LOG ? &line->pen.theme->mentor_text
                                              : &line->pen.theme->second;
}

static void
draw_rating (const VvLine *line, guint rating, const VvColor *color, double x, double y)
{
  g_autofree char *text = rating > 0 ? g_strdup_printf ("%u", rating) : g_strdup ("–");

  vv_pen_text (&line->pen, VV_TYPE_CAPTION_BOLD, color, VV_ALIGN_CENTER, x, y, -1.0, text);
}

static void
draw_ratings (const VvLine *line, const VvSessionNode *node, double x, double y)
{
  double gap = line->detail == VV_DETAIL_FULL ? 18.0 : 15.0;

  if (node->mentor_rating == 0 && node->mentee_rating == 0)
    return;
  draw_rating (line, node->mentor_rating, &line->pen.theme->mentor_text, x - gap, y);
  vv_pen_text (&line->pen, VV_TYPE_CAPTION, &line->pen.theme->second, VV_ALIGN_CENTER, x, y, -1.0,
               "⇄");
  draw_rating (line, node->mentee_rating, &line->pen.theme->text, x + gap, y);
}

static void
draw_words (const VvLine *line, guint i)
{
  const VvSessionNode *node = &line->data->nodes[i];
  double x = find_x (line, i), y = line->y + RADIUS + 6.0;
  g_autofree char *day = say_day (line, node);

  if (line->detail == VV_DETAIL_FULL)
    {
      draw_title (line, node, x, y + (line->step < 140.0 ? 2.0 : 0.0));
      y += vv_pen_line_height (line->pen.theme, VV_TYPE_BOLD);
    }
  else if (line->detail == VV_DETAIL_DOTS)
    {
      guint every = (guint) ceil (52.0 / line->step);

      if ((i - line->first) % every != every / 2)
        return;
      x = CLAMP (x, 26.0, MAX (26.0, line->pen.width - 26.0));
    }
  vv_pen_text (&line->pen, VV_TYPE_CAPTION, find_day_color (line, node), VV_ALIGN_CENTER, x, y,
               line->detail == VV_DETAIL_DOTS ? -1.0 : line->step - 2.0, day);
  if (line->detail != VV_DETAIL_DOTS)
    draw_ratings (line, node, x, y + line->line + 2.0);
}

static void
draw_hidden (const VvLine *line)
{
  guint after = line->data->n_nodes - line->first - line->count;
  double y = line->y - line->line / 2.0;
  g_autofree char *earlier = g_strdup_printf ("\u2066+%u\u2069", line->first);
  g_autofree char *later = g_strdup_printf ("\u2066+%u\u2069", after);

  if (line->first > 0)
    vv_pen_text (&line->pen, VV_TYPE_CAPTION, &line->pen.theme->second, VV_ALIGN_START, 0.0, y,
                 -1.0, earlier);
  if (after > 0)
    vv_pen_text (&line->pen, VV_TYPE_CAPTION, &line->pen.theme->second, VV_ALIGN_END,
                 line->pen.width, y, -1.0, later);
}

static void
draw_hollow (const VvLine *line)
{
  cairo_set_line_width (line->pen.cr, 3.0);
  vv_pen_color (&line->pen, &line->pen.theme->trough, 1.0);
  vv_pen_line (&line->pen, find_x (line, 0), line->y, find_x (line, HOLLOW_NODES - 1), line->y);
  for (guint i = 0; i < HOLLOW_NODES; i++)
    vv_glyph_draw (&line->pen, VV_SESSION_MARK_PLANNED, find_x (line, i), line->y, line->radius);
}

void
vv_session_line_draw (cairo_t *cr,
                      double width,
                      double height G_GNUC_UNUSED,
                      const VvTheme *theme,
                      const VvSessionLineData *data)
{
  VvLine line = lay_out (cr, width, theme, data);

  cairo_save (cr);
  if (data->n_nodes == 0)
    draw_hollow (&line);
  else
    {
      draw_rail (&line);
      draw_today (&line);
      draw_hidden (&line);
    }
  for (guint i = line.first; i < line.first + line.count; i++)
    {
      vv_glyph_draw (&line.pen, data->nodes[i].mark, find_x (&line, i), line.y, line.radius);
      draw_number (&line, &data->nodes[i], find_x (&line, i));
      draw_words (&line, i);
    }
  cairo_restore (cr);
}

gboolean
vv_session_line_part (double width,
                      double height,
                      const VvTheme *theme,
                      const VvSessionLineData *data,
                      guint part,
                      VvArea *area)
{
  VvLine line = lay_out (NULL, width, theme, data);
  double middle, gap;

  if (part < line.first || part >= line.first + line.count)
    return FALSE;
  middle = vv_pen_x (&line.pen, find_x (&line, part));
  gap = line.step > 40.0 ? 3.0 : 0.0; /* today's mark stands between two nodes */
  *area = (VvArea) { middle - line.step / 2.0 + gap, line.y - RADIUS - 3.0,
                     line.step - 2.0 * gap, MAX (1.0, height - line.y + RADIUS + 3.0) };
  return TRUE;
}
