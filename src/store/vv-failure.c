#include "vv-failure.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <sqlite3.h>
#include <string.h>

#include "base/vv-error.h"
#include "model/vv-entity.h"

static const char *
field_words (const VvEntity *entity, const char *column)
{
  int field = vv_entity_field (entity, column);

  return field >= 0 ? vv_field_label (&entity->fields[field]) : column;
}

/* @columns: what must differ, as "person.staff_number" or "topic.program_id, topic.uid". */
static void
set_unique (GError **error, const char *columns)
{
  g_auto (GStrv) names = g_strsplit_set (columns, "., ", -1);
  const VvEntity *entity = vv_entity_by_name (names[0]);

  if (entity == NULL)
    vv_error_set_rule (error, "unique", _ ("There is such a record already."));
  else if (g_strv_length (names) == 2)
    vv_error_set_rule (error, "unique",
                       /* Translators: a kind of record, say "person", then a field of it */
                       _ ("Another %s has the same “%s”: each needs its own."),
                       vv_entity_label (entity), field_words (entity, names[1]));
  else if (g_str_has_suffix (columns, ".uid"))
    vv_error_set_rule (error, "unique",
                       /* Translators: a kind of record, say "topic" */
                       _ ("Another %s of this program has the same uid: each needs its own."),
                       vv_entity_label (entity));
  else
    vv_error_set_rule (error, "unique",
                       /* Translators: a kind of record, say "participation" */
                       _ ("There is such a %s already: change that one instead."),
                       vv_entity_label (entity));
}

/* The records of a broken constraint: "UNIQUE constraint failed: person.staff_number". */
static void
set_constraint (GError **error, int code, const char *message)
{
  const char *what = strstr (message, ": ");

  what = what != NULL ? what + 2 : message;
  if (code == SQLITE_CONSTRAINT_UNIQUE)
    set_unique (error, what);
  else if (code == SQLITE_CONSTRAINT_FOREIGNKEY)
    vv_error_set_rule (error, "reference",
                       _ ("A record would refer to something that is not there."));
  else
    vv_error_set_rule (error, "value", _ ("A value is not allowed here: %s."), what);
}

static void
set_io (GError **error, const char *name, int system_errno)
{
  if (system_errno == ENOSPC || system_errno == EFBIG || system_errno == EDQUOT)
    g_set_error (error, VV_ERROR, VV_ERROR_FULL,
                 _ ("There is no room to write “%s”. Nothing was changed; make room and try again."),
                 name);
  else
    g_set_error (error, VV_ERROR, VV_ERROR_IO, _ ("“%s” can’t be read or written: %s."), name,
                 system_errno != 0 ? g_strerror (system_errno) : _ ("unknown reason"));
}

void
vv_failure_set (GError **error, const char *path, int code, const char *message, int system_errno)
{
  g_autofree char *name = g_path_get_basename (path);

  g_debug ("SQLite %d: %s (%s)", code, message, path);
  switch (code & 0xFF)
    {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      g_set_error (error, VV_ERROR, VV_ERROR_BUSY,
                   _ ("“%s” is in use by another program. Nothing was changed; try again in a moment."),
                   name);
      break;
    case SQLITE_FULL:
      set_io (error, name, ENOSPC);
      break;
    case SQLITE_READONLY:
    case SQLITE_PERM:
      g_set_error (error, VV_ERROR, VV_ERROR_READ_ONLY,
                   _ ("“%s” can’t be written: the file or its folder is read-only."), name);
      break;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      g_set_error (error, VV_ERROR, VV_ERROR_DAMAGED,
                   _ ("“%s” is damaged. Restore the latest backup of it."), name);
      break;
    case SQLITE_CONSTRAINT:
      set_constraint (error, code, message);
      break;
    case SQLITE_INTERRUPT:
      g_set_error_literal (error, VV_ERROR, VV_ERROR_CANCELLED,
                           _ ("Cancelled. Nothing was changed."));
      break;
    case SQLITE_CANTOPEN:
      g_set_error (error, VV_ERROR, VV_ERROR_IO, _ ("“%s” can’t be opened: %s."), name,
                   system_errno != 0 ? g_strerror (system_errno) : message);
      break;
    case SQLITE_IOERR:
      set_io (error, name, system_errno);
      break;
    default:
      g_set_error (error, VV_ERROR, VV_ERROR_IO, _ ("“%s” can’t be used: %s."), name, message);
    }
}
