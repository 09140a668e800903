#include "form/vv-create-dialog.h"

#include <glib/gi18n-lib.h>

#include "base/vv-date.h"
#include "form/vv-draft.h"
#include "form/vv-form.h"
#include "jobs/vv-label.h"
#include "jobs/vv-record.h"
#include "model/vv-person.h"

#define DRAFT_DELAY 500 /* ms from the last key to the draft on the disk */

struct _VvCreateDialog
{
  AdwWindow parent_instance;

  GtkButton *create_button;
  GtkRevealer *draft_revealer;
  GtkRevealer *error_revealer;
  GtkLabel *error_label;
  AdwBin *bin;
  GtkWidget *form;

  VvDocument *document;
  VvObject *object;
  VvObject *preset;    /* (nullable) */
  VvObject *companion; /* (nullable): made in the same edit */
  guint link, key;     /* its fields: the reference to @object, what makes it wanted */
  GArray *fields;      /* of guint */
  char *draft;         /* the file's name */
  guint draft_timer;
  gboolean is_creating;
  gboolean is_done;
};

static guint created_signal;

G_DEFINE_FINAL_TYPE (VvCreateDialog, vv_create_dialog, ADW_TYPE_WINDOW)

/* What is stored is a copy, so that the form may go on meanwhile. */
typedef struct
{
  VvObject *object;
  VvObject *companion; /* (nullable) */
  guint link;
} VvCreation;

static void
free_creation (VvCreation *creation)
{
  g_object_unref (creation->object);
  g_clear_object (&creation->companion);
  g_free (creation);
}

/* On the writer's thread. */
static gboolean
store_record (VvEdit *edit, gpointer data, GError **error)
{
  VvCreation *creation = data;
  const VvEntity *entity = vv_object_entity (creation->object);
  g_autofree char *key = NULL;
  g_autofree char *name = NULL;

  if (!vv_record_insert (edit, creation->object, vv_today (), error))
    return FALSE;
  if (creation->companion == NULL)
    return TRUE;
  vv_object_set_integer (creation->companion, creation->link, vv_object_id (creation->object));
  if (!vv_record_insert (edit, creation->companion, vv_today (), error))
    return FALSE;
  /* the edit is called after the first of the two */
  key = vv_label_key (VV_LABEL_ADD, entity->name);
  name = vv_reader_name (vv_edit_reader (edit), entity->kind, vv_object_id (creation->object));
  vv_edit_set_label (edit, key, name, NULL);
  return TRUE;
}

static const guint *
fields_of (VvCreateDialog *self)
{
  return &g_array_index (self->fields, guint, 0);
}

static void
save_draft (VvCreateDialog *self)
{
  g_clear_handle_id (&self->draft_timer, g_source_remove);
  if (!self->is_done)
    vv_draft_save (self->draft, self->object, fields_of (self), self->fields->len);
}

static gboolean
on_draft_timeout_cb (gpointer data)
{
  VvCreateDialog *self = data;

  self->draft_timer = 0;
  save_draft (self);
  return G_SOURCE_REMOVE;
}

/* No field of a person is required by itself, yet somebody without any name can't be told. */
static gboolean
is_nameless (VvObject *object)
{
  g_autofree char *name = NULL;

  if (vv_object_entity (object)->kind != VV_ENTITY_PERSON)
    return FALSE;
  name = vv_person_name (object);
  return *name == '\0';
}

static gboolean
is_complete (VvCreateDialog *self)
{
  const VvEntity *entity = vv_object_entity (self->object);

  if (!vv_form_is_valid (VV_FORM (self->form)) || is_nameless (self->object))
    return FALSE;
  for (guint i = 0; i < self->fields->len; i++)
    {
      guint field = g_array_index (self->fields, guint, i);

      if ((entity->fields[field].flags & VV_FIELD_REQUIRED) != 0 &&
          !vv_object_is_set (self->object, field))
        return FALSE;
    }

  return TRUE;
}

static void
update (VvCreateDialog *self)
{
  gtk_widget_set_sensitive (GTK_WIDGET (self->create_button),
                            !self->is_creating && is_complete (self));
}

static void
show_error (VvCreateDialog *self, const char *sentence)
{
  gtk_label_set_text (self->error_label, sentence != NULL ? sentence : "");
  gtk_revealer_set_reveal_child (self->error_revealer, sentence != NULL);
}

static void
on_edited_cb (VvCreateDialog *self)
{
  show_error (self, NULL);
  update (self);
  g_clear_handle_id (&self->draft_timer, g_source_remove);
  self->draft_timer = g_timeout_add (DRAFT_DELAY, on_draft_timeout_cb, self);
}

static void
on_created (
    VvDocument *document, gboolean ok, const GError *error, gpointer data, gpointer user_data)
{
  g_autoptr (VvCreateDialog) self = user_data;
  VvCreation *creation = data;

  self->is_creating = FALSE;
  if (!ok)
    {
      show_error (self, error->message);
      update (self);
      if (!gtk_widget_get_realized (GTK_WIDGET (self))) /* closed meanwhile */
        vv_document_tell (document, error->message);
      return;
    }
  self->is_done = TRUE;
  vv_draft_remove (self->draft);
  g_signal_emit (self, created_signal, 0, vv_object_id (creation->object));
  gtk_window_close (GTK_WINDOW (self));
}

static void
on_create_cb (VvCreateDialog *self)
{
  VvCreation *creation;

  if (self->is_creating || self->is_done || !is_complete (self))
    return;
  creation = g_new0 (VvCreation, 1);
  creation->object = vv_object_copy (self->object);
  if (self->companion != NULL && vv_object_is_set (self->companion, self->key))
    creation->companion = vv_object_copy (self->companion);
  creation->link = self->link;
  self->is_creating = TRUE;
  update (self);
  vv_document_edit (self->document, store_record, creation, (GDestroyNotify) free_creation,
                    VV_DOCUMENT_EDIT_SILENT, on_created, g_object_ref (self));
}

/* The record as it is before anything is typed. */
static VvObject *
make_object (VvCreateDialog *self, VvEntityKind kind)
{
  VvObject *object = self->preset != NULL ? vv_object_copy (self->preset) : vv_object_new (kind);
  const VvEntity *entity = vv_entity (kind);

  vv_object_set_id (object, 0);
  for (guint i = 0; i < self->fields->len; i++)
    {
      guint field = g_array_index (self->fields, guint, i);

      if (!vv_object_is_set (object, field) && entity->fields[field].fallback != NULL)
        vv_object_parse (object, field, entity->fields[field].fallback, NULL);
    }
  return object;
}

static void
make_form (VvCreateDialog *self)
{
  self->form =
      vv_form_new (self->document, NULL, self->object, fields_of (self), self->fields->len);
  g_signal_connect_object (self->form, "edited", G_CALLBACK (on_edited_cb), self,
                           G_CONNECT_SWAPPED);
  adw_bin_set_child (self->bin, self->form);
  update (self);
}

static void
on_discard_cb (VvCreateDialog *self)
{
  VvEntityKind kind = vv_object_entity (self->object)->kind;

  g_clear_handle_id (&self->draft_timer, g_source_remove);
  vv_draft_remove (self->draft);
  g_clear_object (&self->object);
  self->object = make_object (self, kind);
  gtk_revealer_set_reveal_child (self->draft_revealer, FALSE);
  show_error (self, NULL);
  make_form (self);
  gtk_widget_child_focus (self->form, GTK_DIR_TAB_FORWARD);
}

static void
on_cancel_cb (VvCreateDialog *self)
{
  gtk_window_close (GTK_WINDOW (self));
}

static gboolean
vv_create_dialog_close_request (GtkWindow *window)
{
  VvCreateDialog *self = VV_CREATE_DIALOG (window);

  if (self->draft_timer != 0)
    save_draft (self);
  return GTK_WINDOW_CLASS (vv_create_dialog_parent_class)->close_request (window);
}

/* The window would begin with Cancel. */
static void
vv_create_dialog_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (vv_create_dialog_parent_class)->map (widget);
  gtk_widget_child_focus (VV_CREATE_DIALOG (widget)->form, GTK_DIR_TAB_FORWARD);
}

static void
vv_create_dialog_dispose (GObject *object)
{
  VvCreateDialog *self = VV_CREATE_DIALOG (object);

  if (self->draft_timer != 0)
    save_draft (self);
  G_OBJECT_CLASS (vv_create_dialog_parent_class)->dispose (object);
}

static void
vv_create_dialog_finalize (GObject *object)
{
  VvCreateDialog *self = VV_CREATE_DIALOG (object);

  g_clear_object (&self->document);
  g_clear_object (&self->object);
  g_clear_object (&self->preset);
  g_clear_object (&self->companion);
  g_clear_pointer (&self->fields, g_array_unref);
  g_free (self->draft);
  G_OBJECT_CLASS (vv_create_dialog_parent_class)->finalize (object);
}

static void
vv_create_dialog_class_init (VvCreateDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = vv_create_dialog_dispose;
  object_class->finalize = vv_create_dialog_finalize;
  widget_class->map = vv_create_dialog_map;
  GTK_WINDOW_CLASS (klass)->close_request = vv_create_dialog_close_request;
  created_signal = g_signal_new ("created", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/viceversa/Viceversa/ui/form/create-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, VvCreateDialog, create_button);
  gtk_widget_class_bind_template_child (widget_class, VvCreateDialog, draft_revealer);
  gtk_widget_class_bind_template_child (widget_class, VvCreateDialog, error_revealer);
  gtk_widget_class_bind_template_child (widget_class, VvCreateDialog, error_label);
  gtk_widget_class_bind_template_child (widget_class, VvCreateDialog, bin);
  gtk_widget_class_bind_template_callback (widget_class, on_create_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_cancel_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_discard_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK,
                                (GtkShortcutFunc) (void (*) (void)) on_create_cb, NULL);
}

static void
vv_create_dialog_init (VvCreateDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  /* An edit on its way keeps it alive past its parent, which GTK 4.8 does not see going. */
  g_signal_connect (self, "unrealize", G_CALLBACK (gtk_window_set_transient_for), NULL);
  self->fields = g_array_new (FALSE, FALSE, sizeof (guint));
}

static void
set_title (VvCreateDialog *self, VvEntityKind kind)
{
  /* Translators: the title of a dialog; the name of a kind of record, say “person” */
  g_autofree char *title = g_strdup_printf (_ ("New %s"), vv_entity_label (vv_entity (kind)));

  gtk_window_set_title (GTK_WINDOW (self), title);
}

GtkWidget *
vv_create_dialog_new (GtkWindow *parent,
                      VvDocument *document,
                      VvEntityKind kind,
                      const guint *fields,
                      guint n_fields,
                      VvObject *preset)
{
  VvCreateDialog *self = g_object_new (VV_TYPE_CREATE_DIALOG, "transient-for", parent,
                                       "destroy-with-parent", TRUE, NULL);

  self->document = g_object_ref (document);
  g_array_append_vals (self->fields, fields, n_fields);
  if (preset != NULL)
    self->preset = vv_object_copy (preset);
  self->draft = vv_draft_path (vv_workspace_path (vv_document_workspace (document)), kind);
  self->object = make_object (self, kind);
  gtk_revealer_set_reveal_child (
      self->draft_revealer,
      vv_draft_load (self->draft, self->object, self->preset, fields, n_fields));
  set_title (self, kind);
  make_form (self);
  return GTK_WIDGET (self);
}

GtkWidget *
vv_create_dialog_add_companion (VvCreateDialog *self,
                                const char *title,
                                VvObject *companion,
                                guint link,
                                guint key,
                                const guint *fields,
                                guint n_fields)
{
  GtkWidget *form = vv_form_new (self->document, title, companion, fields, n_fields);

  g_set_object (&self->companion, companion);
  self->link = link;
  self->key = key;
  gtk_widget_set_margin_top (form, 24);
  gtk_box_append (GTK_BOX (gtk_widget_get_parent (GTK_WIDGET (self->bin))), form);
  return form;
}

GtkWidget *
vv_create_dialog_form (VvCreateDialog *self)
{
  return self->form;
}
