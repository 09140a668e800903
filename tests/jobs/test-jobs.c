#include <math.h>
#include <string.h>

#include "base/vv-date.h"
#include "base/vv-error.h"
#include "jobs/vv-demo.h"
#include "jobs/vv-export.h"
#include "jobs/vv-measure.h"
#include "jobs/vv-shipped.h"
#include "model/vv-session.h"
#include "vv-fixture.h"

typedef struct
{
  gint64 program;
  const char *path;
  GPtrArray *metrics;
} Read;

static gboolean
read_export (VvReader *reader, gpointer data, GError **error)
{
  Read *read = data;

  return vv_export_program (reader, read->program, VV_WRITE_PEOPLE | VV_WRITE_PRIVATE,
                            vv_today (), read->path, error);
}

static void
test_out_and_in_is_equal (Fixture *fixture, gconstpointer data)
{
  g_autofree char *file = g_build_filename (fixture->folder, "out.xml", NULL);
  g_autofree char *path = g_build_filename (fixture->folder, "other.viceversa", NULL);
  Read read = { .program = fixture->program, .path = file };
  g_autoptr (GError) error = NULL;
  g_autoptr (VvImport) import = NULL;
  g_autoptr (VvWorkspace) other = NULL;
  g_autoptr (GBytes) before = fixture_dump (fixture);
  g_autoptr (GBytes) after = NULL;

  (void) data;
  vv_workspace_read (fixture->workspace, read_export, &read, &error);
  g_assert_no_error (error);
  other = vv_workspace_open (path, VV_OPEN_CREATE, &error);
  g_assert_no_error (error);
  import = vv_import_read (file, VV_PLAN_DEFAULT, &error);
  g_assert_no_error (error);
  g_assert_true (vv_workspace_trial (other, vv_import_apply, import, &error));
  g_assert_cmpuint (import->counts[VV_VERDICT_NEW], ==, 6);
  g_assert_true (vv_workspace_edit (other, vv_import_apply, import, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (vv_import_n_read (import), ==, 6);
  after = fixture_dump (&(Fixture){ .workspace = other });
  g_assert_true (g_bytes_equal (before, after));

  g_assert_true (vv_workspace_edit (other, vv_import_apply, import, &error));
  g_assert_cmpuint (import->counts[VV_VERDICT_UNCHANGED], ==, 6);
  vv_workspace_close (other);
}

static void
test_a_workspace_is_told_as_one (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  (void) data;
  g_assert_null (
      vv_import_read (vv_workspace_path (fixture->workspace), VV_PLAN_DEFAULT, &error));
  g_assert_error (error, VV_ERROR, VV_ERROR_CONTENT);
  g_assert_nonnull (strstr (error->message, "test.viceversa"));
}

static gboolean
read_metrics (VvReader *reader, gpointer data, GError **error)
{
  Read *read = data;

  read->metrics = vv_measure_program (reader, read->program, vv_today (), error);
  return read->metrics != NULL;
}

static void
test_measure_knows_targets (Fixture *fixture, gconstpointer data)
{
  Read read = { .program = fixture->program };
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) metrics = NULL;
  guint seen = 0;

  (void) data;
  fixture_add (fixture, "goal", "title=Hours", "metric=mentoring_hours", "target=40", NULL);
  fixture_add (fixture, "session", "pair=maya", "state=held", "minutes=90", NULL);
  vv_workspace_read (fixture->workspace, read_metrics, &read, &error);
  g_assert_no_error (error);
  metrics = read.metrics;
  for (guint i = 0; i < metrics->len; i++)
    {
      const VvMetric *metric = g_ptr_array_index (metrics, i);

      if (strcmp (metric->name, "mentoring_hours") == 0)
        {
          g_assert_cmpfloat_with_epsilon (metric->target, 40, 1e-9);
          g_assert_cmpfloat_with_epsilon (metric->value, 1.5, 1e-9);
          seen++;
        }
      else if (strcmp (metric->name, "pairs_on_track") == 0)
        {
          g_assert_true (isnan (metric->target));
          g_assert_cmpfloat_with_epsilon (metric->value, 1, 1e-9);
          seen++;
        }
    }
  g_assert_cmpuint (seen, ==, 2);
}

/* The day that the file was written for comes to lie in the week that ends today. */
static void
test_demo_moves_by_weeks (void)
{
  static const int shifts[] = { -8, -7, -1, 0, 1, 6, 7, 8, 400 };
  g_autofree char *path = vv_shipped_find ("demo");
  g_autoptr (GError) error = NULL;
  guint32 as_of;

  if (path == NULL)
    {
      g_test_skip ("no demonstration program");
      return;
    }
  {
    g_autoptr (VvImport) import = vv_import_read (path, VV_PLAN_DEFAULT, &error);

    g_assert_no_error (error);
    as_of = vv_date_parse (import->file->as_of);
    g_assert_cmpuint (as_of, !=, 0);
  }
  for (guint i = 0; i < G_N_ELEMENTS (shifts); i++)
    {
      guint32 today = (guint32) ((gint64) as_of + shifts[i]);
      g_autoptr (VvImport) import = vv_demo_read (path, today, &error);
      guint32 moved = vv_date_parse (import->file->as_of);

      g_assert_cmpuint (moved, <=, today);
      g_assert_cmpuint (moved + 7, >, today);
      g_assert_cmpuint (moved % 7, ==, as_of % 7);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add_label_tests ();
  add_record_tests ();
  add_log_tests ();
  add_bulk_tests ();
  add_pair_tests ();
  add_session_tests ();
  add_program_tests ();
  add_page_tests ();
  g_test_add ("/jobs/exchange/equal", Fixture, NULL, fixture_set_up, test_out_and_in_is_equal,
              fixture_tear_down);
  g_test_add ("/jobs/exchange/workspace", Fixture, NULL, fixture_set_up,
              test_a_workspace_is_told_as_one, fixture_tear_down);
  g_test_add ("/jobs/measure/targets", Fixture, NULL, fixture_set_up, test_measure_knows_targets,
              fixture_tear_down);
  g_test_add_func ("/jobs/demo/weeks", test_demo_moves_by_weeks);
  return g_test_run ();
}
