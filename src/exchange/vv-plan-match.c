#include "vv-plan-private.h"

#include <glib/gi18n-lib.h>

#include "model/vv-participation-topic.h"
#include "model/vv-participation.h"

/* What only one record of a program may have: the same person in the same role, the same topic in
 * the same participation. */
static const struct
{
  VvEntityKind kind;
  guint first, second;
} keys[] = {
  { VV_ENTITY_PARTICIPATION, VV_PARTICIPATION_PERSON_ID, VV_PARTICIPATION_ROLE },
  { VV_ENTITY_PARTICIPATION_TOPIC, VV_PARTICIPATION_TOPIC_PARTICIPATION_ID,
    VV_PARTICIPATION_TOPIC_TOPIC_ID },
};

static int
key_number (VvEntityKind kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    if (keys[i].kind == kind)
      return (int) i;

  return -1;
}

static char *
existing_part (VvObject *object, guint field)
{
  if (vv_object_entity (object)->fields[field].kind == VV_FIELD_CHOICE)
    return g_strdup (vv_object_text (object, field));

  return g_strdup_printf ("%" G_GINT64_FORMAT, vv_object_integer (object, field));
}

/* As existing_part(), for a row; what is not yet in the workspace goes by its place in the file. */
static char *
row_part (VvPlan *plan, guint i, guint field)
{
  VvFileRecord *record = VV_PLAN_RECORD (plan, i);
  int target;

  if (vv_entity (record->kind)->fields[field].kind == VV_FIELD_CHOICE)
    return g_strdup (vv_object_text (record->object, field));
  target = vv_plan_target (plan, i, field);
  if (target < 0)
    return NULL;
  if (VV_PLAN_ROW (plan, target)->existing != NULL)
    return g_strdup_printf ("%" G_GINT64_FORMAT,
                            vv_object_id (VV_PLAN_ROW (plan, target)->existing));
  return g_strdup_printf ("#%d", target);
}

static char *
join (char *first, char *second)
{
  char *key = first != NULL && second != NULL ? g_strconcat (first, " ", second, NULL) : NULL;

  g_free (first);
  g_free (second);
  return key;
}

static gboolean
keep (VvObject *object, gpointer data)
{
  VvPlanning *planning = data;
  VvEntityKind kind = vv_object_entity (object)->kind;
  int number = key_number (kind);

  g_hash_table_insert (planning->existing[kind], g_strdup (vv_object_uid (object)),
                       g_object_ref (object));
  if (number >= 0)
    g_hash_table_insert (planning->twins[kind],
                         join (existing_part (object, keys[number].first),
                               existing_part (object, keys[number].second)),
                         g_object_ref (object));
  return TRUE;
}

static GHashTable *
records_by_text (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
}

static gboolean
load_kind (VvPlanning *planning, VvEntityKind kind, GError **error)
{
  int scope = vv_entity_field_with (vv_entity (kind), VV_FIELD_SCOPE);

  if (scope < 0 || planning->existing[kind] != NULL)
    return TRUE;
  planning->existing[kind] = records_by_text ();
  planning->twins[kind] = records_by_text ();
  return planning->plan->program_id == 0 ||
         vv_reader_each (planning->reader, kind, scope, planning->plan->program_id, keep, planning,
                         error);
}

gboolean
vv_plan_load (VvPlanning *planning, GError **error)
{
  VvPlan *plan = planning->plan;

  if (!vv_reader_find (planning->reader, VV_ENTITY_PROGRAM, 0, planning->program_uid,
                       &plan->program_id, error))
    return FALSE;
  if (plan->program_id != 0)
    {
      VV_PLAN_ROW (plan, 0)->existing =
          vv_reader_load (planning->reader, VV_ENTITY_PROGRAM, plan->program_id, error);
      if (VV_PLAN_ROW (plan, 0)->existing == NULL)
        return FALSE;
    }
  for (guint i = 1; i < plan->rows->len; i++)
    if (!load_kind (planning, VV_PLAN_RECORD (plan, i)->kind, error))
      return FALSE;

  return TRUE;
}

/* Two rows that say the same twice, and a row that the workspace has under another identity. */
static void
match_twin (VvPlanning *planning, guint i, int number)
{
  VvEntityKind kind = keys[number].kind;
  VvPlanRow *row = VV_PLAN_ROW (planning->plan, i);
  g_autofree char *key = join (row_part (planning->plan, i, keys[number].first),
                               row_part (planning->plan, i, keys[number].second));
  VvObject *twin = key != NULL ? g_hash_table_lookup (planning->twins[kind], key) : NULL;
  int before;

  if (key == NULL)
    return;
  if (row->existing == NULL && twin != NULL)
    {
      row->existing = g_object_ref (twin);
      vv_plan_judge (row, VV_VERDICT_CONFLICT,
                     g_strdup (_ ("The workspace has the same under another id. It is left as it "
                                  "is there.")));
    }
  if (planning->said[kind] == NULL)
    planning->said[kind] = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  before = GPOINTER_TO_INT (g_hash_table_lookup (planning->said[kind], key)) - 1;
  if (before >= 0)
    /* Translators: the number of a line */
    vv_plan_judge (row, VV_VERDICT_REJECTED,
                   g_strdup_printf (_ ("Line %d says the same already. Take one out."),
                                    VV_PLAN_ROW (planning->plan, before)->line));
  else
    g_hash_table_insert (planning->said[kind], g_steal_pointer (&key),
                         GINT_TO_POINTER ((int) i + 1));
}

void
vv_plan_match (VvPlanning *planning, guint i)
{
  const VvFileRecord *record = VV_PLAN_RECORD (planning->plan, i);
  VvObject *existing =
      g_hash_table_lookup (planning->existing[record->kind], vv_object_uid (record->object));
  int number = key_number (record->kind);

  if (existing != NULL)
    VV_PLAN_ROW (planning->plan, i)->existing = g_object_ref (existing);
  if (number >= 0)
    match_twin (planning, i, number);
}
