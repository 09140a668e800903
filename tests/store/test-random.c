/* Random edits, undos and redos against the rows as they were: every table, every column. */

#include <glib.h>

#include "base/vv-error.h"
#include "random-edits.h"
#include "sample.h"

#define STEPS 400

/* One edit; a refused one leaves every row as it was. TRUE where something changed. */
static gboolean
edit_once (RandomEdits *random, const char *path, const char *before, guint *n_refused)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *after = NULL;

  if (!random_edit (random, &error))
    {
      g_assert_true (g_error_matches (error, VV_ERROR, VV_ERROR_RULE) ||
                     g_error_matches (error, VV_ERROR, VV_ERROR_INPUT));
      after = sample_rows (path);
      g_assert_cmpstr (before, ==, after);
      ++*n_refused;
      return FALSE;
    }
  after = sample_rows (path);
  return strcmp (before, after) != 0;
}

static void
assert_sound (VvWorkspace *workspace)
{
  g_auto (GStrv) problems = NULL;
  GError *error = NULL;

  g_assert_true (vv_workspace_check (workspace, &problems, &error));
  if (problems[0] != NULL)
    g_error ("%s", problems[0]);
}

static void
test_random (void)
{
  g_autofree char *path = sample_path ();
  g_autoptr (GPtrArray) past = g_ptr_array_new_with_free_func (g_free); /* rows, the present one last */
  g_autoptr (GPtrArray) future = g_ptr_array_new_with_free_func (g_free);
  Sample sample;
  VvWorkspace *workspace = sample_open (path, &sample);
  RandomEdits *random = random_edits_new (workspace);
  guint n_moves = 0, n_refused = 0;

  g_ptr_array_add (past, sample_rows (path));
  for (int step = 0; step < STEPS; step++)
    {
      int dice = g_test_rand_int_range (0, 10);
      g_autofree char *now = NULL;
      GError *error = NULL;

      if (dice < 6 || (dice < 8 && past->len < 2) || (dice >= 8 && future->len == 0))
        {
          if (edit_once (random, path, g_ptr_array_index (past, past->len - 1), &n_refused))
            {
              g_ptr_array_add (past, sample_rows (path));
              g_ptr_array_set_size (future, 0);
            }
          continue;
        }
      if (dice < 8)
        {
          vv_workspace_undo (workspace, NULL, NULL, &error);
          g_assert_no_error (error);
          g_ptr_array_add (future, g_ptr_array_steal_index (past, past->len - 1));
        }
      else
        {
          vv_workspace_redo (workspace, NULL, NULL, &error);
          g_assert_no_error (error);
          g_ptr_array_add (past, g_ptr_array_steal_index (future, future->len - 1));
        }
      n_moves++;
      now = sample_rows (path);
      g_assert_cmpstr (now, ==, g_ptr_array_index (past, past->len - 1));
    }
  assert_sound (workspace);
  g_test_message ("%u edits kept, %u refused, %u undos and redos", past->len, n_refused, n_moves);
  g_assert_cmpuint (n_moves, >, 10);
  random_edits_free (random);
  vv_workspace_close (workspace);
  g_assert_finalize_object (workspace);
  sample_remove (path);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/random/edits", test_random);
  return g_test_run ();
}
