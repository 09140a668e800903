#include "program/vv-program-view.h"

#include <glib/gi18n-lib.h>

#include "list/vv-list-page.h"

struct _VvProgramView
{
  AdwBin parent_instance;

  VvDocument *document;
  GtkStack *stack; /* "list", "detail" */
  VvListPage *list;
};

enum
{
  PROP_0,
  PROP_DOCUMENT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void vv_program_view_view_init (VvViewInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (VvProgramView,
                               vv_program_view,
                               ADW_TYPE_BIN,
                               G_IMPLEMENT_INTERFACE (VV_TYPE_VIEW, vv_program_view_view_init))

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

static void
vv_program_view_find (VvView *view)
{
  VvProgramView *self = VV_PROGRAM_VIEW (view);

  gtk_stack_set_visible_child_name (self->stack, "list");
  vv_list_page_find (self->list);
}

static void
vv_program_view_view_init (VvViewInterface *iface)
{
  iface->find = vv_program_view_find;
}

static void
vv_program_view_constructed (GObject *object)
{
  VvProgramView *self = VV_PROGRAM_VIEW (object);

  G_OBJECT_CLASS (vv_program_view_parent_class)->constructed (object);
  self->list = VV_LIST_PAGE (vv_list_page_new (self->document, VV_LIST_PROGRAMS));
  set_up_list (self);
  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_stack_add_named (self->stack, GTK_WIDGET (self->list), "list");
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->stack));
}

static void
vv_program_view_dispose (GObject *object)
{
  g_clear_object (&VV_PROGRAM_VIEW (object)->document);
  G_OBJECT_CLASS (vv_program_view_parent_class)->dispose (object);
}

static void
vv_program_view_get_property (GObject *object, guint prop, GValue *value, GParamSpec *pspec)
{
  if (prop == PROP_DOCUMENT)
    g_value_set_object (value, VV_PROGRAM_VIEW (object)->document);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop, pspec);
}

static void
vv_program_view_set_property (GObject *object, guint prop, const GValue *value, GParamSpec *pspec)
{
  if (prop == PROP_DOCUMENT)
    VV_PROGRAM_VIEW (object)->document = g_value_dup_object (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop, pspec);
}

static void
vv_program_view_class_init (VvProgramViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = vv_program_view_constructed;
  object_class->dispose = vv_program_view_dispose;
  object_class->get_property = vv_program_view_get_property;
  object_class->set_property = vv_program_view_set_property;
  properties[PROP_DOCUMENT] =
      g_param_spec_object ("document", NULL, NULL, VV_TYPE_DOCUMENT,
                           G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
vv_program_view_init (G_GNUC_UNUSED VvProgramView *self)
{
}
