#include "program/vv-import-dialog.h"

#include "jobs/vv-import.h"

static gboolean
import_file (VvEdit *edit, gpointer data, GError **error)
{
  g_autoptr (VvImport) import = vv_import_read (data, VV_PLAN_DEFAULT, error);

  return import != NULL && vv_import_apply (edit, import, error);
}

void
vv_import_dialog_present (G_GNUC_UNUSED GtkWindow *parent, VvDocument *document, const char *path)
{
  vv_document_edit (document, import_file, g_strdup (path), g_free, VV_DOCUMENT_EDIT_DEFAULT, NULL,
                    NULL);
}
