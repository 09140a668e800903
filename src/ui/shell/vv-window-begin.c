/* Beginning: a program that comes along, or the demonstration. */

#include <glib/gi18n-lib.h>

#include "base/vv-date.h"
#include "base/vv-error.h"
#include "jobs/vv-demo.h"
#include "jobs/vv-import.h"
#include "jobs/vv-shipped.h"
#include "program/vv-import-dialog.h"
#include "shell/vv-application.h"
#include "shell/vv-opening.h"
#include "shell/vv-window-private.h"

/* A shipped file on its way into a workspace. */
typedef struct
{
  char *path;
  gboolean is_demo;
  gint64 program_id;
} VvBeginning;

static void
free_beginning (gpointer data)
{
  VvBeginning *beginning = data;

  g_free (beginning->path);
  g_free (beginning);
}

static gboolean
bring_in (VvEdit *edit, gpointer data, GError **error)
{
  VvBeginning *beginning = data;
  g_autoptr (VvImport) import =
      beginning->is_demo ? vv_demo_read (beginning->path, vv_today (), error)
                         : vv_import_read (beginning->path, VV_PLAN_DEFAULT, error);

  if (import == NULL || !vv_import_apply (edit, import, error))
    return FALSE;
  beginning->program_id = import->program_id;
  return TRUE;
}

static void
on_brought_in (VvDocument *document,
               gboolean ok,
               G_GNUC_UNUSED const GError *error,
               gpointer data,
               gpointer user_data)
{
  VvBeginning *beginning = data;
  g_autoptr (VvWindow) self = user_data;

  if (!ok)
    return;
  vv_document_set_program (document, beginning->program_id);
  vv_window_show_place (self, beginning->is_demo ? "people" : "program");
}

static void
begin (VvWindow *self, const char *name, gboolean is_demo)
{
  VvBeginning *beginning = g_new0 (VvBeginning, 1);

  beginning->path = vv_shipped_find (name);
  beginning->is_demo = is_demo;
  if (beginning->path == NULL)
    {
      vv_window_tell (self, _ ("The programs that belong to Viceversa are not installed."));
      free_beginning (beginning);
      return;
    }
  vv_document_edit (self->document, bring_in, beginning, free_beginning, VV_DOCUMENT_EDIT_DEFAULT,
                    on_brought_in, g_object_ref (self));
}

static void
on_room (VvWindow *self, G_GNUC_UNUSED gboolean is_new, const char *name)
{
  begin (self, name, FALSE);
}

static void
on_start (VvWindow *self, const char *name)
{
  g_autofree char *path = vv_application_default_path ();

  vv_opening_start (gtk_window_get_application (GTK_WINDOW (self)), self, path, VV_OPENING_MAKE,
                    on_room, name);
}

static void
on_demo_room (VvWindow *self, gboolean is_new, const char *name)
{
  if (is_new)
    begin (self, name, TRUE);
}

/* The demonstration has a file of its own, so that it never gets among real people. */
static void
on_demo (VvWindow *self)
{
  g_autofree char *path =
      g_build_filename (g_get_user_data_dir (), "viceversa", "demonstration.viceversa", NULL);

  vv_opening_start (gtk_window_get_application (GTK_WINDOW (self)), self, path, VV_OPENING_MAKE,
                    on_demo_room, "demo");
}

static void
on_import_room (VvWindow *self, G_GNUC_UNUSED gboolean is_new, const char *path)
{
  vv_import_dialog_present (GTK_WINDOW (self), self->document, path);
}

void
vv_window_import (VvWindow *self, const char *path)
{
  g_autofree char *standard = NULL;

  if (self->document != NULL)
    on_import_room (self, FALSE, path);
  else if (self->opening != NULL)
    g_ptr_array_add (self->imports, g_strdup (path));
  else
    {
      standard = vv_application_default_path ();
      vv_opening_start (gtk_window_get_application (GTK_WINDOW (self)), self, standard,
                        VV_OPENING_MAKE, on_import_room, path);
    }
}

void
vv_window_bring_in (VvWindow *self)
{
  for (guint i = 0; self->document != NULL && i < self->imports->len; i++)
    on_import_room (self, FALSE, g_ptr_array_index (self->imports, i));
  g_ptr_array_set_size (self->imports, 0);
}

void
vv_window_add_welcome (VvWindow *self)
{
  GtkWidget *welcome = g_object_new (VV_TYPE_WELCOME, NULL);

  g_signal_connect_object (welcome, "start", G_CALLBACK (on_start), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (welcome, "demo", G_CALLBACK (on_demo), self, G_CONNECT_SWAPPED);
  gtk_stack_add_named (self->stack, welcome, "welcome");
}
