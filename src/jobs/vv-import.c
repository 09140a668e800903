#include "jobs/vv-import.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>

#include "base/vv-error.h"
#include "jobs/vv-label.h"
#include "model/vv-texts.h"

#define SQLITE_MAGIC "SQLite format 3"

static void
remark_clear (VvImportRemark *remark)
{
  g_free (remark->reason);
}

/* A workspace is told as one, instead of as bad XML; what can't be read here is left to the
 * reader, which says why. */
static gboolean
refuse_workspace (const char *path, GError **error)
{
  char start[sizeof SQLITE_MAGIC] = "";
  g_autofree char *name = NULL;
  FILE *file = g_fopen (path, "rbe");
  gsize length;

  if (file == NULL)
    return TRUE;
  length = fread (start, 1, sizeof start, file);
  fclose (file);
  if (length < sizeof start || memcmp (start, SQLITE_MAGIC, sizeof start) != 0)
    return TRUE;

  name = g_filename_display_basename (path);
  g_set_error (error, VV_ERROR, VV_ERROR_CONTENT,
               _ ("“%s” is a workspace or another database, not a program file: open it as the "
                  "workspace, or restore from it where it is a backup."),
               name);
  return FALSE;
}

/* What the file brings in: the program's title, the file's name where there is none. */
static char *
file_title (const VvProgramFile *file)
{
  const VvFileRecord *record;
  g_autofree char *title = NULL;

  if (file->records->len == 0)
    return g_strdup (file->name);
  record = &g_array_index (file->records, VvFileRecord, 0);
  title = vv_object_title (record->object, vv_texts_user_language ());
  return *title != '\0' ? g_steal_pointer (&title) : g_strdup (file->name);
}

VvImport *
vv_import_read (const char *path, VvPlanFlags flags, GError **error)
{
  VvProgramFile *file = NULL;
  VvImport *import;

  if (!refuse_workspace (path, error) || (file = vv_program_file_read (path, error)) == NULL)
    return NULL;

  import = g_new0 (VvImport, 1);
  import->kind = "program";
  import->file = file;
  import->flags = flags;
  import->label = flags & VV_PLAN_AS_NEW ? VV_LABEL_START_PROGRAM : VV_LABEL_IMPORT;
  import->title = file_title (file);
  import->remarks = g_array_new (FALSE, TRUE, sizeof (VvImportRemark));
  g_array_set_clear_func (import->remarks, (GDestroyNotify) remark_clear);
  return import;
}

static int
compare_remarks (gconstpointer a, gconstpointer b)
{
  const VvImportRemark *one = a, *other = b;

  return one->line - other->line;
}

static void
summarize (VvImport *import, const VvPlan *plan)
{
  memcpy (import->counts, plan->counts, sizeof import->counts);
  g_array_set_size (import->remarks, 0);
  for (guint i = 0; i < plan->rows->len; i++)
    {
      const VvPlanRow *row = &g_array_index (plan->rows, VvPlanRow, i);
      VvImportRemark remark = { .verdict = row->verdict, .line = row->line };

      if (row->verdict != VV_VERDICT_CONFLICT && row->verdict != VV_VERDICT_REJECTED)
        continue;
      remark.reason = g_strdup (row->reason ?: "");
      g_array_append_val (import->remarks, remark);
    }
  g_array_sort (import->remarks, compare_remarks);
  import->program_id = plan->program_id;
}

static gboolean
refuse_rejected (const VvImport *import, GError **error)
{
  for (guint i = 0; i < import->remarks->len; i++)
    {
      const VvImportRemark *remark = &g_array_index (import->remarks, VvImportRemark, i);

      if (remark->verdict != VV_VERDICT_REJECTED)
        continue;
      /* Translators: file name, line number, then a sentence that says what is wrong there */
      g_set_error (error, VV_ERROR, VV_ERROR_RULE, _ ("%s, line %d: %s Nothing was imported."),
                   import->file->name, remark->line, remark->reason);
      return FALSE;
    }

  return TRUE;
}

gboolean
vv_import_apply (VvEdit *edit, gpointer data, GError **error)
{
  VvImport *import = data;
  g_autoptr (VvPlan) plan =
      vv_plan_new (vv_edit_reader (edit), import->file, import->flags, error);
  gboolean done = FALSE;

  if (plan == NULL)
    return FALSE;
  if (plan->counts[VV_VERDICT_REJECTED] == 0)
    {
      GError *failure = NULL;

      done = vv_plan_apply (plan, edit, &failure);
      summarize (import, plan);
      if (!done && plan->counts[VV_VERDICT_REJECTED] == 0)
        {
          g_propagate_error (error, failure);
          return FALSE;
        }
      g_clear_error (&failure);
    }
  else
    {
      summarize (import, plan);
    }
  if (!refuse_rejected (import, error))
    return FALSE;
  vv_edit_set_label (edit, import->label, import->title, NULL);
  return TRUE;
}

guint
vv_import_n_read (const VvImport *import)
{
  guint sum = 0;

  for (guint i = 0; i < VV_N_VERDICTS; i++)
    sum += import->counts[i];

  return sum;
}

void
vv_import_free (VvImport *import)
{
  vv_program_file_free (import->file);
  g_free (import->title);
  g_array_unref (import->remarks);
  g_free (import);
}
