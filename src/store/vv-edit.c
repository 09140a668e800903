#include "vv-edit-private.h"

#include <glib/gi18n-lib.h>
#include <stdarg.h>

#include "base/vv-error.h"
#include "vv-history-private.h"
#include "vv-remove.h"
#include "vv-rows.h"
#include "vv-rules.h"

struct _VvEdit
{
  VvReader *connection;
  sqlite3_session *session;
  char *key;
  GPtrArray *arguments;
  gboolean is_dirty;  /* written to since the effects were read */
  VvEffects *effects; /* (nullable): what the edit did when last asked */
  void *changeset;    /* of sqlite3_malloc(), with the effects */
  int size;
};

static void
vv_edit_clear (VvEdit *edit)
{
  sqlite3session_delete (edit->session);
  sqlite3_free (edit->changeset);
  g_clear_pointer (&edit->effects, vv_effects_free);
  g_clear_pointer (&edit->arguments, g_ptr_array_unref);
  g_free (edit->key);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (VvEdit, vv_edit_clear)

VvReader *
vv_edit_reader (VvEdit *edit)
{
  return edit->connection;
}

void
vv_edit_set_label (VvEdit *edit, const char *key, ...)
{
  va_list list;
  const char *argument;

  g_free (edit->key);
  edit->key = g_strdup (key);
  g_ptr_array_set_size (edit->arguments, 0);
  va_start (list, key);
  while ((argument = va_arg (list, const char *)) != NULL)
    g_ptr_array_add (edit->arguments, g_strdup (argument));
  va_end (list);
}

gboolean
vv_edit_insert (VvEdit *edit, VvObject *object, GError **error)
{
  vv_object_complete (object);
  vv_rows_clean (object);
  edit->is_dirty = TRUE;
  return vv_object_validate (object, error) && vv_rows_insert (edit->connection, object, error);
}

/* A record stays in its program, and a participation with its person: what hangs on it would be
 * left behind. */
static gboolean
keeps_fixed (VvObject *object, VvObject *stored, GError **error)
{
  const VvEntity *entity = vv_object_entity (object);

  for (guint i = 0; i < entity->n_fields; i++)
    if ((entity->fields[i].flags & (VV_FIELD_SCOPE | VV_FIELD_FIXED)) != 0 &&
        !vv_object_field_equals (object, stored, i))
      {
        g_autofree char *field = vv_field_typed_name (&entity->fields[i]);

        vv_error_set_rule (error, "fixed",
                           /* Translators: a field, then a kind of record, say "pair" */
                           _ ("“%s” of this %s can’t change; make another one instead."), field,
                           vv_entity_label (entity));
        return FALSE;
      }

  return TRUE;
}

gboolean
vv_edit_update (VvEdit *edit, VvObject *object, GError **error)
{
  const VvEntity *entity = vv_object_entity (object);
  g_autoptr (VvObject) stored = NULL;
  guint64 fields = 0;

  stored = vv_reader_load (edit->connection, entity->kind, vv_object_id (object), error);
  if (stored == NULL)
    return FALSE;
  vv_rows_clean (object);
  if (!vv_object_validate (object, error) || !keeps_fixed (object, stored, error))
    return FALSE;
  for (guint i = 0; i < entity->n_fields; i++)
    if (!vv_object_field_equals (object, stored, i))
      fields |= G_GUINT64_CONSTANT (1) << i;
  if (fields == 0)
    return TRUE;
  edit->is_dirty = TRUE;
  return vv_rows_update (edit->connection, object, fields, error);
}

gboolean
vv_edit_remove (VvEdit *edit, VvEntityKind kind, gint64 id, GError **error)
{
  g_autoptr (VvObject) object = vv_reader_load (edit->connection, kind, id, error);

  edit->is_dirty = TRUE;
  return object != NULL && vv_remove (edit->connection, kind, id, error);
}

/* Reads what the edit did so far, once per state of it. */
static gboolean
update_effects (VvEdit *edit, GError **error)
{
  int code;

  if (edit->effects != NULL && !edit->is_dirty)
    return TRUE;
  g_clear_pointer (&edit->effects, vv_effects_free);
  g_clear_pointer (&edit->changeset, sqlite3_free);
  code = sqlite3session_changeset (edit->session, &edit->size, &edit->changeset);
  if (code != SQLITE_OK)
    return vv_connection_fail (edit->connection, code, error);
  edit->effects = vv_changeset_effects (edit->changeset, edit->size, FALSE);
  edit->is_dirty = FALSE;
  return TRUE;
}

gboolean
vv_edit_check (VvEdit *edit, GPtrArray **violations, GError **error)
{
  *violations = g_ptr_array_new_with_free_func ((GDestroyNotify) vv_violation_free);
  return update_effects (edit, error) &&
         vv_rules_check (edit->connection, edit->effects, VV_RULES_MOVES, *violations, error);
}

/* Refuses the edit with the first rule that it breaks, or with a reference that leads nowhere. */
static gboolean
refuse_violations (VvEdit *edit, GError **error)
{
  g_autoptr (GPtrArray) violations = NULL;
  int dangling = 0, unused = 0;

  if (!vv_edit_check (edit, &violations, error))
    return FALSE;
  if (violations->len > 0)
    {
      VvViolation *first = g_ptr_array_index (violations, 0);

      vv_error_set_rule (error, first->rule, "%s", first->message);
      return FALSE;
    }
  sqlite3_db_status (edit->connection->db, SQLITE_DBSTATUS_DEFERRED_FKS, &dangling, &unused, 0);
  if (dangling != 0)
    vv_error_set_rule (error, "reference",
                       _ ("A record would refer to something that is not there."));
  return dangling == 0;
}

static gboolean
finish (VvEdit *edit, const VvAuthor *author, gint64 *seq, GError **error)
{
  *seq = 0;
  if (!refuse_violations (edit, error))
    return FALSE;
  if (edit->size == 0)
    return TRUE;

  g_assert (edit->key != NULL); /* every edit says what it does */
  g_ptr_array_add (edit->arguments, NULL);
  return vv_history_add (edit->connection, author, edit->key,
                         (const char *const *) edit->arguments->pdata, edit->effects,
                         edit->changeset, edit->size, seq, error);
}

gboolean
vv_edit_run (VvReader *connection,
             const VvAuthor *author,
             VvEditFunc func,
             gpointer data,
             gboolean is_trial,
             GCancellable *cancellable,
             GArray **touched,
             gint64 *seq,
             char **key,
             GStrv *arguments,
             GError **error)
{
  g_auto (VvEdit) edit = { .connection = connection };
  gboolean ok;

  edit.arguments = g_ptr_array_new_with_free_func (g_free);
  *touched = NULL;
  if (!vv_connection_execute (connection, "BEGIN IMMEDIATE; PRAGMA defer_foreign_keys = ON", error))
    return FALSE;
  edit.session = vv_changeset_record (connection, error);
  ok = edit.session != NULL && func (&edit, data, error) && finish (&edit, author, seq, error) &&
       !g_cancellable_set_error_if_cancelled (cancellable, error);
  if (ok && !is_trial && *seq != 0)
    ok = vv_connection_execute (connection, "COMMIT", error);
  else
    vv_connection_execute (connection, "ROLLBACK", NULL);
  if (!ok && sqlite3_get_autocommit (connection->db) == 0)
    vv_connection_execute (connection, "ROLLBACK", NULL); /* a COMMIT that failed */
  if (is_trial)
    *seq = 0;
  if (ok && *seq != 0)
    {
      *touched = g_array_ref (edit.effects->touched);
      *key = g_strdup (edit.key);
      *arguments = g_strdupv ((GStrv) edit.arguments->pdata); /* finish() has ended them */
    }
  else
    *touched = g_array_new (FALSE, FALSE, sizeof (VvTouched));

  return ok;
}
