#include "jobs/vv-session-page.h"

#include "jobs/vv-option.h"
#include "model/vv-action.h"
#include "model/vv-agenda.h"
#include "model/vv-pair.h"
#include "model/vv-participation.h"
#include "model/vv-person.h"
#include "model/vv-session.h"
#include "model/vv-texts.h"
#include "vv-records.h"

void
vv_session_page_free (VvSessionPage *page)
{
  g_clear_object (&page->session);
  g_clear_object (&page->pair);
  g_clear_object (&page->agenda);
  g_clear_object (&page->replaces);
  g_clear_object (&page->replaced_by);
  g_free (page->program);
  g_free (page->mentor);
  g_free (page->mentee);
  g_free (page->agenda_title);
  g_free (page->agenda_text);
  g_free (page->topic);
  g_clear_pointer (&page->actions, g_ptr_array_unref);
  g_clear_pointer (&page->topic_options, g_ptr_array_unref);
  g_clear_pointer (&page->agenda_options, g_ptr_array_unref);
  g_free (page);
}

static gboolean
read_person (VvReader *reader, gint64 participation_id, gint64 *id, char **name, GError **error)
{
  g_autoptr (VvObject) participation =
      vv_reader_load (reader, VV_ENTITY_PARTICIPATION, participation_id, error);
  g_autoptr (VvObject) person = NULL;

  if (participation == NULL)
    return FALSE;
  *id = vv_object_integer (participation, VV_PARTICIPATION_PERSON_ID);
  person = vv_reader_load (reader, VV_ENTITY_PERSON, *id, error);
  if (person == NULL)
    return FALSE;
  *name = vv_person_name (person);
  return TRUE;
}

static gboolean
read_pair (VvReader *reader, VvSessionPage *page, GError **error)
{
  page->pair = vv_reader_load (reader, VV_ENTITY_PAIR,
                               vv_object_integer (page->session, VV_SESSION_PAIR_ID), error);
  return page->pair != NULL &&
         read_person (reader, vv_object_integer (page->pair, VV_PAIR_MENTOR_ID), &page->mentor_id,
                      &page->mentor, error) &&
         read_person (reader, vv_object_integer (page->pair, VV_PAIR_MENTEE_ID), &page->mentee_id,
                      &page->mentee, error);
}

static gboolean
read_agenda (VvReader *reader, VvSessionPage *page, const char *language, GError **error)
{
  gint64 id = vv_object_integer (page->session, VV_SESSION_AGENDA_ID);

  if (id == 0)
    return TRUE;
  page->agenda = vv_reader_load (reader, VV_ENTITY_AGENDA, id, error);
  if (page->agenda == NULL)
    return FALSE;
  page->agenda_title = vv_object_title (page->agenda, language);
  if (vv_object_is_set (page->agenda, VV_AGENDA_TEXT))
    page->agenda_text = vv_texts_get (vv_object_text (page->agenda, VV_AGENDA_TEXT), language);
  return TRUE;
}

static gboolean
read_program (VvReader *reader, VvSessionPage *page, const char *language, GError **error)
{
  gint64 id = vv_object_integer (page->session, VV_SESSION_PROGRAM_ID);
  g_autoptr (VvObject) program = vv_reader_load (reader, VV_ENTITY_PROGRAM, id, error);

  if (program == NULL)
    return FALSE;
  page->program = vv_object_title (program, language);
  page->topic_options = vv_options_read (reader, VV_ENTITY_TOPIC, id, language, error);
  if (page->topic_options == NULL)
    return FALSE;
  page->agenda_options = vv_options_read (reader, VV_ENTITY_AGENDA, id, language, error);
  page->topic = g_strdup (vv_options_name (
      page->topic_options, vv_object_integer (page->session, VV_SESSION_TOPIC_ID)));
  return page->agenda_options != NULL;
}

static gboolean
is_numbered (VvObject *session)
{
  const char *state = vv_object_text (session, VV_SESSION_STATE);

  return g_strcmp0 (state, "held") == 0 || g_strcmp0 (state, "planned") == 0;
}

static gboolean
is_before (VvObject *one, VvObject *other)
{
  int by_day =
      g_strcmp0 (vv_object_text (one, VV_SESSION_DAY), vv_object_text (other, VV_SESSION_DAY));

  return by_day != 0 ? by_day < 0 : vv_object_id (one) < vv_object_id (other);
}

static gboolean
see_sibling (VvObject *sibling, gpointer data)
{
  VvSessionPage *page = data;

  if (!is_numbered (sibling))
    return TRUE;
  page->n_numbered++;
  if (is_numbered (page->session) && !is_before (page->session, sibling))
    page->number++;
  return TRUE;
}

static gboolean
see_substitute (VvObject *session, gpointer data)
{
  VvSessionPage *page = data;

  g_set_object (&page->replaced_by, session);
  return FALSE;
}

static gboolean
read_neighbours (VvReader *reader, VvSessionPage *page, GError **error)
{
  gint64 id = vv_object_id (page->session);
  gint64 replaces = vv_object_integer (page->session, VV_SESSION_REPLACES_ID);

  if (!vv_reader_each (reader, VV_ENTITY_SESSION, VV_SESSION_PAIR_ID, vv_object_id (page->pair),
                       see_sibling, page, error) ||
      !vv_reader_each (reader, VV_ENTITY_SESSION, VV_SESSION_REPLACES_ID, id, see_substitute, page,
                       error))
    return FALSE;
  if (replaces != 0)
    page->replaces = vv_reader_load (reader, VV_ENTITY_SESSION, replaces, error);
  return replaces == 0 || page->replaces != NULL;
}

VvSessionPage *
vv_session_page_read (VvReader *reader, gint64 session_id, const char *language, GError **error)
{
  g_autoptr (VvSessionPage) page = g_new0 (VvSessionPage, 1);
  const char *tongue = language != NULL ? language : vv_texts_user_language ();

  page->session = vv_reader_load (reader, VV_ENTITY_SESSION, session_id, error);
  if (page->session == NULL || !read_pair (reader, page, error) ||
      !read_program (reader, page, tongue, error) || !read_agenda (reader, page, tongue, error) ||
      !read_neighbours (reader, page, error))
    return NULL;
  page->actions =
      vv_records_of (reader, VV_ENTITY_ACTION, VV_ACTION_SESSION_ID, session_id, error);
  return page->actions != NULL ? g_steal_pointer (&page) : NULL;
}
