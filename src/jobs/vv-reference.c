#include "jobs/vv-reference.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/vv-error.h"
#include "base/vv-fold.h"
#include "base/vv-uid.h"
#include "jobs/vv-log.h"
#include "model/vv-participation.h"
#include "model/vv-person.h"
#include "model/vv-texts.h"
#include "store/vv-query.h"

/** How many records a message names. */
#define NAMED_MAX 5
/** How many people with a name like the one typed are looked at. */
#define PEOPLE_MAX 1000

typedef struct
{
  VvReader *reader;
  VvEntityKind kind;
  gint64 program_id;
  const char *role;
  const char *text;
  char *folded;
  GArray *same; /* of gint64: what is called just so */
  GArray *like; /* of gint64: what is called something with it */
} Search;

static void
search_init (Search *search)
{
  search->folded = vv_fold (search->text);
  search->same = g_array_new (FALSE, FALSE, sizeof (gint64));
  search->like = g_array_new (FALSE, FALSE, sizeof (gint64));
}

static void
search_clear (Search *search)
{
  g_free (search->folded);
  g_array_unref (search->same);
  g_array_unref (search->like);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Search, search_clear)

static gboolean
refuse_none (const Search *search, GError **error)
{
  g_set_error (error, VV_ERROR, VV_ERROR_NOT_FOUND,
               /* Translators: a kind of record, then what was typed */
               _ ("There is no %s “%s”."), vv_entity_label (vv_entity (search->kind)), search->text);
  return FALSE;
}

static gboolean
refuse_several (const Search *search, const GArray *ids, GError **error)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < MIN (ids->len, NAMED_MAX); i++)
    {
      gint64 id = g_array_index (ids, gint64, i);
      g_autofree char *name = vv_reader_name (search->reader, search->kind, id);

      g_string_append_printf (names, "%s%s (#%" G_GINT64_FORMAT ")", i > 0 ? "; " : "", name, id);
    }
  if (ids->len > NAMED_MAX)
    g_string_append (names, "; …");
  g_set_error (error, VV_ERROR, VV_ERROR_INPUT,
               /* Translators: what was typed, then the records that fit, each with its number */
               _ ("“%s” may be any of these: %s. Say which by its number, as “#12”."), search->text,
               names->str);
  return FALSE;
}

static gboolean
pick (const Search *search, gint64 *id, GError **error)
{
  const GArray *ids = search->same->len > 0 ? search->same : search->like;

  if (ids->len == 0)
    return refuse_none (search, error);
  if (ids->len > 1)
    return refuse_several (search, ids, error);
  *id = g_array_index (ids, gint64, 0);
  return TRUE;
}

static void
see_name (Search *search, gint64 id, const char *name)
{
  g_autofree char *folded = vv_fold (name);

  if (strcmp (folded, search->folded) == 0)
    g_array_append_val (search->same, id);
  else if (strstr (folded, search->folded) != NULL)
    g_array_append_val (search->like, id);
}

typedef struct
{
  Search *search;
  gint64 id;
  gboolean is_same, is_like;
} Titles;

static void
see_language (const char *language, const char *text, gpointer data)
{
  Titles *titles = data;
  g_autofree char *folded = vv_fold (text);

  (void) language;
  titles->is_same |= strcmp (folded, titles->search->folded) == 0;
  titles->is_like |= strstr (folded, titles->search->folded) != NULL;
}

/* A title in several languages is met in any of them. */
static gboolean
see_title (VvObject *object, gpointer data)
{
  Search *search = data;
  const VvEntity *entity = vv_object_entity (object);
  const char *title = vv_object_text (object, (guint) entity->title);
  Titles titles = { .search = search, .id = vv_object_id (object) };

  if (entity->fields[entity->title].kind != VV_FIELD_TEXTS)
    {
      see_name (search, titles.id, title ?: "");
      return TRUE;
    }
  vv_texts_foreach (title, see_language, &titles);
  if (titles.is_same)
    g_array_append_val (search->same, titles.id);
  else if (titles.is_like)
    g_array_append_val (search->like, titles.id);
  return TRUE;
}

static gboolean
find_by_title (Search *search, gint64 *id, GError **error)
{
  const VvEntity *entity = vv_entity (search->kind);
  int scope = vv_entity_field_with (entity, VV_FIELD_SCOPE);

  if (entity->title < 0 || *search->folded == '\0')
    return refuse_none (search, error);
  if (!vv_reader_each (search->reader, search->kind, search->program_id != 0 ? scope : -1,
                       search->program_id, see_title, search, error))
    return FALSE;
  return pick (search, id, error);
}

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
see_person (Search *search, gint64 id, GError **error)
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
find_people_by_name (Search *search, GError **error)
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
find_people_by_field (Search *search, guint field, GError **error)
{
  g_autoptr (GArray) ids = vv_reader_find_people (search->reader, field, search->text, error);

  if (ids == NULL)
    return FALSE;
  g_array_append_vals (search->same, ids->data, ids->len);
  return TRUE;
}

/* Fills same and like with people: by e-mail address, staff number, name. */
static gboolean
find_people (Search *search, GError **error)
{
  if (!find_people_by_field (search, VV_PERSON_EMAIL, error))
    return FALSE;
  if (search->same->len == 0 && !find_people_by_field (search, VV_PERSON_STAFF_NUMBER, error))
    return FALSE;
  return search->same->len > 0 || find_people_by_name (search, error);
}

typedef struct
{
  const Search *search;
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
find_participations (const Search *search, const GArray *people, GArray *ids, GError **error)
{
  Parts parts = { search, ids };

  for (guint i = 0; i < people->len; i++)
    if (!vv_reader_each (search->reader, VV_ENTITY_PARTICIPATION, VV_PARTICIPATION_PERSON_ID,
                         g_array_index (people, gint64, i), see_participation, &parts, error))
      return FALSE;

  return TRUE;
}

static gboolean
refuse_participation (const Search *search, const Search *people, GError **error)
{
  const GArray *found = people->same->len > 0 ? people->same : people->like;
  g_autofree char *name = NULL;

  if (found->len != 1)
    return refuse_none (people, error);
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
static gboolean
find_participation (Search *search, gint64 *id, GError **error)
{
  g_auto (Search) people = { .reader = search->reader,
                             .kind = VV_ENTITY_PERSON,
                             .text = search->text };

  search_init (&people);
  if (!find_people (&people, error) ||
      !find_participations (search, people.same, search->same, error) ||
      !find_participations (search, people.like, search->like, error))
    return FALSE;
  if (search->same->len == 0 && search->like->len == 0)
    return refuse_participation (search, &people, error);
  return pick (search, id, error);
}

static gboolean
find_person (Search *search, gint64 *id, GError **error)
{
  return find_people (search, error) && pick (search, id, error);
}

static gboolean
find_pair (Search *search, gint64 *id, GError **error)
{
  g_autoptr (GArray) candidates =
      vv_log_candidates (search->reader, search->program_id, error);
  g_autoptr (GArray) pairs = NULL;

  if (candidates == NULL)
    return FALSE;
  pairs = vv_log_candidates_fit (search->text, candidates);
  *id = vv_log_candidates_pick (candidates, pairs, search->text, error);
  return *id != 0;
}

static gboolean
find_by_number (const Search *search, gint64 *id, GError **error)
{
  g_autoptr (VvObject) object = NULL;
  int scope;

  if (!g_ascii_string_to_signed (search->text + 1, 10, 1, G_MAXINT64, id, NULL))
    return refuse_none (search, error);
  object = vv_reader_load (search->reader, search->kind, *id, NULL);
  if (object == NULL)
    return refuse_none (search, error);
  scope = vv_entity_field_with (vv_object_entity (object), VV_FIELD_SCOPE);
  if (search->program_id != 0 && scope >= 0 &&
      vv_object_integer (object, (guint) scope) != search->program_id)
    return refuse_none (search, error);
  return TRUE;
}

static gboolean
add_id (VvObject *object, gpointer data)
{
  gint64 id = vv_object_id (object);

  g_array_append_val ((GArray *) data, id);
  return TRUE;
}

/* Fills @search->same with the records of that identity: one in each program at most. */
static gboolean
find_by_uid (Search *search, GError **error)
{
  gboolean is_scoped = vv_entity_field_with (vv_entity (search->kind), VV_FIELD_SCOPE) >= 0;
  g_autoptr (GArray) programs = g_array_new (FALSE, FALSE, sizeof (gint64));

  if (!vv_uid_is_valid (search->text))
    return TRUE;
  if (!is_scoped || search->program_id != 0)
    g_array_append_val (programs, search->program_id);
  else if (!vv_reader_each (search->reader, VV_ENTITY_PROGRAM, -1, 0, add_id, programs, error))
    return FALSE;
  for (guint i = 0; i < programs->len; i++)
    {
      gint64 id = 0;

      if (!vv_reader_find (search->reader, search->kind, g_array_index (programs, gint64, i),
                           search->text, &id, error))
        return FALSE;
      if (id != 0)
        g_array_append_val (search->same, id);
    }

  return TRUE;
}

gboolean
vv_reference_find (VvReader *reader,
                   VvEntityKind kind,
                   gint64 program_id,
                   const char *role,
                   const char *text,
                   gint64 *id,
                   GError **error)
{
  g_auto (Search) search = { .reader = reader,
                             .kind = kind,
                             .program_id = program_id,
                             .role = role,
                             .text = text };

  *id = 0;
  search_init (&search);
  if (*text == '#')
    return find_by_number (&search, id, error);
  if (!find_by_uid (&search, error))
    return FALSE;
  if (search.same->len > 0)
    return pick (&search, id, error);
  switch (kind)
    {
    case VV_ENTITY_PERSON:
      return find_person (&search, id, error);
    case VV_ENTITY_PARTICIPATION:
      return find_participation (&search, id, error);
    case VV_ENTITY_PAIR:
      return find_pair (&search, id, error);
    default:
      return find_by_title (&search, id, error);
    }
}

gboolean
vv_reference_program (VvReader *reader, const char *text, gint64 *id, GError **error)
{
  g_autoptr (GArray) programs = NULL;

  *id = 0;
  if (text != NULL)
    return vv_reference_find (reader, VV_ENTITY_PROGRAM, 0, NULL, text, id, error);
  programs = g_array_new (FALSE, FALSE, sizeof (gint64));
  if (!vv_reader_each (reader, VV_ENTITY_PROGRAM, -1, 0, add_id, programs, error))
    return FALSE;
  if (programs->len == 1)
    *id = g_array_index (programs, gint64, 0);
  else if (programs->len == 0)
    g_set_error_literal (error, VV_ERROR, VV_ERROR_NOT_FOUND,
                         _ ("The workspace holds no program yet: import one first."));
  else
    g_set_error (error, VV_ERROR, VV_ERROR_INPUT,
                 g_dngettext (GETTEXT_PACKAGE, "The workspace holds %u program: say which one.",
                              "The workspace holds %u programs: say which one.", programs->len),
                 programs->len);
  return *id != 0;
}
