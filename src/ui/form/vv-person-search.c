#include "form/vv-person-search.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/vv-fold.h"
#include "model/vv-participation-topic.h"
#include "model/vv-participation.h"
#include "model/vv-person.h"
#include "model/vv-texts.h"
#include "model/vv-topic.h"
#include "store/vv-query.h"

typedef struct
{
  VvPersonSearch *search;
  VvReader *reader;
  char **words;       /* folded */
  const char *topic;  /* the topic being looked at */
  gint64 participation_id;
  GError *error;
} Run;

static void
free_hit (VvPersonHit *hit)
{
  g_free (hit->name);
  g_free (hit->detail);
  g_free (hit);
}

VvPersonSearch *
vv_person_search_new (const char *text, gint64 program_id, const char *role, const char *language)
{
  VvPersonSearch *search = g_new0 (VvPersonSearch, 1);

  search->text = g_strdup (text);
  search->program_id = program_id;
  search->role = g_strdup (role);
  search->language = g_strdup (language);
  search->hits = g_ptr_array_new_with_free_func ((GDestroyNotify) free_hit);
  return search;
}

void
vv_person_search_free (VvPersonSearch *search)
{
  g_ptr_array_unref (search->hits);
  g_free (search->text);
  g_free (search->role);
  g_free (search->language);
  g_free (search);
}

static gboolean
is_full (VvPersonSearch *search)
{
  return search->hits->len >= VV_PERSON_HITS;
}

static gboolean
is_listed (VvPersonSearch *search, gint64 person_id)
{
  for (guint i = 0; i < search->hits->len; i++)
    if (((VvPersonHit *) g_ptr_array_index (search->hits, i))->person_id == person_id)
      return TRUE;

  return FALSE;
}

/* (transfer full): "a · b", without what is missing. */
static char *
join (const char *a, const char *b)
{
  if (a == NULL || b == NULL)
    return g_strdup (a ?: b ?: "");
  return g_strdup_printf ("%s · %s", a, b);
}

static gboolean
see_participation (VvObject *participation, gpointer data)
{
  Run *run = data;
  VvPersonSearch *search = run->search;

  if (search->program_id != vv_object_integer (participation, VV_PARTICIPATION_PROGRAM_ID) ||
      (search->role != NULL &&
       g_strcmp0 (search->role, vv_object_text (participation, VV_PARTICIPATION_ROLE)) != 0))
    return TRUE;
  run->participation_id = vv_object_id (participation);
  return FALSE;
}

static gboolean
add_person (Run *run, gint64 id, const char *topic)
{
  VvPersonSearch *search = run->search;
  g_autoptr (VvObject) person = NULL;
  VvPersonHit *hit;

  if (is_listed (search, id))
    return TRUE;
  run->participation_id = 0;
  if (search->program_id != 0 &&
      !vv_reader_each (run->reader, VV_ENTITY_PARTICIPATION, VV_PARTICIPATION_PERSON_ID, id,
                       see_participation, run, &run->error))
    return FALSE;
  person = vv_reader_load (run->reader, VV_ENTITY_PERSON, id, &run->error);
  if (person == NULL)
    return FALSE;
  hit = g_new0 (VvPersonHit, 1);
  hit->person_id = id;
  hit->participation_id = run->participation_id;
  hit->name = vv_person_name (person);
  hit->detail = join (vv_object_text (person, VV_PERSON_DEPARTMENT),
                      topic != NULL ? topic : vv_object_text (person, VV_PERSON_JOB_TITLE));
  g_ptr_array_add (search->hits, hit);
  return TRUE;
}

static gboolean
find_by_name (Run *run)
{
  VvPersonSearch *search = run->search;
  VvQuery query = { .kind = VV_LIST_PEOPLE,
                    .program_id = search->program_id,
                    .role = search->role,
                    .search = search->text };
  g_autoptr (GArray) ids = vv_query_ids (run->reader, &query, &run->error);

  if (ids == NULL)
    return FALSE;
  for (guint i = 0; i < ids->len && !is_full (search); i++)
    if (!add_person (run, g_array_index (ids, gint64, i), NULL))
      return FALSE;

  return TRUE;
}

static gboolean
see_topic_of_person (VvObject *link, gpointer data)
{
  Run *run = data;
  gint64 id = vv_object_integer (link, VV_PARTICIPATION_TOPIC_PARTICIPATION_ID);
  g_autoptr (VvObject) participation =
      vv_reader_load (run->reader, VV_ENTITY_PARTICIPATION, id, &run->error);
  const char *role;

  if (participation == NULL)
    return FALSE;
  role = vv_object_text (participation, VV_PARTICIPATION_ROLE);
  if (run->search->role != NULL && g_strcmp0 (role, run->search->role) != 0)
    return TRUE;
  return add_person (run, vv_object_integer (participation, VV_PARTICIPATION_PERSON_ID),
                     run->topic) &&
         !is_full (run->search);
}

static gboolean
has_words (const char *folded, char **words)
{
  for (; *words != NULL; words++)
    if (strstr (folded, *words) == NULL)
      return FALSE;

  return TRUE;
}

static gboolean
see_topic (VvObject *topic, gpointer data)
{
  Run *run = data;
  g_autofree char *name =
      vv_texts_get (vv_object_text (topic, VV_TOPIC_NAME), run->search->language);
  g_autofree char *folded = vv_fold (name);

  if (!has_words (folded, run->words))
    return TRUE;
  run->topic = name;
  return vv_reader_each (run->reader, VV_ENTITY_PARTICIPATION_TOPIC,
                         VV_PARTICIPATION_TOPIC_TOPIC_ID, vv_object_id (topic),
                         see_topic_of_person, run, &run->error) &&
         run->error == NULL && !is_full (run->search);
}

static gboolean
find_by_topic (Run *run)
{
  VvPersonSearch *search = run->search;
  g_autofree char *folded = vv_fold (search->text);

  if (*g_strstrip (folded) == '\0' || is_full (search))
    return TRUE;
  run->words = g_strsplit (folded, " ", -1);
  if (vv_reader_each (run->reader, VV_ENTITY_TOPIC,
                      search->program_id != 0 ? VV_TOPIC_PROGRAM_ID : -1, search->program_id,
                      see_topic, run, run->error == NULL ? &run->error : NULL))
    return run->error == NULL;
  return FALSE;
}

gboolean
vv_person_search_run (VvReader *reader, gpointer data, GError **error)
{
  VvPersonSearch *search = data;
  Run run = { .search = search, .reader = reader };
  gboolean ok;

  g_ptr_array_set_size (search->hits, 0);
  ok = search->person_id != 0 ? add_person (&run, search->person_id, NULL)
                              : find_by_name (&run) && find_by_topic (&run);
  g_strfreev (run.words);
  if (!ok)
    g_propagate_error (error, run.error);
  return ok;
}
