#include "vv-document-private.h"

#include "jobs/vv-label.h"
#include "model/vv-texts.h"
#include "store/vv-history.h"

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

  g_clear_object (&self->offer);
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

void
vv_document_show (VvDocument *self, VvEntityKind kind, gint64 id)
{
  g_signal_emit (self, signals[SHOW], 0, (int) kind, id);
}
