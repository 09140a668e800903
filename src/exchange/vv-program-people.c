#include "vv-program-people.h"

#include "model/vv-consent.h"
#include "model/vv-participation.h"
#include "model/vv-person.h"

/* People found so far; the end of the queue is not yet loaded. */
typedef struct
{
  GHashTable *known; /* of row ids */
  GArray *queue;     /* of gint64 */
  guint field;       /* where a record names the person */
} Search;

static void
meet (Search *search, gint64 id)
{
  if (id == 0 || g_hash_table_contains (search->known, &id))
    return;
  g_hash_table_add (search->known, g_memdup2 (&id, sizeof id));
  g_array_append_val (search->queue, id);
}

static gboolean
meet_in (VvObject *object, gpointer data)
{
  Search *search = data;

  meet (search, vv_object_integer (object, search->field));
  return TRUE;
}

static gboolean
meet_all (Search *search,
          VvReader *reader,
          VvEntityKind kind,
          guint field,
          gint64 program_id,
          GError **error)
{
  search->field = field;
  return vv_reader_each (reader, kind, vv_entity_field_with (vv_entity (kind), VV_FIELD_SCOPE),
                         program_id, meet_in, search, error);
}

/* With the managers: the queue grows while it is gone through. */
static GPtrArray *
load (Search *search, VvReader *reader, GError **error)
{
  g_autoptr (GPtrArray) people = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < search->queue->len; i++)
    {
      VvObject *person = vv_reader_load (reader, VV_ENTITY_PERSON,
                                         g_array_index (search->queue, gint64, i), error);

      if (person == NULL)
        return NULL;
      g_ptr_array_add (people, person);
      meet (search, vv_object_integer (person, VV_PERSON_MANAGER_ID));
    }

  return g_steal_pointer (&people);
}

static int
compare (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 (vv_object_uid (*(VvObject *const *) a), vv_object_uid (*(VvObject *const *) b));
}

GPtrArray *
vv_program_people (VvReader *reader, gint64 program_id, GError **error)
{
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autoptr (GArray) queue = g_array_new (FALSE, FALSE, sizeof (gint64));
  Search search = { known, queue, 0 };
  GPtrArray *people = NULL;

  if (meet_all (&search, reader, VV_ENTITY_PARTICIPATION, VV_PARTICIPATION_PERSON_ID, program_id,
                error) &&
      meet_all (&search, reader, VV_ENTITY_CONSENT, VV_CONSENT_PERSON_ID, program_id, error))
    people = load (&search, reader, error);
  if (people != NULL)
    g_ptr_array_sort (people, compare);

  return people;
}
