#include "jobs/vv-export.h"

#include "base/vv-date.h"

gboolean
vv_export_program (VvReader *reader,
                   gint64 program_id,
                   VvWriteFlags flags,
                   guint32 day,
                   const char *path,
                   GError **error)
{
  char as_of[VV_DATE_TEXT];

  vv_date_format (day, as_of);
  return vv_program_write (reader, program_id, flags,
                           (flags & VV_WRITE_PEOPLE) != 0 ? as_of : NULL, path, error);
}
