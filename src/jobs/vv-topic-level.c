#include "jobs/vv-topic-level.h"

#include "model/vv-participation-topic.h"
#include "model/vv-texts.h"
#include "vv-records.h"

void
vv_topic_level_free (VvTopicLevel *topic)
{
  g_clear_object (&topic->record);
  g_free (topic->name);
  g_free (topic);
}

static int
compare (gconstpointer a, gconstpointer b)
{
  const VvTopicLevel *one = *(VvTopicLevel *const *) a, *other = *(VvTopicLevel *const *) b;

  if (one->level != other->level)
    return other->level - one->level;
  return g_utf8_collate (one->name, other->name);
}

static VvTopicLevel *
make (VvReader *reader, VvObject *record, const char *language, GError **error)
{
  gint64 id = vv_object_integer (record, VV_PARTICIPATION_TOPIC_TOPIC_ID);
  g_autoptr (VvObject) topic = vv_reader_load (reader, VV_ENTITY_TOPIC, id, error);
  VvTopicLevel *level;

  if (topic == NULL)
    return NULL;
  level = g_new0 (VvTopicLevel, 1);
  level->record = g_object_ref (record);
  level->topic_id = id;
  level->name = vv_object_title (topic, language);
  level->level = (int) vv_object_integer (record, VV_PARTICIPATION_TOPIC_LEVEL);
  return level;
}

GPtrArray *
vv_topic_levels_read (VvReader *reader,
                      gint64 participation_id,
                      const char *language,
                      GError **error)
{
  g_autoptr (GPtrArray) topics =
      g_ptr_array_new_with_free_func ((GDestroyNotify) vv_topic_level_free);
  g_autoptr (GPtrArray) records =
      vv_records_of (reader, VV_ENTITY_PARTICIPATION_TOPIC,
                     VV_PARTICIPATION_TOPIC_PARTICIPATION_ID, participation_id, error);

  if (records == NULL)
    return NULL;
  for (guint i = 0; i < records->len; i++)
    {
      VvTopicLevel *level = make (reader, g_ptr_array_index (records, i),
                                  language != NULL ? language : vv_texts_user_language (), error);

      if (level == NULL)
        return NULL;
      g_ptr_array_add (topics, level);
    }
  g_ptr_array_sort (topics, compare);
  return g_steal_pointer (&topics);
}
