#include "vv-import-plan.h"

#include <glib/gi18n-lib.h>

#include "model/vv-texts.h"

static void
free_line (gpointer data)
{
  VvImportLine *line = data;

  g_free (line->title);
  g_free (line->detail);
  g_free (line);
}

VvImportPlan *
vv_import_plan_new (const char *path, gboolean is_another)
{
  VvImportPlan *plan = g_new0 (VvImportPlan, 1);

  plan->path = g_strdup (path);
  plan->is_another = is_another;
  plan->lines = g_ptr_array_new_with_free_func (free_line);
  return plan;
}

void
vv_import_plan_free (VvImportPlan *plan)
{
  g_free (plan->path);
  g_clear_pointer (&plan->import, vv_import_free);
  g_ptr_array_unref (plan->lines);
  g_free (plan);
}

const char *
vv_import_verdict_word (VvVerdict verdict, gboolean is_one)
{
  static const char *const many[VV_N_VERDICTS] = {
    [VV_VERDICT_NEW] = NC_ ("verdict", "New"),
    [VV_VERDICT_CHANGED] = NC_ ("verdict", "Changed"),
    [VV_VERDICT_UNCHANGED] = NC_ ("verdict", "Unchanged"),
    [VV_VERDICT_CONFLICT] = NC_ ("verdict", "In conflict"),
    [VV_VERDICT_REJECTED] = NC_ ("verdict", "Rejected"),
  };
  static const char *const one[VV_N_VERDICTS] = {
    [VV_VERDICT_NEW] = NC_ ("verdict on one record", "New"),
    [VV_VERDICT_CHANGED] = NC_ ("verdict on one record", "Changed"),
    [VV_VERDICT_UNCHANGED] = NC_ ("verdict on one record", "Unchanged"),
    [VV_VERDICT_CONFLICT] = NC_ ("verdict on one record", "In conflict"),
    [VV_VERDICT_REJECTED] = NC_ ("verdict on one record", "Rejected"),
  };

  return is_one ? g_dpgettext2 (GETTEXT_PACKAGE, "verdict on one record", one[verdict])
                : g_dpgettext2 (GETTEXT_PACKAGE, "verdict", many[verdict]);
}

/* The names of the fields that change, with commas. */
static char *
changed_fields (const VvPlanRow *row)
{
  const VvEntity *entity = vv_object_entity (row->object);
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < entity->n_fields; i++)
    if ((row->changed & (G_GUINT64_CONSTANT (1) << i)) != 0)
      g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "",
                              vv_field_label (&entity->fields[i]));
  return g_strdup (names->str);
}

static VvImportLine *
make_line (const VvPlanRow *row)
{
  VvImportLine *line = g_new0 (VvImportLine, 1);
  g_autofree char *title = vv_object_title (row->object, vv_texts_user_language ());

  line->verdict = row->verdict;
  line->line = row->line;
  line->kind = vv_entity_label (vv_object_entity (row->object));
  line->title = *title != '\0' ? g_steal_pointer (&title) : g_strdup (line->kind);
  line->detail = row->reason != NULL                  ? g_strdup (row->reason)
                 : row->verdict == VV_VERDICT_CHANGED ? changed_fields (row)
                                                      : g_strdup ("");
  return line;
}

static void
collect (VvImportPlan *self, const VvPlan *plan)
{
  for (guint i = 0; i < plan->rows->len; i++)
    g_ptr_array_add (self->lines, make_line (&g_array_index (plan->rows, VvPlanRow, i)));
  for (guint i = 0; i < VV_N_VERDICTS; i++)
    self->counts[i] = plan->counts[i];
  self->is_there = plan->rows->len > 0 && g_array_index (plan->rows, VvPlanRow, 0).existing != NULL;
}

gboolean
vv_import_plan_find (VvEdit *edit, gpointer data, GError **error)
{
  VvImportPlan *self = data;
  VvPlanFlags flags = self->is_another ? VV_PLAN_AS_NEW : VV_PLAN_DEFAULT;
  g_autoptr (VvPlan) plan = NULL;

  vv_edit_set_label (edit, "import", NULL); /* a trial leaves no trace of it */
  self->import = vv_import_read (self->path, flags, error);
  if (self->import == NULL)
    return FALSE;
  plan = vv_plan_new (vv_edit_reader (edit), self->import->file, flags, error);
  if (plan == NULL)
    return FALSE;
  if (plan->counts[VV_VERDICT_REJECTED] == 0)
    {
      g_autoptr (GError) refused = NULL; /* its rows say it */

      vv_plan_apply (plan, edit, &refused);
    }
  collect (self, plan);
  return TRUE;
}

gboolean
vv_import_plan_apply (VvEdit *edit, gpointer data, GError **error)
{
  VvImportPlan *self = data;

  g_clear_pointer (&self->import, vv_import_free);
  self->import =
      vv_import_read (self->path, self->is_another ? VV_PLAN_AS_NEW : VV_PLAN_DEFAULT, error);
  return self->import != NULL && vv_import_apply (edit, self->import, error);
}
