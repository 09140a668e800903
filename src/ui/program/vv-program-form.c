#include "program/vv-program-form.h"

#include <glib/gi18n-lib.h>

#include "base/vv-error.h"
#include "form/vv-form.h"
#include "model/vv-program.h"
#include "shell/vv-page.h"

struct _VvProgramForm
{
  AdwBin parent_instance;

  VvPage *page;
  VvForm *words;
  VvForm *schedule;
  VvDocument *document;
  gint64 program_id;
};

static guint gone_signal;

G_DEFINE_FINAL_TYPE (VvProgramForm, vv_program_form, ADW_TYPE_BIN)

/* A record on its way from the reader. */
typedef struct
{
  gint64 id;
  VvObject *program;
} VvLoading;

static void
free_loading (gpointer data)
{
  VvLoading *loading = data;

  g_clear_object (&loading->program);
  g_free (loading);
}

static gboolean
load (VvReader *reader, gpointer data, GError **error)
{
  VvLoading *loading = data;

  loading->program = vv_reader_load (reader, VV_ENTITY_PROGRAM, loading->id, error);
  return loading->program != NULL;
}

static void
on_loaded (G_GNUC_UNUSED VvDocument *document,
           gboolean ok,
           const GError *error,
           gpointer data,
           gpointer user_data)
{
  VvProgramForm *self = user_data;
  VvLoading *loading = data;

  if (ok)
    {
      vv_form_update (self->words, loading->program);
      vv_form_update (self->schedule, loading->program);
    }
  else if (g_error_matches (error, VV_ERROR, VV_ERROR_NOT_FOUND))
    g_signal_emit (self, gone_signal, 0);
  else
    vv_page_show_error (self->page, error->message);
}

static void
reload (VvProgramForm *self)
{
  VvLoading *loading = g_new0 (VvLoading, 1);

  loading->id = self->program_id;
  vv_document_read (self->document, load, loading, free_loading, G_OBJECT (self), on_loaded);
}

static void
vv_program_form_dispose (GObject *object)
{
  g_clear_object (&VV_PROGRAM_FORM (object)->document);
  G_OBJECT_CLASS (vv_program_form_parent_class)->dispose (object);
}

static void
vv_program_form_class_init (VvProgramFormClass *klass)
{
  vv_page_class_focus (GTK_WIDGET_CLASS (klass));
  G_OBJECT_CLASS (klass)->dispose = vv_program_form_dispose;
  gone_signal = g_signal_new ("gone", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                              NULL, G_TYPE_NONE, 0);
}

static void
vv_program_form_init (VvProgramForm *self)
{
  self->page = VV_PAGE (vv_page_new ());
  vv_page_set_is_detail (self->page, TRUE);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->page));
}

static GtkWidget *
wrap (GtkWidget *first, GtkWidget *second)
{
  GtkWidget *scroller = gtk_scrolled_window_new (), *clamp = adw_clamp_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 24);

  gtk_box_append (GTK_BOX (box), first);
  gtk_box_append (GTK_BOX (box), second);
  gtk_widget_add_css_class (box, "vv-program-body");
  adw_clamp_set_child (ADW_CLAMP (clamp), box);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), clamp);
  return scroller;
}

GtkWidget *
vv_program_form_new (VvDocument *document, VvObject *program, gboolean is_tied)
{
  const guint words[] = { VV_PROGRAM_TITLE, VV_PROGRAM_PURPOSE, VV_PROGRAM_SPONSOR_ROLE,
                          VV_PROGRAM_MENTORS_ELIGIBLE, VV_PROGRAM_MENTEES_ELIGIBLE };
  const guint schedule[] = { VV_PROGRAM_PILOT, VV_PROGRAM_STARTS, VV_PROGRAM_MONTHS,
                             VV_PROGRAM_SESSIONS, VV_PROGRAM_CADENCE, VV_PROGRAM_MINUTES,
                             VV_PROGRAM_ZONE };
  VvProgramForm *self = g_object_new (VV_TYPE_PROGRAM_FORM, NULL);
  g_autofree char *title = vv_object_title (program, vv_document_language (document));
  GtkWidget *content;

  self->document = g_object_ref (document);
  self->program_id = vv_object_id (program);
  self->words = VV_FORM (vv_form_new (document, _ ("What It Is For"), program, words,
                                      G_N_ELEMENTS (words)));
  self->schedule = VV_FORM (vv_form_new (document, _ ("How It Runs"), program, schedule,
                                         G_N_ELEMENTS (schedule)));
  gtk_widget_set_sensitive (GTK_WIDGET (self->words), !is_tied);
  gtk_widget_set_sensitive (GTK_WIDGET (self->schedule), !is_tied);
  content = wrap (GTK_WIDGET (self->words), GTK_WIDGET (self->schedule));
  vv_page_set_title (self->page, _ ("Details"), title);
  vv_page_set_content (self->page, content);
  g_signal_connect_object (document, "changed", G_CALLBACK (reload), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}
