#include "program/vv-record-list.h"

#include <glib/gi18n-lib.h>

#include "form/vv-create-dialog.h"
#include "jobs/vv-record-order.h"
#include "jobs/vv-record.h"
#include "program/vv-record-kind.h"
#include "program/vv-record-rows.h"
#include "shell/vv-accessible-name.h"
#include "shell/vv-page.h"
#include "store/vv-counts.h"

struct _VvRecordList
{
  AdwBin parent_instance;

  VvPage *page;
  GtkStack *stack; /* "list", "nothing" */
  AdwStatusPage *nothing;
  VvRecordRows *rows;
  GtkWidget *add_button;

  VvDocument *document;
  VvEntityKind kind;
  VvObject *owner;
  gint64 program_id;
  gboolean is_tied;
};

static guint open_list_signal;

G_DEFINE_FINAL_TYPE (VvRecordList, vv_record_list, ADW_TYPE_BIN)

/* Records on their way from the reader. */
typedef struct
{
  VvEntityKind kind;
  gint64 owner_id;
  gint64 program_id;
  GPtrArray *records;
  GArray *counts; /* (nullable): of VvTopicCount */
} VvLoading;

static void
free_loading (gpointer data)
{
  VvLoading *loading = data;

  g_ptr_array_unref (loading->records);
  g_clear_pointer (&loading->counts, g_array_unref);
  g_free (loading);
}

static gboolean
take_record (VvObject *object, gpointer records)
{
  g_ptr_array_add (records, g_object_ref (object));
  return TRUE;
}

static gboolean
load (VvReader *reader, gpointer data, GError **error)
{
  VvLoading *loading = data;
  int owner = vv_entity_field_with (vv_entity (loading->kind), VV_FIELD_OWNER);

  if (loading->kind == VV_ENTITY_TOPIC &&
      (loading->counts = vv_counts_topics (reader, loading->program_id, error)) == NULL)
    return FALSE;
  return vv_reader_each (reader, loading->kind, owner, loading->owner_id, take_record,
                         loading->records, error);
}

/* (transfer full): how many offer a topic and how many want it. */
static char *
note_of (const VvLoading *loading, VvObject *object)
{
  guint offered = 0, wanted = 0;
  g_autofree char *offer = NULL, *want = NULL;

  for (guint i = 0; i < loading->counts->len; i++)
    {
      const VvTopicCount *count = &g_array_index (loading->counts, VvTopicCount, i);

      if (count->topic_id != vv_object_id (object))
        continue;
      offered = count->offered;
      wanted = count->wanted;
    }
  offer = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%u mentor offers it", "%u mentors offer it", offered),
      offered);
  want = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%u mentee wants it", "%u mentees want it", wanted), wanted);
  /* Translators: how many mentors offer a topic, how many mentees want it */
  return g_strdup_printf (_ ("%s, %s"), offer, want);
}

/* (transfer full) (nullable) */
static GPtrArray *
notes_of (const VvLoading *loading)
{
  GPtrArray *notes = loading->counts != NULL ? g_ptr_array_new_with_free_func (g_free) : NULL;

  for (guint i = 0; notes != NULL && i < loading->records->len; i++)
    g_ptr_array_add (notes, note_of (loading, g_ptr_array_index (loading->records, i)));
  return notes;
}

/* (transfer full): in the order shown. */
static GArray *
ids_of (VvRecordRows *rows)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < vv_record_rows_length (rows); i++)
    {
      gint64 id = vv_object_id (vv_record_rows_record (rows, i));

      g_array_append_val (ids, id);
    }
  return ids;
}

static void
on_step (VvRecordList *self, VvObject *record, int step)
{
  g_autoptr (GArray) ids = ids_of (self->rows);
  gint64 id = vv_object_id (record);
  guint from = vv_record_rows_find (self->rows, id);
  gint64 to = (gint64) from + step;

  if (self->is_tied || from == G_MAXUINT || to < 0 || to >= ids->len)
    return;
  g_array_remove_index (ids, from);
  g_array_insert_val (ids, (guint) to, id);
  vv_document_edit (self->document, vv_record_order_store,
                    vv_record_order_new (self->kind, ids, id),
                    (GDestroyNotify) vv_record_order_free, VV_DOCUMENT_EDIT_QUIET, NULL, NULL);
}

static gboolean
remove_record (VvEdit *edit, gpointer data, GError **error)
{
  VvObject *object = data;

  return vv_record_remove (edit, vv_object_entity (object)->kind, vv_object_id (object), error);
}

static void
on_remove (VvRecordList *self, VvObject *record)
{
  vv_document_edit (self->document, remove_record, g_object_ref (record), g_object_unref,
                    VV_DOCUMENT_EDIT_DEFAULT, NULL, NULL);
}

static void
on_inner (VvRecordList *self, VvObject *record)
{
  g_signal_emit (self, open_list_signal, 0, (int) vv_record_kind_inner (self->kind), record);
}

static void
on_loaded (G_GNUC_UNUSED VvDocument *document,
           gboolean ok,
           const GError *error,
           gpointer data,
           gpointer user_data)
{
  VvRecordList *self = user_data;
  const VvLoading *loading = data;
  g_autoptr (GPtrArray) notes = NULL;

  vv_page_set_busy (self->page, FALSE);
  vv_page_show_error (self->page, ok ? NULL : error->message);
  if (!ok)
    return;
  notes = notes_of (loading);
  /* before the last row goes, so that the stack takes the keyboard along */
  if (loading->records->len == 0)
    gtk_stack_set_visible_child_name (self->stack, "nothing");
  vv_record_rows_show (self->rows, loading->records, notes);
  if (loading->records->len > 0)
    gtk_stack_set_visible_child_name (self->stack, "list");
}

static void
reload (VvRecordList *self)
{
  VvLoading *loading = g_new0 (VvLoading, 1);

  loading->kind = self->kind;
  loading->owner_id = vv_object_id (self->owner);
  loading->program_id = self->program_id;
  loading->records = g_ptr_array_new_with_free_func (g_object_unref);
  vv_page_set_busy (self->page, TRUE);
  vv_document_read (self->document, load, loading, free_loading, G_OBJECT (self), on_loaded);
}

static void
on_created (VvRecordList *self, gint64 id)
{
  vv_record_rows_go_to (self->rows, id);
}

static VvObject *
preset_of (VvRecordList *self)
{
  VvObject *preset = vv_object_new (self->kind);
  const VvEntity *entity = vv_entity (self->kind);
  int scope = vv_entity_field_with (entity, VV_FIELD_SCOPE);
  int owner = vv_entity_field_with (entity, VV_FIELD_OWNER);
  int position = vv_entity_field (entity, "position");
  gint64 last = -1;

  for (guint i = 0; i < vv_record_rows_length (self->rows) && position >= 0; i++)
    last = MAX (last, vv_object_integer (vv_record_rows_record (self->rows, i), (guint) position));
  vv_object_set_integer (preset, (guint) scope, self->program_id);
  vv_object_set_integer (preset, (guint) owner, vv_object_id (self->owner));
  if (position >= 0)
    vv_object_set_integer (preset, (guint) position, last + 1);
  return preset;
}

void
vv_record_list_add (VvRecordList *self)
{
  g_autoptr (GArray) fields = vv_record_kind_fields (self->kind);
  g_autoptr (VvObject) preset = preset_of (self);
  GtkWidget *dialog;

  if (self->is_tied)
    return;
  dialog =
      vv_create_dialog_new (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), self->document,
                            self->kind, (const guint *) (void *) fields->data, fields->len, preset);
  g_signal_connect_object (dialog, "created", G_CALLBACK (on_created), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
vv_record_list_dispose (GObject *object)
{
  VvRecordList *self = VV_RECORD_LIST (object);

  g_clear_object (&self->document);
  g_clear_object (&self->owner);
  G_OBJECT_CLASS (vv_record_list_parent_class)->dispose (object);
}

static void
vv_record_list_class_init (VvRecordListClass *klass)
{
  vv_page_class_focus (GTK_WIDGET_CLASS (klass));
  G_OBJECT_CLASS (klass)->dispose = vv_record_list_dispose;
  open_list_signal = g_signal_new ("open-list", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_INT, VV_TYPE_OBJECT);
}

static GtkWidget *
make_scroller (VvRecordList *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new (), *clamp = adw_clamp_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_add_css_class (box, "vv-program-body");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->rows));
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), 720);
  adw_clamp_set_child (ADW_CLAMP (clamp), box);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), clamp);
  return scroller;
}

static void
vv_record_list_init (VvRecordList *self)
{
  self->page = VV_PAGE (vv_page_new ());
  vv_page_set_is_detail (self->page, TRUE);
  self->stack = GTK_STACK (gtk_stack_new ());
  self->nothing = ADW_STATUS_PAGE (adw_status_page_new ());
  adw_status_page_set_icon_name (self->nothing, "vv-program-symbolic");
  gtk_stack_add_named (self->stack, gtk_label_new (NULL), "blank");
  gtk_stack_add_named (self->stack, GTK_WIDGET (self->nothing), "nothing");
  vv_page_set_content (self->page, GTK_WIDGET (self->stack));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->page));
}

static void
make_rows (VvRecordList *self)
{
  self->rows = VV_RECORD_ROWS (
      vv_record_rows_new (self->document, vv_record_kind_title (self->kind), self->is_tied));
  g_signal_connect_object (self->rows, "step", G_CALLBACK (on_step), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->rows, "remove", G_CALLBACK (on_remove), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->rows, "inner", G_CALLBACK (on_inner), self, G_CONNECT_SWAPPED);
  gtk_stack_add_named (self->stack, make_scroller (self), "list");
}

static GtkWidget *
make_add_button (VvRecordList *self, const char *style)
{
  GtkWidget *button = gtk_button_new_with_label (vv_record_kind_add (self->kind));

  gtk_widget_add_css_class (button, style);
  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  g_signal_connect_object (button, "clicked", G_CALLBACK (vv_record_list_add), self,
                           G_CONNECT_SWAPPED);
  return button;
}

GtkWidget *
vv_record_list_new (
    VvDocument *document, VvEntityKind kind, VvObject *owner, gint64 program_id, gboolean is_tied)
{
  VvRecordList *self = g_object_new (VV_TYPE_RECORD_LIST, NULL);
  g_autofree char *owner_title = vv_object_title (owner, vv_document_language (document));

  self->document = g_object_ref (document);
  self->kind = kind;
  self->owner = g_object_ref (owner);
  self->program_id = program_id;
  self->is_tied = is_tied;
  vv_page_set_title (self->page, vv_record_kind_title (kind), owner_title);
  make_rows (self);
  adw_status_page_set_title (self->nothing, _ ("None Yet"));
  adw_status_page_set_description (self->nothing, vv_record_kind_nothing (kind));
  if (!is_tied)
    {
      GtkWidget *button = make_add_button (self, "pill");

      adw_status_page_set_child (self->nothing, button);
      self->add_button = vv_page_icon_button ("list-add-symbolic", vv_record_kind_add (kind), NULL);
      g_signal_connect_object (self->add_button, "clicked", G_CALLBACK (vv_record_list_add), self,
                               G_CONNECT_SWAPPED);
      vv_page_pack_start (self->page, self->add_button);
    }
  g_signal_connect_object (document, "changed", G_CALLBACK (reload), self, G_CONNECT_SWAPPED);
  reload (self);
  return GTK_WIDGET (self);
}
