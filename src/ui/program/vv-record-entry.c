#include "program/vv-record-entry.h"

#include <glib/gi18n-lib.h>

#include "form/vv-field-row.h"
#include "program/vv-record-kind.h"
#include "shell/vv-accessible-name.h"

struct _VvRecordEntry
{
  AdwExpanderRow parent_instance;

  VvDocument *document;
  VvObject *object;
  GPtrArray *fields; /* of field rows, once it has been open */
  GtkWidget *up, *down;
  gboolean is_tied, is_first, is_last;
};

enum
{
  STEP,
  REMOVE,
  INNER,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (VvRecordEntry, vv_record_entry, ADW_TYPE_EXPANDER_ROW)

static void
on_up (VvRecordEntry *self)
{
  g_signal_emit (self, signals[STEP], 0, -1);
}

static void
on_down (VvRecordEntry *self)
{
  g_signal_emit (self, signals[STEP], 0, 1);
}

static void
on_remove (VvRecordEntry *self)
{
  g_signal_emit (self, signals[REMOVE], 0);
}

static void
on_inner (VvRecordEntry *self)
{
  g_signal_emit (self, signals[INNER], 0);
}

static GtkWidget *
make_button (VvRecordEntry *self, const char *icon, const char *label, GCallback callback)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, label);
  vv_accessible_name (GTK_WIDGET (button), label);
  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);
  return button;
}

static void
add_inner (VvRecordEntry *self)
{
  VvEntityKind kind = vv_record_kind_inner (vv_object_entity (self->object)->kind);
  GtkWidget *row, *arrow;

  if (kind == VV_ENTITY_NONE)
    return;
  row = adw_action_row_new ();
  arrow = gtk_image_new_from_icon_name ("go-next-symbolic");
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), vv_record_kind_title (kind));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), arrow);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_signal_connect_object (row, "activated", G_CALLBACK (on_inner), self, G_CONNECT_SWAPPED);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
}

static void
add_buttons (VvRecordEntry *self)
{
  GtkWidget *row = adw_action_row_new ();

  self->up = make_button (self, "go-up-symbolic", _ ("Move up (Alt+Up)"), G_CALLBACK (on_up));
  self->down =
      make_button (self, "go-down-symbolic", _ ("Move down (Alt+Down)"), G_CALLBACK (on_down));
  gtk_widget_set_sensitive (self->up, !self->is_first);
  gtk_widget_set_sensitive (self->down, !self->is_last);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), self->down);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), self->up);
  adw_action_row_add_suffix (
      ADW_ACTION_ROW (row),
      make_button (self, "user-trash-symbolic", _ ("Remove (Delete)"), G_CALLBACK (on_remove)));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
}

/* The fields are made when they are first looked at: a list of many stays light. */
static void
on_expanded (VvRecordEntry *self)
{
  g_autoptr (GArray) fields = NULL;

  if (!adw_expander_row_get_expanded (ADW_EXPANDER_ROW (self)) || self->fields->len > 0)
    return;
  fields = vv_record_kind_fields (vv_object_entity (self->object)->kind);
  for (guint i = 0; i < fields->len; i++)
    {
      GtkWidget *row =
          vv_field_row_new (self->document, self->object, g_array_index (fields, guint, i));

      if (self->is_tied)
        gtk_widget_set_sensitive (row, FALSE);
      adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
      g_ptr_array_add (self->fields, row);
    }
  add_inner (self);
  if (!self->is_tied)
    add_buttons (self);
}

static void
vv_record_entry_dispose (GObject *object)
{
  VvRecordEntry *self = VV_RECORD_ENTRY (object);

  g_ptr_array_set_size (self->fields, 0);
  g_clear_object (&self->document);
  g_clear_object (&self->object);
  G_OBJECT_CLASS (vv_record_entry_parent_class)->dispose (object);
}

static void
vv_record_entry_finalize (GObject *object)
{
  g_ptr_array_unref (VV_RECORD_ENTRY (object)->fields);
  G_OBJECT_CLASS (vv_record_entry_parent_class)->finalize (object);
}

static void
vv_record_entry_class_init (VvRecordEntryClass *klass)
{
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vv_record_entry_dispose;
  G_OBJECT_CLASS (klass)->finalize = vv_record_entry_finalize;
  signals[STEP] = g_signal_new ("step", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                1, G_TYPE_INT);
  signals[REMOVE] =
      g_signal_new ("remove", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[INNER] =
      g_signal_new ("inner", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
vv_record_entry_init (VvRecordEntry *self)
{
  self->fields = g_ptr_array_new ();
  g_signal_connect (self, "notify::expanded", G_CALLBACK (on_expanded), NULL);
}

GtkWidget *
vv_record_entry_new (VvDocument *document, VvObject *object, gboolean is_tied)
{
  VvRecordEntry *self = g_object_new (VV_TYPE_RECORD_ENTRY, NULL);

  self->document = g_object_ref (document);
  self->is_tied = is_tied;
  vv_record_entry_update (self, object, NULL);
  return GTK_WIDGET (self);
}

VvObject *
vv_record_entry_object (VvRecordEntry *self)
{
  return self->object;
}

void
vv_record_entry_update (VvRecordEntry *self, VvObject *object, const char *note)
{
  const char *language = vv_document_language (self->document);
  g_autofree char *title = vv_object_title (object, language);
  g_autofree char *detail =
      note != NULL ? g_strdup (note) : vv_record_kind_detail (object, language);
  g_autofree char *markup = g_markup_escape_text (title, -1);
  g_autofree char *second = g_markup_escape_text (detail, -1);

  g_set_object (&self->object, object);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), markup);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), second);
  for (guint i = 0; i < self->fields->len; i++)
    vv_field_row_update (g_ptr_array_index (self->fields, i), object);
}

void
vv_record_entry_set_place (VvRecordEntry *self, gboolean is_first, gboolean is_last)
{
  self->is_first = is_first;
  self->is_last = is_last;
  if (self->up == NULL)
    return;
  gtk_widget_set_sensitive (self->up, !is_first);
  gtk_widget_set_sensitive (self->down, !is_last);
}

void
vv_record_entry_focus (VvRecordEntry *self)
{
  gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}
