#include "program/vv-export-dialog.h"

#include <glib/gi18n-lib.h>

#include "base/vv-date.h"

struct _VvExportDialog
{
  AdwWindow parent_instance;

  GtkCheckButton *definition_check;
  GtkCheckButton *people_check;
  GtkCheckButton *private_check;
  GtkWidget *private_row;

  VvDocument *document;
  gint64 program_id;
  char *title;
};

G_DEFINE_FINAL_TYPE (VvExportDialog, vv_export_dialog, ADW_TYPE_WINDOW)

/* An export on its way. */
typedef struct
{
  gint64 program_id;
  VvWriteFlags flags;
  char *path;
} VvExporting;

static void
free_exporting (gpointer data)
{
  VvExporting *exporting = data;

  g_free (exporting->path);
  g_free (exporting);
}

static gboolean
export (VvReader *reader, gpointer data, GError **error)
{
  const VvExporting *exporting = data;

  return vv_export_program (reader, exporting->program_id, exporting->flags, vv_today (),
                            exporting->path, error);
}

static void
on_exported (VvDocument *document,
             gboolean ok,
             const GError *error,
             gpointer data,
             G_GNUC_UNUSED gpointer user_data)
{
  const VvExporting *exporting = data;
  g_autofree char *name = g_filename_display_basename (exporting->path);
  /* Translators: a file's name */
  g_autofree char *text = g_strdup_printf (_ ("Exported to “%s”"), name);

  vv_document_tell (document, ok ? text : error->message);
}

VvWriteFlags
vv_export_dialog_flags (VvExportDialog *self)
{
  if (!gtk_check_button_get_active (self->people_check))
    return VV_WRITE_DEFINITION;
  return gtk_check_button_get_active (self->private_check) ? VV_WRITE_PEOPLE | VV_WRITE_PRIVATE
                                                           : VV_WRITE_PEOPLE;
}

void
vv_export_dialog_write (VvExportDialog *self, const char *path)
{
  VvExporting *exporting = g_new0 (VvExporting, 1);

  exporting->program_id = self->program_id;
  exporting->flags = vv_export_dialog_flags (self);
  exporting->path = g_strdup (path);
  vv_document_read (self->document, export, exporting, free_exporting, G_OBJECT (self->document),
                    on_exported);
  gtk_window_close (GTK_WINDOW (self));
}

static void
on_chosen (GtkNativeDialog *native, int response, VvExportDialog *self)
{
  g_autoptr (GFile) file =
      response == GTK_RESPONSE_ACCEPT ? gtk_file_chooser_get_file (GTK_FILE_CHOOSER (native)) : NULL;

  if (file != NULL && g_file_peek_path (file) != NULL)
    vv_export_dialog_write (self, g_file_peek_path (file));
  gtk_native_dialog_destroy (native);
  g_object_unref (native);
}

/* A title as part of a file's name. */
static char *
file_name (const char *title)
{
  g_autofree char *name = g_strdup (title);

  g_strdelimit (name, "/\\:\n\t", '-');
  if (g_utf8_strlen (name, -1) > 60)
    *g_utf8_offset_to_pointer (name, 60) = '\0';
  g_strstrip (name);
  return g_strdup_printf ("%s.xml", *name != '\0' && *name != '.' ? name : _ ("Program"));
}

static void
on_export_cb (VvExportDialog *self)
{
  GtkFileChooserNative *native =
      gtk_file_chooser_native_new (_ ("Export the Program"), GTK_WINDOW (self),
                                   GTK_FILE_CHOOSER_ACTION_SAVE, _ ("_Export"), _ ("_Cancel"));
  g_autofree char *name = file_name (self->title);

  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (native), name);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (native), TRUE);
  g_signal_connect_object (native, "response", G_CALLBACK (on_chosen), self, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (native));
}

static void
on_people_cb (VvExportDialog *self)
{
  gboolean with_people = gtk_check_button_get_active (self->people_check);

  gtk_widget_set_sensitive (self->private_row, with_people);
  if (!with_people)
    gtk_check_button_set_active (self->private_check, FALSE);
}

static void
vv_export_dialog_dispose (GObject *object)
{
  VvExportDialog *self = VV_EXPORT_DIALOG (object);

  g_clear_object (&self->document);
  g_clear_pointer (&self->title, g_free);
  G_OBJECT_CLASS (vv_export_dialog_parent_class)->dispose (object);
}

static void
vv_export_dialog_class_init (VvExportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vv_export_dialog_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/viceversa/Viceversa/ui/program/export-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, VvExportDialog, definition_check);
  gtk_widget_class_bind_template_child (widget_class, VvExportDialog, people_check);
  gtk_widget_class_bind_template_child (widget_class, VvExportDialog, private_check);
  gtk_widget_class_bind_template_child (widget_class, VvExportDialog, private_row);
  gtk_widget_class_bind_template_callback (widget_class, on_export_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_people_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK,
                                (GtkShortcutFunc) (void (*) (void)) on_export_cb, NULL);
}

static void
vv_export_dialog_init (VvExportDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
vv_export_dialog_new (GtkWindow *parent, VvDocument *document, VvObject *program)
{
  VvExportDialog *self = g_object_new (VV_TYPE_EXPORT_DIALOG, "transient-for", parent, NULL);

  self->document = g_object_ref (document);
  self->program_id = vv_object_id (program);
  self->title = vv_object_title (program, vv_document_language (document));
  return GTK_WIDGET (self);
}
