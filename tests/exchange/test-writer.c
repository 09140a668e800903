/* Writing, and reading what was written. */

#include "test-exchange.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

#include "base/vv-error.h"
#include "model/vv-person.h"
#include "model/vv-texts.h"

typedef struct
{
  gint64 program_id;
  VvWriteFlags flags;
  const char *path;
  GBytes *bytes;
} Export;

static gboolean
do_export (VvReader *reader, gpointer data, GError **error)
{
  Export *export = data;

  if (export->path != NULL)
    return vv_program_write (reader, export->program_id, export->flags, "2026-11-24", export->path,
                             error);
  export->bytes =
      vv_program_write_bytes (reader, export->program_id, export->flags, "2026-11-24", error);
  return export->bytes != NULL;
}

char *
export_text (VvWorkspace *workspace, gint64 program_id, VvWriteFlags flags)
{
  Export export = { program_id, flags, NULL, NULL };
  g_autoptr (GError) error = NULL;
  char *text;

  vv_workspace_read (workspace, do_export, &export, &error);
  g_assert_no_error (error);
  text = g_strndup (g_bytes_get_data (export.bytes, NULL), g_bytes_get_size (export.bytes));
  g_bytes_unref (export.bytes);
  return text;
}

static const char *
target_uid (VvProgramFile *file, int target)
{
  const VvFileRecord *record = &g_array_index (file->records, VvFileRecord, target);

  /* The workspace gives a person whose id is no UUID one. */
  return record->kind == VV_ENTITY_PERSON ? "person" : vv_object_uid (record->object);
}

static void
assert_same_record (VvProgramFile *a, VvProgramFile *b, const VvFileRecord *x)
{
  const VvFileRecord *y = find_record (b, x->kind, vv_object_uid (x->object));
  const VvEntity *entity = vv_entity (x->kind);

  for (guint i = 0; i < entity->n_fields; i++)
    {
      int target = x->targets != NULL ? x->targets[i] : -1;
      int other = y->targets != NULL ? y->targets[i] : -1;

      if (vv_object_is_set (x->object, i) && !vv_object_field_equals (x->object, y->object, i))
        g_error ("%s %s: %s differs", entity->name, vv_object_uid (x->object),
                 entity->fields[i].name);
      g_assert_cmpint (target < 0, ==, other < 0);
      if (target >= 0)
        g_assert_cmpstr (target_uid (a, target), ==, target_uid (b, other));
    }
}

static void
assert_same (VvProgramFile *a, VvProgramFile *b)
{
  g_assert_cmpuint (a->records->len, ==, b->records->len);
  for (guint i = 0; i < a->records->len; i++)
    {
      assert_same_record (a, b, &g_array_index (a->records, VvFileRecord, i));
      assert_same_record (b, a, &g_array_index (b->records, VvFileRecord, i));
    }
}

/* Writes, imports that elsewhere, writes again: the same bytes, and the same records. */
static void
test_round_trip (void)
{
  VvWorkspace *workspace = make_workspace ();
  VvWorkspace *other = make_workspace ();
  gint64 program_id = import_text (workspace, sample, VV_PLAN_DEFAULT, NULL);
  g_autofree char *first = export_text (workspace, program_id, VV_WRITE_PEOPLE | VV_WRITE_PRIVATE);
  g_autofree char *again = export_text (workspace, program_id, VV_WRITE_PEOPLE | VV_WRITE_PRIVATE);
  gint64 other_id = import_text (other, first, VV_PLAN_DEFAULT, NULL);
  g_autofree char *second = export_text (other, other_id, VV_WRITE_PEOPLE | VV_WRITE_PRIVATE);
  g_autoptr (VvProgramFile) a = read_text (first);
  g_autoptr (VvProgramFile) b = read_text (second);

  g_assert_cmpstr (first, ==, again);
  g_assert_cmpstr (first, ==, second);
  assert_same (a, b);
  g_assert_cmpuint (a->records->len, ==, 27);
  g_assert_cmpstr (a->as_of, ==, "2026-11-24");
  drop_workspace (workspace);
  drop_workspace (other);
}

static void
test_definition (void)
{
  VvWorkspace *workspace = make_workspace ();
  gint64 program_id = import_text (workspace, sample, VV_PLAN_DEFAULT, NULL);
  g_autofree char *text =
      export_text (workspace, program_id, VV_WRITE_DEFINITION | VV_WRITE_PRIVATE);
  g_autoptr (VvProgramFile) file = read_text (text);

  g_assert_false (file->has_people);
  g_assert_false (file->has_private);
  g_assert_null (file->as_of);
  g_assert_cmpuint (file->records->len, ==, 13);
  g_assert_null (strstr (text, "Chen"));
  g_assert_null (strstr (text, "state="));
  g_assert_null (strstr (text, "done="));
  g_assert_null (strstr (text, "zone="));
  g_assert_nonnull (strstr (text, "<name xml:lang=\"en\">Social</name>"));
  g_assert_nonnull (strstr (text, "<purpose xml:lang=\"fr-CA\">  deux\n   lignes\t</purpose>"));
  g_assert_nonnull (strstr (text, "<item id=\"i2\" position=\"7\">"));
  g_assert_nonnull (strstr (text, "<item id=\"i1\" due-week=\"-5\">"));
  drop_workspace (workspace);
}

static void
test_private (void)
{
  VvWorkspace *workspace = make_workspace ();
  gint64 program_id = import_text (workspace, sample, VV_PLAN_DEFAULT, NULL);
  g_autofree char *open = export_text (workspace, program_id, VV_WRITE_PEOPLE);
  g_autofree char *all = export_text (workspace, program_id, VV_WRITE_PEOPLE | VV_WRITE_PRIVATE);
  static const char *const notes[] = { "Quiet", "Hush", "Late", "private-note" };

  for (guint i = 0; i < G_N_ELEMENTS (notes); i++)
    {
      g_assert_null (strstr (open, notes[i]));
      g_assert_nonnull (strstr (all, notes[i]));
    }
  g_assert_nonnull (strstr (all, "private-notes=\"true\""));
  g_assert_nonnull (strstr (open, "archive=\"true\""));
  drop_workspace (workspace);
}

static void
append_random (GString *text, GRand *random)
{
  static const char *const parts[] = { "a",  " ",      "\n",     "\t",     "<",
                                       ">",  "&",      "\"",     "'",      "]]>",
                                       "é",  "😀",      "שלום",   "\\",     "  ",
                                       "{",  "\u00a0", "\u2028", "\u0301", "<!--",
                                       "%s", "&amp;",  "\ufffd", "/",      "0" };
  int n = g_rand_int_range (random, 0, 12);

  for (int i = 0; i < n; i++)
    g_string_append (text, parts[g_rand_int_range (random, 0, G_N_ELEMENTS (parts))]);
}

/* Fills the TEXT and TEXTS fields with any text that the store can hold. */
static void
scramble (VvProgramFile *file, GRand *random)
{
  for (guint i = 0; i < file->records->len; i++)
    {
      VvObject *object = g_array_index (file->records, VvFileRecord, i).object;
      const VvEntity *entity = vv_object_entity (object);

      for (guint field = 0; field < entity->n_fields; field++)
        {
          g_autoptr (GString) text = g_string_new (NULL);

          append_random (text, random);
          /* Numbers are kept apart, and blanks around them do not count. */
          if (entity->kind == VV_ENTITY_PERSON && field == VV_PERSON_STAFF_NUMBER)
            continue;
          if (entity->fields[field].kind == VV_FIELD_TEXT)
            vv_object_set_text (object, field, text->str);
          else if (entity->fields[field].kind == VV_FIELD_TEXTS)
            vv_object_take_text (object, field,
                                 vv_texts_set (vv_object_text (object, field),
                                               g_rand_boolean (random) ? "fr" : "en", text->str));
        }
      /* The store holds nobody without a name and an address. */
      if (entity->kind == VV_ENTITY_PERSON && !vv_object_validate (object, NULL))
        vv_object_set_text (object, VV_PERSON_FAMILY_NAME, "a");
    }
}

static void
test_any_text (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed ((guint32) g_test_rand_int ());

  for (guint round = 0; round < 5; round++)
    {
      VvWorkspace *workspace = make_workspace ();
      Import first = { .file = read_text (sample) };
      g_autoptr (GError) error = NULL;
      g_autofree char *text = NULL;
      g_autoptr (VvProgramFile) again = NULL;

      scramble (first.file, random);
      import (workspace, &first, &error);
      g_assert_no_error (error);
      text = export_text (workspace, first.program_id, VV_WRITE_PEOPLE | VV_WRITE_PRIVATE);
      again = read_text (text);
      g_assert_cmpuint (again->records->len, ==, first.file->records->len);
      for (guint i = 0; i < again->records->len; i++)
        if (strcmp (vv_object_uid (g_array_index (first.file->records, VvFileRecord, i).object),
                    "boss") != 0)
          assert_same_record (first.file, again,
                              &g_array_index (first.file->records, VvFileRecord, i));
      vv_program_file_free (first.file);
      drop_workspace (workspace);
    }
}

static void
test_file (void)
{
  VvWorkspace *workspace = make_workspace ();
  g_autofree char *folder = g_path_get_dirname (vv_workspace_path (workspace));
  g_autofree char *path = g_build_filename (folder, "out.xml", NULL);
  Export export = { import_text (workspace, sample, VV_PLAN_DEFAULT, NULL), VV_WRITE_PEOPLE, path,
                    NULL };
  g_autofree char *text = export_text (workspace, export.program_id, VV_WRITE_PEOPLE);
  g_autofree char *written = NULL;
  g_autoptr (GError) error = NULL;
  struct stat status;

  g_assert_true (g_file_set_contents (path, "old", -1, NULL));
  vv_workspace_read (workspace, do_export, &export, &error);
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &written, NULL, NULL));
  g_assert_cmpstr (written, ==, text);
  g_assert_cmpint (stat (path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);

  export.path = folder;
  g_assert_false (vv_workspace_read (workspace, do_export, &export, &error));
  g_assert_error (error, VV_ERROR, VV_ERROR_IO);
  g_clear_error (&error);
  export.path = "/nonexistent/out.xml";
  g_assert_false (vv_workspace_read (workspace, do_export, &export, &error));
  g_assert_error (error, VV_ERROR, VV_ERROR_IO);
  g_clear_error (&error);
  export.path = "/dev/full";
  export.program_id = 999;
  g_assert_false (vv_workspace_read (workspace, do_export, &export, &error));
  g_unlink (path);
  drop_workspace (workspace);
}

void
test_writer (void)
{
  g_test_add_func ("/exchange/write/round-trip", test_round_trip);
  g_test_add_func ("/exchange/write/definition", test_definition);
  g_test_add_func ("/exchange/write/private", test_private);
  g_test_add_func ("/exchange/write/any-text", test_any_text);
  g_test_add_func ("/exchange/write/file", test_file);
}
