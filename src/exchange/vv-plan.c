#include "vv-plan-private.h"

#include <string.h>

static void
clear_row (VvPlanRow *row)
{
  g_clear_object (&row->object);
  g_clear_object (&row->existing);
  g_free (row->reason);
}

void
vv_plan_free (VvPlan *plan)
{
  g_array_unref (plan->rows);
  g_free (plan);
}

int
vv_plan_target (VvPlan *plan, guint i, guint field)
{
  const VvFileRecord *record = VV_PLAN_RECORD (plan, i);
  VvFieldFlags flags = vv_entity (record->kind)->fields[field].flags;

  if ((flags & VV_FIELD_SCOPE) != 0)
    return 0;
  if ((flags & VV_FIELD_OWNER) != 0)
    return record->owner;

  return record->targets != NULL ? record->targets[field] : -1;
}

void
vv_plan_judge (VvPlanRow *row, VvVerdict verdict, char *reason)
{
  row->verdict = verdict;
  g_free (row->reason);
  row->reason = reason;
}

void
vv_plan_tally (VvPlan *plan)
{
  memset (plan->counts, 0, sizeof plan->counts);
  for (guint i = 0; i < plan->rows->len; i++)
    plan->counts[VV_PLAN_ROW (plan, i)->verdict]++;
}

static VvPlan *
make_plan (VvProgramFile *file)
{
  VvPlan *plan = g_new0 (VvPlan, 1);

  plan->file = file;
  plan->rows = g_array_sized_new (FALSE, TRUE, sizeof (VvPlanRow), file->records->len);
  g_array_set_clear_func (plan->rows, (GDestroyNotify) clear_row);
  g_array_set_size (plan->rows, file->records->len);
  for (guint i = 0; i < file->records->len; i++)
    VV_PLAN_ROW (plan, i)->line = VV_PLAN_RECORD (plan, i)->line;
  return plan;
}

static void
clear_planning (VvPlanning *planning)
{
  for (guint kind = 1; kind < VV_N_ENTITIES; kind++)
    {
      g_clear_pointer (&planning->existing[kind], g_hash_table_unref);
      g_clear_pointer (&planning->twins[kind], g_hash_table_unref);
      g_clear_pointer (&planning->said[kind], g_hash_table_unref);
    }
  g_clear_pointer (&planning->people, g_hash_table_unref);
  g_clear_pointer (&planning->staff_numbers, g_hash_table_unref);
  g_free (planning->program_uid);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (VvPlanning, clear_planning)

static gboolean
match_kind (VvPlanning *planning, VvEntityKind kind, GError **error)
{
  VvPlan *plan = planning->plan;

  for (guint i = 1; i < plan->rows->len; i++)
    {
      if (VV_PLAN_RECORD (plan, i)->kind != kind)
        continue;
      if (kind != VV_ENTITY_PERSON)
        vv_plan_match (planning, i);
      else if (!vv_plan_match_person (planning, i, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
match_all (VvPlanning *planning, GError **error)
{
  if (!vv_plan_load (planning, error))
    return FALSE;
  for (guint kind = VV_ENTITY_PROGRAM + 1; kind < VV_N_ENTITIES; kind++)
    if (!match_kind (planning, kind, error))
      return FALSE;

  return TRUE;
}

VvPlan *
vv_plan_new (VvReader *reader, VvProgramFile *file, VvPlanFlags flags, GError **error)
{
  g_autoptr (VvPlan) plan = make_plan (file);
  g_auto (VvPlanning) planning = { .plan = plan, .reader = reader };
  const char *uid = vv_object_uid (VV_PLAN_RECORD (plan, 0)->object);

  planning.program_uid = (flags & VV_PLAN_AS_NEW) != 0 ? g_uuid_string_random () : g_strdup (uid);
  planning.people = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  planning.staff_numbers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  if (!match_all (&planning, error))
    return NULL;

  for (guint i = 0; i < plan->rows->len; i++)
    vv_plan_settle (&planning, i);
  vv_plan_tally (plan);
  return g_steal_pointer (&plan);
}
