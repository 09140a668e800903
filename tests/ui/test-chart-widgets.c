#include <adwaita.h>

#include "base/vv-date.h"
#include "chart/vv-chart-part.h"
#include "chart/vv-exchange-view.h"
#include "chart/vv-goal-bar-view.h"
#include "chart/vv-phase-bar-view.h"
#include "chart/vv-ratings-view.h"
#include "chart/vv-session-glyph-view.h"
#include "chart/vv-session-line-view.h"
#include "chart/vv-timeline-view.h"

/* Draws @widget as it is allocated, without a screen to wait for. */
static void
draw (GtkWidget *widget)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  GskRenderNode *node;

  GTK_WIDGET_GET_CLASS (widget)->snapshot (widget, snapshot);
  node = gtk_snapshot_free_to_node (snapshot);
  g_assert_nonnull (node);
  gsk_render_node_unref (node);
}

static GtkWidget *
show (GtkWidget *child, int width)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_window_set_default_size (GTK_WINDOW (window), width, 300);
  gtk_box_append (GTK_BOX (box), child);
  gtk_window_set_child (GTK_WINDOW (window), box);
  gtk_window_present (GTK_WINDOW (window));
  while (!gtk_widget_get_mapped (child) || gtk_widget_get_width (child) == 0)
    g_main_context_iteration (NULL, TRUE);
  return window;
}

static void
close_window (GtkWidget *window)
{
  gtk_window_destroy (GTK_WINDOW (window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static GtkWidget *
make (guint kind)
{
  switch (kind)
    {
    case 0:
      return vv_exchange_view_new ();
    case 1:
      return vv_session_line_view_new ();
    case 2:
      return vv_timeline_view_new ();
    case 3:
      return vv_goal_bar_view_new ();
    case 4:
      return vv_ratings_view_new ();
    case 5:
      return vv_phase_bar_view_new ();
    default:
      return vv_session_glyph_view_new (20);
    }
}

static void
test_lives (void)
{
  for (guint kind = 0; kind < 7; kind++)
    {
      GtkWidget *widget = g_object_ref_sink (make (kind));
      GtkWidget *window = show (widget, 360);

      draw (widget);
      gtk_widget_set_direction (widget, GTK_TEXT_DIR_RTL);
      draw (widget);
      g_assert_true (gtk_widget_get_has_tooltip (widget));
      close_window (window);
      g_assert_finalize_object (widget);
    }
}

static void
note_part (VvChartView *view G_GNUC_UNUSED, guint part, int *activated)
{
  *activated = (int) part;
}

static GtkWidget *
make_line (guint n, int *activated)
{
  GtkWidget *line = vv_session_line_view_new ();
  g_autofree VvSessionNode *nodes = g_new0 (VvSessionNode, n);
  VvSessionLineData data = { nodes, n, vv_date_parse ("2026-03-01"), -1 };

  for (guint i = 0; i < n; i++)
    nodes[i] = (VvSessionNode){ .mark = VV_SESSION_MARK_HELD,
                                .number = i + 1,
                                .day = vv_date_parse ("2026-01-05") + i * 7,
                                .title = "Aims & <rules>" };
  vv_session_line_view_set_data (VV_SESSION_LINE_VIEW (line), &data);
  g_signal_connect (line, "activate-part", G_CALLBACK (note_part), activated);
  return line;
}

static guint
find_focus (GtkWidget *window)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (window));

  g_assert_true (VV_IS_CHART_PART (focus));
  return vv_chart_part_index (VV_CHART_PART (focus));
}

static void
test_keyboard (void)
{
  int activated = -1;
  GtkWidget *line = make_line (40, &activated);
  GtkWidget *window = show (line, 360);

  gtk_window_set_focus (GTK_WINDOW (window), NULL);
  g_assert_true (gtk_widget_child_focus (line, GTK_DIR_TAB_FORWARD));
  g_assert_cmpuint (find_focus (window), ==, 0);
  g_assert_true (gtk_widget_child_focus (line, GTK_DIR_RIGHT));
  g_assert_cmpuint (find_focus (window), ==, 1);
  gtk_widget_activate (gtk_window_get_focus (GTK_WINDOW (window)));
  while (activated < 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint (activated, ==, 1);

  for (guint i = 0; i < 60; i++)
    gtk_widget_child_focus (line, GTK_DIR_RIGHT);
  g_assert_cmpuint (find_focus (window), ==, 39);
  g_assert_true (gtk_widget_get_child_visible (gtk_window_get_focus (GTK_WINDOW (window))));
  g_assert_false (gtk_widget_child_focus (line, GTK_DIR_TAB_FORWARD));

  gtk_widget_set_direction (line, GTK_TEXT_DIR_RTL);
  g_assert_true (gtk_widget_child_focus (line, GTK_DIR_RIGHT));
  g_assert_cmpuint (find_focus (window), ==, 38);
  close_window (window);
}

static void
test_data (void)
{
  int activated = -1;
  GtkWidget *line = make_line (3, &activated);
  GtkWidget *window = show (line, 900), *first = gtk_widget_get_first_child (line);

  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (line), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "3 sessions, 3 of them held.");
  g_assert_cmpstr (gtk_widget_get_tooltip_text (first), ==,
                   "Session 1, Aims & <rules>, 5 January 2026, held");
  g_signal_emit_by_name (first, "clicked");
  g_assert_cmpint (activated, ==, 0);
  vv_session_line_view_set_data (VV_SESSION_LINE_VIEW (line), NULL);
  g_assert_null (gtk_widget_get_first_child (line));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (line), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "No sessions yet.");
  draw (line);
  close_window (window);
}

static void
test_looks (void)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();
  GtkWidget *ratings = vv_ratings_view_new ();
  GtkWidget *window = show (ratings, 360);
  g_autoptr (VvTheme) light = vv_chart_view_theme (VV_CHART_VIEW (ratings));
  g_autoptr (VvTheme) dark = NULL;

  adw_style_manager_set_color_scheme (manager, ADW_COLOR_SCHEME_FORCE_DARK);
  dark = vv_chart_view_theme (VV_CHART_VIEW (ratings));
  g_assert_cmpfloat (light->background.red, >, 0.9);
  g_assert_cmpfloat (dark->background.red, <, 0.4);
  g_assert_cmpfloat (dark->size, >, 8.0);
  draw (ratings);
  adw_style_manager_set_color_scheme (manager, ADW_COLOR_SCHEME_DEFAULT);
  close_window (window);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/ui/chart/lives", test_lives);
  g_test_add_func ("/ui/chart/keyboard", test_keyboard);
  g_test_add_func ("/ui/chart/data", test_data);
  g_test_add_func ("/ui/chart/looks", test_looks);
  return g_test_run ();
}
