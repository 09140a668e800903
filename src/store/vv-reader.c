#include "store/vv-reader.h"

#include <glib/gi18n-lib.h>

#include "base/vv-date.h"
#include "base/vv-error.h"
#include "model/vv-action.h"
#include "model/vv-pair.h"
#include "model/vv-participation.h"
#include "model/vv-person.h"
#include "model/vv-session.h"
#include "model/vv-texts.h"
#include "vv-rows.h"

VvObject *
vv_reader_load (VvReader *reader, VvEntityKind kind, gint64 id, GError **error)
{
  const VvEntity *entity = vv_entity (kind);
  g_auto (VvStatement) statement = VV_STATEMENT_INIT;
  g_autofree char *sql = NULL;
  GError *failure = NULL;

  sql = g_strdup_printf ("SELECT %s FROM %s WHERE id = ?", vv_rows_columns (entity), entity->name);
  if (!vv_statement_prepare (&statement, reader, sql, error))
    return NULL;
  vv_statement_bind_integer (&statement, 1, id);
  if (vv_statement_step (&statement, &failure))
    return vv_rows_read (&statement, entity);

  if (failure != NULL)
    g_propagate_error (error, failure);
  else
    /* Translators: a kind of record, say "pair" */
    g_set_error (error, VV_ERROR, VV_ERROR_NOT_FOUND, _ ("This %s is no longer there."),
                 vv_entity_label (entity));
  return NULL;
}

gboolean
vv_reader_find (VvReader *reader,
                VvEntityKind kind,
                gint64 program_id,
                const char *uid,
                gint64 *id,
                GError **error)
{
  const VvEntity *entity = vv_entity (kind);
  gboolean is_scoped = vv_entity_field_with (entity, VV_FIELD_SCOPE) >= 0;
  g_auto (VvStatement) statement = VV_STATEMENT_INIT;
  g_autofree char *sql = NULL;
  GError *failure = NULL;

  *id = 0;
  sql = g_strdup_printf ("SELECT id FROM %s WHERE uid = ?%s", entity->name,
                         is_scoped ? " AND program_id = ?" : "");
  if (!vv_statement_prepare (&statement, reader, sql, error))
    return FALSE;
  vv_statement_bind_text (&statement, 1, uid);
  if (is_scoped)
    vv_statement_bind_integer (&statement, 2, program_id);
  if (vv_statement_step (&statement, &failure))
    *id = vv_statement_integer (&statement, 0);
  if (failure != NULL)
    g_propagate_error (error, failure);
  return failure == NULL;
}

GArray *
vv_reader_find_people (VvReader *reader, guint field, const char *text, GError **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_auto (VvStatement) statement = VV_STATEMENT_INIT;
  GError *failure = NULL;
  const char *sql = field == VV_PERSON_EMAIL
                        ? "SELECT id FROM person WHERE email = ? COLLATE NOCASE ORDER BY id"
                        : "SELECT id FROM person WHERE staff_number = ? ORDER BY id";

  g_return_val_if_fail (field == VV_PERSON_EMAIL || field == VV_PERSON_STAFF_NUMBER, NULL);

  if (!vv_statement_prepare (&statement, reader, sql, error))
    return NULL;
  vv_statement_bind_text (&statement, 1, text);
  while (vv_statement_step (&statement, &failure))
    {
      gint64 id = vv_statement_integer (&statement, 0);

      g_array_append_val (ids, id);
    }
  if (failure == NULL)
    return g_steal_pointer (&ids);

  g_propagate_error (error, failure);
  return NULL;
}

gboolean
vv_reader_each (VvReader *reader,
                VvEntityKind kind,
                int field,
                gint64 id,
                VvRecordFunc func,
                gpointer data,
                GError **error)
{
  const VvEntity *entity = vv_entity (kind);
  g_auto (VvStatement) statement = VV_STATEMENT_INIT;
  g_autoptr (GString) sql = g_string_new (NULL);
  GError *failure = NULL;
  gboolean go_on = TRUE;

  g_string_printf (sql, "SELECT %s FROM %s", vv_rows_columns (entity), entity->name);
  if (field >= 0)
    g_string_append_printf (sql, " WHERE %s = ?", entity->fields[field].name);
  g_string_append (sql, vv_entity_field (entity, "position") >= 0 ? " ORDER BY position, id"
                                                                  : " ORDER BY id");
  if (!vv_statement_prepare (&statement, reader, sql->str, error))
    return FALSE;
  if (field >= 0)
    vv_statement_bind_integer (&statement, 1, id);
  while (go_on && vv_statement_step (&statement, &failure))
    {
      g_autoptr (VvObject) object = vv_rows_read (&statement, entity);

      go_on = func (object, data);
    }
  if (failure != NULL)
    g_propagate_error (error, failure);
  return failure == NULL;
}

char *
vv_reader_identity (VvReader *reader, VvEntityKind kind, gint64 id)
{
  g_auto (VvStatement) statement = VV_STATEMENT_INIT;
  g_autofree char *sql = g_strdup_printf ("SELECT uid FROM %s WHERE id = ?", vv_entity (kind)->name);

  if (!vv_statement_prepare (&statement, reader, sql, NULL))
    return NULL;
  vv_statement_bind_integer (&statement, 1, id);
  return vv_statement_step (&statement, NULL) ? g_strdup (vv_statement_text (&statement, 0)) : NULL;
}

/* The record that names one without a title of its own. */
static char *
name_by (VvReader *reader, VvObject *object, guint field)
{
  VvEntityKind target = vv_object_entity (object)->fields[field].target;

  return vv_reader_name (reader, target, vv_object_integer (object, field));
}

static char *
name_pair (VvReader *reader, VvObject *pair)
{
  g_autofree char *mentor = name_by (reader, pair, VV_PAIR_MENTOR_ID);
  g_autofree char *mentee = name_by (reader, pair, VV_PAIR_MENTEE_ID);

  /* Translators: the two people of a pair, mentor first */
  return g_strdup_printf (_ ("%s and %s"), mentor, mentee);
}

static char *
name_session (VvReader *reader, VvObject *session)
{
  g_autofree char *pair = name_by (reader, session, VV_SESSION_PAIR_ID);
  g_autofree char *day = vv_date_show (vv_date_parse (vv_object_text (session, VV_SESSION_DAY)));

  /* Translators: a session: the two people, then its day */
  return g_strdup_printf (_ ("%s, %s"), pair, day);
}

char *
vv_reader_name (VvReader *reader, VvEntityKind kind, gint64 id)
{
  g_autoptr (VvObject) object = vv_reader_load (reader, kind, id, NULL);
  const VvEntity *entity = vv_entity (kind);
  g_autofree char *title = NULL;
  int owner = vv_entity_field_with (entity, VV_FIELD_OWNER);

  if (object == NULL)
    return g_strdup (vv_entity_label (entity));
  title = vv_object_title (object, vv_texts_user_language ());
  if (*title != '\0')
    return g_steal_pointer (&title);
  if (kind == VV_ENTITY_PARTICIPATION)
    return name_by (reader, object, VV_PARTICIPATION_PERSON_ID);
  if (kind == VV_ENTITY_PAIR)
    return name_pair (reader, object);
  if (kind == VV_ENTITY_SESSION)
    return name_session (reader, object);
  return owner >= 0 ? name_by (reader, object, (guint) owner)
                    : g_strdup_printf ("#%" G_GINT64_FORMAT, id);
}
