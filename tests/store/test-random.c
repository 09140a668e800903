/* Random edits, undos and redos against the rows as they were: every table, every column. */

#include <glib.h>

#include "base/vv-error.h"
#include "sample.h"

#define STEPS 400

typedef struct
{
  VvWorkspace *workspace;
  GPtrArray *ids[VV_N_ENTITIES]; /* of gint64, of records that were there once */
  guint n_refused;
} Random;

static gboolean
note (VvObject *object, gpointer data)
{
  gint64 *id = g_new (gint64, 1);

  *id = vv_object_id (object);
  g_ptr_array_add (data, id);
  return TRUE;
}

static gboolean
note_all (VvReader *reader, gpointer data, GError **error)
{
  Random *random = data;

  for (guint kind = 1; kind < VV_N_ENTITIES; kind++)
    {
      g_ptr_array_set_size (random->ids[kind], 0);
      if (!vv_reader_each (reader, kind, -1, 0, note, random->ids[kind], error))
        return FALSE;
    }
  return TRUE;
}

/* Any text that the store can hold, the awkward kind more often than not. */
static char *
random_text (void)
{
  static const char *const pieces[] = { "a", " ", "\n", "\t", "é", "<b>", "&amp;", "]]>", "\"", "'", "’", "%",
                                        "_", "\\", "😀", "مرحبا", "\u202f", "e\u0301", "{\"en\":1}", "0", ";", "--" };
  GString *text = g_string_new (NULL);
  int n = g_test_rand_int_range (1, 12);

  for (int i = 0; i < n; i++)
    g_string_append (text, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);
  return g_string_free (text, FALSE);
}

static const char *
random_choice (const VvChoices *choices)
{
  int n = 0;

  while (choices->choices[n].name != NULL)
    n++;
  return choices->choices[g_test_rand_int_range (0, n)].name;
}

static gint64
random_id (Random *random, VvEntityKind kind)
{
  GPtrArray *ids = random->ids[kind];

  return ids->len == 0 ? 0 : *(gint64 *) g_ptr_array_index (ids, g_test_rand_int_range (0, (int) ids->len));
}

static void
set_random_text (VvObject *object, guint i, const VvField *field)
{
  g_autofree char *text = random_text ();

  if (field->kind == VV_FIELD_TEXT)
    vv_object_set_text (object, i, text);
  else if (field->kind == VV_FIELD_TEXTS)
    vv_object_set_text (object, i, g_test_rand_bit () ? "{\"en\":\"Aims\"}" : "{\"en\":\"Aims\",\"fr\":\"Visées\"}");
  else if (field->kind == VV_FIELD_DATE)
    {
      g_free (text);
      text = g_strdup_printf ("2026-%02d-%02d", g_test_rand_int_range (1, 13), g_test_rand_int_range (1, 29));
      vv_object_set_text (object, i, text);
    }
  else
    vv_object_set_text (object, i, field->kind == VV_FIELD_TIME   ? "14:30"
                                   : field->kind == VV_FIELD_ZONE ? "Europe/Paris"
                                                                  : random_choice (field->choices));
}

static void
set_random (Random *random, VvObject *object, guint i)
{
  const VvField *field = &vv_object_entity (object)->fields[i];
  gint64 id;

  switch (field->kind)
    {
    case VV_FIELD_INTEGER:
      vv_object_set_integer (object, i, g_test_rand_int_range ((int) field->min, (int) field->max + 1));
      break;
    case VV_FIELD_BOOLEAN:
      vv_object_set_integer (object, i, g_test_rand_bit ());
      break;
    case VV_FIELD_REAL:
      vv_object_set_real (object, i, g_test_rand_double_range (-1e6, 1e6));
      break;
    case VV_FIELD_REFERENCE:
      id = random_id (random, field->target);
      if (id != 0)
        vv_object_set_integer (object, i, id);
      break;
    default:
      set_random_text (object, i, field);
    }
}

static gboolean
insert_some (VvEdit *edit, gpointer data, GError **error)
{
  Random *random = data;
  int n = g_test_rand_int_range (1, 5);

  vv_edit_set_label (edit, "test.insert", NULL);
  for (int k = 0; k < n; k++)
    {
      g_autoptr (VvObject) object = vv_object_new ((VvEntityKind) g_test_rand_int_range (1, VV_N_ENTITIES));

      for (guint i = 0; i < vv_object_entity (object)->n_fields; i++)
        if ((vv_object_entity (object)->fields[i].flags & VV_FIELD_REQUIRED) != 0 || g_test_rand_bit ())
          set_random (random, object, i);
      if (!vv_edit_insert (edit, object, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
update_some (VvEdit *edit, gpointer data, GError **error)
{
  Random *random = data;

  vv_edit_set_label (edit, "test.update", NULL);
  for (int k = 0; k < 3; k++)
    {
      VvEntityKind kind = (VvEntityKind) g_test_rand_int_range (1, VV_N_ENTITIES);
      gint64 id = random_id (random, kind);
      g_autoptr (VvObject) object = id != 0 ? vv_reader_load (vv_edit_reader (edit), kind, id, NULL) : NULL;

      if (object == NULL)
        continue;
      set_random (random, object, (guint) g_test_rand_int_range (0, (int) vv_entity (kind)->n_fields));
      if (!vv_edit_update (edit, object, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
remove_one (VvEdit *edit, gpointer data, GError **error)
{
  Random *random = data;
  VvEntityKind kind = (VvEntityKind) g_test_rand_int_range (1, VV_N_ENTITIES);
  gint64 id = random_id (random, kind);

  vv_edit_set_label (edit, "test.remove", NULL);
  return id == 0 || vv_edit_remove (edit, kind, id, error);
}

/* One edit; a refused one leaves every row as it was. TRUE where something changed. */
static gboolean
edit_once (Random *random, const char *path, const char *before)
{
  static const VvEditFunc funcs[] = { insert_some, insert_some, insert_some, update_some, update_some, remove_one };
  g_autoptr (GError) error = NULL;
  g_autofree char *after = NULL;

  vv_workspace_read (random->workspace, note_all, random, &error);
  g_assert_no_error (error);
  if (!vv_workspace_edit (random->workspace, funcs[g_test_rand_int_range (0, G_N_ELEMENTS (funcs))], random, &error))
    {
      g_assert_true (error->domain == VV_ERROR);
      g_assert_true (g_error_matches (error, VV_ERROR, VV_ERROR_RULE) ||
                     g_error_matches (error, VV_ERROR, VV_ERROR_INPUT));
      after = sample_rows (path);
      g_assert_cmpstr (before, ==, after);
      random->n_refused++;
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
  Random random = { .workspace = sample_open (path, &sample) };
  guint n_moves = 0;

  for (guint kind = 1; kind < VV_N_ENTITIES; kind++)
    random.ids[kind] = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (past, sample_rows (path));
  for (int step = 0; step < STEPS; step++)
    {
      int dice = g_test_rand_int_range (0, 10);
      g_autofree char *now = NULL;
      GError *error = NULL;

      if (dice < 6 || (dice < 8 && past->len < 2) || (dice >= 8 && future->len == 0))
        {
          if (edit_once (&random, path, g_ptr_array_index (past, past->len - 1)))
            {
              g_ptr_array_add (past, sample_rows (path));
              g_ptr_array_set_size (future, 0);
            }
          continue;
        }
      if (dice < 8)
        {
          vv_workspace_undo (random.workspace, NULL, NULL, &error);
          g_assert_no_error (error);
          g_ptr_array_add (future, g_ptr_array_steal_index (past, past->len - 1));
        }
      else
        {
          vv_workspace_redo (random.workspace, NULL, NULL, &error);
          g_assert_no_error (error);
          g_ptr_array_add (past, g_ptr_array_steal_index (future, future->len - 1));
        }
      n_moves++;
      now = sample_rows (path);
      g_assert_cmpstr (now, ==, g_ptr_array_index (past, past->len - 1));
    }
  assert_sound (random.workspace);
  g_test_message ("%u edits kept, %u refused, %u undos and redos", past->len, random.n_refused, n_moves);
  g_assert_cmpuint (n_moves, >, 10);
  for (guint kind = 1; kind < VV_N_ENTITIES; kind++)
    g_ptr_array_unref (random.ids[kind]);
  vv_workspace_close (random.workspace);
  g_assert_finalize_object (random.workspace);
  sample_remove (path);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/random/edits", test_random);
  return g_test_run ();
}
