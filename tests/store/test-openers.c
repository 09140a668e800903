/* Two openers of one file: each sees the other's edits, undo never takes the other's. */

#include <glib.h>

#include "base/vv-error.h"
#include "sample.h"
#include "vv-workspace-private.h"

typedef struct
{
  char *path;
  Sample sample;
  VvWorkspace *first;
  VvWorkspace *second; /* another author */
} Fixture;

static void
set_up (Fixture *f, G_GNUC_UNUSED gconstpointer data)
{
  GError *error = NULL;

  f->path = sample_path ();
  f->first = sample_open (f->path, &f->sample);
  f->second = vv_workspace_open (f->path, VV_OPEN_DEFAULT, &error);
  g_assert_no_error (error);
  g_free (f->second->author->instance);
  f->second->author->instance = g_strdup ("another");
  g_free (f->second->author->user);
  f->second->author->user = g_strdup ("odile");
}

static void
tear_down (Fixture *f, G_GNUC_UNUSED gconstpointer data)
{
  g_autofree char *wal = g_strconcat (f->path, "-wal", NULL);

  vv_workspace_close (f->second);
  vv_workspace_close (f->first);
  g_assert_false (g_file_test (wal, G_FILE_TEST_EXISTS)); /* the last one out leaves one file */
  g_assert_finalize_object (f->second);
  g_assert_finalize_object (f->first);
  sample_remove (f->path);
  g_free (f->path);
}

static void
test_undo_takes_own (Fixture *f, G_GNUC_UNUSED gconstpointer data)
{
  g_autofree char *mine = NULL;
  g_autofree char *theirs = NULL;
  GError *error = NULL;

  g_assert_true (sample_set (f->first, VV_ENTITY_PERSON, f->sample.people[0], "site", "Lyon", &error));
  g_assert_true (sample_set (f->second, VV_ENTITY_PERSON, f->sample.people[1], "site", "Oslo", &error));
  g_assert_true (vv_workspace_undo (f->first, NULL, NULL, &error));
  g_assert_no_error (error);
  mine = sample_get (f->second, VV_ENTITY_PERSON, f->sample.people[0], "site");
  theirs = sample_get (f->first, VV_ENTITY_PERSON, f->sample.people[1], "site");
  g_assert_null (mine);
  g_assert_cmpstr (theirs, ==, "Oslo");
}

static void
assert_refused (VvWorkspace *workspace, const char *path, gboolean undo)
{
  g_autofree char *before = sample_rows (path);
  g_autofree char *after = NULL;
  GError *error = NULL;

  g_assert_false (undo ? vv_workspace_undo (workspace, NULL, NULL, &error)
                       : vv_workspace_redo (workspace, NULL, NULL, &error));
  g_assert_error (error, VV_ERROR, VV_ERROR_CONFLICT);
  g_assert_nonnull (strstr (error->message, "odile"));
  g_clear_error (&error);
  after = sample_rows (path);
  g_assert_cmpstr (before, ==, after);
}

static void
test_same_row (Fixture *f, G_GNUC_UNUSED gconstpointer data)
{
  GError *error = NULL;

  g_assert_true (sample_set (f->first, VV_ENTITY_PERSON, f->sample.people[0], "site", "Lyon", &error));
  /* another field of the same record counts as well */
  g_assert_true (sample_set (f->second, VV_ENTITY_PERSON, f->sample.people[0], "level", "3", &error));
  assert_refused (f->first, f->path, TRUE);
  g_assert_true (vv_workspace_undo (f->second, NULL, NULL, &error));
  g_assert_true (vv_workspace_undo (f->first, NULL, NULL, &error));
  g_assert_true (sample_set (f->second, VV_ENTITY_PERSON, f->sample.people[0], "level", "4", &error));
  g_assert_no_error (error);
  assert_refused (f->first, f->path, FALSE);
}

static void
test_built_upon (Fixture *f, G_GNUC_UNUSED gconstpointer data)
{
  GError *error = NULL;
  gint64 pair = sample_pair (f->first, &f->sample, 0, 0, &error);
  g_autofree char *program = g_strdup_printf ("%" G_GINT64_FORMAT, f->sample.program);
  g_autofree char *pair_id = g_strdup_printf ("%" G_GINT64_FORMAT, pair);

  sample_insert (f->second,
                 sample_record (VV_ENTITY_SESSION, "program_id", program, "pair_id", pair_id, "day",
                                "2026-09-10", "minutes", "30", NULL),
                 &error);
  g_assert_no_error (error);
  assert_refused (f->first, f->path, TRUE);
}

static void
on_changed (G_GNUC_UNUSED VvWorkspace *workspace, GPtrArray *changes, gpointer data)
{
  VvChange *change = g_ptr_array_index (changes, 0);

  g_assert_cmpuint (changes->len, ==, 1);
  g_assert_cmpint (change->kind, ==, VV_ENTITY_PERSON);
  *(gint64 *) data = change->id;
}

static void
test_foreign_changes_appear (Fixture *f, G_GNUC_UNUSED gconstpointer data)
{
  gint64 seen = 0;
  GError *error = NULL;
  gint64 deadline = g_get_monotonic_time () + 30 * G_USEC_PER_SEC;

  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_signal_connect (f->first, "changed", G_CALLBACK (on_changed), &seen);
  g_assert_true (sample_set (f->second, VV_ENTITY_PERSON, f->sample.people[1], "site", "Oslo", &error));
  while (seen == 0 && g_get_monotonic_time () < deadline)
    g_main_context_iteration (NULL, FALSE);
  g_assert_cmpint (seen, ==, f->sample.people[1]);
  g_signal_handlers_disconnect_by_data (f->first, &seen);
}

static void
test_each_writes_its_columns (Fixture *f, G_GNUC_UNUSED gconstpointer data)
{
  g_autofree char *site = NULL;
  g_autofree char *level = NULL;
  GError *error = NULL;

  g_assert_true (sample_set (f->first, VV_ENTITY_PERSON, f->sample.people[0], "site", "Lyon", &error));
  g_assert_true (sample_set (f->second, VV_ENTITY_PERSON, f->sample.people[0], "level", "3", &error));
  site = sample_get (f->first, VV_ENTITY_PERSON, f->sample.people[0], "site");
  level = sample_get (f->first, VV_ENTITY_PERSON, f->sample.people[0], "level");
  g_assert_cmpstr (site, ==, "Lyon");
  g_assert_cmpstr (level, ==, "3");
}

#define TEST(name, function) g_test_add (name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  TEST ("/openers/undo-takes-own", test_undo_takes_own);
  TEST ("/openers/same-row", test_same_row);
  TEST ("/openers/built-upon", test_built_upon);
  TEST ("/openers/foreign-changes-appear", test_foreign_changes_appear);
  TEST ("/openers/columns", test_each_writes_its_columns);
  return g_test_run ();
}
