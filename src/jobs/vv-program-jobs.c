#include "jobs/vv-program-jobs.h"

#include <glib/gi18n-lib.h>

#include "base/vv-date.h"
#include "base/vv-error.h"
#include "exchange/vv-plan.h"
#include "exchange/vv-program-writer.h"
#include "jobs/vv-label.h"
#include "jobs/vv-program-week.h"
#include "model/vv-checklist-item.h"
#include "model/vv-program.h"
#include "model/vv-texts.h"
#include "vv-records.h"

void
vv_program_copy_free (VvProgramCopy *copy)
{
  g_free (copy->title);
  g_free (copy->language);
  g_free (copy);
}

void
vv_program_move_free (VvProgramMove *move)
{
  g_free (move->state);
  g_free (move);
}

void
vv_item_tick_free (VvItemTick *tick)
{
  g_free (tick);
}

/* The title of the new program in one language only: the others' would be the old one's. */
static void
set_title (VvProgramFile *file, const VvProgramCopy *copy)
{
  VvObject *program = g_array_index (file->records, VvFileRecord, 0).object;
  const char *language = copy->language != NULL ? copy->language : vv_texts_user_language ();

  if (copy->title != NULL && *copy->title != '\0')
    vv_object_take_text (program, VV_PROGRAM_TITLE, vv_texts_set (NULL, language, copy->title));
}

static gboolean
apply (VvEdit *edit, VvProgramFile *file, gint64 *id, GError **error)
{
  g_autoptr (VvPlan) plan = vv_plan_new (vv_edit_reader (edit), file, VV_PLAN_AS_NEW, error);

  if (plan == NULL || !vv_plan_apply (plan, edit, error))
    return FALSE;
  *id = plan->program_id;
  return TRUE;
}

gboolean
vv_program_copy (VvEdit *edit, gpointer data, GError **error)
{
  VvProgramCopy *copy = data;
  VvReader *reader = vv_edit_reader (edit);
  g_autoptr (VvObject) program =
      vv_reader_load (reader, VV_ENTITY_PROGRAM, copy->program_id, error);
  g_autoptr (VvProgramFile) file = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *name = NULL;
  gconstpointer definition;
  gsize size;

  copy->new_id = 0;
  if (program == NULL || (bytes = vv_program_write_bytes (reader, copy->program_id,
                                                          VV_WRITE_DEFINITION, NULL, error)) == NULL)
    return FALSE;
  name = vv_object_title (program, vv_texts_user_language ());
  definition = g_bytes_get_data (bytes, &size);
  file = vv_program_file_parse (name, definition, size, error);
  if (file == NULL)
    return FALSE;
  set_title (file, copy);
  if (!apply (edit, file, &copy->new_id, error))
    return FALSE;
  vv_edit_set_label (edit, VV_LABEL_START_PROGRAM, name, NULL);
  return TRUE;
}

static gboolean
set_due (VvEdit *edit, gint64 program_id, guint32 start, GError **error)
{
  g_autoptr (GPtrArray) items =
      vv_records_of (vv_edit_reader (edit), VV_ENTITY_CHECKLIST_ITEM,
                     VV_CHECKLIST_ITEM_PROGRAM_ID, program_id, error);

  for (guint i = 0; items != NULL && i < items->len; i++)
    {
      VvObject *item = g_ptr_array_index (items, i);
      char day[VV_DATE_TEXT];
      guint32 due;

      if (vv_object_is_set (item, VV_CHECKLIST_ITEM_DUE) ||
          !vv_object_is_set (item, VV_CHECKLIST_ITEM_DUE_WEEK))
        continue;
      due = vv_program_due (start, (int) vv_object_integer (item, VV_CHECKLIST_ITEM_DUE_WEEK));
      if (due == 0)
        continue;
      vv_object_set_text (item, VV_CHECKLIST_ITEM_DUE, vv_date_format (due, day));
      if (!vv_edit_update (edit, item, error))
        return FALSE;
    }

  return items != NULL;
}

static guint32
start_day (const VvProgramMove *move, VvObject *program)
{
  guint32 there = vv_date_parse (vv_object_text (program, VV_PROGRAM_STARTS));

  if (move->day != 0)
    return move->day;
  return there != 0 ? there : vv_today ();
}

/* What the move is called; the way back up has names of its own. */
static const char *
label_key (const char *from, const char *to)
{
  if (g_strcmp0 (to, "running") == 0)
    return g_strcmp0 (from, "closed") == 0 ? VV_LABEL_REOPEN_PROGRAM : VV_LABEL_BEGIN_PROGRAM;
  if (g_strcmp0 (to, "closed") == 0)
    return g_strcmp0 (from, "archived") == 0 ? VV_LABEL_UNARCHIVE_PROGRAM : VV_LABEL_CLOSE_PROGRAM;
  if (g_strcmp0 (to, "archived") == 0)
    return VV_LABEL_ARCHIVE_PROGRAM;
  return g_strcmp0 (to, "recruiting") == 0 ? VV_LABEL_RECRUIT_PROGRAM : VV_LABEL_DRAFT_PROGRAM;
}

gboolean
vv_program_move (VvEdit *edit, gpointer data, GError **error)
{
  const VvProgramMove *move = data;
  g_autoptr (VvObject) program =
      vv_reader_load (vv_edit_reader (edit), VV_ENTITY_PROGRAM, move->program_id, error);
  gboolean starts = g_strcmp0 (move->state, "running") == 0;
  g_autofree char *from = NULL;
  g_autofree char *name = NULL;
  char day[VV_DATE_TEXT];
  guint32 start;

  if (program == NULL)
    return FALSE;
  from = g_strdup (vv_object_text (program, VV_PROGRAM_STATE));
  start = start_day (move, program);
  if (!vv_object_parse (program, VV_PROGRAM_STATE, move->state != NULL ? move->state : "", error))
    return FALSE;
  if (starts)
    vv_object_set_text (program, VV_PROGRAM_STARTS, vv_date_format (start, day));
  if (!vv_edit_update (edit, program, error) ||
      (starts && !set_due (edit, move->program_id, start, error)))
    return FALSE;
  name = vv_object_title (program, vv_texts_user_language ());
  vv_edit_set_label (edit, label_key (from, move->state), name, NULL);
  return TRUE;
}

gboolean
vv_item_tick (VvEdit *edit, gpointer data, GError **error)
{
  const VvItemTick *tick = data;
  guint32 day = tick->day != 0 ? tick->day : vv_today ();
  g_autoptr (VvObject) item =
      vv_reader_load (vv_edit_reader (edit), VV_ENTITY_CHECKLIST_ITEM, tick->item_id, error);
  g_autofree char *name = NULL;
  char text[VV_DATE_TEXT];

  if (item == NULL)
    return FALSE;
  vv_object_set_text (item, VV_CHECKLIST_ITEM_DONE,
                      tick->done ? vv_date_format (day, text) : NULL);
  if (!vv_edit_update (edit, item, error))
    return FALSE;
  name = vv_object_title (item, vv_texts_user_language ());
  vv_edit_set_label (edit, tick->done ? VV_LABEL_TICK_ITEM : VV_LABEL_UNTICK_ITEM, name, NULL);
  return TRUE;
}
