#include <glib/gi18n-lib.h>

#include "base/vv-error.h"
#include "vv-plan-private.h"

/* A reference between two new records of one kind, to be filled in when both are stored. */
typedef struct
{
  guint row;
  guint field;
} Later;

static gboolean
is_stored (const VvPlanRow *row)
{
  return row->verdict == VV_VERDICT_NEW || row->verdict == VV_VERDICT_CHANGED;
}

static gboolean
refuse (VvPlan *plan, GError **error)
{
  g_autoptr (GString) sentence = g_string_new (NULL);
  guint i = 0;

  vv_plan_tally (plan);
  while (VV_PLAN_ROW (plan, i)->verdict != VV_VERDICT_REJECTED)
    i++;
  /* Translators: name of a file, number of a line, what is wrong there */
  g_string_printf (sentence, _ ("%s, line %d: %s"), plan->file->name, VV_PLAN_ROW (plan, i)->line,
                   VV_PLAN_ROW (plan, i)->reason);
  if (plan->counts[VV_VERDICT_REJECTED] > 1)
    {
      guint more = plan->counts[VV_VERDICT_REJECTED] - 1;

      g_string_append_c (sentence, ' ');
      g_string_append_printf (sentence,
                              g_dngettext (GETTEXT_PACKAGE, "%u more record is refused.",
                                           "%u more records are refused.", more),
                              more);
    }
  g_set_error_literal (error, VV_ERROR, VV_ERROR_RULE, sentence->str);
  return FALSE;
}

/* A rule that a record breaks is a verdict on its row; a disk that is full is not. */
static gboolean
reject (VvPlan *plan, guint i, GError *failure, GError **error)
{
  gboolean is_verdict = g_error_matches (failure, VV_ERROR, VV_ERROR_INPUT) ||
                        g_error_matches (failure, VV_ERROR, VV_ERROR_RULE) ||
                        g_error_matches (failure, VV_ERROR, VV_ERROR_CONFLICT);

  if (!is_verdict)
    {
      g_propagate_error (error, failure);
      return FALSE;
    }
  vv_plan_judge (VV_PLAN_ROW (plan, i), VV_VERDICT_REJECTED, g_strdup (failure->message));
  g_error_free (failure);
  return refuse (plan, error);
}

/* Fills in the ids that records have got since; @later takes what is to be filled in later. */
static void
link_row (VvPlan *plan, guint i, GArray *later)
{
  VvPlanRow *row = VV_PLAN_ROW (plan, i);
  const VvEntity *entity = vv_object_entity (row->object);

  for (guint field = 0; field < entity->n_fields; field++)
    {
      Later pending = { i, field };
      int target =
          entity->fields[field].kind == VV_FIELD_REFERENCE ? vv_plan_target (plan, i, field) : -1;
      gint64 id = target >= 0 ? vv_object_id (VV_PLAN_ROW (plan, target)->object) : 0;

      if (target < 0 || VV_PLAN_ROW (plan, target)->existing != NULL)
        continue;
      if (id != 0)
        vv_object_set_integer (row->object, field, id);
      else
        {
          vv_object_unset (row->object, field);
          g_array_append_val (later, pending);
        }
    }
}

static gboolean
store_row (VvPlan *plan, VvEdit *edit, guint i, GError **error)
{
  VvPlanRow *row = VV_PLAN_ROW (plan, i);
  GError *failure = NULL;

  if (vv_object_id (row->object) == 0 ? vv_edit_insert (edit, row->object, &failure)
                                      : vv_edit_update (edit, row->object, &failure))
    return TRUE;
  return reject (plan, i, failure, error);
}

static gboolean
store_all (VvPlan *plan, VvEdit *edit, GArray *later, GError **error)
{
  /* The kinds are in an order in which nothing refers to a later one. */
  for (guint kind = 1; kind < VV_N_ENTITIES; kind++)
    for (guint i = 0; i < plan->rows->len; i++)
      if (VV_PLAN_RECORD (plan, i)->kind == kind && is_stored (VV_PLAN_ROW (plan, i)))
        {
          link_row (plan, i, later);
          if (!store_row (plan, edit, i, error))
            return FALSE;
        }

  return TRUE;
}

static gboolean
store_later (VvPlan *plan, VvEdit *edit, GArray *later, GError **error)
{
  for (guint n = 0; n < later->len; n++)
    {
      const Later *pending = &g_array_index (later, Later, n);
      int target = vv_plan_target (plan, pending->row, pending->field);

      vv_object_set_integer (VV_PLAN_ROW (plan, pending->row)->object, pending->field,
                             vv_object_id (VV_PLAN_ROW (plan, target)->object));
      if (!store_row (plan, edit, pending->row, error))
        return FALSE;
    }

  return TRUE;
}

static char *
row_key (VvEntityKind kind, gint64 id)
{
  return g_strdup_printf ("%d %" G_GINT64_FORMAT, (int) kind, id);
}

static GHashTable *
stored_rows (VvPlan *plan)
{
  GHashTable *rows = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < plan->rows->len; i++)
    if (is_stored (VV_PLAN_ROW (plan, i)))
      g_hash_table_insert (
          rows,
          row_key (VV_PLAN_RECORD (plan, i)->kind, vv_object_id (VV_PLAN_ROW (plan, i)->object)),
          VV_PLAN_ROW (plan, i));
  return rows;
}

/* Gives the rows their broken rules. Returns a violation of a record that the file does not hold,
 * if there is one. */
static const VvViolation *
blame (VvPlan *plan, GPtrArray *violations)
{
  g_autoptr (GHashTable) rows = stored_rows (plan);
  const VvViolation *foreign = NULL;

  for (guint i = 0; i < violations->len; i++)
    {
      const VvViolation *violation = g_ptr_array_index (violations, i);
      g_autofree char *key = row_key (violation->kind, violation->id);
      VvPlanRow *row = g_hash_table_lookup (rows, key);

      if (row == NULL)
        foreign = violation;
      else if (row->verdict != VV_VERDICT_REJECTED)
        vv_plan_judge (row, VV_VERDICT_REJECTED, g_strdup (violation->message));
    }

  return foreign;
}

static gboolean
check_rules (VvPlan *plan, VvEdit *edit, GError **error)
{
  g_autoptr (GPtrArray) violations = NULL;
  const VvViolation *foreign;

  if (!vv_edit_check (edit, &violations, error))
    return FALSE;
  if (violations->len == 0)
    return TRUE;

  foreign = blame (plan, violations);
  vv_plan_tally (plan);
  if (plan->counts[VV_VERDICT_REJECTED] > 0)
    return refuse (plan, error);
  vv_error_set_rule (error, foreign->rule, "%s", foreign->message);
  return FALSE;
}

gboolean
vv_plan_apply (VvPlan *plan, VvEdit *edit, GError **error)
{
  g_autoptr (GArray) later = g_array_new (FALSE, FALSE, sizeof (Later));

  if (plan->counts[VV_VERDICT_REJECTED] > 0)
    return refuse (plan, error);
  if (!store_all (plan, edit, later, error) || !store_later (plan, edit, later, error))
    return FALSE;

  plan->program_id = vv_object_id (VV_PLAN_ROW (plan, 0)->object);
  return check_rules (plan, edit, error);
}
