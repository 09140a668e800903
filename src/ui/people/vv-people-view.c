#include "people/vv-people-view.h"

#include <glib/gi18n-lib.h>

#include "list/vv-list-page.h"
#include "people/vv-new-person.h"
#include "people/vv-people-actions.h"
#include "people/vv-people-columns.h"
#include "people/vv-person-detail.h"
#include "people/vv-state-band.h"

struct _VvPeopleView
{
  VvView parent_instance;

  VvDocument *document; /* the view's */
  GtkStack *stack; /* "list", "detail" */
  VvListPage *list;
  VvPersonDetail *detail; /* (nullable): until the first person is opened */
};

G_DEFINE_FINAL_TYPE (VvPeopleView, vv_people_view, VV_TYPE_VIEW)

static gboolean
is_on_detail (VvPeopleView *self)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "detail") == 0;
}

static void
update_neighbours (VvPeopleView *self)
{
  gint64 id = vv_person_detail_person (self->detail);

  vv_person_detail_set_neighbours (self->detail, vv_list_page_neighbour (self->list, id, -1),
                                   vv_list_page_neighbour (self->list, id, 1));
}

static void
show_list (VvPeopleView *self)
{
  gint64 id = vv_person_detail_person (self->detail);

  gtk_stack_set_visible_child_name (self->stack, "list");
  vv_person_detail_show (self->detail, 0);
  vv_list_page_select_id (self->list, id);
}

static void
on_gone_cb (VvPeopleView *self)
{
  if (is_on_detail (self))
    show_list (self);
}

static void show_person (VvPeopleView *self, gint64 id);

static VvPersonDetail *
make_detail (VvPeopleView *self)
{
  if (self->detail != NULL)
    return self->detail;
  self->detail = VV_PERSON_DETAIL (vv_person_detail_new (self->document));
  gtk_stack_add_named (self->stack, GTK_WIDGET (self->detail), "detail");
  g_signal_connect_object (self->detail, "step", G_CALLBACK (show_person), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->detail, "gone", G_CALLBACK (on_gone_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->detail, "shown", G_CALLBACK (update_neighbours), self,
                           G_CONNECT_SWAPPED);
  return self->detail;
}

static void
show_person (VvPeopleView *self, gint64 id)
{
  vv_person_detail_show (make_detail (self), id);
  update_neighbours (self);
  if (is_on_detail (self))
    return;
  gtk_stack_set_visible_child_name (self->stack, "detail");
  gtk_widget_grab_focus (GTK_WIDGET (self->detail));
}

static void
vv_people_view_find (VvView *view)
{
  VvPeopleView *self = VV_PEOPLE_VIEW (view);

  if (is_on_detail (self))
    show_list (self);
  vv_list_page_find (self->list);
}

static void
on_created_cb (VvPeopleView *self, gint64 id)
{
  show_person (self, id);
}

static void
vv_people_view_create (VvView *view)
{
  VvPeopleView *self = VV_PEOPLE_VIEW (view);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (view));
  GtkWidget *dialog;

  if (vv_document_is_read_only (self->document))
    {
      vv_document_tell (self->document, _ ("This workspace can only be read. Save a copy to add "
                                           "people to it."));
      return;
    }
  dialog = vv_new_person_dialog (GTK_WINDOW (root), self->document);
  g_signal_connect_object (dialog, "created", G_CALLBACK (on_created_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static gboolean
vv_people_view_open (VvView *view, VvEntityKind kind, gint64 id)
{
  if (kind != VV_ENTITY_PERSON && kind != VV_ENTITY_PARTICIPATION)
    return FALSE;
  if (kind == VV_ENTITY_PERSON)
    show_person (VV_PEOPLE_VIEW (view), id);
  else
    vv_person_detail_find (make_detail (VV_PEOPLE_VIEW (view)), id);
  return TRUE;
}

static gboolean
vv_people_view_back (VvView *view)
{
  VvPeopleView *self = VV_PEOPLE_VIEW (view);

  if (!is_on_detail (self))
    return FALSE;
  show_list (self);
  return TRUE;
}

static void
vv_people_view_constructed (GObject *object)
{
  VvPeopleView *self = VV_PEOPLE_VIEW (object);

  G_OBJECT_CLASS (vv_people_view_parent_class)->constructed (object);
  self->document = vv_view_document (VV_VIEW (self));
  self->list = VV_LIST_PAGE (vv_list_page_new (self->document, VV_LIST_PEOPLE));
  vv_people_columns_set_up (self->list);
  vv_list_page_set_band (self->list, vv_state_band_new (self->document, self->list));
  vv_people_actions_install (GTK_WIDGET (self), self->document, self->list);
  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_stack_set_hhomogeneous (self->stack, FALSE);
  gtk_stack_add_named (self->stack, GTK_WIDGET (self->list), "list");
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->stack));
  g_signal_connect_object (self->list, "open-row", G_CALLBACK (show_person), self,
                           G_CONNECT_SWAPPED);
}

static void
vv_people_view_class_init (VvPeopleViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  VvViewClass *view_class = VV_VIEW_CLASS (klass);

  object_class->constructed = vv_people_view_constructed;
  view_class->find = vv_people_view_find;
  view_class->create = vv_people_view_create;
  view_class->open = vv_people_view_open;
  view_class->back = vv_people_view_back;
}

static void
vv_people_view_init (G_GNUC_UNUSED VvPeopleView *self)
{
}
