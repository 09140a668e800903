#include "people/vv-people-view.h"

#include <glib/gi18n-lib.h>

#include "list/vv-list-page.h"

struct _VvPeopleView
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

static void vv_people_view_view_init (VvViewInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (VvPeopleView,
                               vv_people_view,
                               ADW_TYPE_BIN,
                               G_IMPLEMENT_INTERFACE (VV_TYPE_VIEW, vv_people_view_view_init))

static char *
cell (VvRow *row, const char *column)
{
  return g_strdup (vv_row_text (row, (guint) vv_list_column (VV_LIST_PEOPLE, column)));
}

static char *
name_text (G_GNUC_UNUSED VvListPage *list, VvRow *row, G_GNUC_UNUSED gpointer data)
{
  return cell (row, "name");
}

static char *
column_text (G_GNUC_UNUSED VvListPage *list, VvRow *row, gpointer data)
{
  return cell (row, data);
}

static char *
choice_text (VvRow *row, const char *column, const VvChoices *choices)
{
  g_autofree char *name = cell (row, column);

  return name != NULL ? g_strdup (vv_choices_label (choices, name)) : NULL;
}

static char *
state_text (G_GNUC_UNUSED VvListPage *list, VvRow *row, G_GNUC_UNUSED gpointer data)
{
  return choice_text (row, "state", &vv_participation_states);
}

static char *
role_text (G_GNUC_UNUSED VvListPage *list, VvRow *row, G_GNUC_UNUSED gpointer data)
{
  g_autofree char *names = cell (row, "role");
  g_auto (GStrv) parts = names != NULL ? g_strsplit (names, " ", -1) : NULL;
  g_autoptr (GString) roles = g_string_new (NULL);

  for (guint i = 0; parts != NULL && parts[i] != NULL; i++)
    g_string_append_printf (roles, "%s%s", i > 0 ? ", " : "", vv_choices_label (&vv_roles, parts[i]));
  return g_strdup (roles->str);
}

static char *
second_text (G_GNUC_UNUSED VvListPage *list, VvRow *row, G_GNUC_UNUSED gpointer data)
{
  g_autofree char *role = role_text (NULL, row, NULL);
  g_autofree char *department = cell (row, "department");

  if (*role != '\0' && department != NULL)
    return g_strdup_printf ("%s · %s", role, department);
  return g_strdup (*role != '\0' ? role : department);
}

static char *
count_people (guint n, G_GNUC_UNUSED gpointer data)
{
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u person", "%u people", n), n);
}

static void
set_up_list (VvPeopleView *self)
{
  VvListColumn columns[] = {
    { _ ("Name"), "name", name_text, NULL, NULL, 220, FALSE },
    { _ ("Role"), NULL, role_text, NULL, NULL, 110, FALSE },
    { _ ("State"), NULL, state_text, NULL, NULL, 110, FALSE },
    { _ ("Department"), "department", column_text, NULL, (gpointer) "department", 170, FALSE },
    { _ ("Site"), "site", column_text, NULL, (gpointer) "site", 110, FALSE },
    { _ ("Level"), "level", column_text, NULL, (gpointer) "level", 70, TRUE },
    { _ ("Pairs"), NULL, column_text, NULL, (gpointer) "live_pairs", 70, TRUE },
    { _ ("E-mail"), NULL, column_text, NULL, (gpointer) "email", 0, FALSE },
  };

  vv_list_page_set_title (self->list, _ ("People"));
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    vv_list_page_add_column (self->list, &columns[i]);
  vv_list_page_set_lines (self->list, name_text, second_text, state_text, NULL);
  vv_list_page_add_order (self->list, "name", _ ("Name"));
  vv_list_page_add_order (self->list, "department", _ ("Department"));
  vv_list_page_add_order (self->list, "site", _ ("Site"));
  vv_list_page_add_order (self->list, "level", _ ("Level"));
  vv_list_page_add_filter (self->list, "role", _ ("All roles"), &vv_roles);
  vv_list_page_add_filter (self->list, "state", _ ("All states"), &vv_participation_states);
  vv_list_page_set_counter (self->list, count_people, NULL);
  vv_list_page_set_empty (self->list, "vv-people-symbolic", _ ("Nobody Here Yet"),
                          _ ("People take part in programs as mentors, mentees and more."),
                          _ ("Add a Person"), "win.new-record");
}

static void
vv_people_view_find (VvView *view)
{
  VvPeopleView *self = VV_PEOPLE_VIEW (view);

  gtk_stack_set_visible_child_name (self->stack, "list");
  vv_list_page_find (self->list);
}

static void
vv_people_view_view_init (VvViewInterface *iface)
{
  iface->find = vv_people_view_find;
}

static void
vv_people_view_constructed (GObject *object)
{
  VvPeopleView *self = VV_PEOPLE_VIEW (object);

  G_OBJECT_CLASS (vv_people_view_parent_class)->constructed (object);
  self->list = VV_LIST_PAGE (vv_list_page_new (self->document, VV_LIST_PEOPLE));
  set_up_list (self);
  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_stack_add_named (self->stack, GTK_WIDGET (self->list), "list");
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->stack));
}

static void
vv_people_view_dispose (GObject *object)
{
  g_clear_object (&VV_PEOPLE_VIEW (object)->document);
  G_OBJECT_CLASS (vv_people_view_parent_class)->dispose (object);
}

static void
vv_people_view_get_property (GObject *object, guint prop, GValue *value, GParamSpec *pspec)
{
  if (prop == PROP_DOCUMENT)
    g_value_set_object (value, VV_PEOPLE_VIEW (object)->document);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop, pspec);
}

static void
vv_people_view_set_property (GObject *object, guint prop, const GValue *value, GParamSpec *pspec)
{
  if (prop == PROP_DOCUMENT)
    VV_PEOPLE_VIEW (object)->document = g_value_dup_object (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop, pspec);
}

static void
vv_people_view_class_init (VvPeopleViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = vv_people_view_constructed;
  object_class->dispose = vv_people_view_dispose;
  object_class->get_property = vv_people_view_get_property;
  object_class->set_property = vv_people_view_set_property;
  properties[PROP_DOCUMENT] =
      g_param_spec_object ("document", NULL, NULL, VV_TYPE_DOCUMENT,
                           G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
vv_people_view_init (G_GNUC_UNUSED VvPeopleView *self)
{
}
