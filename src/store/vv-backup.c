#include "vv-backup-private.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "base/vv-error.h"
#include "vv-author.h"
#include "vv-file.h"
#include "vv-history-private.h"
#include "vv-migration.h"

#define KEPT 10

static gboolean
fail (GError **error, const char *path, int code)
{
  g_autofree char *name = g_path_get_basename (path);

  g_set_error (error, VV_ERROR, code == ENOSPC || code == EFBIG ? VV_ERROR_FULL : VV_ERROR_IO,
               /* Translators: a file's name, then why */
               _ ("The backup “%s” can’t be written: %s."), name, g_strerror (code));
  return FALSE;
}

/* Copies all of @from into @to, both open. */
static gboolean
copy (VvReader *from, VvReader *to, GError **error)
{
  sqlite3_backup *backup = sqlite3_backup_init (to->db, "main", from->db, "main");
  int code;

  if (backup == NULL)
    return vv_connection_fail (to, sqlite3_errcode (to->db), error);
  code = sqlite3_backup_step (backup, -1);
  sqlite3_backup_finish (backup);
  return code == SQLITE_DONE || vv_connection_fail (to, code, error);
}

static gboolean
copy_to_file (VvReader *connection, const char *path, GError **error)
{
  g_autoptr (VvReader) to = vv_connection_open (path, VV_CONNECTION_WRITE, error);

  return to != NULL && copy (connection, to, error) &&
         vv_connection_execute (to, "PRAGMA journal_mode = DELETE", error) &&
         vv_file_check (to, error);
}

gboolean
vv_backup_write (VvReader *connection, const char *path, GError **error)
{
  g_autofree char *temporary = g_strconcat (path, ".XXXXXX", NULL);
  int fd = g_mkstemp_full (temporary, O_RDWR | O_CLOEXEC, 0600);
  int code;

  if (fd < 0)
    return fail (error, path, errno);
  close (fd);
  if (!copy_to_file (connection, temporary, error) || !vv_file_sync (temporary, error))
    {
      g_unlink (temporary);
      return FALSE;
    }
  if (g_rename (temporary, path) == 0)
    return vv_file_sync (path, error);

  code = errno;
  g_unlink (temporary);
  return fail (error, path, code);
}

/* A workspace's backups lie under its name and a digest of its place, so that two files of one name
 * do not mix. */
char *
vv_backup_folder (const char *path)
{
  g_autofree char *digest = g_compute_checksum_for_string (G_CHECKSUM_SHA256, path, -1);
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *folder = NULL;
  char *end = strrchr (name, '.');

  if (end != NULL && end != name)
    *end = '\0';
  digest[8] = '\0';
  folder = g_strdup_printf ("%s-%s", name, digest);
  return g_build_filename (g_get_user_data_dir (), "viceversa", "backups", folder, NULL);
}

static int
newest_first (gconstpointer a, gconstpointer b)
{
  return strcmp (*(char *const *) b, *(char *const *) a);
}

static void
prune (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, ".viceversa"))
      g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort (names, newest_first);
  for (guint i = KEPT; i < names->len; i++)
    {
      g_autofree char *old = g_build_filename (folder, g_ptr_array_index (names, i), NULL);

      g_unlink (old);
    }
}

static gboolean
keep_in_folder (VvReader *connection, const char *name, gboolean once, GError **error)
{
  g_autofree char *folder = vv_backup_folder (connection->path);
  g_autofree char *path = g_build_filename (folder, name, NULL);

  if (once && g_file_test (path, G_FILE_TEST_EXISTS))
    return TRUE;
  if (g_mkdir_with_parents (folder, 0700) != 0)
    return fail (error, path, errno);
  if (!vv_backup_write (connection, path, error))
    return FALSE;
  prune (folder);
  return TRUE;
}

/* The clock's day, not vv_today(): a demonstration's day makes no backup. */
gboolean
vv_backup_daily (VvReader *connection, GError **error)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *name = g_date_time_format (now, "%Y-%m-%d.viceversa");

  return keep_in_folder (connection, name, TRUE, error);
}

gboolean
vv_backup_keep (VvReader *connection, const char *reason, GError **error)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *moment = g_date_time_format (now, "%Y-%m-%d-%H%M%S");
  g_autofree char *name = g_strdup_printf ("%s-%s.viceversa", moment, reason);

  return keep_in_folder (connection, name, FALSE, error);
}

/* Brings a copy of the backup up to date, ends its undo and notes the restore in its history. */
static gboolean
prepare (const char *copy_path, const char *path, gint64 next_seq, GError **error)
{
  g_autoptr (VvReader) connection = vv_connection_open (copy_path, VV_CONNECTION_WRITE, error);
  g_autofree char *name = g_path_get_basename (path);
  const char *arguments[] = { name, NULL };
  g_autofree char *sql = NULL;
  VvAuthor *author;
  gint64 seq;
  gboolean ok;

  if (connection == NULL || !vv_file_check (connection, error) ||
      !vv_migrate (connection, vv_migrations, vv_n_migrations, error) ||
      !vv_connection_execute (connection, "BEGIN IMMEDIATE", error))
    return FALSE;
  author = vv_author_new ();
  ok = vv_history_add (connection, author, "restore", arguments, NULL, NULL, 0, &seq, error) &&
       vv_history_seal (connection, error);
  vv_author_free (author);
  sql = g_strdup_printf ("UPDATE edit SET seq = max (seq, %" G_GINT64_FORMAT ")"
                         " WHERE seq = %" G_GINT64_FORMAT "; COMMIT",
                         next_seq, seq);
  return ok && vv_connection_execute (connection, sql, error);
}

gboolean
vv_backup_load (VvReader *connection, const char *path, gint64 next_seq, GError **error)
{
  g_autofree char *folder = vv_backup_folder (connection->path);
  g_autofree char *temporary = g_build_filename (folder, "restore.XXXXXX", NULL);
  g_autoptr (VvReader) source = NULL;
  VvFileAccess access;
  int version;
  int fd;
  gboolean ok;

  if (!vv_file_inspect (path, &version, &access, error))
    return FALSE;
  source = vv_connection_open (path, access == VV_FILE_IMMUTABLE ? VV_CONNECTION_IMMUTABLE : 0, error);
  if (source == NULL)
    return FALSE;
  fd = g_mkdir_with_parents (folder, 0700) == 0
           ? g_mkstemp_full (temporary, O_RDWR | O_CLOEXEC, 0600)
           : -1;
  if (fd < 0)
    return fail (error, temporary, errno);
  close (fd);
  ok = copy_to_file (source, temporary, error) && prepare (temporary, path, next_seq, error);
  if (ok)
    {
      g_autoptr (VvReader) ready = vv_connection_open (temporary, 0, error);

      ok = ready != NULL && copy (ready, connection, error);
    }
  g_unlink (temporary);
  return ok;
}
