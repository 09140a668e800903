#include "vv-file.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/vfs.h>
#include <unistd.h>

#include "base/vv-error.h"
#include "vv-migration.h"

/* Where SQLite's file format has what tells a file. */
#define HEADER 100
#define WRITE_VERSION_AT 18
#define USER_VERSION_AT 60
#define APPLICATION_ID_AT 68

/* The largest file of which every page is looked at when it is opened. */
#define QUICK_CHECK_MAX (32 * 1024 * 1024)

static guint32
big_endian (const guint8 *at)
{
  return (guint32) at[0] << 24 | (guint32) at[1] << 16 | (guint32) at[2] << 8 | at[3];
}

static gboolean
fail_errno (GError **error, const char *path, int code, const char *format)
{
  g_autofree char *name = g_path_get_basename (path);

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  g_set_error (error, VV_ERROR,
               code == ENOENT                     ? VV_ERROR_NOT_FOUND
               : code == ENOSPC || code == EFBIG ? VV_ERROR_FULL
               : code == EACCES || code == EROFS || code == EPERM ? VV_ERROR_READ_ONLY
                                                                  : VV_ERROR_IO,
               format, name, g_strerror (code));
#pragma GCC diagnostic pop
  return FALSE;
}

static gboolean
refuse_taken (const char *path, GError **error)
{
  g_autofree char *name = g_path_get_basename (path);

  g_set_error (error, VV_ERROR, VV_ERROR_IO,
               _ ("“%s” is there already and was left as it is: choose another name."), name);
  return FALSE;
}

static gboolean
read_header (const char *path, guint8 header[HEADER], gsize *size, GError **error)
{
  int fd = g_open (path, O_RDONLY | O_CLOEXEC, 0);
  struct stat info;
  gssize n;

  /* Translators: a file's name, then why */
  if (fd < 0)
    return fail_errno (error, path, errno, _ ("“%s” can’t be opened: %s."));
  if (fstat (fd, &info) == 0 && S_ISDIR (info.st_mode))
    {
      close (fd);
      return fail_errno (error, path, EISDIR, _ ("“%s” can’t be opened: %s."));
    }
  n = read (fd, header, HEADER);
  if (n < 0)
    fail_errno (error, path, errno, _ ("“%s” can’t be read: %s."));
  close (fd);
  *size = n > 0 ? (gsize) n : 0;
  return n >= 0;
}

static gboolean
can_write (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);

  return access (path, W_OK) == 0 && access (folder, W_OK) == 0;
}

gboolean
vv_file_inspect (const char *path, int *version, VvFileAccess *access_out, GError **error)
{
  guint8 header[HEADER] = { 0 };
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *wal = g_strconcat (path, "-wal", NULL);
  gsize size = 0;

  if (!read_header (path, header, &size, error))
    return FALSE;
  if (size < HEADER || memcmp (header, "SQLite format 3", 16) != 0 ||
      big_endian (header + APPLICATION_ID_AT) != VV_APPLICATION_ID)
    {
      g_set_error (error, VV_ERROR, VV_ERROR_FOREIGN,
                   size == 0 ? _ ("“%s” is empty: it is not a Viceversa workspace.")
                             : _ ("“%s” is not a Viceversa workspace."),
                   name);
      return FALSE;
    }
  *version = (int) big_endian (header + USER_VERSION_AT);
  if (*version > vv_migration_head (vv_migrations, vv_n_migrations))
    {
      g_set_error (error, VV_ERROR, VV_ERROR_NEWER,
                   _ ("“%s” was made by a newer Viceversa (format %d). Update Viceversa to open it."),
                   name, *version);
      return FALSE;
    }
  *access_out = can_write (path) ? VV_FILE_WRITABLE
                : header[WRITE_VERSION_AT] == 2 && !g_file_test (wal, G_FILE_TEST_EXISTS)
                    ? VV_FILE_IMMUTABLE
                    : VV_FILE_READ_ONLY;
  return TRUE;
}

gboolean
vv_file_is_local (const char *path)
{
  /* ext2 to ext4, XFS, btrfs, F2FS, ZFS, tmpfs, overlayfs */
  static const guint32 known[] = { 0xEF53,     0x58465342, 0x9123683E, 0xF2F52010,
                                   0x2FC12FC1, 0x01021994, 0x794C7630 };
  struct statfs info;

  if (statfs (path, &info) != 0)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    if ((guint32) info.f_type == known[i])
      return TRUE;

  return FALSE;
}

static gboolean
sync_one (const char *path, int flags)
{
  int fd = g_open (path, flags | O_CLOEXEC, 0);
  gboolean ok = fd >= 0 && fsync (fd) == 0;
  int code = errno;

  if (fd >= 0)
    close (fd);
  errno = code;
  return ok;
}

gboolean
vv_file_sync (const char *path, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);

  return (sync_one (path, O_RDWR) && sync_one (folder, O_RDONLY | O_DIRECTORY)) ||
         fail_errno (error, path, errno, _ ("“%s” can’t be written to the disk: %s."));
}

/* Fills a file that nobody knows of yet. */
static gboolean
fill (const char *path, GError **error)
{
  g_autoptr (VvReader) connection = vv_connection_open (path, VV_CONNECTION_WRITE, error);

  return connection != NULL &&
         vv_migrate (connection, vv_migrations, vv_n_migrations, error);
}

/* Gives the finished file its name, unless the name is taken by now. */
static gboolean
publish (const char *temporary, const char *path, GError **error)
{
  if (link (temporary, path) == 0)
    g_unlink (temporary);
  else if (errno == EEXIST || g_file_test (path, G_FILE_TEST_EXISTS))
    return refuse_taken (path, error);
  else if (g_rename (temporary, path) != 0) /* no hard links here */
    return fail_errno (error, path, errno, _ ("“%s” can’t be made: %s."));
  return vv_file_sync (path, error);
}

gboolean
vv_file_create (const char *path, GError **error)
{
  g_autofree char *temporary = g_strconcat (path, ".XXXXXX", NULL);
  int fd;

  if (g_file_test (path, G_FILE_TEST_EXISTS))
    return refuse_taken (path, error);
  fd = g_mkstemp_full (temporary, O_RDWR | O_CLOEXEC, 0600);
  if (fd < 0)
    return fail_errno (error, path, errno, _ ("“%s” can’t be made: %s."));
  close (fd);
  if (fill (temporary, error) && publish (temporary, path, error))
    return TRUE;

  g_unlink (temporary);
  return FALSE;
}

static gboolean
is_sound (VvReader *connection)
{
  g_auto (VvStatement) statement = VV_STATEMENT_INIT;

  return vv_statement_prepare (&statement, connection, "PRAGMA quick_check (1)", NULL) &&
         vv_statement_step (&statement, NULL) &&
         g_strcmp0 (vv_statement_text (&statement, 0), "ok") == 0;
}

gboolean
vv_file_check (VvReader *connection, GError **error)
{
  gint64 size = vv_connection_number (
      connection, "SELECT page_count * page_size FROM pragma_page_count, pragma_page_size", 0);
  g_autofree char *name = g_path_get_basename (connection->path);
  gint64 tables = 0;

  if (size <= QUICK_CHECK_MAX && !is_sound (connection))
    {
      /* a busy file is no damaged one: let SQLite say which */
      if (vv_connection_execute (connection, "SELECT count (*) FROM sqlite_schema", error))
        vv_connection_fail (connection, SQLITE_CORRUPT, error);
      return FALSE;
    }
  if (vv_connection_number (connection,
                            "SELECT count (*) FROM sqlite_schema WHERE type IN ('trigger', 'view')",
                            1) != 0)
    {
      g_set_error (error, VV_ERROR, VV_ERROR_FOREIGN,
                   _ ("“%s” holds what no Viceversa workspace holds; it is not opened."), name);
      return FALSE;
    }
  for (guint kind = 1; kind < VV_N_ENTITIES; kind++)
    {
      g_autofree char *sql = g_strdup_printf (
          "SELECT count (*) FROM sqlite_schema WHERE type = 'table' AND name = '%s'",
          vv_entity (kind)->name);

      tables += vv_connection_number (connection, sql, 0);
    }
  return tables == VV_N_ENTITIES - 1 || vv_connection_fail (connection, SQLITE_CORRUPT, error);
}
