/* libFuzzer's way into the reader of program files: whatever the bytes, there is a file or a
 * sentence, and nothing is left behind. */

#include <glib-object.h>
#include <stdint.h>

#include "exchange/vv-program-file.h"

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size);

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VvProgramFile) file =
      vv_program_file_parse ("fuzz.xml", (const char *) data, size, &error);

  if ((file == NULL) == (error == NULL))
    g_error ("neither a file nor an error, or both");
  if (file != NULL && file->records->len == 0)
    g_error ("a file without a program");
  if (error != NULL && !g_utf8_validate (error->message, -1, NULL))
    g_error ("a sentence that can't be shown");

  if (file != NULL)
    vv_program_file_shift (file, 7);
  return 0;
}
