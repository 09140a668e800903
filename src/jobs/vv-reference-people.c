/* People and their participations, found by what they are called. */

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/vv-error.h"
#include "base/vv-fold.h"
#include "model/vv-participation.h"
#include "model/vv-person.h"
#include "store/vv-query.h"
#include "vv-reference-search.h"

/** How many people with a name like the one typed are looked at. */
#define PEOPLE_MAX 1000

/* Every word of what was typed is in the name; the list's search looks at departments too. */
static gboolean
is_named (const char *name, const char *folded)
{
  g_auto (GStrv) words = g_strsplit (folded, " ", -1);

  for (char **word = words; *word != NULL; word++)
    if (strstr (name, *word) == NULL)
      return FALSE;

  return *folded != '\0';
}

static gboolean
see_person (VvSearch *search, gint64 id, GError **error)
{
  g_autoptr (VvObject) person = vv_reader_load (search->reader, VV_ENTITY_PERSON, id, error);
  g_autofree char *name = NULL;
  g_autofree char *folded = NULL;

  if (person == NULL)
    return FALSE;
  name = vv_person_name (person);
  folded = vv_fold (name);
  if (strcmp (folded, search->folded) == 0)
    g_array_append_val (search->same, id);
  else if (is_named (folded, search->folded))
    g_array_append_val (search->like, id);
  return TRUE;
}

static gboolean
find_people_by_name (VvSearch *search, GError **error)
{
  VvQuery query = { .kind = VV_LIST_PEOPLE, .search = search->text };
  g_autoptr (GArray) ids = vv_query_ids (search->reader, &query, error);

  if (ids == NULL)
    return FALSE;
  for (guint i = 0; i < MIN (ids->len, PEOPLE_MAX); i++)
    if (!see_person (search, g_array_index (ids, gint64, i), error))
      return FALSE;

  return TRUE;
}

static gboolean
find_people_by_field (VvSearch *search, guint field, GError **error)
{
  g_autoptr (GArray) ids = vv_reader_find_people (search->reader, field, search->text, error);

  if (ids == NULL)
    return FALSE;
  g_array_append_vals (search->same, ids->data, ids->len);
  return TRUE;
}

/* Fills same and like with people: by e-mail address, staff number, name. */
static gboolean
find_people (VvSearch *search, GError **error)
{
  if (!find_people_by_field (search, VV_PERSON_EMAIL, error))
    return FALSE;
  if (search->same->len == 0 && !find_people_by_field (search, VV_PERSON_STAFF_NUMBER, error))
    return FALSE;
  return search->same->len > 0 || find_people_by_name (search, error);
}

typedef struct
{
  const VvSearch *search;
  GArray *ids;
} Parts;

static gboolean
see_participation (VvObject *participation, gpointer data)
{
  Parts *parts = data;
  const char *role = vv_object_text (participation, VV_PARTICIPATION_ROLE);
  gint64 id = vv_object_id (participation);

  if ((parts->search->program_id == 0 ||
       vv_object_integer (participation, VV_PARTICIPATION_PROGRAM_ID) ==
           parts->search->program_id) &&
      (parts->search->role == NULL || g_strcmp0 (role, parts->search->role) == 0))
    g_array_append_val (parts->ids, id);
  return TRUE;
}

static gboolean
find_participations (const VvSearch *search, const GArray *people, GArray *ids, GError **error)
{
  Parts parts = { search, ids };

  for (guint i = 0; i < people->len; i++)
    if (!vv_reader_each (search->reader, VV_ENTITY_PARTICIPATION, VV_PARTICIPATION_PERSON_ID,
                         g_array_index (people, gint64, i), see_participation, &parts, error))
      return FALSE;

  return TRUE;
}

static gboolean
refuse_participation (const VvSearch *search, const VvSearch *people, GError **error)
{
  const GArray *found = people->same->len > 0 ? people->same : people->like;
  g_autofree char *name = NULL;

  if (found->len != 1)
    return vv_search_refuse_none (people, error);
  name = vv_reader_name (search->reader, VV_ENTITY_PERSON, g_array_index (found, gint64, 0));
  if (search->role == NULL)
    g_set_error (error, VV_ERROR, VV_ERROR_NOT_FOUND,
                 _ ("%s takes no part in the program: add a participation first."), name);
  else
    /* Translators: a person, then "mentor" or "mentee" */
    g_set_error (error, VV_ERROR, VV_ERROR_NOT_FOUND,
                 _ ("%s takes no part in the program as %s: add a participation first."), name,
                 vv_choices_label (&vv_roles, search->role));
  return FALSE;
}

/* A person stands for his participation; of several people only those who take part count. */
gboolean
vv_search_find_participation (VvSearch *search, gint64 *id, GError **error)
{
  g_auto (VvSearch) people = { .reader = search->reader,
                             .kind = VV_ENTITY_PERSON,
                             .text = search->text };

  vv_search_init (&people);
  if (!find_people (&people, error) ||
      !find_participations (search, people.same, search->same, error) ||
      !find_participations (search, people.like, search->like, error))
    return FALSE;
  if (search->same->len == 0 && search->like->len == 0)
    return refuse_participation (search, &people, error);
  return vv_search_pick (search, id, error);
}

gboolean
vv_search_find_person (VvSearch *search, gint64 *id, GError **error)
{
  return find_people (search, error) && vv_search_pick (search, id, error);
}
