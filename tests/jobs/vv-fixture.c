#include "vv-fixture.h"

#include <glib/gstdio.h>

#include "base/vv-date.h"
#include "base/vv-error.h"
#include "jobs/vv-demo.h"
#include "jobs/vv-dump.h"
#include "jobs/vv-label.h"
#include "jobs/vv-record.h"
#include "jobs/vv-reference.h"
#include "jobs/vv-shipped.h"
#include "store/vv-history.h"

typedef struct
{
  const VvEntity *entity;
  const char *record;
  const char *const *settings;
  gint64 id;
} Job;

static gboolean
edit_add (VvEdit *edit, gpointer data, GError **error)
{
  Job *job = data;
  g_autoptr (VvObject) object = vv_object_new (job->entity->kind);
  VvRecordContext context = { .language = "en" };

  if (!vv_record_set (vv_edit_reader (edit), object, job->settings, &context, error) ||
      !vv_record_insert (edit, object, vv_today (), error))
    return FALSE;
  job->id = vv_object_id (object);
  return TRUE;
}

static gboolean
edit_set (VvEdit *edit, gpointer data, GError **error)
{
  Job *job = data;
  VvReader *reader = vv_edit_reader (edit);
  g_autoptr (VvObject) object = NULL;
  VvRecordContext context = { .language = "en" };

  if (!vv_reference_find (reader, job->entity->kind, 0, NULL, job->record, &job->id, error))
    return FALSE;
  object = vv_reader_load (reader, job->entity->kind, job->id, error);
  return object != NULL && vv_record_set (reader, object, job->settings, &context, error) &&
         vv_record_update (edit, object, vv_today (), error);
}

gint64
fixture_add (Fixture *fixture, const char *entity, ...)
{
  g_autoptr (GPtrArray) settings = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;
  Job job = { .entity = vv_entity_by_name (entity) };
  const char *setting;
  va_list args;

  va_start (args, entity);
  while ((setting = va_arg (args, const char *)) != NULL)
    g_ptr_array_add (settings, (gpointer) setting);
  va_end (args);
  g_ptr_array_add (settings, NULL);
  job.settings = (const char *const *) settings->pdata;
  vv_workspace_edit (fixture->workspace, edit_add, &job, &error);
  g_assert_no_error (error);
  return job.id;
}

gboolean
fixture_set (Fixture *fixture,
             const char *entity,
             const char *record,
             const char *setting,
             GError **error)
{
  const char *const settings[] = { setting, NULL };
  Job job = { .entity = vv_entity_by_name (entity), .record = record, .settings = settings };

  return vv_workspace_edit (fixture->workspace, edit_set, &job, error);
}

typedef struct
{
  VvEntityKind kind;
  gint64 id;
  VvObject *object;
  GPtrArray *entries;
  gint64 program;
  const char *uid;
  GBytes *dump;
} Read;

static gboolean
read_record (VvReader *reader, gpointer data, GError **error)
{
  Read *read = data;

  read->object = vv_reader_load (reader, read->kind, read->id, error);
  return read->object != NULL;
}

VvObject *
fixture_load (Fixture *fixture, VvEntityKind kind, gint64 id)
{
  Read read = { .kind = kind, .id = id };
  g_autoptr (GError) error = NULL;

  vv_workspace_read (fixture->workspace, read_record, &read, &error);
  g_assert_no_error (error);
  return read.object;
}

static gboolean
read_history (VvReader *reader, gpointer data, GError **error)
{
  Read *read = data;

  read->entries = vv_history_list (reader, 1, error);
  return read->entries != NULL;
}

char *
fixture_label (Fixture *fixture)
{
  Read read = { 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries = NULL;
  VvHistoryEntry *entry;

  vv_workspace_read (fixture->workspace, read_history, &read, &error);
  g_assert_no_error (error);
  entries = read.entries;
  g_assert_cmpuint (entries->len, ==, 1);
  entry = g_ptr_array_index (entries, 0);
  return vv_label_text (entry->key, (const char *const *) entry->arguments);
}

static gboolean
read_dump (VvReader *reader, gpointer data, GError **error)
{
  Read *read = data;
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();

  if (!vv_dump_write (reader, stream, error) || !g_output_stream_close (stream, NULL, error))
    return FALSE;
  read->dump = g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));
  return TRUE;
}

GBytes *
fixture_dump (Fixture *fixture)
{
  Read read = { 0 };
  g_autoptr (GError) error = NULL;

  vv_workspace_read (fixture->workspace, read_dump, &read, &error);
  g_assert_no_error (error);
  return read.dump;
}

static void
assert_dump (Fixture *fixture, GBytes *expected)
{
  g_autoptr (GBytes) dump = fixture_dump (fixture);

  g_assert_true (g_bytes_equal (dump, expected));
}

void
fixture_run (Fixture *fixture, VvEditFunc func, gpointer request)
{
  g_autoptr (GBytes) before = fixture_dump (fixture);
  g_autoptr (GBytes) after = NULL;
  g_autoptr (GError) error = NULL;

  vv_workspace_edit (fixture->workspace, func, request, &error);
  g_assert_no_error (error);
  after = fixture_dump (fixture);
  g_assert_false (g_bytes_equal (before, after));
  vv_workspace_undo (fixture->workspace, NULL, NULL, &error);
  g_assert_no_error (error);
  assert_dump (fixture, before);
  vv_workspace_redo (fixture->workspace, NULL, NULL, &error);
  g_assert_no_error (error);
  assert_dump (fixture, after);
}

void
fixture_refuse (Fixture *fixture, VvEditFunc func, gpointer request, int code)
{
  g_autoptr (GBytes) before = fixture_dump (fixture);
  g_autoptr (GError) error = NULL;

  g_assert_false (vv_workspace_edit (fixture->workspace, func, request, &error));
  g_assert_error (error, VV_ERROR, code);
  g_assert_true (g_str_has_suffix (error->message, ".") || g_str_has_suffix (error->message, ")"));
  assert_dump (fixture, before);
}

gboolean
fixture_load_demo (Fixture *fixture)
{
  g_autofree char *path = vv_shipped_find ("demo");
  g_autoptr (VvImport) import = NULL;
  g_autoptr (GError) error = NULL;

  if (path == NULL)
    return FALSE;
  import = vv_demo_read (path, vv_today (), &error);
  g_assert_no_error (error);
  vv_workspace_edit (fixture->workspace, vv_import_apply, import, &error);
  g_assert_no_error (error);
  return TRUE;
}

static gboolean
read_id (VvReader *reader, gpointer data, GError **error)
{
  Read *read = data;

  return vv_reader_find (reader, read->kind, read->program, read->uid, &read->id, error);
}

gint64
fixture_find (Fixture *fixture, VvEntityKind kind, gint64 program_id, const char *uid)
{
  Read read = { .kind = kind, .program = program_id, .uid = uid };
  g_autoptr (GError) error = NULL;

  vv_workspace_read (fixture->workspace, read_id, &read, &error);
  g_assert_no_error (error);
  g_assert_cmpint (read.id, !=, 0);
  return read.id;
}

const char *
fixture_text (Fixture *fixture, VvEntityKind kind, gint64 id, guint field)
{
  g_autoptr (VvObject) object = fixture_load (fixture, kind, id);

  return g_intern_string (vv_object_text (object, field));
}

GArray *
fixture_ids (gint64 first, ...)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  va_list args;

  va_start (args, first);
  for (gint64 id = first; id != 0; id = va_arg (args, gint64))
    g_array_append_val (ids, id);
  va_end (args);
  return ids;
}

void
fixture_set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;

  (void) data;
  g_setenv ("VV_TODAY", "2026-03-20", TRUE);
  fixture->folder = g_dir_make_tmp ("vv-jobs-XXXXXX", &error);
  g_assert_no_error (error);
  path = g_build_filename (fixture->folder, "test.viceversa", NULL);
  fixture->workspace = vv_workspace_open (path, VV_OPEN_CREATE, &error);
  g_assert_no_error (error);

  fixture->program = fixture_add (fixture, "program", "uid=p1", "title=Pilot", "cadence=30",
                                  "minutes=75", NULL);
  fixture_add (fixture, "person", "name=Maya Chen", "email=maya@example.com", NULL);
  fixture_add (fixture, "person", "name=Arthur Penhale", "staff_number=77", NULL);
  fixture->mentor = fixture_add (fixture, "participation", "person=maya@example.com",
                                 "role=mentor", "state=accepted", NULL);
  fixture->mentee =
      fixture_add (fixture, "participation", "person=77", "role=mentee", "state=accepted", NULL);
  fixture->pair = fixture_add (fixture, "pair", "uid=pair1", "mentor=maya", "mentee=penhale",
                               "state=active", "started=2026-01-05", NULL);
}

static void
remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (folder);
}

void
fixture_tear_down (Fixture *fixture, gconstpointer data)
{
  (void) data;
  vv_workspace_close (fixture->workspace);
  g_clear_object (&fixture->workspace);
  remove_folder (fixture->folder);
  g_free (fixture->folder);
}
