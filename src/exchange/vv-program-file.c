#include "exchange/vv-program-file.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/vv-date.h"
#include "base/vv-error.h"
#include "vv-program-reader.h"

#define PIECE (64 * 1024)

static gboolean
refuse (GError **error, int code, const char *name, const char *sentence)
{
  /* Translators: name of a file, what is wrong with it */
  g_set_error (error, VV_ERROR, code, _ ("%s: %s"), name, sentence);
  return FALSE;
}

/* What people choose by mistake, by its first bytes. */
static const char *
known_by_start (const char *data, gsize size)
{
  static const struct
  {
    const char *start;
    gsize length;
    gboolean is_packed;
  } others[] = { { "\x1f\x8b", 2, TRUE },
                 { "PK\x03\x04", 4, TRUE },
                 { "BZh", 3, TRUE },
                 { "\xfd"
                   "7zXZ",
                   5, TRUE },
                 { "7z\xbc\xaf", 4, TRUE },
                 { "\x28\xb5\x2f\xfd", 4, TRUE },
                 { "SQLite format 3", 15, FALSE } };

  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    if (size >= others[i].length && memcmp (data, others[i].start, others[i].length) == 0)
      return others[i].is_packed
                 ? _ ("The file is packed. Unpack it, and import the program file that is in it.")
                 : _ ("This is a database and not a program file. A workspace is opened, not "
                      "imported.");

  return NULL;
}

static gboolean
check_start (const char *name, const char *data, gsize size, GError **error)
{
  const char *known = known_by_start (data, size);

  if (size == 0)
    return refuse (error, VV_ERROR_CONTENT, name,
                   _ ("The file is empty. Choose a program file that Viceversa has exported."));
  return known == NULL || refuse (error, VV_ERROR_CONTENT, name, known);
}

static gboolean
too_large (const char *name, GError **error)
{
  return refuse (error, VV_ERROR_CONTENT, name,
                 _ ("The file is too large to be a program file. Choose another."));
}

VvProgramFile *
vv_program_file_parse (const char *name, const char *data, gsize size, GError **error)
{
  g_autoptr (VvProgramReader) reader = vv_program_reader_new (name);

  if (!check_start (name, data, size, error))
    return NULL;
  if (size > VV_PROGRAM_FILE_MAX && !too_large (name, error))
    return NULL;
  for (gsize at = 0; at < size; at += PIECE)
    if (!vv_program_reader_feed (reader, data + at, MIN (PIECE, size - at), error))
      return NULL;

  return vv_program_reader_finish (reader, error);
}

/* As read(), but fills the piece, so that only the last one is short. */
static gssize
read_piece (int fd, char *piece)
{
  gsize size = 0;

  while (size < PIECE)
    {
      gssize n = read (fd, piece + size, PIECE - size);

      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        return -1;
      if (n == 0)
        break;
      size += (gsize) n;
    }

  return (gssize) size;
}

static VvProgramFile *
read_pieces (int fd, const char *name, GError **error)
{
  g_autoptr (VvProgramReader) reader = vv_program_reader_new (name);
  g_autofree char *piece = g_malloc (PIECE);
  gsize total = 0;
  gssize size;

  while ((size = read_piece (fd, piece)) >= 0)
    {
      if (total == 0 && !check_start (name, piece, (gsize) size, error))
        return NULL;
      if (size == 0)
        return vv_program_reader_finish (reader, error);
      total += (gsize) size;
      if (total > VV_PROGRAM_FILE_MAX && !too_large (name, error))
        return NULL;
      if (!vv_program_reader_feed (reader, piece, (gsize) size, error))
        return NULL;
    }

  refuse (error, VV_ERROR_IO, name, _ ("The file can’t be read to its end. Try a copy of it."));
  return NULL;
}

static int
open_file (const char *path, const char *name, GError **error)
{
  /* Not blocking: a pipe would wait for ever. */
  int fd = open (path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
  struct stat status;

  if (fd < 0)
    {
      gboolean is_missing = errno == ENOENT || errno == ENOTDIR;

      refuse (error, is_missing ? VV_ERROR_NOT_FOUND : VV_ERROR_IO, name,
              is_missing ? _ ("There is no such file. Check its name.")
                         : _ ("The file can’t be opened. Check that you may read it."));
      return -1;
    }
  if (fstat (fd, &status) == 0 && S_ISREG (status.st_mode))
    return fd;

  close (fd);
  refuse (error, VV_ERROR_CONTENT, name,
          S_ISDIR (status.st_mode)
              ? _ ("This is a folder. Choose a program file in it.")
              : _ ("This is a device or a pipe and not a file. Choose a program file."));
  return -1;
}

VvProgramFile *
vv_program_file_read (const char *path, GError **error)
{
  g_autofree char *name = g_filename_display_basename (path);
  int fd = open_file (path, name, error);
  VvProgramFile *file;

  if (fd < 0)
    return NULL;
  file = read_pieces (fd, name, error);
  close (fd);
  return file;
}

void
vv_program_file_free (VvProgramFile *file)
{
  for (guint i = 0; i < file->records->len; i++)
    {
      VvFileRecord *record = &g_array_index (file->records, VvFileRecord, i);

      g_clear_object (&record->object);
      g_free (record->targets);
    }
  g_array_unref (file->records);
  g_hash_table_unref (file->zones);
  g_free (file->as_of);
  g_free (file->name);
  g_free (file);
}

static void
shift_record (VvObject *object, int days)
{
  const VvEntity *entity = vv_object_entity (object);

  for (guint i = 0; i < entity->n_fields; i++)
    if (entity->fields[i].kind == VV_FIELD_DATE && vv_object_is_set (object, i))
      {
        char *day = vv_date_shift (vv_object_text (object, i), days);

        if (day != NULL)
          vv_object_take_text (object, i, day);
      }
}

void
vv_program_file_shift (VvProgramFile *file, int days)
{
  char *as_of = vv_date_shift (file->as_of, days);

  for (guint i = 0; i < file->records->len; i++)
    shift_record (g_array_index (file->records, VvFileRecord, i).object, days);
  if (as_of != NULL)
    {
      g_free (file->as_of);
      file->as_of = as_of;
    }
}
