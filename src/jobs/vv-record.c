#include "jobs/vv-record.h"

#include "jobs/vv-label.h"
#include "model/vv-session.h"
#include "vv-accompany.h"
#include "vv-held.h"

/* A session is told by its pair and its day, which every language writes its own way. */
static void
set_session_label (VvEdit *edit, const char *key, VvObject *session)
{
  g_autofree char *pair = vv_reader_name (vv_edit_reader (edit), VV_ENTITY_PAIR,
                                          vv_object_integer (session, VV_SESSION_PAIR_ID));

  vv_edit_set_label (edit, key, pair, vv_object_text (session, VV_SESSION_DAY), NULL);
}

static void
set_label (VvEdit *edit, VvLabelVerb verb, VvEntityKind kind, gint64 id)
{
  VvReader *reader = vv_edit_reader (edit);
  g_autofree char *key = vv_label_key (verb, vv_entity (kind)->name);
  g_autofree char *name = NULL;
  g_autoptr (VvObject) session = NULL;

  if (kind == VV_ENTITY_SESSION &&
      (session = vv_reader_load (reader, kind, id, NULL)) != NULL)
    {
      set_session_label (edit, key, session);
      return;
    }
  name = vv_reader_name (reader, kind, id);
  vv_edit_set_label (edit, key, name, NULL);
}

/* Fills in what follows from the change, and asks what only this day can tell. */
static gboolean
prepare (VvReader *reader, VvObject *object, VvObject *before, guint32 today, GError **error)
{
  return vv_accompany (reader, object, before, today, error) &&
         (vv_object_entity (object)->kind != VV_ENTITY_SESSION ||
          vv_held_check (object, before, today, error));
}

gboolean
vv_record_insert (VvEdit *edit, VvObject *object, guint32 today, GError **error)
{
  if (!prepare (vv_edit_reader (edit), object, NULL, today, error) ||
      !vv_edit_insert (edit, object, error))
    return FALSE;
  set_label (edit, VV_LABEL_ADD, vv_object_entity (object)->kind, vv_object_id (object));
  return TRUE;
}

gboolean
vv_record_update (VvEdit *edit, VvObject *object, guint32 today, GError **error)
{
  VvReader *reader = vv_edit_reader (edit);
  VvEntityKind kind = vv_object_entity (object)->kind;
  g_autoptr (VvObject) before = vv_reader_load (reader, kind, vv_object_id (object), error);

  if (before == NULL || !prepare (reader, object, before, today, error) ||
      !vv_edit_update (edit, object, error))
    return FALSE;
  set_label (edit, VV_LABEL_CHANGE, kind, vv_object_id (object));
  return TRUE;
}

gboolean
vv_record_remove (VvEdit *edit, VvEntityKind kind, gint64 id, GError **error)
{
  /* The name is gone afterwards. */
  set_label (edit, VV_LABEL_REMOVE, kind, id);
  return vv_edit_remove (edit, kind, id, error);
}
