#include "sample.h"

#include <glib/gstdio.h>
#include <sqlite3.h>
#include <stdarg.h>

char *
sample_path (void)
{
  g_autofree char *folder = g_dir_make_tmp ("vv-test-XXXXXX", NULL);

  g_assert_nonnull (folder);
  return g_build_filename (folder, "test.viceversa", NULL);
}

void
sample_remove (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *each = g_build_filename (folder, name, NULL);

      g_unlink (each);
    }
  g_rmdir (folder);
}

static void
set_field (VvObject *object, const char *name, const char *value)
{
  int field = vv_entity_field (vv_object_entity (object), name);
  GError *error = NULL;

  g_assert_cmpint (field, >=, 0);
  if (vv_object_entity (object)->fields[field].kind == VV_FIELD_REFERENCE)
    vv_object_set_integer (object, (guint) field, g_ascii_strtoll (value, NULL, 10));
  else
    vv_object_parse (object, (guint) field, value, &error);
  g_assert_no_error (error);
}

VvObject *
sample_record (VvEntityKind kind, ...)
{
  VvObject *object = vv_object_new (kind);
  va_list list;
  const char *name;

  va_start (list, kind);
  while ((name = va_arg (list, const char *)) != NULL)
    set_field (object, name, va_arg (list, const char *));
  va_end (list);
  return object;
}

static gboolean
insert (VvEdit *edit, gpointer object, GError **error)
{
  vv_edit_set_label (edit, "test.insert", "x", NULL);
  return vv_edit_insert (edit, object, error);
}

gint64
sample_insert (VvWorkspace *workspace, VvObject *object, GError **error)
{
  g_autoptr (VvObject) owned = object;

  return vv_workspace_edit (workspace, insert, object, error) ? vv_object_id (object) : 0;
}

typedef struct
{
  VvEntityKind kind;
  gint64 id;
  const char *field;
  const char *value;
  char *found;
} One;

static gboolean
set (VvEdit *edit, gpointer data, GError **error)
{
  One *one = data;
  g_autoptr (VvObject) object = vv_reader_load (vv_edit_reader (edit), one->kind, one->id, error);
  int field;

  vv_edit_set_label (edit, "test.set", one->field, NULL);
  if (object == NULL)
    return FALSE;
  field = vv_entity_field (vv_entity (one->kind), one->field);
  if (vv_entity (one->kind)->fields[field].kind == VV_FIELD_REFERENCE)
    vv_object_set_integer (object, (guint) field, g_ascii_strtoll (one->value, NULL, 10));
  else if (!vv_object_parse (object, (guint) field, one->value, error))
    return FALSE;
  return vv_edit_update (edit, object, error);
}

gboolean
sample_set (VvWorkspace *workspace,
            VvEntityKind kind,
            gint64 id,
            const char *field,
            const char *value,
            GError **error)
{
  One one = { kind, id, field, value, NULL };

  return vv_workspace_edit (workspace, set, &one, error);
}

static gboolean
delete (VvEdit *edit, gpointer data, GError **error)
{
  One *one = data;

  vv_edit_set_label (edit, "test.remove", NULL);
  return vv_edit_remove (edit, one->kind, one->id, error);
}

gboolean
sample_delete (VvWorkspace *workspace, VvEntityKind kind, gint64 id, GError **error)
{
  One one = { .kind = kind, .id = id };

  return vv_workspace_edit (workspace, delete, &one, error);
}

static gboolean
get (VvReader *reader, gpointer data, G_GNUC_UNUSED GError **error)
{
  One *one = data;
  g_autoptr (VvObject) object = vv_reader_load (reader, one->kind, one->id, NULL);

  if (object != NULL)
    one->found = vv_object_format (object,
                                   (guint) vv_entity_field (vv_entity (one->kind), one->field));
  return TRUE;
}

char *
sample_get (VvWorkspace *workspace, VvEntityKind kind, gint64 id, const char *field)
{
  One one = { kind, id, field, NULL, NULL };

  vv_workspace_read (workspace, get, &one, NULL);
  return one.found;
}

static gint64
add (VvEdit *edit, VvObject *object)
{
  g_autoptr (VvObject) owned = object;
  GError *error = NULL;

  vv_edit_insert (edit, object, &error);
  g_assert_no_error (error);
  return vv_object_id (object);
}

static gint64
add_participation (VvEdit *edit, gint64 program, const char *role, guint n, gint64 *person)
{
  static const char *const family[] = { "Lanternby", "Çelik", "Østberg", "Stonebridge", "Größ", "Łukas" };
  g_autofree char *email = g_strdup_printf ("p%u@example.com", n);
  g_autofree char *program_id = g_strdup_printf ("%" G_GINT64_FORMAT, program);
  g_autofree char *person_id = NULL;

  *person = add (edit, sample_record (VV_ENTITY_PERSON, "given_name", n % 2 ? "Maya" : "Élodie",
                                      "family_name", family[n], "email", email, "department",
                                      n % 2 ? "Strategy" : "Études", NULL));
  person_id = g_strdup_printf ("%" G_GINT64_FORMAT, *person);
  return add (edit, sample_record (VV_ENTITY_PARTICIPATION, "program_id", program_id, "person_id",
                                   person_id, "role", role, "state", "accepted", NULL));
}

static gboolean
fill (VvEdit *edit, gpointer data, G_GNUC_UNUSED GError **error)
{
  Sample *sample = data;
  g_autofree char *program_id = NULL;

  vv_edit_set_label (edit, "test.fill", NULL);
  sample->program = add (edit, sample_record (VV_ENTITY_PROGRAM, "title",
                                              "{\"en\":\"Pilot\",\"fr\":\"Projet\"}", NULL));
  program_id = g_strdup_printf ("%" G_GINT64_FORMAT, sample->program);
  sample->topic = add (edit, sample_record (VV_ENTITY_TOPIC, "program_id", program_id, "name",
                                            "{\"en\":\"Short video\"}", NULL));
  for (guint i = 0; i < 3; i++)
    {
      sample->mentors[i] = add_participation (edit, sample->program, "mentor", i, &sample->people[i]);
      sample->mentees[i] =
          add_participation (edit, sample->program, "mentee", i + 3, &sample->people[i + 3]);
    }
  return TRUE;
}

VvWorkspace *
sample_open (const char *path, Sample *sample)
{
  GError *error = NULL;
  VvWorkspace *workspace = vv_workspace_open (path, VV_OPEN_CREATE, &error);

  g_assert_no_error (error);
  vv_workspace_edit (workspace, fill, sample, &error);
  g_assert_no_error (error);
  return workspace;
}

gint64
sample_pair (VvWorkspace *workspace, const Sample *sample, guint mentor, guint mentee, GError **error)
{
  g_autofree char *program = g_strdup_printf ("%" G_GINT64_FORMAT, sample->program);
  g_autofree char *a = g_strdup_printf ("%" G_GINT64_FORMAT, sample->mentors[mentor]);
  g_autofree char *b = g_strdup_printf ("%" G_GINT64_FORMAT, sample->mentees[mentee]);

  return sample_insert (workspace,
                        sample_record (VV_ENTITY_PAIR, "program_id", program, "mentor_id", a,
                                       "mentee_id", b, "state", "active", "started", "2026-09-07",
                                       NULL),
                        error);
}

static int
append_row (void *data, int n, char **values, G_GNUC_UNUSED char **names)
{
  for (int i = 0; i < n; i++)
    g_string_append_printf (data, "%s|", values[i] != NULL ? values[i] : "NULL");
  g_string_append_c (data, '\n');
  return 0;
}

char *
sample_rows (const char *path)
{
  GString *rows = g_string_new (NULL);
  sqlite3 *db = NULL;

  g_assert_cmpint (sqlite3_open_v2 (path, &db, SQLITE_OPEN_READONLY, NULL), ==, SQLITE_OK);
  for (guint kind = 1; kind < VV_N_ENTITIES; kind++)
    {
      g_autofree char *sql = g_strdup_printf ("SELECT '%s', * FROM %s ORDER BY id",
                                              vv_entity (kind)->name, vv_entity (kind)->name);

      g_assert_cmpint (sqlite3_exec (db, sql, append_row, rows, NULL), ==, SQLITE_OK);
    }
  sqlite3_close (db);
  return g_string_free (rows, FALSE);
}
