#include "jobs/vv-program-page.h"

#include <string.h>

#include "base/vv-date.h"
#include "jobs/vv-measure.h"
#include "jobs/vv-program-week.h"
#include "model/vv-agenda.h"
#include "model/vv-checklist-item.h"
#include "model/vv-goal.h"
#include "model/vv-ground-rule.h"
#include "model/vv-participation.h"
#include "model/vv-phase.h"
#include "model/vv-playbook-answer.h"
#include "model/vv-playbook-entry.h"
#include "model/vv-program.h"
#include "model/vv-reference-story.h"
#include "model/vv-texts.h"
#include "model/vv-topic.h"
#include "store/vv-counts.h"
#include "store/vv-query.h"
#include "vv-records.h"

static void
item_free (VvPageItem *item)
{
  g_clear_object (&item->item);
  g_free (item);
}

static void
phase_free (VvPagePhase *phase)
{
  g_clear_object (&phase->phase);
  g_clear_pointer (&phase->items, g_ptr_array_unref);
  g_free (phase);
}

static void
goal_free (VvPageGoal *goal)
{
  g_clear_object (&goal->goal);
  g_free (goal);
}

static void
topic_free (VvPageTopic *topic)
{
  g_clear_object (&topic->topic);
  g_free (topic);
}

static void
playbook_free (VvPagePlaybook *playbook)
{
  g_clear_object (&playbook->entry);
  g_clear_pointer (&playbook->answers, g_ptr_array_unref);
  g_free (playbook);
}

void
vv_program_page_free (VvProgramPage *page)
{
  g_clear_object (&page->program);
  g_free (page->title);
  g_clear_pointer (&page->sponsors, g_ptr_array_unref);
  g_clear_pointer (&page->phases, g_ptr_array_unref);
  g_clear_pointer (&page->goals, g_ptr_array_unref);
  g_clear_pointer (&page->topics, g_ptr_array_unref);
  g_clear_pointer (&page->rules, g_ptr_array_unref);
  g_clear_pointer (&page->agendas, g_ptr_array_unref);
  g_clear_pointer (&page->playbook, g_ptr_array_unref);
  g_clear_pointer (&page->references, g_ptr_array_unref);
  g_clear_pointer (&page->metrics, g_ptr_array_unref);
  g_free (page);
}

static guint32
start_of (const VvProgramPage *page)
{
  return vv_date_parse (vv_object_text (page->program, VV_PROGRAM_STARTS));
}

static VvPageItem *
make_item (const VvProgramPage *page, VvObject *record)
{
  VvPageItem *item = g_new0 (VvPageItem, 1);

  item->item = g_object_ref (record);
  item->due = vv_date_parse (vv_object_text (record, VV_CHECKLIST_ITEM_DUE));
  if (item->due == 0 && vv_object_is_set (record, VV_CHECKLIST_ITEM_DUE_WEEK))
    item->due = vv_program_due (start_of (page),
                                (int) vv_object_integer (record, VV_CHECKLIST_ITEM_DUE_WEEK));
  return item;
}

static void
set_days (const VvProgramPage *page, VvPagePhase *phase)
{
  guint32 start = start_of (page);
  gint64 first = (gint64) start + 7 * vv_object_integer (phase->phase, VV_PHASE_START_WEEK);
  gint64 weeks = MAX (vv_object_integer (phase->phase, VV_PHASE_WEEKS), 1);

  if (start == 0 || !vv_object_is_set (phase->phase, VV_PHASE_START_WEEK) || first < 1)
    return;
  phase->first = (guint32) first;
  phase->last = (guint32) (first + 7 * weeks - 1);
}

static VvPagePhase *
make_phase (VvReader *reader, const VvProgramPage *page, VvObject *record, GError **error)
{
  g_autoptr (GPtrArray) items = vv_records_of (reader, VV_ENTITY_CHECKLIST_ITEM,
                                               VV_CHECKLIST_ITEM_PHASE_ID, vv_object_id (record),
                                               error);
  VvPagePhase *phase;

  if (items == NULL)
    return NULL;
  phase = g_new0 (VvPagePhase, 1);
  phase->phase = g_object_ref (record);
  phase->items = g_ptr_array_new_with_free_func ((GDestroyNotify) item_free);
  for (guint i = 0; i < items->len; i++)
    {
      VvObject *item = g_ptr_array_index (items, i);

      g_ptr_array_add (phase->items, make_item (page, item));
      phase->n_done += vv_object_is_set (item, VV_CHECKLIST_ITEM_DONE) ? 1 : 0;
    }
  set_days (page, phase);
  return phase;
}

static gboolean
read_phases (VvReader *reader, VvProgramPage *page, GError **error)
{
  g_autoptr (GPtrArray) records = vv_records_of (reader, VV_ENTITY_PHASE, VV_PHASE_PROGRAM_ID,
                                                 vv_object_id (page->program), error);

  page->phases = g_ptr_array_new_with_free_func ((GDestroyNotify) phase_free);
  for (guint i = 0; records != NULL && i < records->len; i++)
    {
      VvPagePhase *phase = make_phase (reader, page, g_ptr_array_index (records, i), error);

      if (phase == NULL)
        return FALSE;
      g_ptr_array_add (page->phases, phase);
    }

  return records != NULL;
}

static VvMetric *
find_metric (const VvProgramPage *page, const char *name)
{
  for (guint i = 0; name != NULL && i < page->metrics->len; i++)
    {
      VvMetric *metric = g_ptr_array_index (page->metrics, i);

      if (strcmp (metric->name, name) == 0)
        return metric;
    }

  return NULL;
}

static gboolean
read_goals (VvReader *reader, VvProgramPage *page, guint32 day, GError **error)
{
  g_autoptr (GPtrArray) records = vv_records_of (reader, VV_ENTITY_GOAL, VV_GOAL_PROGRAM_ID,
                                                 vv_object_id (page->program), error);

  page->goals = g_ptr_array_new_with_free_func ((GDestroyNotify) goal_free);
  page->metrics = vv_measure_program (reader, vv_object_id (page->program), day, error);
  if (records == NULL || page->metrics == NULL)
    return FALSE;
  for (guint i = 0; i < records->len; i++)
    {
      VvPageGoal *goal = g_new0 (VvPageGoal, 1);

      goal->goal = g_object_ref (g_ptr_array_index (records, i));
      goal->metric = find_metric (page, vv_object_text (goal->goal, VV_GOAL_METRIC));
      g_ptr_array_add (page->goals, goal);
    }

  return TRUE;
}

static void
take_counts (VvPageTopic *topic, const GArray *counts)
{
  for (guint i = 0; i < counts->len; i++)
    {
      const VvTopicCount *count = &g_array_index (counts, VvTopicCount, i);

      if (count->topic_id != vv_object_id (topic->topic))
        continue;
      topic->offered = count->offered;
      topic->wanted = count->wanted;
    }
}

static gboolean
read_topics (VvReader *reader, VvProgramPage *page, GError **error)
{
  gint64 id = vv_object_id (page->program);
  g_autoptr (GArray) counts = vv_counts_topics (reader, id, error);
  g_autoptr (GPtrArray) records = NULL;

  page->topics = g_ptr_array_new_with_free_func ((GDestroyNotify) topic_free);
  if (counts == NULL ||
      (records = vv_records_of (reader, VV_ENTITY_TOPIC, VV_TOPIC_PROGRAM_ID, id, error)) == NULL)
    return FALSE;
  for (guint i = 0; i < records->len; i++)
    {
      VvPageTopic *topic = g_new0 (VvPageTopic, 1);

      topic->topic = g_object_ref (g_ptr_array_index (records, i));
      take_counts (topic, counts);
      g_ptr_array_add (page->topics, topic);
    }

  return TRUE;
}

static gboolean
read_playbook (VvReader *reader, VvProgramPage *page, GError **error)
{
  g_autoptr (GPtrArray) records =
      vv_records_of (reader, VV_ENTITY_PLAYBOOK_ENTRY, VV_PLAYBOOK_ENTRY_PROGRAM_ID,
                     vv_object_id (page->program), error);

  page->playbook = g_ptr_array_new_with_free_func ((GDestroyNotify) playbook_free);
  for (guint i = 0; records != NULL && i < records->len; i++)
    {
      VvPagePlaybook *playbook = g_new0 (VvPagePlaybook, 1);

      playbook->entry = g_object_ref (g_ptr_array_index (records, i));
      g_ptr_array_add (page->playbook, playbook);
      playbook->answers =
          vv_records_of (reader, VV_ENTITY_PLAYBOOK_ANSWER, VV_PLAYBOOK_ANSWER_ENTRY_ID,
                         vv_object_id (playbook->entry), error);
      if (playbook->answers == NULL)
        return FALSE;
    }

  return records != NULL;
}

static gboolean
read_texts (VvReader *reader, VvProgramPage *page, GError **error)
{
  gint64 id = vv_object_id (page->program);

  page->rules =
      vv_records_of (reader, VV_ENTITY_GROUND_RULE, VV_GROUND_RULE_PROGRAM_ID, id, error);
  if (page->rules == NULL)
    return FALSE;
  page->agendas = vv_records_of (reader, VV_ENTITY_AGENDA, VV_AGENDA_PROGRAM_ID, id, error);
  if (page->agendas == NULL)
    return FALSE;
  page->references =
      vv_records_of (reader, VV_ENTITY_REFERENCE_STORY, VV_REFERENCE_STORY_PROGRAM_ID, id, error);
  return page->references != NULL;
}

static gboolean
read_sponsors (VvReader *reader, VvProgramPage *page, GError **error)
{
  VvQuery query = { .kind = VV_LIST_PEOPLE,
                    .program_id = vv_object_id (page->program),
                    .role = "sponsor" };
  g_autoptr (GArray) ids = vv_query_ids (reader, &query, error);

  page->sponsors = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; ids != NULL && i < ids->len; i++)
    g_ptr_array_add (page->sponsors,
                     vv_reader_name (reader, VV_ENTITY_PERSON, g_array_index (ids, gint64, i)));

  return ids != NULL;
}

VvProgramPage *
vv_program_page_read (VvReader *reader,
                      gint64 program_id,
                      guint32 day,
                      const char *language,
                      GError **error)
{
  g_autoptr (VvProgramPage) page = g_new0 (VvProgramPage, 1);

  page->program = vv_reader_load (reader, VV_ENTITY_PROGRAM, program_id, error);
  if (page->program == NULL)
    return NULL;
  page->title =
      vv_object_title (page->program, language != NULL ? language : vv_texts_user_language ());
  if (start_of (page) != 0)
    {
      page->week = vv_program_week (start_of (page), day);
      page->weeks =
          vv_program_weeks ((int) vv_object_integer (page->program, VV_PROGRAM_MONTHS));
    }
  if (!read_sponsors (reader, page, error) || !read_phases (reader, page, error) ||
      !read_goals (reader, page, day, error) || !read_topics (reader, page, error) ||
      !read_playbook (reader, page, error) || !read_texts (reader, page, error))
    return NULL;
  return g_steal_pointer (&page);
}
