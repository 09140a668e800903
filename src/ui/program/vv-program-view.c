#include "program/vv-program-view.h"

#include <glib/gi18n-lib.h>

#include "list/vv-list-page.h"
#include "model/vv-program.h"
#include "program/vv-program-detail.h"
#include "program/vv-program-form.h"
#include "program/vv-record-list.h"

struct _VvProgramView
{
  VvView parent_instance;

  VvDocument *document; /* the view's */
  GtkStack *stack; /* "list", "detail", and the pages that were opened from there */
  VvListPage *list;
  VvProgramDetail *detail;
  GQueue pages;        /* of GtkWidget: opened one from another, the newest first */
  gboolean has_list;   /* the program was chosen in the list: there is a way back to it */
};

G_DEFINE_FINAL_TYPE (VvProgramView, vv_program_view, VV_TYPE_VIEW)

static char *
cell (VvRow *row, const char *column)
{
  return g_strdup (vv_row_text (row, (guint) vv_list_column (VV_LIST_PROGRAMS, column)));
}

static char *
column_text (G_GNUC_UNUSED VvListPage *list, VvRow *row, gpointer data)
{
  return cell (row, data);
}

static void
set_up_list (VvProgramView *self)
{
  VvListColumn columns[] = {
    { _ ("Program"), "title", column_text, NULL, (gpointer) "title", 0, FALSE },
    { _ ("People"), NULL, column_text, NULL, (gpointer) "people", 80, TRUE },
    { _ ("Pairs"), NULL, column_text, NULL, (gpointer) "pairs", 80, TRUE },
  };

  vv_list_page_set_title (self->list, _ ("Programs"));
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    vv_list_page_add_column (self->list, &columns[i]);
  vv_list_page_set_lines (self->list, column_text, NULL, NULL, (gpointer) "title");
  vv_list_page_add_order (self->list, "title", _ ("Title"));
  vv_list_page_set_empty (self->list, "vv-program-symbolic", _ ("No Program Yet"),
                          _ ("A program begins with a definition: import one."), _ ("Import a Program"),
                          "win.import");
}

/* Takes the newest page away. */
static gboolean
pop (VvProgramView *self)
{
  GtkWidget *page = g_queue_pop_head (&self->pages), *below;

  if (page == NULL)
    return FALSE;
  below = g_queue_peek_head (&self->pages);
  gtk_stack_set_visible_child (self->stack, below != NULL ? below : GTK_WIDGET (self->detail));
  gtk_stack_remove (self->stack, page);
  gtk_widget_grab_focus (gtk_stack_get_visible_child (self->stack));
  return TRUE;
}

static void
push (VvProgramView *self, GtkWidget *page)
{
  gtk_stack_add_child (self->stack, page);
  g_queue_push_head (&self->pages, page);
  gtk_stack_set_visible_child (self->stack, page);
  gtk_widget_grab_focus (page);
}

static void
on_open_list (VvProgramView *self, int kind, VvObject *owner)
{
  const VvProgramPage *data = vv_program_detail_data (self->detail);
  gboolean is_tied;
  GtkWidget *page;

  if (data == NULL)
    return;
  is_tied = vv_document_is_read_only (self->document) ||
            g_strcmp0 (vv_object_text (data->program, VV_PROGRAM_STATE), "archived") == 0;
  if (kind == VV_ENTITY_PROGRAM)
    page = vv_program_form_new (self->document, owner, is_tied);
  else
    {
      page = vv_record_list_new (self->document, (VvEntityKind) kind, owner,
                                 vv_object_id (data->program), is_tied);
      g_signal_connect_object (page, "open-list", G_CALLBACK (on_open_list), self,
                               G_CONNECT_SWAPPED);
    }
  push (self, page);
}

static void
show_program (VvProgramView *self)
{
  gint64 program_id = vv_document_program (self->document);

  while (pop (self))
    ;
  self->has_list = self->has_list && program_id != 0;
  vv_program_detail_set_is_detail (self->detail, self->has_list);
  vv_program_detail_set_program (self->detail, program_id);
  gtk_stack_set_visible_child_name (self->stack, program_id != 0 ? "detail" : "list");
}

static void
on_open_row (VvProgramView *self, gint64 id)
{
  self->has_list = TRUE;
  vv_document_set_program (self->document, id);
}

static void
on_gone (VvProgramView *self)
{
  vv_document_set_program (self->document, 0);
}

static void
vv_program_view_find (VvView *view)
{
  VvProgramView *self = VV_PROGRAM_VIEW (view);

  if (vv_document_program (self->document) == 0)
    vv_list_page_find (self->list);
}

/* A program comes from a file; in a list of its records it is one of these that is made. */
static void
vv_program_view_create (VvView *view)
{
  VvProgramView *self = VV_PROGRAM_VIEW (view);
  GtkWidget *page = g_queue_peek_head (&self->pages);

  if (VV_IS_RECORD_LIST (page))
    vv_record_list_add (VV_RECORD_LIST (page));
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "win.import", NULL);
}

static gboolean
vv_program_view_open (VvView *view, VvEntityKind kind, gint64 id)
{
  VvProgramView *self = VV_PROGRAM_VIEW (view);

  if (kind != VV_ENTITY_PROGRAM)
    return FALSE;
  while (pop (self))
    ;
  vv_document_set_program (self->document, id);
  return TRUE;
}

static gboolean
vv_program_view_back (VvView *view)
{
  VvProgramView *self = VV_PROGRAM_VIEW (view);
  gint64 program_id = vv_document_program (self->document);

  if (pop (self))
    return TRUE;
  if (!self->has_list)
    return FALSE;
  vv_document_set_program (self->document, 0);
  vv_list_page_select_id (self->list, program_id);
  return TRUE;
}

static void
vv_program_view_constructed (GObject *object)
{
  VvProgramView *self = VV_PROGRAM_VIEW (object);

  G_OBJECT_CLASS (vv_program_view_parent_class)->constructed (object);
  self->document = vv_view_document (VV_VIEW (self));
  self->list = VV_LIST_PAGE (vv_list_page_new (self->document, VV_LIST_PROGRAMS));
  set_up_list (self);
  self->detail = VV_PROGRAM_DETAIL (vv_program_detail_new (self->document));
  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_stack_add_named (self->stack, GTK_WIDGET (self->list), "list");
  gtk_stack_add_named (self->stack, GTK_WIDGET (self->detail), "detail");
  gtk_stack_set_hhomogeneous (self->stack, FALSE);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->stack));
  g_signal_connect_object (self->list, "open-row", G_CALLBACK (on_open_row), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->detail, "open-list", G_CALLBACK (on_open_list), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->detail, "gone", G_CALLBACK (on_gone), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->document, "notify::program-id", G_CALLBACK (show_program), self,
                           G_CONNECT_SWAPPED);
  show_program (self);
}

static void
vv_program_view_dispose (GObject *object)
{
  VvProgramView *self = VV_PROGRAM_VIEW (object);

  g_queue_clear (&self->pages);
  G_OBJECT_CLASS (vv_program_view_parent_class)->dispose (object);
}

static void
vv_program_view_class_init (VvProgramViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  VvViewClass *view_class = VV_VIEW_CLASS (klass);

  object_class->constructed = vv_program_view_constructed;
  object_class->dispose = vv_program_view_dispose;
  view_class->find = vv_program_view_find;
  view_class->create = vv_program_view_create;
  view_class->open = vv_program_view_open;
  view_class->back = vv_program_view_back;
}

static void
vv_program_view_init (G_GNUC_UNUSED VvProgramView *self)
{
}
