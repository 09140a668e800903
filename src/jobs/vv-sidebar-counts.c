#include "jobs/vv-sidebar-counts.h"

#include "base/vv-date.h"
#include "jobs/vv-program-week.h"
#include "model/vv-program.h"
#include "model/vv-texts.h"

static void
program_free (VvSidebarProgram *program)
{
  g_free (program->title);
  g_free (program->state);
  g_free (program);
}

void
vv_sidebar_counts_free (VvSidebarCounts *counts)
{
  g_clear_pointer (&counts->programs, g_ptr_array_unref);
  g_free (counts);
}

typedef struct
{
  GPtrArray *programs;
  guint32 day;
  const char *language;
} Collection;

static gboolean
add_program (VvObject *object, gpointer data)
{
  Collection *collection = data;
  VvSidebarProgram *program = g_new0 (VvSidebarProgram, 1);
  guint32 start = vv_date_parse (vv_object_text (object, VV_PROGRAM_STARTS));

  program->id = vv_object_id (object);
  program->title = vv_object_title (object, collection->language);
  program->state = g_strdup (vv_object_text (object, VV_PROGRAM_STATE));
  if (start != 0)
    {
      program->week = vv_program_week (start, collection->day);
      program->weeks = vv_program_weeks ((int) vv_object_integer (object, VV_PROGRAM_MONTHS));
    }
  g_ptr_array_add (collection->programs, program);
  return TRUE;
}

static int
compare (gconstpointer a, gconstpointer b)
{
  const VvSidebarProgram *one = *(VvSidebarProgram *const *) a;
  const VvSidebarProgram *other = *(VvSidebarProgram *const *) b;
  gboolean one_is_archived = g_strcmp0 (one->state, "archived") == 0;
  gboolean other_is_archived = g_strcmp0 (other->state, "archived") == 0;
  int by_title;

  if (one_is_archived != other_is_archived)
    return one_is_archived ? 1 : -1;
  by_title = g_utf8_collate (one->title, other->title);
  if (by_title != 0)
    return by_title;
  return one->id < other->id ? -1 : 1;
}

VvSidebarCounts *
vv_sidebar_counts_read (VvReader *reader,
                        gint64 program_id,
                        guint32 day,
                        const char *language,
                        GError **error)
{
  g_autoptr (VvSidebarCounts) counts = g_new0 (VvSidebarCounts, 1);
  Collection collection = { .day = day,
                            .language = language != NULL ? language : vv_texts_user_language () };

  counts->programs = g_ptr_array_new_with_free_func ((GDestroyNotify) program_free);
  collection.programs = counts->programs;
  if (!vv_counts_of (reader, program_id, day, &counts->counts, error) ||
      !vv_reader_each (reader, VV_ENTITY_PROGRAM, -1, 0, add_program, &collection, error))
    return NULL;
  g_ptr_array_sort (counts->programs, compare);
  return g_steal_pointer (&counts);
}
