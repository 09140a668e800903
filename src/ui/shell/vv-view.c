#include "vv-view.h"

typedef struct
{
  VvDocument *document;
} VvViewPrivate;

enum
{
  PROP_0,
  PROP_DOCUMENT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (VvView, vv_view, ADW_TYPE_BIN)

#define PRIVATE(view) ((VvViewPrivate *) vv_view_get_instance_private (view))

static void
vv_view_get_property (GObject *object, guint prop, GValue *value, GParamSpec *pspec)
{
  if (prop == PROP_DOCUMENT)
    g_value_set_object (value, PRIVATE (VV_VIEW (object))->document);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop, pspec);
}

static void
vv_view_set_property (GObject *object, guint prop, const GValue *value, GParamSpec *pspec)
{
  if (prop == PROP_DOCUMENT)
    PRIVATE (VV_VIEW (object))->document = g_value_dup_object (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop, pspec);
}

/* Not in dispose: the pages of a view still need it while they go. */
static void
vv_view_finalize (GObject *object)
{
  g_clear_object (&PRIVATE (VV_VIEW (object))->document);
  G_OBJECT_CLASS (vv_view_parent_class)->finalize (object);
}

/* The list or page that is shown knows what in it takes the keyboard. */
static gboolean
focus_inside (GtkWidget *widget)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_get_visible (child) && gtk_widget_get_child_visible (child) &&
        (gtk_widget_grab_focus (child) || focus_inside (child)))
      return TRUE;
  return FALSE;
}

static void
vv_view_class_init (VvViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  GTK_WIDGET_CLASS (klass)->grab_focus = focus_inside;
  object_class->get_property = vv_view_get_property;
  object_class->set_property = vv_view_set_property;
  object_class->finalize = vv_view_finalize;
  properties[PROP_DOCUMENT] =
      g_param_spec_object ("document", NULL, NULL, VV_TYPE_DOCUMENT,
                           G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
vv_view_init (G_GNUC_UNUSED VvView *self)
{
}

VvDocument *
vv_view_document (VvView *self)
{
  return PRIVATE (self)->document;
}

void
vv_view_find (VvView *self)
{
  if (VV_VIEW_GET_CLASS (self)->find != NULL)
    VV_VIEW_GET_CLASS (self)->find (self);
}

void
vv_view_create (VvView *self)
{
  if (VV_VIEW_GET_CLASS (self)->create != NULL)
    VV_VIEW_GET_CLASS (self)->create (self);
}

gboolean
vv_view_open (VvView *self, VvEntityKind kind, gint64 id)
{
  VvViewClass *klass = VV_VIEW_GET_CLASS (self);

  return klass->open != NULL && klass->open (self, kind, id);
}

gboolean
vv_view_back (VvView *self)
{
  VvViewClass *klass = VV_VIEW_GET_CLASS (self);

  return klass->back != NULL && klass->back (self);
}
