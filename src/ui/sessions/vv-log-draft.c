#include "vv-log-draft.h"

#include "form/vv-draft.h"
#include "model/vv-session.h"

/* What is typed is kept as the summary of a session that there is not. */
static const guint fields[] = { VV_SESSION_SUMMARY };

char *
vv_log_draft_path (VvWorkspace *workspace)
{
  g_autofree char *path = vv_draft_path (vv_workspace_path (workspace), VV_ENTITY_SESSION);

  return g_strconcat (path, ".line", NULL);
}

void
vv_log_draft_save (const char *path, const char *line)
{
  g_autoptr (VvObject) session = vv_object_new (VV_ENTITY_SESSION);

  vv_object_set_text (session, VV_SESSION_SUMMARY, line);
  if (*line != '\0')
    vv_draft_save (path, session, fields, G_N_ELEMENTS (fields));
  else
    vv_draft_remove (path);
}

char *
vv_log_draft_load (const char *path)
{
  g_autoptr (VvObject) session = vv_object_new (VV_ENTITY_SESSION);

  if (!vv_draft_load (path, session, NULL, fields, G_N_ELEMENTS (fields)))
    return NULL;
  return g_strdup (vv_object_text (session, VV_SESSION_SUMMARY));
}
