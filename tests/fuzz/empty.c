/* Tells whether this clang has libFuzzer. */

#include <stddef.h>
#include <stdint.h>

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  return data == NULL && size > 0;
}
