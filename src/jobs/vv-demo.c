#include "jobs/vv-demo.h"

#include "base/vv-date.h"
#include "jobs/vv-label.h"

VvImport *
vv_demo_read (const char *path, guint32 today, GError **error)
{
  VvImport *import = vv_import_read (path, VV_PLAN_DEFAULT, error);
  gint64 days;

  if (import == NULL)
    return NULL;
  import->label = VV_LABEL_DEMO;
  if (vv_date_parse (import->file->as_of) == 0)
    return import;
  days = (gint64) today - (gint64) vv_date_parse (import->file->as_of);
  /* whole weeks, rounded down for days before as well */
  days = (days - ((days % 7) + 7) % 7);
  vv_program_file_shift (import->file, (int) days);
  return import;
}
