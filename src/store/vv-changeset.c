#include "vv-changeset.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/vv-error.h"

/* Columns before the fields in a row: id and uid. */
#define FIRST_FIELD 2

static void
clear_move (gpointer data)
{
  VvMove *move = data;

  g_free (move->from);
  g_free (move->to);
}

void
vv_effects_free (VvEffects *effects)
{
  g_array_unref (effects->touched);
  g_array_unref (effects->moves);
  g_free (effects);
}

typedef int (*VvChangedValue) (sqlite3_changeset_iter *iter, int column, sqlite3_value **value);

static const char *
value_text (sqlite3_changeset_iter *iter, VvChangedValue get, int column)
{
  sqlite3_value *value = NULL;

  if (get (iter, column, &value) != SQLITE_OK || value == NULL)
    return NULL;
  return (const char *) sqlite3_value_text (value);
}

/* The fields that an UPDATE writes; and the moves among them. */
static guint64
updated_fields (sqlite3_changeset_iter *iter, const VvEntity *entity, gint64 id, VvEffects *effects)
{
  guint64 fields = 0;

  for (guint i = 0; i < entity->n_fields; i++)
    {
      sqlite3_value *value = NULL;
      const VvField *field = &entity->fields[i];
      int column = (int) i + FIRST_FIELD;

      if (sqlite3changeset_new (iter, column, &value) != SQLITE_OK || value == NULL)
        continue;
      fields |= G_GUINT64_CONSTANT (1) << i;
      if (field->kind == VV_FIELD_CHOICE && field->choices->is_state)
        {
          VvMove move = { entity->kind, id, i,
                          g_strdup (value_text (iter, sqlite3changeset_old, column)),
                          g_strdup (value_text (iter, sqlite3changeset_new, column)) };

          g_array_append_val (effects->moves, move);
        }
    }

  return fields;
}

static void
add_effect (VvEffects *effects, sqlite3_changeset_iter *iter)
{
  const char *table = NULL;
  int columns = 0, op = 0;
  sqlite3_value *id = NULL;
  const VvEntity *entity;
  VvTouched touched = { 0 };

  sqlite3changeset_op (iter, &table, &columns, &op, NULL);
  entity = vv_entity_by_name (table);
  if (entity == NULL)
    return;
  touched.kind = entity->kind;
  if (op == SQLITE_INSERT)
    sqlite3changeset_new (iter, 0, &id);
  else
    sqlite3changeset_old (iter, 0, &id);
  touched.id = id != NULL ? sqlite3_value_int64 (id) : 0;
  touched.change = op == SQLITE_INSERT   ? VV_CHANGE_INSERTED
                   : op == SQLITE_DELETE ? VV_CHANGE_REMOVED
                                         : VV_CHANGE_UPDATED;
  touched.fields = op == SQLITE_UPDATE ? updated_fields (iter, entity, touched.id, effects)
                                       : G_MAXUINT64;
  g_array_append_val (effects->touched, touched);
}

VvEffects *
vv_changeset_effects (gconstpointer changeset, int size, gboolean inverted)
{
  VvEffects *effects = g_new0 (VvEffects, 1);
  sqlite3_changeset_iter *iter = NULL;

  effects->touched = g_array_new (FALSE, FALSE, sizeof (VvTouched));
  effects->moves = g_array_new (FALSE, FALSE, sizeof (VvMove));
  g_array_set_clear_func (effects->moves, clear_move);
  if (size == 0 ||
      sqlite3changeset_start_v2 (&iter, size, (void *) changeset,
                                 inverted ? SQLITE_CHANGESETSTART_INVERT : 0) != SQLITE_OK)
    return effects;

  while (sqlite3changeset_next (iter) == SQLITE_ROW)
    add_effect (effects, iter);
  sqlite3changeset_finalize (iter);
  return effects;
}

static guint
touched_hash (gconstpointer data)
{
  const VvTouched *touched = data;

  return (guint) touched->id * 31u + (guint) touched->kind;
}

static gboolean
touched_equal (gconstpointer a, gconstpointer b)
{
  const VvTouched *x = a;
  const VvTouched *y = b;

  return x->id == y->id && x->kind == y->kind;
}

GHashTable *
vv_touched_set (GArray *touched)
{
  GHashTable *set = g_hash_table_new (touched_hash, touched_equal);

  for (guint i = 0; i < touched->len; i++)
    g_hash_table_add (set, &g_array_index (touched, VvTouched, i));
  return set;
}

gboolean
vv_touched_contains (GHashTable *set, const VvTouched *touched)
{
  return g_hash_table_contains (set, touched);
}

GPtrArray *
vv_touched_changes (GArray *touched)
{
  GPtrArray *changes = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < touched->len; i++)
    {
      const VvTouched *each = &g_array_index (touched, VvTouched, i);
      VvChange *change = g_new0 (VvChange, 1);

      change->kind = each->kind;
      change->id = each->id;
      change->change = each->change;
      g_ptr_array_add (changes, change);
    }

  return changes;
}

sqlite3_session *
vv_changeset_record (VvReader *connection, GError **error)
{
  sqlite3_session *session = NULL;
  int code = sqlite3session_create (connection->db, "main", &session);

  for (guint kind = 1; code == SQLITE_OK && kind < VV_N_ENTITIES; kind++)
    code = sqlite3session_attach (session, vv_entity (kind)->name);
  if (code == SQLITE_OK)
    return session;

  sqlite3session_delete (session);
  vv_connection_fail (connection, code, error);
  return NULL;
}

static int
on_conflict (void *data, int conflict, sqlite3_changeset_iter *iter)
{
  VvTouched *first = data;
  const char *table = NULL;
  int columns = 0, op = 0;
  sqlite3_value *id = NULL;

  if (conflict != SQLITE_CHANGESET_FOREIGN_KEY && first->kind == VV_ENTITY_NONE)
    {
      sqlite3changeset_op (iter, &table, &columns, &op, NULL);
      if (op == SQLITE_INSERT)
        sqlite3changeset_new (iter, 0, &id);
      else
        sqlite3changeset_old (iter, 0, &id);
      first->kind = vv_entity_by_name (table) != NULL ? vv_entity_by_name (table)->kind
                                                      : VV_ENTITY_NONE;
      first->id = id != NULL ? sqlite3_value_int64 (id) : 0;
    }
  return SQLITE_CHANGESET_ABORT;
}

gboolean
vv_changeset_apply (VvReader *connection,
                    gconstpointer changeset,
                    int size,
                    gboolean inverted,
                    VvTouched *conflict,
                    GError **error)
{
  int code;

  memset (conflict, 0, sizeof *conflict);
  /* A savepoint would keep every page it changes, and each statement would walk along all of them. */
  code = sqlite3changeset_apply_v2 (connection->db, size, (void *) changeset, NULL, on_conflict,
                                    conflict, NULL, NULL,
                                    SQLITE_CHANGESETAPPLY_NOSAVEPOINT |
                                        (inverted ? SQLITE_CHANGESETAPPLY_INVERT : 0));
  if (code == SQLITE_OK)
    return TRUE;
  if ((code & 0xFF) == SQLITE_ABORT || (code & 0xFF) == SQLITE_CONSTRAINT)
    g_set_error_literal (error, VV_ERROR, VV_ERROR_CONFLICT,
                         _ ("The records have changed since. Nothing was changed."));
  else
    vv_connection_fail (connection, code, error);
  return FALSE;
}
