#include <locale.h>
#include <string.h>

#include "base/vv-date.h"
#include "chart/vv-exchange.h"
#include "chart/vv-goal-bar.h"
#include "chart/vv-phase-bar.h"
#include "chart/vv-ratings.h"
#include "chart/vv-session-line.h"
#include "chart/vv-timeline.h"

#define MANY 300u
#define HEBREW "תמי לוי ואברהם כהן"

static const char *const widths_text = "0 1 40 180 348 942 2400";

typedef void (*Draw) (cairo_t *cr, double width, const VvTheme *theme, gconstpointer data);

static char *
make_long (void)
{
  g_autofree char *word = g_strnfill (50, 'W');

  return g_strdup_printf ("%s & <b>%s</b> %s" HEBREW "%s", word, word, word, word);
}

static VvSessionNode
make_node (guint i, const char *title)
{
  return (VvSessionNode) { .mark = (VvSessionMark) (i % 7),
                           .number = i + 1,
                           .day = i % 9 == 8 ? 0 : vv_date_parse ("2026-01-05") + i * 7,
                           .minutes = i % 3 * 30,
                           .mentor_rating = i % 6,
                           .mentee_rating = (i + 2) % 6,
                           .title = title,
                           .note = i % 2 == 0 ? title : NULL };
}

/* Draws on a transparent surface that is a little larger. Returns how many pixels are not empty. */
static guint
count_drawn (Draw draw, double width, double height, const VvTheme *theme, gconstpointer data)
{
  cairo_surface_t *surface =
    cairo_image_surface_create (CAIRO_FORMAT_ARGB32, (int) width + 20, (int) height + 20);
  cairo_t *cr = cairo_create (surface);
  guint drawn = 0;

  cairo_translate (cr, 10.0, 10.0);
  draw (cr, width, theme, data);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_flush (surface);
  for (int y = 0; y < cairo_image_surface_get_height (surface); y++)
    {
      const guint8 *row =
        cairo_image_surface_get_data (surface) + y * cairo_image_surface_get_stride (surface);

      for (int x = 0; x < cairo_image_surface_get_width (surface); x++)
        drawn += row[4 * x + 3] != 0;
    }
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return drawn;
}

/* In every look and at every width. */
static void
check_drawing (Draw draw, gconstpointer data)
{
  g_auto (GStrv) widths = g_strsplit (widths_text, " ", -1);

  for (int look = 0; look < 8; look++)
    {
      g_autoptr (VvTheme) theme = vv_theme_new (look & 1, look >> 1 & 1, look >> 2 & 1);

      for (guint i = 0; widths[i] != NULL; i++)
        {
          double width = g_ascii_strtod (widths[i], NULL);
          guint drawn = count_drawn (draw, width, 120.0, theme, data);

          if (width >= 40.0)
            g_assert_cmpuint (drawn, >, 20);
        }
    }
}

#define DRAW(name, Type)                                                                           \
  static void draw_##name (cairo_t *cr, double width, const VvTheme *theme, gconstpointer data)    \
  {                                                                                                \
    g_autoptr (Type) copy = vv_##name##_data_copy (data);                                          \
    VvRoom room = vv_##name##_measure (theme, copy, width);                                        \
                                                                                                   \
    g_assert_cmpfloat (room.height, >, 0.0);                                                       \
    g_assert_cmpfloat (room.minimum_width, <=, room.natural_width);                                \
    vv_##name##_draw (cr, width, room.height, theme, copy);                                        \
  }

DRAW (exchange, VvExchangeData)
DRAW (session_line, VvSessionLineData)
DRAW (timeline, VvTimelineData)
DRAW (goal_bar, VvGoalBarData)
DRAW (ratings, VvRatingsData)
DRAW (phase_bar, VvPhaseBarData)

static void
draw_glyph (cairo_t *cr, double width, const VvTheme *theme, gconstpointer data)
{
  vv_session_glyph_draw (cr, width, 20.0, theme, *(const VvSessionMark *) data);
}

static void
assert_sentence (char *sentence, const char *wanted)
{
  g_assert_cmpstr (sentence, ==, wanted);
  g_free (sentence);
}

static void
test_glyphs (void)
{
  for (VvSessionMark mark = VV_SESSION_MARK_PLANNED; mark <= VV_SESSION_MARK_MOVED; mark++)
    check_drawing (draw_glyph, &mark);
  g_assert_cmpstr (vv_session_mark_word (VV_SESSION_MARK_NO_SHOW), ==, "no-show");
}

static void
test_exchange (void)
{
  g_autofree char *name = make_long ();
  VvExchangeData empty = { 0 }, over = { .mentee_gives = "a view", .is_over = TRUE };
  VvExchangeData full = { "Juno", "Helena", "short video", "the board" };
  VvExchangeData large = { name, HEBREW, name, HEBREW };

  check_drawing (draw_exchange, &empty);
  check_drawing (draw_exchange, &over);
  check_drawing (draw_exchange, &full);
  check_drawing (draw_exchange, &large);
  assert_sentence (vv_exchange_sentence (&full),
                   "Juno gives Helena: short video. Helena gives Juno: the board.");
  assert_sentence (vv_exchange_sentence (&over), "the mentee gives the mentor: a view.");
  assert_sentence (vv_exchange_sentence (&empty), "the mentor and the mentee learn from each other.");
}

static void
test_session_line (void)
{
  g_autofree char *name = make_long ();
  VvSessionNode nodes[MANY];
  VvSessionLineData data = { nodes, 0, vv_date_parse ("2026-03-01"), -1 };

  for (guint i = 0; i < MANY; i++)
    nodes[i] = make_node (i, i % 2 == 0 ? name : HEBREW);
  for (guint n = 0; n <= MANY; n = n < 2 ? n + 1 : n * 12)
    {
      data.n_nodes = n;
      check_drawing (draw_session_line, &data);
    }
  data.n_nodes = MANY;
  data.shown = 7 * MANY;
  check_drawing (draw_session_line, &data);
}

static void
test_session_line_words (void)
{
  VvSessionNode nodes[] = {
    { VV_SESSION_MARK_HELD, 1, vv_date_parse ("2026-09-09"), 60, 4, 5, "Aims", NULL },
    { VV_SESSION_MARK_NEXT, 2, vv_date_parse ("2026-12-10"), 0, 0, 0, NULL, NULL },
  };
  VvSessionLineData data = { nodes, 2, vv_date_parse ("2026-11-24"), -1 }, empty = { .shown = -1 };

  assert_sentence (vv_session_line_sentence (&data),
                   "2 sessions, 1 of them held; the next is on 10 December 2026.");
  assert_sentence (vv_session_line_sentence (&empty), "No sessions yet.");
  assert_sentence (vv_session_line_part_sentence (&data, 0),
                   "Session 1, Aims, 9 September 2026, held, 60 minutes, mentor’s rating 4, "
                   "mentee’s rating 5");
  assert_sentence (vv_session_line_part_sentence (&data, 1), "Session 2, 10 December 2026, next");
}

static void
test_session_line_parts (void)
{
  VvSessionNode nodes[MANY];
  VvSessionLineData data = { nodes, MANY, vv_date_parse ("2026-03-01"), -1 };
  VvArea area;

  for (guint i = 0; i < MANY; i++)
    nodes[i] = make_node (i, "x");
  for (int rtl = 0; rtl < 2; rtl++)
    {
      g_autoptr (VvTheme) theme = vv_theme_new (FALSE, FALSE, rtl);

      data.shown = 250;
      g_assert_true (vv_session_line_part (600, 90, theme, &data, 250, &area));
      g_assert_cmpfloat (area.x, >=, 0);
      g_assert_cmpfloat (area.x + area.width, <=, 600);
      g_assert_false (vv_session_line_part (600, 90, theme, &data, 3, &area));
      g_assert_false (vv_session_line_part (600, 90, theme, &data, MANY, &area));
    }
}

static void
test_timeline (void)
{
  g_autofree char *name = make_long ();
  VvTimelinePhase phases[40];
  VvTimelineData data = { phases, 0, vv_date_parse ("2026-11-24") };

  for (guint i = 0; i < G_N_ELEMENTS (phases); i++)
    phases[i] = (VvTimelinePhase) { i % 2 == 0 ? name : HEBREW,
                                    i % 7 == 6 ? 0 : vv_date_parse ("2026-07-01") + i * 13,
                                    vv_date_parse ("2026-07-20") + i * 11 };
  for (data.n_phases = 0; data.n_phases < 3; data.n_phases++)
    check_drawing (draw_timeline, &data);
  data.n_phases = G_N_ELEMENTS (phases);
  check_drawing (draw_timeline, &data);
  data.today = 0;
  check_drawing (draw_timeline, &data);
  phases[0].first = vv_date_parse ("0001-01-01");
  phases[1].last = vv_date_parse ("9999-11-30");
  check_drawing (draw_timeline, &data);
}

static void
test_timeline_words (void)
{
  VvTimelinePhase phases[] = {
    { "Recruit", vv_date_parse ("2026-08-01"), vv_date_parse ("2026-08-31") },
    { "Sessions", vv_date_parse ("2026-09-07"), vv_date_parse ("2027-02-26") },
    { "Later", 0, 0 },
  };
  VvTimelineData data = { phases, 3, vv_date_parse ("2026-11-24") }, empty = { 0 };
  g_autoptr (VvTheme) theme = vv_theme_new (FALSE, FALSE, FALSE);
  VvArea area;

  assert_sentence (vv_timeline_sentence (&data),
                   "3 phases from 1 August 2026 to 26 February 2027; under way: Sessions.");
  assert_sentence (vv_timeline_sentence (&empty), "No phases yet.");
  assert_sentence (vv_timeline_part_sentence (&data, 0),
                   "Recruit, 1 August 2026 to 31 August 2026, over");
  assert_sentence (vv_timeline_part_sentence (&data, 2), "Later, without dates yet.");
  g_assert_true (vv_timeline_part (900, 120, theme, &data, 1, &area));
  g_assert_cmpfloat (area.x, >=, 0);
  g_assert_cmpfloat (area.x + area.width, <=, 900);
  g_assert_false (vv_timeline_part (900, 120, theme, &data, 2, &area));
}

static void
test_goal_bar (void)
{
  VvGoalBarData empty = { 0 }, good = { "Reached", 56, 50, 100, TRUE, TRUE, FALSE, "56 %", "50 %" };
  VvGoalBarData limit = { "Days", 30, 20, 0, TRUE, TRUE, TRUE, NULL, NULL };
  VvGoalBarData odd = { NULL, -5, 0, -1, TRUE, TRUE, FALSE, NULL, NULL };

  check_drawing (draw_goal_bar, &empty);
  check_drawing (draw_goal_bar, &good);
  check_drawing (draw_goal_bar, &limit);
  check_drawing (draw_goal_bar, &odd);
  assert_sentence (vv_goal_bar_sentence (&good), "Reached: 56 %, target 50 %, reached.");
  assert_sentence (vv_goal_bar_sentence (&limit), "Days: 30, target 20, not reached yet.");
  assert_sentence (vv_goal_bar_sentence (&empty), "Goal: no value yet.");
}

static void
test_ratings (void)
{
  g_autofree char *name = make_long ();
  VvRating ratings[MANY];
  VvRatingsData data = { ratings, 0, NULL, NULL }, large = { ratings, MANY, name, HEBREW };
  VvRating two[] = { { 1, 4, 0 }, { 2, 5, 0 } };
  VvRatingsData one_side = { two, 2, "Juno", "Helena" };

  for (guint i = 0; i < MANY; i++)
    ratings[i] = (VvRating) { i + 1, i % 6, (i + 3) % 9 };
  for (data.n_ratings = 0; data.n_ratings < 4; data.n_ratings++)
    check_drawing (draw_ratings, &data);
  check_drawing (draw_ratings, &large);
  check_drawing (draw_ratings, &one_side);
  assert_sentence (vv_ratings_sentence (&one_side),
                   "Ratings of 2 sessions, 1 to 5. Juno: 4.5 on average. Helena has not rated yet.");
  data.n_ratings = 0;
  assert_sentence (vv_ratings_sentence (&data), "No ratings yet.");
}

static void
test_phase_bar (void)
{
  VvPhaseBarData empty = { 0 }, some = { 10, 4, 0.4, "Sessions" }, many = { MANY, 9999, 7.0, NULL };

  check_drawing (draw_phase_bar, &empty);
  check_drawing (draw_phase_bar, &some);
  check_drawing (draw_phase_bar, &many);
  assert_sentence (vv_phase_bar_sentence (&empty), "No phases yet.");
  assert_sentence (vv_phase_bar_sentence (&some), "Phase 5 of 10: Sessions.");
  assert_sentence (vv_phase_bar_sentence (&many), "All 300 phases are done.");
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/glyphs", test_glyphs);
  g_test_add_func ("/chart/exchange", test_exchange);
  g_test_add_func ("/chart/session-line", test_session_line);
  g_test_add_func ("/chart/session-line/words", test_session_line_words);
  g_test_add_func ("/chart/session-line/parts", test_session_line_parts);
  g_test_add_func ("/chart/timeline", test_timeline);
  g_test_add_func ("/chart/timeline/words", test_timeline_words);
  g_test_add_func ("/chart/goal-bar", test_goal_bar);
  g_test_add_func ("/chart/ratings", test_ratings);
  g_test_add_func ("/chart/phase-bar", test_phase_bar);
  return g_test_run ();
}
