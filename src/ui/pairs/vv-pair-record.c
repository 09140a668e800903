#include "vv-pair-record.h"

#include <glib/gi18n-lib.h>

#include "form/vv-create-dialog.h"
#include "form/vv-form.h"
#include "jobs/vv-bulk.h"
#include "model/vv-action.h"
#include "model/vv-challenge.h"
#include "model/vv-pair-goal.h"
#include "model/vv-story.h"

struct _VvPairRecord
{
  AdwWindow parent_instance;

  AdwWindowTitle *window_title;
  AdwBin *bin;
  GtkWidget *remove_button;

  VvDocument *document;
  VvEntityKind kind;
  gint64 id;
};

G_DEFINE_FINAL_TYPE (VvPairRecord, vv_pair_record, ADW_TYPE_WINDOW)

static const guint goal_fields[] = { VV_PAIR_GOAL_TITLE, VV_PAIR_GOAL_DONE, VV_PAIR_GOAL_TARGET };
static const guint new_goal_fields[] = { VV_PAIR_GOAL_TITLE, VV_PAIR_GOAL_TARGET };
static const guint action_fields[] = { VV_ACTION_TEXT, VV_ACTION_OWNER, VV_ACTION_DUE,
                                       VV_ACTION_STATE };
static const guint new_action_fields[] = { VV_ACTION_TEXT, VV_ACTION_OWNER, VV_ACTION_DUE };
static const guint challenge_fields[] = {
  VV_CHALLENGE_TITLE, VV_CHALLENGE_STATE, VV_CHALLENGE_CATEGORY, VV_CHALLENGE_SEVERITY,
  VV_CHALLENGE_DUE,   VV_CHALLENGE_OWNER, VV_CHALLENGE_TEXT,     VV_CHALLENGE_RESOLUTION
};
static const guint new_challenge_fields[] = { VV_CHALLENGE_TITLE,    VV_CHALLENGE_CATEGORY,
                                              VV_CHALLENGE_SEVERITY, VV_CHALLENGE_OPENED,
                                              VV_CHALLENGE_DUE,      VV_CHALLENGE_OWNER,
                                              VV_CHALLENGE_TEXT };
static const guint story_fields[] = { VV_STORY_TITLE,   VV_STORY_DAY,    VV_STORY_CONTEXT,
                                      VV_STORY_TAUGHT,  VV_STORY_CHANGED, VV_STORY_RESULT,
                                      VV_STORY_QUOTE };

/* What is asked of a record of each kind, when it is there and when it is new. */
static const struct
{
  VvEntityKind kind;
  const guint *fields;
  guint n_fields;
  const guint *new_fields;
  guint n_new_fields;
} forms[] = {
  { VV_ENTITY_PAIR_GOAL, goal_fields, G_N_ELEMENTS (goal_fields), new_goal_fields,
    G_N_ELEMENTS (new_goal_fields) },
  { VV_ENTITY_ACTION, action_fields, G_N_ELEMENTS (action_fields), new_action_fields,
    G_N_ELEMENTS (new_action_fields) },
  { VV_ENTITY_CHALLENGE, challenge_fields, G_N_ELEMENTS (challenge_fields), new_challenge_fields,
    G_N_ELEMENTS (new_challenge_fields) },
  { VV_ENTITY_STORY, story_fields, G_N_ELEMENTS (story_fields), story_fields,
    G_N_ELEMENTS (story_fields) },
};

static guint
form_of (VvEntityKind kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    if (forms[i].kind == kind)
      return i;

  g_return_val_if_reached (0);
}

static void
on_changed (VvPairRecord *self, GPtrArray *changes)
{
  for (guint i = 0; i < changes->len; i++)
    {
      const VvChange *change = g_ptr_array_index (changes, i);

      if (change->kind == self->kind && change->id == self->id &&
          change->change == VV_CHANGE_REMOVED)
        {
          gtk_window_close (GTK_WINDOW (self));
          return;
        }
    }
}

static void
on_remove_cb (VvPairRecord *self)
{
  vv_pair_record_remove (self->document, self->kind, self->id);
}

static void
vv_pair_record_dispose (GObject *object)
{
  g_clear_object (&VV_PAIR_RECORD (object)->document);
  G_OBJECT_CLASS (vv_pair_record_parent_class)->dispose (object);
}

static void
vv_pair_record_class_init (VvPairRecordClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vv_pair_record_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/viceversa/Viceversa/ui/pairs/pair-record.ui");
  gtk_widget_class_bind_template_child (widget_class, VvPairRecord, window_title);
  gtk_widget_class_bind_template_child (widget_class, VvPairRecord, bin);
  gtk_widget_class_bind_template_child (widget_class, VvPairRecord, remove_button);
  gtk_widget_class_bind_template_callback (widget_class, on_remove_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
vv_pair_record_init (VvPairRecord *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
vv_pair_record_open (GtkWindow *parent, VvDocument *document, VvObject *object)
{
  VvPairRecord *self = g_object_new (VV_TYPE_PAIR_RECORD, "transient-for", parent, NULL);
  const VvEntity *entity = vv_object_entity (object);
  guint form = form_of (entity->kind);
  g_autofree char *title = g_strdup (vv_entity_label (entity));

  self->document = g_object_ref (document);
  self->kind = entity->kind;
  self->id = vv_object_id (object);
  gtk_window_set_title (GTK_WINDOW (self), title);
  adw_window_title_set_title (self->window_title, title);
  adw_bin_set_child (self->bin, vv_form_new (document, NULL, object, forms[form].fields,
                                             forms[form].n_fields));
  gtk_widget_set_visible (self->remove_button, !vv_document_is_read_only (document));
  g_signal_connect_object (document, "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (self));
}

void
vv_pair_record_create (GtkWindow *parent, VvDocument *document, VvObject *preset)
{
  VvEntityKind kind = vv_object_entity (preset)->kind;
  guint form = form_of (kind);

  gtk_window_present (GTK_WINDOW (vv_create_dialog_new (
      parent, document, kind, forms[form].new_fields, forms[form].n_new_fields, preset)));
}

void
vv_pair_record_set (VvDocument *document,
                    VvEntityKind kind,
                    gint64 id,
                    guint field,
                    const char *value)
{
  VvBulkChange *change = g_new0 (VvBulkChange, 1);

  change->kind = kind;
  change->field = field;
  change->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_array_append_val (change->ids, id);
  change->value = g_strdup (value);
  vv_document_edit (document, vv_bulk_change, change, (GDestroyNotify) vv_bulk_change_free,
                    VV_DOCUMENT_EDIT_DEFAULT, NULL, NULL);
}

void
vv_pair_record_remove (VvDocument *document, VvEntityKind kind, gint64 id)
{
  VvBulkRemoval *removal = g_new0 (VvBulkRemoval, 1);

  removal->kind = kind;
  removal->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_array_append_val (removal->ids, id);
  vv_document_edit (document, vv_bulk_remove, removal, (GDestroyNotify) vv_bulk_removal_free,
                    VV_DOCUMENT_EDIT_DEFAULT, NULL, NULL);
}
