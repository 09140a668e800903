#include "jobs/vv-reference.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/vv-error.h"
#include "base/vv-fold.h"
#include "base/vv-uid.h"
#include "jobs/vv-log.h"
#include "model/vv-texts.h"
#include "vv-reference-search.h"

/** How many records a message names. */
#define NAMED_MAX 5

void
vv_search_init (VvSearch *search)
{
  search->folded = vv_fold (search->text);
  search->same = g_array_new (FALSE, FALSE, sizeof (gint64));
  search->like = g_array_new (FALSE, FALSE, sizeof (gint64));
}

void
vv_search_clear (VvSearch *search)
{
  g_free (search->folded);
  g_array_unref (search->same);
  g_array_unref (search->like);
}

gboolean
vv_search_refuse_none (const VvSearch *search, GError **error)
{
  g_set_error (error, VV_ERROR, VV_ERROR_NOT_FOUND,
               /* Translators: a kind of record, then what was typed */
               _ ("There is no %s “%s”."), vv_entity_label (vv_entity (search->kind)),
               search->text);
  return FALSE;
}

static gboolean
refuse_several (const VvSearch *search, const GArray *ids, GError **error)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < MIN (ids->len, NAMED_MAX); i++)
    {
      gint64 id = g_array_index (ids, gint64, i);
      g_autofree char *name = vv_reader_name (search->reader, search->kind, id);

      if (i > 0)
        /* Translators: stands between names that are listed */
        g_string_append (names, _ (", "));
      g_string_append_printf (names, "%s (#%" G_GINT64_FORMAT ")", name, id);
    }
  g_set_error (error, VV_ERROR, VV_ERROR_INPUT,
               ids->len > NAMED_MAX
                   /* Translators: what was typed, then the first of the records that fit, each
                    * with its number */
                   ? _ ("“%s” may be any of these: %s, … Say which by its number, as “#12”.")
                   /* Translators: what was typed, then the records that fit, each with its number */
                   : _ ("“%s” may be any of these: %s. Say which by its number, as “#12”."),
               search->text, names->str);
  return FALSE;
}

gboolean
vv_search_pick (const VvSearch *search, gint64 *id, GError **error)
{
  const GArray *ids = search->same->len > 0 ? search->same : search->like;

  if (ids->len == 0)
    return vv_search_refuse_none (search, error);
  if (ids->len > 1)
    return refuse_several (search, ids, error);
  *id = g_array_index (ids, gint64, 0);
  return TRUE;
}

static void
see_name (VvSearch *search, gint64 id, const char *name)
{
  g_autofree char *folded = vv_fold (name);

  if (strcmp (folded, search->folded) == 0)
    g_array_append_val (search->same, id);
  else if (strstr (folded, search->folded) != NULL)
    g_array_append_val (search->like, id);
}

typedef struct
{
  VvSearch *search;
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
  VvSearch *search = data;
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
find_by_title (VvSearch *search, gint64 *id, GError **error)
{
  const VvEntity *entity = vv_entity (search->kind);
  int scope = vv_entity_field_with (entity, VV_FIELD_SCOPE);

  if (entity->title < 0 || *search->folded == '\0')
    return vv_search_refuse_none (search, error);
  if (!vv_reader_each (search->reader, search->kind, search->program_id != 0 ? scope : -1,
                       search->program_id, see_title, search, error))
    return FALSE;
  return vv_search_pick (search, id, error);
}

static gboolean
find_pair (VvSearch *search, gint64 *id, GError **error)
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
find_by_number (const VvSearch *search, gint64 *id, GError **error)
{
  g_autoptr (VvObject) object = NULL;
  int scope;

  if (!g_ascii_string_to_signed (search->text + 1, 10, 1, G_MAXINT64, id, NULL))
    return vv_search_refuse_none (search, error);
  object = vv_reader_load (search->reader, search->kind, *id, NULL);
  if (object == NULL)
    return vv_search_refuse_none (search, error);
  scope = vv_entity_field_with (vv_object_entity (object), VV_FIELD_SCOPE);
  if (search->program_id != 0 && scope >= 0 &&
      vv_object_integer (object, (guint) scope) != search->program_id)
    return vv_search_refuse_none (search, error);
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
find_by_uid (VvSearch *search, GError **error)
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
  g_auto (VvSearch) search = { .reader = reader,
                             .kind = kind,
                             .program_id = program_id,
                             .role = role,
                             .text = text };

  *id = 0;
  vv_search_init (&search);
  if (*text == '#')
    return find_by_number (&search, id, error);
  if (!find_by_uid (&search, error))
    return FALSE;
  if (search.same->len > 0)
    return vv_search_pick (&search, id, error);
  switch (kind)
    {
    case VV_ENTITY_PERSON:
      return vv_search_find_person (&search, id, error);
    case VV_ENTITY_PARTICIPATION:
      return vv_search_find_participation (&search, id, error);
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
