#include "random-edits.h"

#include <glib.h>

#include "model/vv-person.h"

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
  RandomEdits *random = data;

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
random_id (RandomEdits *random, VvEntityKind kind)
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
set_random (RandomEdits *random, VvObject *object, guint i)
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

/* Of a person something has to say who it is. */
static void
keep_name (VvObject *object)
{
  if (vv_object_entity (object)->kind == VV_ENTITY_PERSON && !vv_person_validate (object, NULL))
    vv_object_set_text (object, VV_PERSON_GIVEN_NAME, "Maya");
}

static gboolean
insert_some (VvEdit *edit, gpointer data, GError **error)
{
  RandomEdits *random = data;
  int n = g_test_rand_int_range (1, 5);

  vv_edit_set_label (edit, "test.insert", NULL);
  for (int k = 0; k < n; k++)
    {
      g_autoptr (VvObject) object = vv_object_new ((VvEntityKind) g_test_rand_int_range (1, VV_N_ENTITIES));

      for (guint i = 0; i < vv_object_entity (object)->n_fields; i++)
        if ((vv_object_entity (object)->fields[i].flags & VV_FIELD_REQUIRED) != 0 || g_test_rand_bit ())
          set_random (random, object, i);
      keep_name (object);
      if (!vv_edit_insert (edit, object, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
update_some (VvEdit *edit, gpointer data, GError **error)
{
  RandomEdits *random = data;

  vv_edit_set_label (edit, "test.update", NULL);
  for (int k = 0; k < 3; k++)
    {
      VvEntityKind kind = (VvEntityKind) g_test_rand_int_range (1, VV_N_ENTITIES);
      gint64 id = random_id (random, kind);
      g_autoptr (VvObject) object = id != 0 ? vv_reader_load (vv_edit_reader (edit), kind, id, NULL) : NULL;

      if (object == NULL)
        continue;
      set_random (random, object, (guint) g_test_rand_int_range (0, (int) vv_entity (kind)->n_fields));
      keep_name (object);
      if (!vv_edit_update (edit, object, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
remove_one (VvEdit *edit, gpointer data, GError **error)
{
  RandomEdits *random = data;
  VvEntityKind kind = (VvEntityKind) g_test_rand_int_range (1, VV_N_ENTITIES);
  gint64 id = random_id (random, kind);

  vv_edit_set_label (edit, "test.remove", NULL);
  return id == 0 || vv_edit_remove (edit, kind, id, error);
}

RandomEdits *
random_edits_new (VvWorkspace *workspace)
{
  RandomEdits *random = g_new0 (RandomEdits, 1);

  random->workspace = workspace;
  for (guint kind = 1; kind < VV_N_ENTITIES; kind++)
    random->ids[kind] = g_ptr_array_new_with_free_func (g_free);
  return random;
}

void
random_edits_free (RandomEdits *random)
{
  for (guint kind = 1; kind < VV_N_ENTITIES; kind++)
    g_ptr_array_unref (random->ids[kind]);
  g_free (random);
}

gboolean
random_edit (RandomEdits *random, GError **error)
{
  static const VvEditFunc funcs[] = { insert_some, insert_some, insert_some,
                                      update_some, update_some, remove_one };

  return vv_workspace_read (random->workspace, note_all, random, error) &&
         vv_workspace_edit (random->workspace, funcs[g_test_rand_int_range (0, G_N_ELEMENTS (funcs))],
                            random, error);
}
