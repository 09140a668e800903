#include "sessions/vv-sessions-view.h"

#include <glib/gi18n-lib.h>

#include "list/vv-list-page.h"

struct _VvSessionsView
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

static void vv_sessions_view_view_init (VvViewInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (VvSessionsView,
                               vv_sessions_view,
                               ADW_TYPE_BIN,
                               G_IMPLEMENT_INTERFACE (VV_TYPE_VIEW, vv_sessions_view_view_init))

static char *
cell (VvRow *row, const char *column)
{
  return g_strdup (vv_row_text (row, (guint) vv_list_column (VV_LIST_SESSIONS, column)));
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

  return g_strdup (vv_choices_label (&vv_session_states, state));
}

static char *
count_sessions (guint n, G_GNUC_UNUSED gpointer data)
{
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u session", "%u sessions", n), n);
}

static void
set_up_list (VvSessionsView *self)
{
  VvListColumn columns[] = {
    { _ ("Day"), "day", column_text, NULL, (gpointer) "day", 110, FALSE },
    { _ ("Mentor"), NULL, column_text, NULL, (gpointer) "mentor", 180, FALSE },
    { _ ("Mentee"), NULL, column_text, NULL, (gpointer) "mentee", 180, FALSE },
    { _ ("State"), NULL, state_text, NULL, NULL, 110, FALSE },
    { _ ("Minutes"), NULL, column_text, NULL, (gpointer) "minutes", 80, TRUE },
    { _ ("Agenda"), NULL, column_text, NULL, (gpointer) "agenda", 0, FALSE },
  };

  vv_list_page_set_title (self->list, _ ("Sessions"));
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    vv_list_page_add_column (self->list, &columns[i]);
  vv_list_page_set_lines (self->list, names_text, column_text, state_text, (gpointer) "day");
  vv_list_page_add_order (self->list, "day", _ ("Day"));
  vv_list_page_add_order (self->list, "state", _ ("State"));
  vv_list_page_add_filter (self->list, "state", _ ("All states"), &vv_session_states);
  vv_list_page_set_counter (self->list, count_sessions, NULL);
  vv_list_page_set_empty (self->list, "vv-sessions-symbolic", _ ("No Sessions Yet"),
                          _ ("Sessions are planned ahead for a pair, or logged when they were held."),
                          NULL, NULL);
}

static void
vv_sessions_view_find (VvView *view)
{
  VvSessionsView *self = VV_SESSIONS_VIEW (view);

  gtk_stack_set_visible_child_name (self->stack, "list");
  vv_list_page_find (self->list);
}

static void
vv_sessions_view_view_init (VvViewInterface *iface)
{
  iface->find = vv_sessions_view_find;
}

static void
vv_sessions_view_constructed (GObject *object)
{
  VvSessionsView *self = VV_SESSIONS_VIEW (object);

  G_OBJECT_CLASS (vv_sessions_view_parent_class)->constructed (object);
  self->list = VV_LIST_PAGE (vv_list_page_new (self->document, VV_LIST_SESSIONS));
  set_up_list (self);
  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_stack_add_named (self->stack, GTK_WIDGET (self->list), "list");
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->stack));
}

static void
vv_sessions_view_dispose (GObject *object)
{
  g_clear_object (&VV_SESSIONS_VIEW (object)->document);
  G_OBJECT_CLASS (vv_sessions_view_parent_class)->dispose (object);
}

static void
vv_sessions_view_get_property (GObject *object, guint prop, GValue *value, GParamSpec *pspec)
{
  if (prop == PROP_DOCUMENT)
    g_value_set_object (value, VV_SESSIONS_VIEW (object)->document);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop, pspec);
}

static void
vv_sessions_view_set_property (GObject *object, guint prop, const GValue *value, GParamSpec *pspec)
{
  if (prop == PROP_DOCUMENT)
    VV_SESSIONS_VIEW (object)->document = g_value_dup_object (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop, pspec);
}

static void
vv_sessions_view_class_init (VvSessionsViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = vv_sessions_view_constructed;
  object_class->dispose = vv_sessions_view_dispose;
  object_class->get_property = vv_sessions_view_get_property;
  object_class->set_property = vv_sessions_view_set_property;
  properties[PROP_DOCUMENT] =
      g_param_spec_object ("document", NULL, NULL, VV_TYPE_DOCUMENT,
                           G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
vv_sessions_view_init (G_GNUC_UNUSED VvSessionsView *self)
{
}
