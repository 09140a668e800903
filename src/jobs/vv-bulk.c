#include "jobs/vv-bulk.h"

#include <glib/gi18n-lib.h>

#include "base/vv-date.h"
#include "base/vv-error.h"
#include "jobs/vv-label.h"
#include "jobs/vv-record.h"
#include "model/vv-participation.h"
#include "vv-accompany.h"
#include "vv-held.h"

void
vv_bulk_change_free (VvBulkChange *change)
{
  g_clear_pointer (&change->ids, g_array_unref);
  g_free (change->value);
  g_free (change);
}

void
vv_bulk_move_free (VvBulkMove *move)
{
  g_clear_pointer (&move->people, g_array_unref);
  g_free (move->role);
  g_free (move->state);
  g_free (move->reason);
  g_free (move);
}

void
vv_bulk_removal_free (VvBulkRemoval *removal)
{
  g_clear_pointer (&removal->ids, g_array_unref);
  g_free (removal);
}

static guint
length (const GArray *ids)
{
  return ids != NULL ? ids->len : 0;
}

/* The most particular label there is for so many records. */
static void
set_label (VvEdit *edit, const char *verb, const VvEntity *entity, const char *field, guint n)
{
  g_autofree char *general = g_strdup_printf ("%s-many", verb);
  g_autofree char *particular = g_strdup_printf ("%s-%s", general, entity->name);
  g_autofree char *exact = g_strdup_printf ("%s-%s", particular, field);
  g_autofree char *count = g_strdup_printf ("%u", n);

  if (vv_label_is_known (exact))
    vv_edit_set_label (edit, exact, count, NULL);
  else if (vv_label_is_known (particular))
    vv_edit_set_label (edit, particular, count, NULL);
  else
    vv_edit_set_label (edit, general, count, NULL);
}

static gboolean
set_value (VvObject *object, const VvBulkChange *change, GError **error)
{
  if (vv_object_entity (object)->fields[change->field].kind != VV_FIELD_REFERENCE)
    return vv_object_parse (object, change->field, change->value != NULL ? change->value : "",
                            error);
  if (change->reference == 0)
    vv_object_unset (object, change->field);
  else
    vv_object_set_integer (object, change->field, change->reference);
  return TRUE;
}

static gboolean
change_one (VvEdit *edit, const VvBulkChange *change, gint64 id, guint32 today, GError **error)
{
  VvReader *reader = vv_edit_reader (edit);
  g_autoptr (VvObject) before = vv_reader_load (reader, change->kind, id, error);
  g_autoptr (VvObject) object = NULL;

  if (before == NULL)
    return FALSE;
  object = vv_object_copy (before);
  return set_value (object, change, error) &&
         vv_accompany (reader, object, before, today, error) &&
         (change->kind != VV_ENTITY_SESSION || vv_held_check (object, before, today, error)) &&
         vv_edit_update (edit, object, error);
}

static gboolean
change_alone (VvEdit *edit, const VvBulkChange *change, GError **error)
{
  g_autoptr (VvObject) object = vv_reader_load (vv_edit_reader (edit), change->kind,
                                                g_array_index (change->ids, gint64, 0), error);

  return object != NULL && set_value (object, change, error) &&
         vv_record_update (edit, object, vv_today (), error);
}

gboolean
vv_bulk_change (VvEdit *edit, gpointer data, GError **error)
{
  const VvBulkChange *change = data;
  const VvEntity *entity = vv_entity (change->kind);
  guint32 today = vv_today ();

  if (length (change->ids) == 1)
    return change_alone (edit, change, error);
  for (guint i = 0; i < length (change->ids); i++)
    if (!change_one (edit, change, g_array_index (change->ids, gint64, i), today, error))
      return FALSE;

  set_label (edit, "change", entity, entity->fields[change->field].name, length (change->ids));
  return TRUE;
}

typedef struct
{
  const VvBulkMove *move;
  GPtrArray *found; /* of VvObject: the participations concerned */
} Search;

static gboolean
see_participation (VvObject *participation, gpointer data)
{
  Search *search = data;
  const char *role = vv_object_text (participation, VV_PARTICIPATION_ROLE);

  if (vv_object_integer (participation, VV_PARTICIPATION_PROGRAM_ID) == search->move->program_id &&
      (search->move->role == NULL || g_strcmp0 (search->move->role, role) == 0))
    g_ptr_array_add (search->found, g_object_ref (participation));
  return TRUE;
}

/* (transfer full): the participations of all those people; %NULL on error */
static GPtrArray *
find_participations (VvReader *reader, const VvBulkMove *move, GError **error)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (g_object_unref);
  Search search = { .move = move, .found = found };

  for (guint i = 0; i < length (move->people); i++)
    if (!vv_reader_each (reader, VV_ENTITY_PARTICIPATION, VV_PARTICIPATION_PERSON_ID,
                         g_array_index (move->people, gint64, i), see_participation, &search,
                         error))
      return NULL;
  if (found->len > 0)
    return g_steal_pointer (&found);
  g_set_error_literal (error, VV_ERROR, VV_ERROR_NOT_FOUND,
                       _ ("None of these people takes part in the program. Add them to it first, "
                          "or choose another program."));
  return NULL;
}

static gboolean
move_one (VvEdit *edit, const VvBulkMove *move, VvObject *before, guint32 today, GError **error)
{
  g_autoptr (VvObject) object = vv_object_copy (before);

  if (!vv_object_parse (object, VV_PARTICIPATION_STATE, move->state != NULL ? move->state : "",
                        error))
    return FALSE;
  if (move->reason != NULL)
    vv_object_set_text (object, VV_PARTICIPATION_REASON,
                        *move->reason != '\0' ? move->reason : NULL);
  return vv_accompany (vv_edit_reader (edit), object, before, today, error) &&
         vv_edit_update (edit, object, error);
}

gboolean
vv_bulk_move (VvEdit *edit, gpointer data, GError **error)
{
  const VvBulkMove *move = data;
  g_autoptr (GPtrArray) found = find_participations (vv_edit_reader (edit), move, error);
  g_autoptr (GHashTable) people = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autofree char *count = NULL;

  if (found == NULL)
    return FALSE;
  for (guint i = 0; i < found->len; i++)
    {
      VvObject *each = g_ptr_array_index (found, i);
      gint64 person = vv_object_integer (each, VV_PARTICIPATION_PERSON_ID);

      if (!move_one (edit, move, each, vv_today (), error))
        return FALSE;
      g_hash_table_add (people, g_memdup2 (&person, sizeof person));
    }
  count = g_strdup_printf ("%u", g_hash_table_size (people));
  vv_edit_set_label (edit, VV_LABEL_MOVE_PEOPLE, count, move->state, NULL);
  return TRUE;
}

gboolean
vv_bulk_remove (VvEdit *edit, gpointer data, GError **error)
{
  const VvBulkRemoval *removal = data;

  if (length (removal->ids) == 1)
    return vv_record_remove (edit, removal->kind, g_array_index (removal->ids, gint64, 0), error);
  for (guint i = 0; i < length (removal->ids); i++)
    if (!vv_edit_remove (edit, removal->kind, g_array_index (removal->ids, gint64, i), error))
      return FALSE;

  set_label (edit, "remove", vv_entity (removal->kind), "", length (removal->ids));
  return TRUE;
}
