#include "base/vv-uid.h"

#include <string.h>

gboolean
vv_uid_is_valid (const char *text)
{
  gsize length = 0;

  if (text == NULL)
    return FALSE;
  for (; text[length] != '\0'; length++)
    if (length == VV_UID_MAX ||
        (!g_ascii_isalnum (text[length]) && strchr ("._-:", text[length]) == NULL))
      return FALSE;

  return length > 0;
}

char *
vv_uid_derive (const char *scope, const char *name)
{
  static const guint8 namespace[16] = { 0x6c, 0x1b, 0x21, 0x0e, 0x5d, 0x0a, 0x4c, 0x3e,
                                        0x9e, 0x57, 0x56, 0x56, 0x45, 0x52, 0x00, 0x01 };
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA1);
  guint8 d[20];
  gsize length = sizeof d;

  g_checksum_update (sum, namespace, sizeof namespace);
  g_checksum_update (sum, (const guchar *) scope, (gssize) strlen (scope) + 1);
  g_checksum_update (sum, (const guchar *) name, (gssize) strlen (name));
  g_checksum_get_digest (sum, d, &length);
  d[6] = (guint8) ((d[6] & 0x0F) | 0x50);
  d[8] = (guint8) ((d[8] & 0x3F) | 0x80);

  return g_strdup_printf ("%02x%02x%02x%02x-%02x%02x-%02x%02x-%02x%02x-%02x%02x%02x%02x%02x%02x",
                          d[0], d[1], d[2], d[3], d[4], d[5], d[6], d[7], d[8], d[9], d[10], d[11],
                          d[12], d[13], d[14], d[15]);
}
