#include "jobs/vv-person-page.h"

#include "jobs/vv-topic-level.h"
#include "model/vv-participation.h"
#include "model/vv-person.h"
#include "model/vv-program.h"
#include "model/vv-texts.h"
#include "vv-records.h"

/** The most rows of one kind on a page. */
#define ROWS 1000

static void
role_free (VvPersonRole *role)
{
  g_clear_object (&role->participation);
  g_free (role->program);
  g_free (role->program_state);
  g_clear_pointer (&role->topics, g_ptr_array_unref);
  g_free (role);
}

void
vv_person_page_free (VvPersonPage *page)
{
  g_clear_object (&page->person);
  g_free (page->name);
  g_free (page->manager);
  g_clear_pointer (&page->roles, g_ptr_array_unref);
  g_clear_pointer (&page->pairs, g_ptr_array_unref);
  g_clear_pointer (&page->sessions, g_ptr_array_unref);
  g_clear_pointer (&page->stories, g_ptr_array_unref);
  g_clear_pointer (&page->history, g_ptr_array_unref);
  g_free (page);
}

static gboolean
read_role (VvReader *reader, VvPersonRole *role, const char *language, GError **error)
{
  g_autoptr (VvObject) program = NULL;

  role->program_id = vv_object_integer (role->participation, VV_PARTICIPATION_PROGRAM_ID);
  program = vv_reader_load (reader, VV_ENTITY_PROGRAM, role->program_id, error);
  if (program == NULL)
    return FALSE;
  role->program = vv_object_title (program, language);
  role->program_state = g_strdup (vv_object_text (program, VV_PROGRAM_STATE));
  role->topics = vv_topic_levels_read (reader, vv_object_id (role->participation), language, error);
  return role->topics != NULL;
}

static gboolean
read_roles (VvReader *reader, VvPersonPage *page, const char *language, GError **error)
{
  g_autoptr (GPtrArray) records =
      vv_records_of (reader, VV_ENTITY_PARTICIPATION, VV_PARTICIPATION_PERSON_ID,
                     vv_object_id (page->person), error);

  page->roles = g_ptr_array_new_with_free_func ((GDestroyNotify) role_free);
  for (guint i = 0; records != NULL && i < records->len; i++)
    {
      VvPersonRole *role = g_new0 (VvPersonRole, 1);

      role->participation = g_object_ref (g_ptr_array_index (records, i));
      g_ptr_array_add (page->roles, role);
      if (!read_role (reader, role, language, error))
        return FALSE;
    }

  return records != NULL;
}

static GPtrArray *
read_rows (VvReader *reader, const VvQuery *query, guint limit, guint *n, GError **error)
{
  g_autoptr (GArray) ids = vv_query_ids (reader, query, error);

  if (ids == NULL)
    return NULL;
  *n = ids->len;
  return vv_query_rows (reader, query, (const gint64 *) (gpointer) ids->data,
                        MIN (limit, ids->len), error);
}

static gboolean
read_lists (VvReader *reader, VvPersonPage *page, const char *language, GError **error)
{
  gint64 id = vv_object_id (page->person);
  VvQuery pairs = { .kind = VV_LIST_PAIRS, .person_id = id, .language = language };
  VvQuery sessions = { .kind = VV_LIST_SESSIONS, .person_id = id, .language = language };
  VvQuery stories = { .kind = VV_LIST_STORIES, .person_id = id, .language = language };
  guint n;

  pairs.order = "started";
  sessions.order = stories.order = "day";
  pairs.descending = sessions.descending = stories.descending = TRUE;
  page->pairs = read_rows (reader, &pairs, ROWS, &n, error);
  if (page->pairs == NULL)
    return FALSE;
  page->sessions =
      read_rows (reader, &sessions, VV_PERSON_PAGE_SESSIONS, &page->n_sessions, error);
  if (page->sessions == NULL)
    return FALSE;
  page->stories = read_rows (reader, &stories, ROWS, &n, error);
  return page->stories != NULL;
}

static void
add_record (GArray *records, VvEntityKind kind, gint64 id)
{
  VvHistoryRecord record = { kind, id };

  g_array_append_val (records, record);
}

static GArray *
records_of (const VvPersonPage *page)
{
  GArray *records = g_array_new (FALSE, FALSE, sizeof (VvHistoryRecord));

  add_record (records, VV_ENTITY_PERSON, vv_object_id (page->person));
  for (guint i = 0; i < page->roles->len; i++)
    {
      const VvPersonRole *role = g_ptr_array_index (page->roles, i);

      add_record (records, VV_ENTITY_PARTICIPATION, vv_object_id (role->participation));
      for (guint k = 0; k < role->topics->len; k++)
        add_record (records, VV_ENTITY_PARTICIPATION_TOPIC,
                    vv_object_id (((VvTopicLevel *) g_ptr_array_index (role->topics, k))->record));
    }
  for (guint i = 0; i < page->pairs->len; i++)
    add_record (records, VV_ENTITY_PAIR, vv_row_id (g_ptr_array_index (page->pairs, i)));
  return records;
}

static gboolean
read_history (VvReader *reader, VvPersonPage *page, GError **error)
{
  g_autoptr (GArray) records = records_of (page);

  page->history = vv_history_of (reader, records, VV_PERSON_PAGE_EDITS, error);
  return page->history != NULL;
}

static gboolean
read_manager (VvReader *reader, VvPersonPage *page, GError **error)
{
  gint64 id = vv_object_integer (page->person, VV_PERSON_MANAGER_ID);
  g_autoptr (VvObject) manager = NULL;

  if (id == 0)
    return TRUE;
  manager = vv_reader_load (reader, VV_ENTITY_PERSON, id, error);
  if (manager == NULL)
    return FALSE;
  page->manager = vv_person_name (manager);
  return TRUE;
}

VvPersonPage *
vv_person_page_read (VvReader *reader, gint64 person_id, const char *language, GError **error)
{
  g_autoptr (VvPersonPage) page = g_new0 (VvPersonPage, 1);
  const char *tongue = language != NULL ? language : vv_texts_user_language ();

  page->person = vv_reader_load (reader, VV_ENTITY_PERSON, person_id, error);
  if (page->person == NULL)
    return NULL;
  page->name = vv_person_name (page->person);
  if (!read_manager (reader, page, error) || !read_roles (reader, page, tongue, error) ||
      !read_lists (reader, page, tongue, error) || !read_history (reader, page, error))
    return NULL;
  return g_steal_pointer (&page);
}
