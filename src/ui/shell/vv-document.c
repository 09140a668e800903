#include "vv-document.h"

#include <glib/gi18n-lib.h>

#include "base/vv-error.h"
#include "jobs/vv-label.h"
#include "model/vv-texts.h"
#include "store/vv-history.h"

struct _VvDocument
{
  GObject parent_instance;

  VvWorkspace *workspace;
  gint64 program_id;
  char *undo_label;
  char *redo_label;
};

enum
{
  PROP_0,
  PROP_WORKSPACE,
  PROP_PROGRAM_ID,
  PROP_UNDO_LABEL,
  PROP_REDO_LABEL,
  PROP_READ_ONLY,
  N_PROPS
};

enum
{
  CHANGED,
  TOAST,
  SHOW,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (VvDocument, vv_document, G_TYPE_OBJECT)

/* An edit or a read on its way. */
typedef struct
{
  VvDocument *document;
  VvEditFunc edit;
  VvReadFunc read;
  gpointer data;
  GDestroyNotify destroy;
  VvDocumentEditFlags flags;
  VvDocumentDone done;
  gpointer user_data;
  GWeakRef owner;
  gboolean has_owner;
} VvErrand;

static void
free_errand (VvErrand *errand)
{
  if (errand->destroy != NULL)
    errand->destroy (errand->data);
  g_weak_ref_clear (&errand->owner);
  g_object_unref (errand->document);
  g_free (errand);
}

/* The newest edit of this author that can be undone, and the one that can be redone. */
typedef struct
{
  char *undo;
  char *redo;
} VvLabels;

static void
free_labels (gpointer data)
{
  VvLabels *labels = data;

  g_free (labels->undo);
  g_free (labels->redo);
  g_free (labels);
}

static gboolean
read_labels (VvReader *reader, gpointer data, GError **error)
{
  VvLabels *labels = data;
  g_autoptr (GPtrArray) entries = vv_history_list (reader, 500, error);

  if (entries == NULL)
    return FALSE;
  for (guint i = 0; i < entries->len; i++)
    {
      VvHistoryEntry *entry = g_ptr_array_index (entries, i);
      char **label = entry->is_undone ? &labels->redo : &labels->undo;

      if (!entry->is_own)
        continue;
      if (entry->can_move && (*label == NULL || entry->is_undone))
        {
          g_free (*label); /* of those undone the oldest comes first */
          *label = vv_label_text (entry->key, (const char *const *) entry->arguments);
        }
      if (!entry->is_undone)
        break;
    }
  return TRUE;
}

static void
set_label (VvDocument *self, char **label, char **value, guint property)
{
  if (g_strcmp0 (*label, *value) == 0)
    return;
  g_free (*label);
  *label = g_steal_pointer (value);
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

static void
on_labels_read (VvDocument *self,
                gboolean ok,
                G_GNUC_UNUSED const GError *error,
                gpointer data,
                G_GNUC_UNUSED gpointer user_data)
{
  VvLabels *labels = data;

  if (!ok)
    return;
  set_label (self, &self->undo_label, &labels->undo, PROP_UNDO_LABEL);
  set_label (self, &self->redo_label, &labels->redo, PROP_REDO_LABEL);
}

static void
refresh_labels (VvDocument *self)
{
  vv_document_read (self, read_labels, g_new0 (VvLabels, 1), free_labels, G_OBJECT (self),
                    on_labels_read);
}

static void
on_workspace_changed (G_GNUC_UNUSED VvWorkspace *workspace, GPtrArray *changes, VvDocument *self)
{
  refresh_labels (self);
  g_signal_emit (self, signals[CHANGED], 0, changes);
}

static void
vv_document_get_property (GObject *object, guint prop, GValue *value, GParamSpec *pspec)
{
  VvDocument *self = VV_DOCUMENT (object);

  switch (prop)
    {
    case PROP_WORKSPACE:
      g_value_set_object (value, self->workspace);
      break;
    case PROP_PROGRAM_ID:
      g_value_set_int64 (value, self->program_id);
      break;
    case PROP_UNDO_LABEL:
      g_value_set_string (value, self->undo_label);
      break;
    case PROP_REDO_LABEL:
      g_value_set_string (value, self->redo_label);
      break;
    case PROP_READ_ONLY:
      g_value_set_boolean (value, vv_document_is_read_only (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop, pspec);
    }
}

static void
vv_document_set_property (GObject *object, guint prop, const GValue *value, GParamSpec *pspec)
{
  VvDocument *self = VV_DOCUMENT (object);

  switch (prop)
    {
    case PROP_WORKSPACE:
      self->workspace = g_value_dup_object (value);
      break;
    case PROP_PROGRAM_ID:
      vv_document_set_program (self, g_value_get_int64 (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop, pspec);
    }
}

static void
vv_document_constructed (GObject *object)
{
  VvDocument *self = VV_DOCUMENT (object);

  G_OBJECT_CLASS (vv_document_parent_class)->constructed (object);
  g_signal_connect_object (self->workspace, "changed", G_CALLBACK (on_workspace_changed), self, 0);
  refresh_labels (self);
}

static void
vv_document_finalize (GObject *object)
{
  VvDocument *self = VV_DOCUMENT (object);

  g_clear_object (&self->workspace);
  g_free (self->undo_label);
  g_free (self->redo_label);
  G_OBJECT_CLASS (vv_document_parent_class)->finalize (object);
}

static void
vv_document_class_init (VvDocumentClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags readable = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->constructed = vv_document_constructed;
  object_class->finalize = vv_document_finalize;
  object_class->get_property = vv_document_get_property;
  object_class->set_property = vv_document_set_property;

  properties[PROP_WORKSPACE] =
      g_param_spec_object ("workspace", NULL, NULL, VV_TYPE_WORKSPACE,
                           G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_PROGRAM_ID] =
      g_param_spec_int64 ("program-id", NULL, NULL, 0, G_MAXINT64, 0,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_UNDO_LABEL] = g_param_spec_string ("undo-label", NULL, NULL, NULL, readable);
  properties[PROP_REDO_LABEL] = g_param_spec_string ("redo-label", NULL, NULL, NULL, readable);
  properties[PROP_READ_ONLY] = g_param_spec_boolean ("read-only", NULL, NULL, FALSE, readable);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[CHANGED] = g_signal_new ("changed", VV_TYPE_DOCUMENT, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 1, G_TYPE_PTR_ARRAY);
  signals[TOAST] = g_signal_new ("toast", VV_TYPE_DOCUMENT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 1, ADW_TYPE_TOAST);
  signals[SHOW] = g_signal_new ("show", VV_TYPE_DOCUMENT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 2, G_TYPE_INT, G_TYPE_INT64);
}

static void
vv_document_init (G_GNUC_UNUSED VvDocument *self)
{
}

VvDocument *
vv_document_new (VvWorkspace *workspace)
{
  return g_object_new (VV_TYPE_DOCUMENT, "workspace", workspace, NULL);
}

VvWorkspace *
vv_document_workspace (VvDocument *self)
{
  return self->workspace;
}

void
vv_document_close (VvDocument *self)
{
  vv_workspace_close (self->workspace);
}

gint64
vv_document_program (VvDocument *self)
{
  return self->program_id;
}

void
vv_document_set_program (VvDocument *self, gint64 program_id)
{
  if (self->program_id == program_id)
    return;
  self->program_id = program_id;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PROGRAM_ID]);
}

const char *
vv_document_language (G_GNUC_UNUSED VvDocument *self)
{
  return vv_texts_user_language ();
}

gboolean
vv_document_is_read_only (VvDocument *self)
{
  return vv_workspace_is_read_only (self->workspace);
}

const char *
vv_document_undo_label (VvDocument *self)
{
  return self->undo_label;
}

const char *
vv_document_redo_label (VvDocument *self)
{
  return self->redo_label;
}

/* A toast's title is markup in libadwaita 1.2. */
static AdwToast *
make_toast (const char *text)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);

  return adw_toast_new (escaped);
}

void
vv_document_tell (VvDocument *self, const char *text)
{
  g_autoptr (AdwToast) toast = g_object_ref_sink (make_toast (text));

  g_signal_emit (self, signals[TOAST], 0, toast);
}

/* Names the edit that was just made, the newest of the history, and offers to take it back. */
static void
on_edit_named (VvDocument *self,
               gboolean ok,
               G_GNUC_UNUSED const GError *error,
               gpointer data,
               G_GNUC_UNUSED gpointer user_data)
{
  VvLabels *labels = data;
  g_autoptr (AdwToast) toast = NULL;

  if (!ok || labels->undo == NULL)
    return;
  toast = g_object_ref_sink (make_toast (labels->undo));
  adw_toast_set_button_label (toast, _ ("Undo"));
  adw_toast_set_action_name (toast, "win.undo");
  g_signal_emit (self, signals[TOAST], 0, toast);
}

static void
tell_done (VvErrand *errand, gboolean ok, const GError *error)
{
  VvDocument *self = errand->document;
  g_autoptr (GObject) owner = errand->has_owner ? g_weak_ref_get (&errand->owner) : NULL;

  if (errand->edit != NULL && ok && (errand->flags & VV_DOCUMENT_EDIT_QUIET) == 0)
    vv_document_read (self, read_labels, g_new0 (VvLabels, 1), free_labels, G_OBJECT (self),
                      on_edit_named);
  if (errand->edit != NULL && !ok && (errand->flags & VV_DOCUMENT_EDIT_SILENT) == 0)
    vv_document_tell (self, error->message);
  if (errand->done != NULL && (!errand->has_owner || owner != NULL))
    errand->done (self, ok, error, errand->data,
                  errand->has_owner ? (gpointer) owner : errand->user_data);
}

static void
on_errand_done (GObject *source, GAsyncResult *result, gpointer data)
{
  VvErrand *errand = data;
  g_autoptr (GError) error = NULL;
  gboolean ok = vv_workspace_edit_finish (VV_WORKSPACE (source), result, &error);

  tell_done (errand, ok, error);
  free_errand (errand);
}

void
vv_document_edit (VvDocument *self,
                  VvEditFunc func,
                  gpointer data,
                  GDestroyNotify destroy,
                  VvDocumentEditFlags flags,
                  VvDocumentDone done,
                  gpointer user_data)
{
  VvErrand *errand = g_new0 (VvErrand, 1);

  errand->document = g_object_ref (self);
  errand->edit = func;
  errand->data = data;
  errand->destroy = destroy;
  errand->flags = flags;
  errand->done = done;
  errand->user_data = user_data;
  g_weak_ref_init (&errand->owner, NULL);
  vv_workspace_edit_async (self->workspace, func, data, NULL, NULL, on_errand_done, errand);
}

void
vv_document_read (VvDocument *self,
                  VvReadFunc func,
                  gpointer data,
                  GDestroyNotify destroy,
                  GObject *owner,
                  VvDocumentDone done)
{
  VvErrand *errand = g_new0 (VvErrand, 1);

  errand->document = g_object_ref (self);
  errand->read = func;
  errand->data = data;
  errand->destroy = destroy;
  errand->done = done;
  errand->has_owner = TRUE;
  g_weak_ref_init (&errand->owner, owner);
  vv_workspace_read_async (self->workspace, func, data, NULL, NULL, on_errand_done, errand);
}

static void
on_moved (GObject *source, GAsyncResult *result, VvDocument *self, const char *format)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *key = NULL;
  g_auto (GStrv) arguments = NULL;
  g_autofree char *label = NULL;
  g_autofree char *text = NULL;

  if (!vv_workspace_undo_finish (VV_WORKSPACE (source), result, &key, &arguments, &error))
    {
      vv_document_tell (self, error->message);
      return;
    }
  label = vv_label_text (key, (const char *const *) arguments);
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  text = g_strdup_printf (format, label);
#pragma GCC diagnostic pop
  vv_document_tell (self, text);
}

static void
on_undone (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (VvDocument) self = data;

  /* Translators: the name of an edit */
  on_moved (source, result, self, _ ("Undone: %s"));
}

static void
on_redone (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (VvDocument) self = data;

  /* Translators: the name of an edit */
  on_moved (source, result, self, _ ("Done again: %s"));
}

void
vv_document_undo (VvDocument *self)
{
  vv_workspace_undo_async (self->workspace, NULL, on_undone, g_object_ref (self));
}

void
vv_document_redo (VvDocument *self)
{
  vv_workspace_redo_async (self->workspace, NULL, on_redone, g_object_ref (self));
}

void
vv_document_show (VvDocument *self, VvEntityKind kind, gint64 id)
{
  g_signal_emit (self, signals[SHOW], 0, (int) kind, id);
}
