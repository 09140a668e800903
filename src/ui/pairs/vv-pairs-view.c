#include "pairs/vv-pairs-view.h"

#include <glib/gi18n-lib.h>

#include "list/vv-list-page.h"

struct _VvPairsView
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

static void vv_pairs_view_view_init (VvViewInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (VvPairsView,
                               vv_pairs_view,
                               ADW_TYPE_BIN,
                               G_IMPLEMENT_INTERFACE (VV_TYPE_VIEW, vv_pairs_view_view_init))

static char *
cell (VvRow *row, const char *column)
{
  return g_strdup (vv_row_text (row, (guint) vv_list_column (VV_LIST_PAIRS, column)));
}

static char *
column_text (G_GNUC_UNUSED VvListPage *list, VvRow *row, gpointer data)
{
  return cell (row, data);
}

static char *
names_text (G_GNUC_UNUSED VvListPage *list, VvRow *row, G_GNUC_UNUSED gpointer data)
{
  g_autofree char *mentor = cell (row, "mentor");
  g_autofree char *mentee = cell (row, "mentee");

  return g_strdup_printf ("%s ⇄ %s", mentor, mentee);
}

static char *
state_text (G_GNUC_UNUSED VvListPage *list, VvRow *row, G_GNUC_UNUSED gpointer data)
{
  g_autofree char *state = cell (row, "state");

  return g_strdup (vv_choices_label (&vv_pair_states, state));
}

static char *
count_pairs (guint n, G_GNUC_UNUSED gpointer data)
{
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u pair", "%u pairs", n), n);
}

static void
set_up_list (VvPairsView *self)
{
  VvListColumn columns[] = {
    { _ ("Mentor"), "mentor", column_text, NULL, (gpointer) "mentor", 200, FALSE },
    { _ ("Mentee"), "mentee", column_text, NULL, (gpointer) "mentee", 200, FALSE },
    { _ ("State"), "state", state_text, NULL, NULL, 110, FALSE },
    { _ ("Held"), NULL, column_text, NULL, (gpointer) "held", 70, TRUE },
    { _ ("Planned"), NULL, column_text, NULL, (gpointer) "planned", 80, TRUE },
    { _ ("Development goal"), NULL, column_text, NULL, (gpointer) "development_goal", 0, FALSE },
  };

  vv_list_page_set_title (self->list, _ ("Pairs"));
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    vv_list_page_add_column (self->list, &columns[i]);
  vv_list_page_set_lines (self->list, names_text, column_text, state_text, (gpointer) "development_goal");
  vv_list_page_add_order (self->list, "mentor", _ ("Mentor"));
  vv_list_page_add_order (self->list, "mentee", _ ("Mentee"));
  vv_list_page_add_order (self->list, "state", _ ("State"));
  vv_list_page_add_order (self->list, "started", _ ("Start"));
  vv_list_page_add_filter (self->list, "state", _ ("All states"), &vv_pair_states);
  vv_list_page_set_counter (self->list, count_pairs, NULL);
  vv_list_page_set_empty (self->list, "vv-pairs-symbolic", _ ("No Pairs Yet"),
                          _ ("A pair is a mentor and a mentee who meet."), _ ("Make a Pair"),
                          "win.new-record");
}

static void
vv_pairs_view_find (VvView *view)
{
  VvPairsView *self = VV_PAIRS_VIEW (view);

  gtk_stack_set_visible_child_name (self->stack, "list");
  vv_list_page_find (self->list);
}

static void
vv_pairs_view_view_init (VvViewInterface *iface)
{
  iface->find = vv_pairs_view_find;
}

static void
vv_pairs_view_constructed (GObject *object)
{
  VvPairsView *self = VV_PAIRS_VIEW (object);

  G_OBJECT_CLASS (vv_pairs_view_parent_class)->constructed (object);
  self->list = VV_LIST_PAGE (vv_list_page_new (self->document, VV_LIST_PAIRS));
  set_up_list (self);
  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_stack_add_named (self->stack, GTK_WIDGET (self->list), "list");
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->stack));
}

static void
vv_pairs_view_dispose (GObject *object)
{
  g_clear_object (&VV_PAIRS_VIEW (object)->document);
  G_OBJECT_CLASS (vv_pairs_view_parent_class)->dispose (object);
}

static void
vv_pairs_view_get_property (GObject *object, guint prop, GValue *value, GParamSpec *pspec)
{
  if (prop == PROP_DOCUMENT)
    g_value_set_object (value, VV_PAIRS_VIEW (object)->document);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop, pspec);
}

static void
vv_pairs_view_set_property (GObject *object, guint prop, const GValue *value, GParamSpec *pspec)
{
  if (prop == PROP_DOCUMENT)
    VV_PAIRS_VIEW (object)->document = g_value_dup_object (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop, pspec);
}

static void
vv_pairs_view_class_init (VvPairsViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = vv_pairs_view_constructed;
  object_class->dispose = vv_pairs_view_dispose;
  object_class->get_property = vv_pairs_view_get_property;
  object_class->set_property = vv_pairs_view_set_property;
  properties[PROP_DOCUMENT] =
      g_param_spec_object ("document", NULL, NULL, VV_TYPE_DOCUMENT,
                           G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
vv_pairs_view_init (G_GNUC_UNUSED VvPairsView *self)
{
}
