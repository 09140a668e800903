#include "form/vv-draft.h"

#include <glib/gstdio.h>
#include <string.h>

#define GROUP "draft"

char *
vv_draft_path (const char *workspace, VvEntityKind kind)
{
  g_autofree char *hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, workspace, -1);
  g_autofree char *name = g_strdup_printf ("%.16s-%s.ini", hash, vv_entity (kind)->name);

  return g_build_filename (g_get_user_state_dir (), "viceversa", "drafts", name, NULL);
}

void
vv_draft_save (const char *path, VvObject *object, const guint *fields, guint n_fields)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *content = NULL;
  gsize length;

  for (guint i = 0; i < n_fields; i++)
    {
      g_autofree char *text = vv_object_format (object, fields[i]);

      if (text != NULL)
        g_key_file_set_string (file, GROUP, vv_object_entity (object)->fields[fields[i]].name,
                               text);
    }
  content = g_key_file_to_data (file, &length, NULL);
  if (g_mkdir_with_parents (folder, 0700) == 0)
    g_file_set_contents_full (path, content, (gssize) length, G_FILE_SET_CONTENTS_CONSISTENT, 0600,
                              NULL);
}

static gboolean
load_field (GKeyFile *file, VvObject *object, guint i)
{
  const VvField *field = &vv_object_entity (object)->fields[i];
  g_autofree char *text = g_key_file_get_string (file, GROUP, field->name, NULL);
  g_autofree char *before = vv_object_format (object, i);
  gint64 id;

  if (text == NULL || *text == '\0' || g_strcmp0 (text, before) == 0 ||
      !g_utf8_validate (text, -1, NULL))
    return FALSE;
  if (field->kind != VV_FIELD_REFERENCE)
    return vv_object_parse (object, i, text, NULL);
  if (!g_ascii_string_to_signed (text, 10, 1, G_MAXINT64, &id, NULL))
    return FALSE;
  vv_object_set_integer (object, i, id);
  return TRUE;
}

gboolean
vv_draft_load (const char *path,
               VvObject *object,
               VvObject *preset,
               const guint *fields,
               guint n_fields)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  gboolean is_any = FALSE;

  if (!g_key_file_load_from_file (file, path, G_KEY_FILE_NONE, NULL))
    return FALSE;
  for (guint i = 0; i < n_fields; i++)
    if (preset == NULL || !vv_object_is_set (preset, fields[i]))
      is_any |= load_field (file, object, fields[i]);

  return is_any;
}

void
vv_draft_remove (const char *path)
{
  g_unlink (path);
}
