#include "vv-history-window.h"

#include <glib/gi18n-lib.h>

#include "shell/vv-history-row.h"
#include "store/vv-history.h"

/* As far back as undo reaches. */
#define SHOWN 500

struct _VvHistoryWindow
{
  AdwWindow parent_instance;

  VvDocument *document;
  GtkListBox *list;
  GtkStack *stack;
};

G_DEFINE_FINAL_TYPE (VvHistoryWindow, vv_history_window, ADW_TYPE_WINDOW)

static gboolean
read_history (VvReader *reader, gpointer data, GError **error)
{
  GPtrArray **entries = data;

  *entries = vv_history_list (reader, SHOWN, error);
  return *entries != NULL;
}

static void
free_history (gpointer data)
{
  GPtrArray **entries = data;

  g_clear_pointer (entries, g_ptr_array_unref);
  g_free (entries);
}

static void
on_history_read (G_GNUC_UNUSED VvDocument *document,
                 gboolean ok,
                 G_GNUC_UNUSED const GError *error,
                 gpointer data,
                 gpointer user_data)
{
  VvHistoryWindow *self = user_data;
  GPtrArray *entries = *(GPtrArray **) data;
  GtkListBoxRow *old;

  if (!ok)
    return;
  while ((old = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (old));
  for (guint i = 0; i < entries->len; i++)
    gtk_list_box_append (self->list, vv_history_row_new (g_ptr_array_index (entries, i)));
  gtk_stack_set_visible_child_name (self->stack, entries->len > 0 ? "list" : "empty");
}

static void
refresh (VvHistoryWindow *self)
{
  vv_document_read (self->document, read_history, g_new0 (GPtrArray *, 1), free_history,
                    G_OBJECT (self), on_history_read);
}

static void
on_undo_cb (VvHistoryWindow *self)
{
  vv_document_undo (self->document);
}

static void
on_redo_cb (VvHistoryWindow *self)
{
  vv_document_redo (self->document);
}

static gboolean
is_there (G_GNUC_UNUSED gpointer self, const char *label)
{
  return label != NULL;
}

static void
vv_history_window_dispose (GObject *object)
{
  g_clear_object (&VV_HISTORY_WINDOW (object)->document);
  G_OBJECT_CLASS (vv_history_window_parent_class)->dispose (object);
}

static void
vv_history_window_get_property (GObject *object, guint prop, GValue *value, GParamSpec *pspec)
{
  if (prop == 1)
    g_value_set_object (value, VV_HISTORY_WINDOW (object)->document);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop, pspec);
}

static void
vv_history_window_set_property (GObject *object, guint prop, const GValue *value, GParamSpec *pspec)
{
  if (prop == 1)
    VV_HISTORY_WINDOW (object)->document = g_value_dup_object (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop, pspec);
}

static void
vv_history_window_constructed (GObject *object)
{
  VvHistoryWindow *self = VV_HISTORY_WINDOW (object);

  G_OBJECT_CLASS (vv_history_window_parent_class)->constructed (object);
  g_signal_connect_object (self->document, "changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  refresh (self);
}

static void
vv_history_window_class_init (VvHistoryWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vv_history_window_dispose;
  G_OBJECT_CLASS (klass)->get_property = vv_history_window_get_property;
  G_OBJECT_CLASS (klass)->set_property = vv_history_window_set_property;
  G_OBJECT_CLASS (klass)->constructed = vv_history_window_constructed;
  g_object_class_install_property (
      G_OBJECT_CLASS (klass), 1,
      g_param_spec_object ("document", NULL, NULL, VV_TYPE_DOCUMENT,
                           G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS));
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/viceversa/Viceversa/ui/shell/history-window.ui");
  gtk_widget_class_bind_template_child (widget_class, VvHistoryWindow, list);
  gtk_widget_class_bind_template_child (widget_class, VvHistoryWindow, stack);
  gtk_widget_class_bind_template_callback (widget_class, on_undo_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_redo_cb);
  gtk_widget_class_bind_template_callback (widget_class, is_there);
}

static void
vv_history_window_init (VvHistoryWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
vv_history_window_present (GtkWindow *parent, VvDocument *document)
{
  GtkWindow *window = g_object_new (VV_TYPE_HISTORY_WINDOW, "document", document, "transient-for",
                                    parent, "modal", TRUE, "destroy-with-parent", TRUE, NULL);

  gtk_window_present (window);
}
