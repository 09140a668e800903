#include "form/vv-field-row.h"

#include <glib/gi18n-lib.h>

#include "base/vv-date.h"
#include "base/vv-error.h"
#include "form/vv-choice-row.h"
#include "form/vv-date-row.h"
#include "form/vv-editor.h"
#include "form/vv-long-row.h"
#include "form/vv-number-row.h"
#include "form/vv-person-row.h"
#include "form/vv-record-row.h"
#include "form/vv-switch-row.h"
#include "form/vv-text-row.h"
#include "jobs/vv-record.h"
#include "model/vv-texts.h"

/* What ties a row to a field of a record; lives as long as the row, and as a save of it. */
typedef struct
{
  VvDocument *document;
  VvObject *object;
  guint field;
  VvEditor *row; /* (nullable): NULL once it is gone; not owned */
  guint saving;   /* saves under way */
  VvObject *sent; /* (nullable): has the value that was sent last, while any is under way */
} VvTie;

/* A save on its way to the workspace. */
typedef struct
{
  VvEntityKind kind;
  gint64 id;
  guint field;
  VvObject *value;  /* has the new value of the field */
  VvObject *before; /* has the one that the user saw */
  VvObject *stored; /* (nullable): the record as it was stored */
} VvSave;

static G_DEFINE_QUARK (vv-field-row-tie, tie)

static VvTie *
tie_of (gpointer row)
{
  return g_object_get_qdata (G_OBJECT (row), tie_quark ());
}

static void
clear_tie (VvTie *tie)
{
  g_clear_object (&tie->document);
  g_clear_object (&tie->object);
  g_clear_object (&tie->sent);
}

static void
release_tie (gpointer tie)
{
  g_rc_box_release_full (tie, (GDestroyNotify) clear_tie);
}

static const VvField *
field_of (VvTie *tie)
{
  return &vv_object_entity (tie->object)->fields[tie->field];
}

static void
free_save (VvSave *save)
{
  g_clear_object (&save->value);
  g_clear_object (&save->before);
  g_clear_object (&save->stored);
  g_free (save);
}

static void
copy_field (VvObject *to, VvObject *from, guint i)
{
  if (!vv_object_is_set (from, i))
    {
      vv_object_unset (to, i);
      return;
    }
  switch (vv_object_entity (to)->fields[i].kind)
    {
    case VV_FIELD_INTEGER:
    case VV_FIELD_BOOLEAN:
    case VV_FIELD_REFERENCE:
      vv_object_set_integer (to, i, vv_object_integer (from, i));
      break;
    case VV_FIELD_REAL:
      vv_object_set_real (to, i, vv_object_real (from, i));
      break;
    default:
      vv_object_set_text (to, i, vv_object_text (from, i));
    }
}

static void
collect_change (const char *language, const char *text, gpointer data)
{
  g_hash_table_insert (data, g_strdup (language), g_strdup (text));
}

static GHashTable *
languages_of (const char *texts)
{
  GHashTable *languages = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  if (texts != NULL)
    vv_texts_foreach (texts, collect_change, languages);
  return languages;
}

/* Only the languages that the user changed; somebody may have changed another one meanwhile. */
static void
merge_texts (VvObject *stored, const VvSave *save)
{
  g_autoptr (GHashTable) before = languages_of (vv_object_text (save->before, save->field));
  g_autoptr (GHashTable) after = languages_of (vv_object_text (save->value, save->field));
  g_autofree char *texts = g_strdup (vv_object_text (stored, save->field));
  GHashTableIter iter;
  gpointer language, text;

  g_hash_table_iter_init (&iter, before);
  while (g_hash_table_iter_next (&iter, &language, &text))
    if (!g_hash_table_contains (after, language))
      {
        g_autofree char *old = g_steal_pointer (&texts);

        texts = vv_texts_set (old, language, NULL);
      }
  g_hash_table_iter_init (&iter, after);
  while (g_hash_table_iter_next (&iter, &language, &text))
    if (g_strcmp0 (g_hash_table_lookup (before, language), text) != 0)
      {
        g_autofree char *old = g_steal_pointer (&texts);

        texts = vv_texts_set (old, language, text);
      }
  vv_object_set_text (stored, save->field, texts);
}

/* On the writer's thread. */
static gboolean
store_field (VvEdit *edit, gpointer data, GError **error)
{
  VvSave *save = data;

  g_clear_object (&save->stored);
  save->stored = vv_reader_load (vv_edit_reader (edit), save->kind, save->id, error);
  if (save->stored == NULL)
    return FALSE;
  if (vv_object_entity (save->stored)->fields[save->field].kind == VV_FIELD_TEXTS)
    merge_texts (save->stored, save);
  else
    copy_field (save->stored, save->value, save->field);
  return vv_record_update (edit, save->stored, vv_today (), error);
}

/* Whether the row shows something else than the record has. */
static gboolean
is_edited (VvTie *tie)
{
  g_autoptr (VvObject) copy = vv_object_copy (tie->object);

  return !vv_editor_take (tie->row, copy, tie->field, vv_document_language (tie->document), NULL) ||
         !vv_object_field_equals (copy, tie->object, tie->field);
}

static void
show_value (VvTie *tie)
{
  vv_editor_show (tie->row, tie->object, tie->field, vv_document_language (tie->document));
}

static void
on_saved (G_GNUC_UNUSED VvDocument *document,
          gboolean ok,
          const GError *error,
          gpointer data,
          gpointer user_data)
{
  VvTie *tie = user_data;
  VvSave *save = data;

  if (--tie->saving == 0)
    g_clear_object (&tie->sent);
  if (tie->row != NULL && ok)
    {
      g_set_object (&tie->object, save->stored);
      if (!is_edited (tie))
        {
          vv_editor_tell (tie->row, NULL);
          show_value (tie);
        }
    }
  else if (tie->row != NULL)
    vv_editor_tell (tie->row, error->message);
  /* The row and whoever looked at it are gone: the sentence has no other place. */
  else if (!ok)
    vv_document_tell (tie->document, error->message);
  release_tie (tie);
}

static void
save_value (VvTie *tie, VvObject *value)
{
  VvSave *save = g_new0 (VvSave, 1);

  save->kind = vv_object_entity (value)->kind;
  save->id = vv_object_id (value);
  save->field = tie->field;
  save->value = g_object_ref (value);
  save->before = vv_object_copy (tie->sent != NULL ? tie->sent : tie->object);
  g_set_object (&tie->sent, value);
  tie->saving++;
  vv_document_edit (tie->document, store_field, save, (GDestroyNotify) free_save,
                    VV_DOCUMENT_EDIT_QUIET | VV_DOCUMENT_EDIT_SILENT, on_saved,
                    g_rc_box_acquire (tie));
}

/* (transfer full): the record with what the row shows, or NULL with the row marked. */
static VvObject *
take_value (VvTie *tie)
{
  g_autoptr (VvObject) copy = vv_object_copy (tie->object);
  g_autoptr (GError) error = NULL;
  g_autofree char *missing = NULL;

  if (!vv_editor_take (tie->row, copy, tie->field, vv_document_language (tie->document), &error))
    {
      vv_editor_tell (tie->row, error->message);
      return NULL;
    }
  if ((field_of (tie)->flags & VV_FIELD_REQUIRED) == 0 || vv_object_is_set (copy, tie->field) ||
      vv_object_id (copy) == 0)
    return g_steal_pointer (&copy);
  /* Translators: the name of a field, say “Family name” */
  missing = g_strdup_printf (_ ("%s can’t be left empty."), vv_field_label (field_of (tie)));
  vv_editor_tell (tie->row, missing);
  return NULL;
}

static void
on_commit_cb (VvEditor *row)
{
  VvTie *tie = tie_of (row);
  g_autoptr (VvObject) value = NULL;

  if (tie == NULL || tie->row == NULL || (value = take_value (tie)) == NULL)
    return;
  if (!vv_object_field_equals (value, tie->sent != NULL ? tie->sent : tie->object, tie->field))
    {
      if (vv_object_id (value) != 0)
        save_value (tie, value);
    }
  else if (tie->sent == NULL)
    {
      vv_editor_tell (row, NULL);
      show_value (tie);
    }
}

/* A record that is not stored follows the typing; what can't be a value unsets the field. */
static void
on_edited_cb (VvEditor *row)
{
  VvTie *tie = tie_of (row);

  if (tie == NULL || vv_object_id (tie->object) != 0)
    return;
  if (!vv_editor_take (row, tie->object, tie->field, vv_document_language (tie->document), NULL))
    vv_object_unset (tie->object, tie->field);
}

static gboolean
on_revert_cb (VvEditor *row)
{
  VvTie *tie = tie_of (row);

  if (tie == NULL || vv_object_id (tie->object) == 0 || !is_edited (tie))
    return FALSE;
  show_value (tie);
  vv_editor_tell (row, NULL);
  return TRUE;
}

static void
on_destroy_cb (VvEditor *row)
{
  VvTie *tie = tie_of (row);

  if (tie != NULL)
    tie->row = NULL;
}

static GtkWidget *
make_row (VvDocument *document, VvObject *object, const VvField *field)
{
  const char *title = vv_field_label (field);

  switch (field->kind)
    {
    case VV_FIELD_CHOICE:
      return vv_choice_row_new (title);
    case VV_FIELD_DATE:
      return vv_date_row_new (title);
    case VV_FIELD_INTEGER:
    case VV_FIELD_REAL:
      return vv_number_row_new (title, field);
    case VV_FIELD_BOOLEAN:
      return vv_switch_row_new (title);
    case VV_FIELD_REFERENCE:
      return field->target == VV_ENTITY_PERSON ? vv_person_row_new (document, title)
                                               : vv_record_row_new (document, title, object, field);
    default:
      return (field->flags & VV_FIELD_LONG) != 0 ? vv_long_row_new (title)
                                                 : vv_text_row_new (title);
    }
}

GtkWidget *
vv_field_row_new (VvDocument *document, VvObject *object, guint i)
{
  const VvField *field = &vv_object_entity (object)->fields[i];
  GtkWidget *row = make_row (document, object, field);
  VvTie *tie = g_rc_box_new0 (VvTie);

  tie->document = g_object_ref (document);
  tie->object = vv_object_id (object) != 0 ? vv_object_copy (object) : g_object_ref (object);
  tie->field = i;
  tie->row = VV_EDITOR (row);
  g_object_set_qdata_full (G_OBJECT (row), tie_quark (), tie, release_tie);
  show_value (tie);
  g_signal_connect (row, "commit", G_CALLBACK (on_commit_cb), NULL);
  g_signal_connect (row, "edited", G_CALLBACK (on_edited_cb), NULL);
  g_signal_connect (row, "revert", G_CALLBACK (on_revert_cb), NULL);
  g_signal_connect (row, "destroy", G_CALLBACK (on_destroy_cb), NULL);
  if (vv_document_is_read_only (document) ||
      ((field->flags & VV_FIELD_FIXED) != 0 && vv_object_id (object) != 0))
    gtk_widget_set_sensitive (row, FALSE);
  return row;
}

void
vv_field_row_update (GtkWidget *row, VvObject *object)
{
  VvTie *tie = tie_of (row);
  gboolean was_edited;

  g_return_if_fail (tie != NULL && tie->row != NULL);

  was_edited = tie->saving > 0 || is_edited (tie);
  g_clear_object (&tie->object);
  tie->object = vv_object_id (object) != 0 ? vv_object_copy (object) : g_object_ref (object);
  if (!was_edited)
    show_value (tie);
}

guint
vv_field_row_field (GtkWidget *row)
{
  return tie_of (row)->field;
}

gboolean
vv_field_row_is_valid (GtkWidget *row)
{
  VvTie *tie = tie_of (row);
  g_autoptr (VvObject) copy = vv_object_copy (tie->object);

  return vv_editor_take (tie->row, copy, tie->field, vv_document_language (tie->document), NULL);
}
