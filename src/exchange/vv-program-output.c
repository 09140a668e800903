#include "vv-program-output.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/vv-error.h"

struct _VvProgramOutput
{
  char *path;      /* NULL: memory */
  char *temporary; /* NULL once it has taken its place */
  int fd;
  int failure;    /* errno of the first write that failed */
  GString *bytes; /* memory, or what is not yet written */
};

#define BUFFER (64 * 1024)

static int
code_of (int failure)
{
  if (failure == ENOSPC || failure == EDQUOT || failure == EFBIG)
    return VV_ERROR_FULL;
  if (failure == EACCES || failure == EPERM || failure == EROFS)
    return VV_ERROR_READ_ONLY;
  return VV_ERROR_IO;
}

static const char *
sentence_of (int failure)
{
  switch (code_of (failure))
    {
    case VV_ERROR_FULL:
      return _ ("There is no room left on the disk. Make room, or choose another place.");
    case VV_ERROR_READ_ONLY:
      return _ ("The folder can’t be written. Choose another place.");
    default:
      return failure == ENOENT || failure == ENOTDIR
                 ? _ ("There is no such folder. Choose another place.")
                 : _ ("The file can’t be written. Choose another place.");
    }
}

gboolean
vv_program_output_fail (VvProgramOutput *output, GError **error)
{
  g_autofree char *name =
      output->path != NULL ? g_filename_display_basename (output->path) : g_strdup ("XML");
  int failure = output->failure != 0 ? output->failure : ENOMEM;

  g_set_error (error, VV_ERROR, code_of (failure), _ ("%s: %s"), name, sentence_of (failure));
  return FALSE;
}

/* A link's file is replaced and not the link. */
static char *
follow (const char *path)
{
  char *real = realpath (path, NULL);
  char *followed = g_strdup (real != NULL ? real : path);

  free (real);
  return followed;
}

VvProgramOutput *
vv_program_output_new (const char *path, gboolean is_private, GError **error)
{
  VvProgramOutput *output = g_new0 (VvProgramOutput, 1);

  output->fd = -1;
  output->bytes = g_string_new (NULL);
  if (path == NULL)
    return output;

  output->path = follow (path);
  output->temporary = g_strconcat (output->path, ".XXXXXX", NULL);
  if (g_file_test (output->path, G_FILE_TEST_IS_DIR))
    output->failure = EISDIR;
  else
    output->fd = g_mkstemp_full (output->temporary, O_WRONLY | O_CLOEXEC, is_private ? 0600 : 0666);
  if (output->fd >= 0)
    return output;

  if (output->failure == 0)
    output->failure = errno;
  g_clear_pointer (&output->temporary, g_free);
  vv_program_output_fail (output, error);
  vv_program_output_free (output);
  return NULL;
}

void
vv_program_output_free (VvProgramOutput *output)
{
  if (output->fd >= 0)
    close (output->fd);
  if (output->temporary != NULL)
    g_unlink (output->temporary);
  g_string_free (output->bytes, TRUE);
  g_free (output->temporary);
  g_free (output->path);
  g_free (output);
}

static gboolean
flush (VvProgramOutput *output)
{
  gsize done = 0;

  while (done < output->bytes->len && output->failure == 0)
    {
      gssize n = write (output->fd, output->bytes->str + done, output->bytes->len - done);

      if (n >= 0)
        done += (gsize) n;
      else if (errno != EINTR)
        output->failure = errno;
    }
  g_string_truncate (output->bytes, 0);
  return output->failure == 0;
}

static int
write_piece (void *data, const char *piece, int size)
{
  VvProgramOutput *output = data;

  if (output->failure != 0)
    return -1;
  g_string_append_len (output->bytes, piece, size);
  if (output->path != NULL && output->bytes->len >= BUFFER && !flush (output))
    return -1;
  return size;
}

xmlTextWriterPtr
vv_program_output_writer (VvProgramOutput *output)
{
  xmlOutputBufferPtr buffer;
  xmlTextWriterPtr writer;

  xmlInitParser ();
  buffer = xmlOutputBufferCreateIO (write_piece, NULL, output, NULL);
  writer = buffer != NULL ? xmlNewTextWriter (buffer) : NULL;
  if (writer == NULL && buffer != NULL)
    xmlOutputBufferClose (buffer);
  return writer;
}

static void
sync_folder (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  int fd = open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);

  /* Some file systems can't; the file itself is on the disk. */
  if (fd >= 0)
    {
      (void) !fsync (fd);
      close (fd);
    }
}

gboolean
vv_program_output_commit (VvProgramOutput *output, GError **error)
{
  if (!flush (output))
    return vv_program_output_fail (output, error);
  if (fsync (output->fd) != 0)
    output->failure = errno;
  if (close (output->fd) != 0 && output->failure == 0)
    output->failure = errno;
  output->fd = -1;
  if (output->failure == 0 && g_rename (output->temporary, output->path) != 0)
    output->failure = errno;
  if (output->failure != 0)
    return vv_program_output_fail (output, error);

  g_clear_pointer (&output->temporary, g_free);
  sync_folder (output->path);
  return TRUE;
}

GBytes *
vv_program_output_take (VvProgramOutput *output)
{
  GString *bytes = g_steal_pointer (&output->bytes);

  output->bytes = g_string_new (NULL);
  return g_string_free_to_bytes (bytes);
}
