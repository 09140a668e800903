#include "vv-rows.h"

#include "base/vv-error.h"
#include "base/vv-fold.h"
#include "model/vv-texts.h"

/* SQL made once per entity from its table of fields. */
typedef struct
{
  const char *columns;
  const char *insert;
  const char *delete;
} VvRowsSql;

static const char *
make_columns (const VvEntity *entity)
{
  GString *sql = g_string_new ("id, uid");

  for (guint i = 0; i < entity->n_fields; i++)
    g_string_append_printf (sql, ", %s", entity->fields[i].name);
  return g_string_free (sql, FALSE);
}

static const char *
make_insert (const VvEntity *entity)
{
  GString *sql = g_string_new (NULL);
  guint n = entity->n_fields + 1 + (vv_entity_is_searched (entity) ? 1 : 0);

  g_string_printf (sql, "INSERT INTO %s (uid", entity->name);
  for (guint i = 0; i < entity->n_fields; i++)
    g_string_append_printf (sql, ", %s", entity->fields[i].name);
  g_string_append (sql, vv_entity_is_searched (entity) ? ", search) VALUES (?" : ") VALUES (?");
  for (guint i = 1; i < n; i++)
    g_string_append (sql, ", ?");
  g_string_append_c (sql, ')');
  return g_string_free (sql, FALSE);
}

static const VvRowsSql *
sql_for (const VvEntity *entity)
{
  static VvRowsSql table[VV_N_ENTITIES];
  static gsize made = 0;

  if (g_once_init_enter (&made))
    {
      for (guint kind = 1; kind < VV_N_ENTITIES; kind++)
        {
          const VvEntity *each = vv_entity (kind);

          table[kind].columns = make_columns (each);
          table[kind].insert = make_insert (each);
          table[kind].delete = g_strdup_printf ("DELETE FROM %s WHERE id = ?", each->name);
        }
      g_once_init_leave (&made, 1);
    }
  return &table[entity->kind];
}

const char *
vv_rows_columns (const VvEntity *entity)
{
  return sql_for (entity)->columns;
}

static void
read_field (VvStatement *statement, VvObject *object, const VvField *field, guint i)
{
  int column = (int) i + 2;

  if (sqlite3_column_type (statement->stmt, column) == SQLITE_NULL)
    return;
  switch (field->kind)
    {
    case VV_FIELD_INTEGER:
    case VV_FIELD_BOOLEAN:
    case VV_FIELD_REFERENCE:
      vv_object_set_integer (object, i, vv_statement_integer (statement, column));
      break;
    case VV_FIELD_REAL:
      vv_object_set_real (object, i, sqlite3_column_double (statement->stmt, column));
      break;
    default:
      vv_object_set_text (object, i, vv_statement_text (statement, column));
    }
}

VvObject *
vv_rows_read (VvStatement *statement, const VvEntity *entity)
{
  VvObject *object = vv_object_new (entity->kind);

  vv_object_set_id (object, vv_statement_integer (statement, 0));
  vv_object_set_uid (object, vv_statement_text (statement, 1));
  for (guint i = 0; i < entity->n_fields; i++)
    read_field (statement, object, &entity->fields[i], i);
  return object;
}

static void
bind_field (VvStatement *statement, int index, VvObject *object, const VvField *field, guint i)
{
  if (!vv_object_is_set (object, i))
    {
      sqlite3_bind_null (statement->stmt, index);
      return;
    }
  switch (field->kind)
    {
    case VV_FIELD_INTEGER:
    case VV_FIELD_BOOLEAN:
    case VV_FIELD_REFERENCE:
      vv_statement_bind_integer (statement, index, vv_object_integer (object, i));
      break;
    case VV_FIELD_REAL:
      sqlite3_bind_double (statement->stmt, index, vv_object_real (object, i));
      break;
    default:
      vv_statement_bind_text (statement, index, vv_object_text (object, i));
    }
}

gboolean
vv_rows_insert (VvReader *connection, VvObject *object, GError **error)
{
  const VvEntity *entity = vv_object_entity (object);
  g_auto (VvStatement) statement = VV_STATEMENT_INIT;
  g_autofree char *search = NULL;
  gboolean ok;

  if (!vv_statement_prepare (&statement, connection, sql_for (entity)->insert, error))
    return FALSE;
  vv_statement_bind_text (&statement, 1, vv_object_uid (object));
  for (guint i = 0; i < entity->n_fields; i++)
    bind_field (&statement, (int) i + 2, object, &entity->fields[i], i);
  if (vv_entity_is_searched (entity))
    {
      search = vv_object_search (object);
      vv_statement_bind_text (&statement, (int) entity->n_fields + 2, search);
    }
  ok = vv_statement_run (&statement, error);
  vv_statement_clear (&statement); /* before search goes */
  if (ok)
    vv_object_set_id (object, sqlite3_last_insert_rowid (connection->db));
  return ok;
}

gboolean
vv_rows_update (VvReader *connection, VvObject *object, guint64 fields, GError **error)
{
  const VvEntity *entity = vv_object_entity (object);
  g_autofree char *search = vv_entity_is_searched (entity) ? vv_object_search (object) : NULL;
  g_auto (VvStatement) statement = VV_STATEMENT_INIT;
  g_autoptr (GString) sql = g_string_new (NULL);
  int index = 0;
  gboolean ok;

  g_string_printf (sql, "UPDATE %s SET ", entity->name);
  for (guint i = 0; i < entity->n_fields; i++)
    if ((fields & (G_GUINT64_CONSTANT (1) << i)) != 0)
      g_string_append_printf (sql, "%s = ?, ", entity->fields[i].name);
  if (search != NULL)
    g_string_append (sql, "search = ?, ");
  g_string_truncate (sql, sql->len - 2);
  g_string_append (sql, " WHERE id = ?");
  if (!vv_statement_prepare (&statement, connection, sql->str, error))
    return FALSE;

  for (guint i = 0; i < entity->n_fields; i++)
    if ((fields & (G_GUINT64_CONSTANT (1) << i)) != 0)
      bind_field (&statement, ++index, object, &entity->fields[i], i);
  if (search != NULL)
    vv_statement_bind_text (&statement, ++index, search);
  vv_statement_bind_integer (&statement, ++index, vv_object_id (object));
  ok = vv_statement_run (&statement, error);
  vv_statement_clear (&statement);
  return ok;
}

gboolean
vv_rows_delete (VvReader *connection, const VvEntity *entity, gint64 id, GError **error)
{
  g_auto (VvStatement) statement = VV_STATEMENT_INIT;

  if (!vv_statement_prepare (&statement, connection, sql_for (entity)->delete, error))
    return FALSE;
  vv_statement_bind_integer (&statement, 1, id);
  return vv_statement_run (&statement, error);
}

static void
collect_clean (const char *language, const char *text, gpointer data)
{
  char **texts = data;
  g_autofree char *clean = vv_text_clean (text);
  char *more = vv_texts_set (*texts, language, clean);

  g_free (*texts);
  *texts = more;
}

static char *
clean_value (VvFieldKind kind, const char *text)
{
  char *texts = NULL;

  if (kind != VV_FIELD_TEXTS)
    return vv_text_clean (text);
  vv_texts_foreach (text, collect_clean, &texts);
  return texts;
}

void
vv_rows_clean (VvObject *object)
{
  const VvEntity *entity = vv_object_entity (object);

  for (guint i = 0; i < entity->n_fields; i++)
    {
      VvFieldKind kind = entity->fields[i].kind;

      if ((kind == VV_FIELD_TEXT || kind == VV_FIELD_TEXTS) && vv_object_is_set (object, i) &&
          g_utf8_validate (vv_object_text (object, i), -1, NULL))
        vv_object_take_text (object, i, clean_value (kind, vv_object_text (object, i)));
    }
}
