/* Programs at random, with any text that the store can hold: what is written and read again is the
 * same, field by field, as a definition and as an archive. */

#include <glib/gstdio.h>

#include "base/vv-error.h"
#include "exchange/vv-plan.h"
#include "exchange/vv-program-writer.h"
#include "model/vv-texts.h"
#include "random-edits.h"
#include "sample.h"

#define EDITS 150

typedef struct
{
  gint64 program;
  VvWriteFlags flags;
  const char *path;
  GPtrArray *lines; /* of char * */
  VvReader *reader;
  gboolean is_definition;
} Round;

/* The people of a program, as they are found. */
typedef struct
{
  VvReader *reader;
  GHashTable *ids;
} People;

/* "kind identity field=value", references by the identity of what they mean. */
static gboolean
describe (VvObject *object, gpointer data)
{
  Round *round = data;
  const VvEntity *entity = vv_object_entity (object);

  for (guint i = 0; i < entity->n_fields; i++)
    {
      const VvField *field = &entity->fields[i];
      g_autofree char *value = NULL;

      if (!vv_object_is_set (object, i) || (round->is_definition && (field->flags & VV_FIELD_RUN) != 0))
        continue;
      if (field->kind == VV_FIELD_REFERENCE)
        value = vv_reader_identity (round->reader, field->target, vv_object_integer (object, i));
      else
        value = vv_object_format (object, i);
      g_ptr_array_add (round->lines, g_strdup_printf ("%s %s %s=%s", entity->name, vv_object_uid (object), field->name, value));
    }
  return TRUE;
}

static gboolean
note_person (VvObject *object, gpointer data)
{
  People *people = data;
  int manager = vv_entity_field (vv_entity (VV_ENTITY_PERSON), "manager_id");
  int field = vv_entity_field (vv_object_entity (object), "person_id");
  gint64 id = vv_object_integer (object, (guint) field);

  while (id != 0)
    {
      g_autoptr (VvObject) person = NULL;

      if (!g_hash_table_add (people->ids, g_memdup2 (&id, sizeof id)))
        return TRUE;
      person = vv_reader_load (people->reader, VV_ENTITY_PERSON, id, NULL);
      id = vv_object_integer (person, (guint) manager);
    }
  return TRUE;
}

static int
by_text (gconstpointer a, gconstpointer b)
{
  return strcmp (*(char *const *) a, *(char *const *) b);
}

/* The people of an archive: who takes part or is asked for consent, and their managers upwards. */
static void
describe_people (VvReader *reader, Round *round)
{
  static const VvEntityKind kinds[] = { VV_ENTITY_PARTICIPATION, VV_ENTITY_CONSENT };
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  People people = { reader, ids };
  GHashTableIter iter;
  gpointer id;

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      int scope = vv_entity_field_with (vv_entity (kinds[i]), VV_FIELD_SCOPE);

      vv_reader_each (reader, kinds[i], scope, round->program, note_person, &people, NULL);
    }
  g_hash_table_iter_init (&iter, ids);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    {
      g_autoptr (VvObject) person = vv_reader_load (reader, VV_ENTITY_PERSON, *(gint64 *) id, NULL);

      describe (person, round);
    }
}

static gboolean
describe_program (VvReader *reader, gpointer data, GError **error)
{
  Round *round = data;
  g_autoptr (VvObject) program = vv_reader_load (reader, VV_ENTITY_PROGRAM, round->program, error);

  if (program == NULL)
    return FALSE;
  round->reader = reader;
  describe (program, round);
  for (guint kind = 1; kind < VV_N_ENTITIES; kind++)
    {
      int scope = vv_entity_field_with (vv_entity (kind), VV_FIELD_SCOPE);

      if (scope >= 0 && !(round->is_definition && vv_entity (kind)->people) &&
          !vv_reader_each (reader, kind, scope, round->program, describe, round, error))
        return FALSE;
    }
  if (!round->is_definition)
    describe_people (reader, round);
  g_ptr_array_sort (round->lines, by_text);
  return TRUE;
}

static gboolean
write_program (VvReader *reader, gpointer data, GError **error)
{
  Round *round = data;

  return vv_program_write (reader, round->program, round->flags, NULL, round->path, error);
}

static gboolean
import_program (VvEdit *edit, gpointer data, GError **error)
{
  Round *round = data;
  g_autoptr (VvProgramFile) file = vv_program_file_read (round->path, error);
  g_autoptr (VvPlan) plan = file != NULL ? vv_plan_new (vv_edit_reader (edit), file, VV_PLAN_DEFAULT, error) : NULL;

  vv_edit_set_label (edit, "test.import", NULL);
  if (plan == NULL || !vv_plan_apply (plan, edit, error))
    return FALSE;
  round->program = plan->program_id;
  return TRUE;
}

static char *
joined (GPtrArray *lines)
{
  g_ptr_array_add (lines, NULL);
  return g_strjoinv ("\n", (char **) lines->pdata);
}

static void
check_round (VvWorkspace *from, gint64 program, VvWriteFlags flags)
{
  g_autofree char *path = sample_path ();
  g_autofree char *xml = g_strconcat (path, ".xml", NULL);
  g_autofree char *again = g_strconcat (path, ".2.xml", NULL);
  g_autoptr (GPtrArray) before = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) after = g_ptr_array_new_with_free_func (g_free);
  gboolean is_definition = (flags & VV_WRITE_PEOPLE) == 0;
  Round out = { program, flags, xml, before, NULL, is_definition };
  Round in = { 0, flags, xml, after, NULL, is_definition };
  VvWorkspace *to;
  GError *error = NULL;
  g_autofree char *expected = NULL, *found = NULL, *first = NULL, *second = NULL;

  vv_workspace_read (from, describe_program, &out, &error);
  g_assert_no_error (error);
  vv_workspace_read (from, write_program, &out, &error);
  g_assert_no_error (error);
  to = vv_workspace_open (path, VV_OPEN_CREATE, &error);
  g_assert_no_error (error);
  vv_workspace_edit (to, import_program, &in, &error);
  g_assert_no_error (error);
  vv_workspace_read (to, describe_program, &in, &error);
  g_assert_no_error (error);
  expected = joined (before);
  found = joined (after);
  g_assert_cmpstr (found, ==, expected);
  in.path = again;
  vv_workspace_read (to, write_program, &in, &error);
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (xml, &first, NULL, NULL) && g_file_get_contents (again, &second, NULL, NULL));
  g_assert_cmpstr (first, ==, second);
  vv_workspace_close (to);
  g_assert_finalize_object (to);
  sample_remove (path);
}

static gboolean
note_program (VvObject *object, gpointer data)
{
  gint64 id = vv_object_id (object);

  g_array_append_val ((GArray *) data, id);
  return TRUE;
}

static gboolean
list_programs (VvReader *reader, gpointer data, GError **error)
{
  return vv_reader_each (reader, VV_ENTITY_PROGRAM, -1, 0, note_program, data, error);
}

static void
test_roundtrip (void)
{
  g_autofree char *path = sample_path ();
  g_autoptr (GArray) programs = g_array_new (FALSE, FALSE, sizeof (gint64));
  Sample sample;
  VvWorkspace *workspace = sample_open (path, &sample);
  RandomEdits *random = random_edits_new (workspace);

  sample_pair (workspace, &sample, 0, 0, NULL);
  for (int i = 0; i < EDITS; i++)
    {
      g_autoptr (GError) refused = NULL;

      random_edit (random, &refused);
    }
  random_edits_free (random);
  sample_insert (workspace, sample_record (VV_ENTITY_PROGRAM, "title", "{\"de\":\"Größe\"}", NULL), NULL);
  vv_workspace_read (workspace, list_programs, programs, NULL);
  g_assert_cmpuint (programs->len, >, 0);
  for (guint i = 0; i < programs->len; i++)
    {
      check_round (workspace, g_array_index (programs, gint64, i), VV_WRITE_DEFINITION);
      check_round (workspace, g_array_index (programs, gint64, i), VV_WRITE_PEOPLE | VV_WRITE_PRIVATE);
    }
  vv_workspace_close (workspace);
  g_assert_finalize_object (workspace);
  sample_remove (path);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/roundtrip/random", test_roundtrip);
  return g_test_run ();
}
