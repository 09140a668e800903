#include "vv-plan-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/vv-fold.h"
#include "model/vv-person.h"
#include "model/vv-texts.h"

#define BIT(field) (G_GUINT64_CONSTANT (1) << (field))

static void
add_clean (const char *language, const char *text, gpointer data)
{
  char **texts = data;
  g_autofree char *clean = vv_text_clean (text);
  char *more = vv_texts_set (*texts, language, clean);

  g_free (*texts);
  *texts = more;
}

/* Only what the store would change is changed; in JSON such characters are escapes or not ASCII. */
static gboolean
may_need_cleaning (const char *text, VvFieldKind kind)
{
  for (const guchar *p = (const guchar *) text; *p != '\0'; p++)
    if ((*p < 0x20 && *p != '\t' && *p != '\n') || *p >= 0x7F)
      return TRUE;

  return kind == VV_FIELD_TEXTS && strchr (text, '\\') != NULL;
}

/* (transfer full): the text as the store would keep it, or else what is stored could never be equal
 * to what the file says. */
static char *
clean_text (const char *text, VvFieldKind kind)
{
  char *texts = NULL;

  if (!may_need_cleaning (text, kind))
    return g_strdup (text);
  if (kind == VV_FIELD_TEXT)
    return vv_text_clean (text);
  vv_texts_foreach (text, add_clean, &texts);
  return texts;
}

static gboolean
is_words (VvFieldKind kind)
{
  return kind == VV_FIELD_TEXT || kind == VV_FIELD_TEXTS;
}

static void
take_words (VvObject *object, VvObject *said, guint i)
{
  VvFieldKind kind = vv_object_entity (object)->fields[i].kind;
  g_autofree char *clean = clean_text (vv_object_text (said, i), kind);

  if (kind == VV_FIELD_TEXTS)
    vv_object_take_text (object, i, vv_texts_merge (vv_object_text (object, i), clean));
  /* An empty text is no news where there is none. */
  else if (*clean != '\0' || vv_object_is_set (object, i))
    vv_object_set_text (object, i, clean);
}

static void
take_value (VvObject *object, VvObject *said, guint i)
{
  switch (vv_object_entity (object)->fields[i].kind)
    {
    case VV_FIELD_INTEGER:
    case VV_FIELD_BOOLEAN:
      vv_object_set_integer (object, i, vv_object_integer (said, i));
      break;
    case VV_FIELD_REAL:
      vv_object_set_real (object, i, vv_object_real (said, i));
      break;
    case VV_FIELD_TEXT:
    case VV_FIELD_TEXTS:
      take_words (object, said, i);
      break;
    default:
      vv_object_set_text (object, i, vv_object_text (said, i));
    }
}

/* A record that is not yet stored has no id: 0 stands for the one that it will get. */
static void
take_link (VvPlanning *planning, VvPlanRow *row, guint i, guint field)
{
  int target = vv_plan_target (planning->plan, i, field);
  VvPlanRow *other = target >= 0 ? VV_PLAN_ROW (planning->plan, target) : NULL;

  if (other == NULL)
    return;
  if (other->existing == NULL && other->verdict == VV_VERDICT_CONFLICT)
    /* Translators: the number of a line */
    vv_plan_judge (row, VV_VERDICT_REJECTED,
                   g_strdup_printf (_ ("It names the record of line %d, which can’t be decided. "
                                       "Correct that one first."),
                                    other->line));
  vv_object_set_integer (row->object, field,
                         other->existing != NULL ? vv_object_id (other->existing) : 0);
}

/* What the file says, over what row->object is. */
static void
take_all (VvPlanning *planning, guint i)
{
  VvPlanRow *row = VV_PLAN_ROW (planning->plan, i);
  VvObject *said = VV_PLAN_RECORD (planning->plan, i)->object;
  const VvEntity *entity = vv_object_entity (said);

  for (guint field = 0; field < entity->n_fields; field++)
    if (entity->fields[field].kind == VV_FIELD_REFERENCE)
      take_link (planning, row, i, field);
    else if (vv_object_is_set (said, field))
      take_value (row->object, said, field);
}

/* Two people without a number must not have the same one. */
static void
drop_empty_number (VvObject *person)
{
  const char *number = vv_object_text (person, VV_PERSON_STAFF_NUMBER);

  if (number != NULL && *number == '\0')
    vv_object_unset (person, VV_PERSON_STAFF_NUMBER);
}

static void
settle_new (VvPlanning *planning, guint i)
{
  VvPlanRow *row = VV_PLAN_ROW (planning->plan, i);
  const VvEntity *entity = vv_entity (VV_PLAN_RECORD (planning->plan, i)->kind);

  if (row->object == NULL)
    row->object = vv_object_copy (VV_PLAN_RECORD (planning->plan, i)->object);
  if (i == 0)
    vv_object_set_uid (row->object, planning->program_uid);
  for (guint field = 0; field < entity->n_fields; field++)
    if (entity->fields[field].kind == VV_FIELD_REFERENCE)
      take_link (planning, row, i, field);
    else if (is_words (entity->fields[field].kind) && vv_object_is_set (row->object, field))
      vv_object_take_text (
          row->object, field,
          clean_text (vv_object_text (row->object, field), entity->fields[field].kind));
  if (entity->kind == VV_ENTITY_PERSON)
    drop_empty_number (row->object);
  vv_object_complete (row->object);
}

static void
check_moves (VvPlanRow *row)
{
  const VvEntity *entity = vv_object_entity (row->object);

  for (guint i = 0; i < entity->n_fields; i++)
    {
      const VvField *field = &entity->fields[i];
      const char *from, *to;

      if (field->kind != VV_FIELD_CHOICE || (row->changed & BIT (i)) == 0)
        continue;
      from = vv_object_text (row->existing, i);
      to = vv_object_text (row->object, i);
      if (!vv_choices_may_move (field->choices, from, to))
        /* Translators: a state, another state */
        vv_plan_judge (row, VV_VERDICT_CONFLICT,
                       g_strdup_printf (_ ("“%s” can’t become “%s”. It is left as it is in the "
                                           "workspace."),
                                        vv_choices_label (field->choices, from),
                                        vv_choices_label (field->choices, to)));
    }
}

static void
settle_existing (VvPlanning *planning, guint i)
{
  VvPlanRow *row = VV_PLAN_ROW (planning->plan, i);
  const VvEntity *entity = vv_object_entity (row->existing);

  row->verdict = VV_VERDICT_UNCHANGED;
  row->object = vv_object_copy (row->existing);
  take_all (planning, i);
  if (entity->kind == VV_ENTITY_PERSON)
    drop_empty_number (row->object);
  for (guint field = 0; field < entity->n_fields; field++)
    if (!vv_object_field_equals (row->object, row->existing, field))
      row->changed |= BIT (field);
  if (row->verdict == VV_VERDICT_UNCHANGED && row->changed != 0)
    row->verdict = VV_VERDICT_CHANGED;
  if (row->verdict == VV_VERDICT_CHANGED)
    check_moves (row);
}

/* A conflict stays as the workspace has it. */
static void
leave (VvPlanning *planning, guint i)
{
  VvPlanRow *row = VV_PLAN_ROW (planning->plan, i);

  if (row->existing != NULL)
    g_set_object (&row->object, row->existing);
  else if (row->object == NULL)
    row->object = vv_object_copy (VV_PLAN_RECORD (planning->plan, i)->object);
  row->changed = 0;
}

void
vv_plan_settle (VvPlanning *planning, guint i)
{
  VvPlanRow *row = VV_PLAN_ROW (planning->plan, i);
  g_autoptr (GError) error = NULL;

  if (row->verdict != VV_VERDICT_CONFLICT && row->verdict != VV_VERDICT_REJECTED)
    {
      if (row->existing != NULL)
        settle_existing (planning, i);
      else
        settle_new (planning, i);
    }
  if (row->verdict == VV_VERDICT_NEW || row->verdict == VV_VERDICT_CHANGED)
    if (!vv_object_validate (row->object, &error))
      vv_plan_judge (row, VV_VERDICT_REJECTED, g_strdup (error->message));
  if (row->verdict == VV_VERDICT_UNCHANGED || row->verdict == VV_VERDICT_CONFLICT ||
      row->object == NULL)
    leave (planning, i);
}
