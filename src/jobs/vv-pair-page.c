#include "jobs/vv-pair-page.h"

#include <string.h>

#include "base/vv-date.h"
#include "jobs/vv-option.h"
#include "jobs/vv-topic-level.h"
#include "model/vv-action.h"
#include "model/vv-challenge.h"
#include "model/vv-pair-goal.h"
#include "model/vv-pair.h"
#include "model/vv-participation.h"
#include "model/vv-person.h"
#include "model/vv-program.h"
#include "model/vv-session.h"
#include "model/vv-story.h"
#include "model/vv-texts.h"
#include "vv-records.h"

static void
side_clear (VvPairSide *side)
{
  g_clear_object (&side->person);
  g_clear_object (&side->participation);
  g_clear_pointer (&side->name, g_free);
  g_clear_pointer (&side->topics, g_ptr_array_unref);
}

static void
session_free (VvPairSession *session)
{
  g_clear_object (&session->session);
  g_free (session->agenda);
  g_free (session->topic);
  g_clear_pointer (&session->actions, g_ptr_array_unref);
  g_free (session);
}

void
vv_pair_page_free (VvPairPage *page)
{
  g_clear_object (&page->pair);
  g_clear_object (&page->program);
  g_free (page->program_title);
  side_clear (&page->mentor);
  side_clear (&page->mentee);
  g_clear_pointer (&page->goals, g_ptr_array_unref);
  g_clear_pointer (&page->sessions, g_ptr_array_unref);
  g_clear_pointer (&page->challenges, g_ptr_array_unref);
  g_clear_pointer (&page->stories, g_ptr_array_unref);
  g_clear_pointer (&page->topic_options, g_ptr_array_unref);
  g_clear_pointer (&page->agenda_options, g_ptr_array_unref);
  g_free (page);
}

static gboolean
read_side (VvReader *reader, VvPairSide *side, gint64 id, const char *language, GError **error)
{
  side->participation = vv_reader_load (reader, VV_ENTITY_PARTICIPATION, id, error);
  if (side->participation == NULL)
    return FALSE;
  side->person =
      vv_reader_load (reader, VV_ENTITY_PERSON,
                      vv_object_integer (side->participation, VV_PARTICIPATION_PERSON_ID), error);
  if (side->person == NULL)
    return FALSE;
  side->name = vv_person_name (side->person);
  side->topics = vv_topic_levels_read (reader, id, language, error);
  return side->topics != NULL;
}

static void
mark_shared (VvPairPage *page)
{
  for (guint i = 0; i < page->mentor.topics->len; i++)
    for (guint j = 0; j < page->mentee.topics->len; j++)
      {
        VvTopicLevel *offered = g_ptr_array_index (page->mentor.topics, i);
        VvTopicLevel *wanted = g_ptr_array_index (page->mentee.topics, j);

        if (offered->topic_id == wanted->topic_id)
          offered->is_shared = wanted->is_shared = TRUE;
      }
}

static gboolean
read_program (VvReader *reader, VvPairPage *page, const char *language, GError **error)
{
  gint64 id = vv_object_integer (page->pair, VV_PAIR_PROGRAM_ID);

  page->program = vv_reader_load (reader, VV_ENTITY_PROGRAM, id, error);
  if (page->program == NULL)
    return FALSE;
  page->program_title = vv_object_title (page->program, language);
  page->cadence = (int) vv_object_integer (page->program, VV_PROGRAM_CADENCE);
  page->n_wanted = (int) vv_object_integer (page->program, VV_PROGRAM_SESSIONS);
  page->topic_options = vv_options_read (reader, VV_ENTITY_TOPIC, id, language, error);
  if (page->topic_options == NULL)
    return FALSE;
  page->agenda_options = vv_options_read (reader, VV_ENTITY_AGENDA, id, language, error);
  return page->agenda_options != NULL;
}

static int
compare_sessions (gconstpointer a, gconstpointer b)
{
  const VvPairSession *one = *(VvPairSession *const *) a, *other = *(VvPairSession *const *) b;
  int by_day = strcmp (vv_object_text (one->session, VV_SESSION_DAY),
                       vv_object_text (other->session, VV_SESSION_DAY));

  if (by_day != 0)
    return by_day;
  return vv_object_id (one->session) < vv_object_id (other->session) ? -1 : 1;
}

static VvPairSession *
make_session (VvReader *reader, VvPairPage *page, VvObject *record, GError **error)
{
  gint64 agenda = vv_object_integer (record, VV_SESSION_AGENDA_ID);
  gint64 topic = vv_object_integer (record, VV_SESSION_TOPIC_ID);
  VvPairSession *session = g_new0 (VvPairSession, 1);

  session->session = g_object_ref (record);
  session->agenda = g_strdup (vv_options_name (page->agenda_options, agenda));
  session->topic = g_strdup (vv_options_name (page->topic_options, topic));
  session->actions = vv_records_of (reader, VV_ENTITY_ACTION, VV_ACTION_SESSION_ID,
                                    vv_object_id (record), error);
  if (session->actions != NULL)
    return session;
  session_free (session);
  return NULL;
}

static gboolean
read_sessions (VvReader *reader, VvPairPage *page, GError **error)
{
  g_autoptr (GPtrArray) records = vv_records_of (reader, VV_ENTITY_SESSION, VV_SESSION_PAIR_ID,
                                                 vv_object_id (page->pair), error);

  page->sessions = g_ptr_array_new_with_free_func ((GDestroyNotify) session_free);
  for (guint i = 0; records != NULL && i < records->len; i++)
    {
      VvPairSession *session =
          make_session (reader, page, g_ptr_array_index (records, i), error);

      if (session == NULL)
        return FALSE;
      g_ptr_array_add (page->sessions, session);
    }
  g_ptr_array_sort (page->sessions, compare_sessions);
  return records != NULL;
}

static double
mean_rating (const VvPairPage *page, guint field)
{
  gint64 sum = 0, n = 0;

  for (guint i = 0; i < page->sessions->len; i++)
    {
      const VvPairSession *each = g_ptr_array_index (page->sessions, i);
      gint64 rating = vv_object_integer (each->session, field);

      sum += rating;
      n += rating != 0 ? 1 : 0;
    }

  return n > 0 ? (double) sum / (double) n : 0;
}

/* By the one rule of all pairs, from the sessions at hand. */
static void
judge (VvPairPage *page, guint32 today)
{
  const VvChoice *state =
      vv_choices_find (&vv_pair_states, vv_object_text (page->pair, VV_PAIR_STATE));
  VvPairFacts facts = { .pair_id = vv_object_id (page->pair),
                        .state = state != NULL ? state->name : "",
                        .started = vv_date_parse (vv_object_text (page->pair, VV_PAIR_STARTED)) };

  for (guint i = 0; i < page->sessions->len; i++)
    {
      VvObject *session = ((VvPairSession *) g_ptr_array_index (page->sessions, i))->session;
      guint32 day = vv_date_parse (vv_object_text (session, VV_SESSION_DAY));
      const char *what = vv_object_text (session, VV_SESSION_STATE);

      page->n_held += g_strcmp0 (what, "held") == 0 ? 1 : 0;
      page->n_planned += g_strcmp0 (what, "planned") == 0 ? 1 : 0;
      if (g_strcmp0 (what, "held") == 0 && day <= today)
        facts.last_held = day;
      if (g_strcmp0 (what, "planned") == 0 && day >= today && facts.next_planned == 0)
        facts.next_planned = day;
    }
  page->track = vv_track_judge (&facts, today, page->cadence);
}

static int
compare_days (VvObject *one, VvObject *other, guint field)
{
  int by_day = g_strcmp0 (vv_object_text (other, field), vv_object_text (one, field));

  if (by_day != 0)
    return by_day;
  return vv_object_id (one) < vv_object_id (other) ? 1 : -1;
}

static int
compare_challenges (gconstpointer a, gconstpointer b)
{
  return compare_days (*(VvObject *const *) a, *(VvObject *const *) b, VV_CHALLENGE_OPENED);
}

static int
compare_stories (gconstpointer a, gconstpointer b)
{
  return compare_days (*(VvObject *const *) a, *(VvObject *const *) b, VV_STORY_DAY);
}

static gboolean
read_parts (VvReader *reader, VvPairPage *page, GError **error)
{
  gint64 id = vv_object_id (page->pair);

  page->goals = vv_records_of (reader, VV_ENTITY_PAIR_GOAL, VV_PAIR_GOAL_PAIR_ID, id, error);
  if (page->goals == NULL)
    return FALSE;
  page->challenges = vv_records_of (reader, VV_ENTITY_CHALLENGE, VV_CHALLENGE_PAIR_ID, id, error);
  if (page->challenges == NULL)
    return FALSE;
  page->stories = vv_records_of (reader, VV_ENTITY_STORY, VV_STORY_PAIR_ID, id, error);
  if (page->stories == NULL)
    return FALSE;
  g_ptr_array_sort (page->challenges, compare_challenges);
  g_ptr_array_sort (page->stories, compare_stories);
  return read_sessions (reader, page, error);
}

VvPairPage *
vv_pair_page_read (VvReader *reader,
                   gint64 pair_id,
                   guint32 day,
                   const char *language,
                   GError **error)
{
  g_autoptr (VvPairPage) page = g_new0 (VvPairPage, 1);
  const char *tongue = language != NULL ? language : vv_texts_user_language ();

  page->pair = vv_reader_load (reader, VV_ENTITY_PAIR, pair_id, error);
  if (page->pair == NULL || !read_program (reader, page, tongue, error) ||
      !read_side (reader, &page->mentor, vv_object_integer (page->pair, VV_PAIR_MENTOR_ID), tongue,
                  error) ||
      !read_side (reader, &page->mentee, vv_object_integer (page->pair, VV_PAIR_MENTEE_ID), tongue,
                  error) ||
      !read_parts (reader, page, error))
    return NULL;
  mark_shared (page);
  judge (page, day);
  page->mentor_rating = mean_rating (page, VV_SESSION_MENTOR_RATING);
  page->mentee_rating = mean_rating (page, VV_SESSION_MENTEE_RATING);
  return g_steal_pointer (&page);
}
