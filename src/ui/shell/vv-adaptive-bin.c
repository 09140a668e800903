#include "vv-adaptive-bin.h"

/* What a page has to fit into once it knows that it is narrow: 360 less a frame. */
#define NARROWEST 340

struct _VvAdaptiveBin
{
  GtkWidget parent_instance;

  GtkWidget *child;
  int narrow_width;
  gboolean is_narrow;
  guint idle;
  gboolean next; /* what "narrow" becomes once the allocation is over */
};

enum
{
  PROP_0,
  PROP_CHILD,
  PROP_NARROW,
  PROP_NARROW_WIDTH,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void vv_adaptive_bin_buildable_init (GtkBuildableIface *iface);
static GtkBuildableIface *parent_buildable;

G_DEFINE_FINAL_TYPE_WITH_CODE (VvAdaptiveBin,
                               vv_adaptive_bin,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE,
                                                      vv_adaptive_bin_buildable_init))

static gboolean
apply (gpointer data)
{
  VvAdaptiveBin *self = data;

  self->idle = 0;
  if (self->is_narrow != self->next)
    {
      self->is_narrow = self->next;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NARROW]);
    }
  return G_SOURCE_REMOVE;
}

/* Children that change in the middle of an allocation would ask for another one: later. */
static void
vv_adaptive_bin_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  VvAdaptiveBin *self = VV_ADAPTIVE_BIN (widget);

  self->next = width < self->narrow_width;
  if (self->next != self->is_narrow && self->idle == 0)
    self->idle = g_idle_add_full (G_PRIORITY_HIGH_IDLE, apply, self, NULL);
  if (self->child != NULL && gtk_widget_should_layout (self->child))
    gtk_widget_allocate (self->child, width, height, baseline, NULL);
}

/* However wide the child would be, the bin can get narrow: the child is about to change. */
static void
vv_adaptive_bin_measure (GtkWidget *widget,
                         GtkOrientation orientation,
                         int for_size,
                         int *minimum,
                         int *natural,
                         int *minimum_baseline,
                         int *natural_baseline)
{
  VvAdaptiveBin *self = VV_ADAPTIVE_BIN (widget);

  *minimum = *natural = 0;
  if (self->child != NULL)
    gtk_widget_measure (self->child, orientation, for_size, minimum, natural, minimum_baseline,
                        natural_baseline);
  if (orientation == GTK_ORIENTATION_HORIZONTAL && !self->is_narrow)
    *minimum = MIN (*minimum, NARROWEST);
}

static void
vv_adaptive_bin_get_property (GObject *object, guint prop, GValue *value, GParamSpec *pspec)
{
  VvAdaptiveBin *self = VV_ADAPTIVE_BIN (object);

  if (prop == PROP_CHILD)
    g_value_set_object (value, self->child);
  else if (prop == PROP_NARROW)
    g_value_set_boolean (value, self->is_narrow);
  else if (prop == PROP_NARROW_WIDTH)
    g_value_set_int (value, self->narrow_width);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop, pspec);
}

static void
vv_adaptive_bin_set_property (GObject *object, guint prop, const GValue *value, GParamSpec *pspec)
{
  VvAdaptiveBin *self = VV_ADAPTIVE_BIN (object);

  if (prop == PROP_CHILD)
    vv_adaptive_bin_set_child (self, g_value_get_object (value));
  else if (prop == PROP_NARROW_WIDTH)
    self->narrow_width = g_value_get_int (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop, pspec);
}

static void
vv_adaptive_bin_dispose (GObject *object)
{
  VvAdaptiveBin *self = VV_ADAPTIVE_BIN (object);

  g_clear_handle_id (&self->idle, g_source_remove);
  g_clear_pointer (&self->child, gtk_widget_unparent);
  G_OBJECT_CLASS (vv_adaptive_bin_parent_class)->dispose (object);
}

static void
vv_adaptive_bin_class_init (VvAdaptiveBinClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = vv_adaptive_bin_dispose;
  object_class->get_property = vv_adaptive_bin_get_property;
  object_class->set_property = vv_adaptive_bin_set_property;
  GTK_WIDGET_CLASS (klass)->size_allocate = vv_adaptive_bin_size_allocate;
  GTK_WIDGET_CLASS (klass)->measure = vv_adaptive_bin_measure;

  properties[PROP_CHILD] = g_param_spec_object ("child", NULL, NULL, GTK_TYPE_WIDGET,
                                                G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE,
                                                  G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_NARROW_WIDTH] =
      g_param_spec_int ("narrow-width", NULL, NULL, 0, G_MAXINT, 720,
                        G_PARAM_READWRITE | G_PARAM_CONSTRUCT | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
vv_adaptive_bin_init (VvAdaptiveBin *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

static void
vv_adaptive_bin_add_child (GtkBuildable *buildable,
                           GtkBuilder *builder,
                           GObject *child,
                           const char *type)
{
  if (GTK_IS_WIDGET (child))
    vv_adaptive_bin_set_child (VV_ADAPTIVE_BIN (buildable), GTK_WIDGET (child));
  else
    parent_buildable->add_child (buildable, builder, child, type);
}

static void
vv_adaptive_bin_buildable_init (GtkBuildableIface *iface)
{
  parent_buildable = g_type_interface_peek_parent (iface);
  iface->add_child = vv_adaptive_bin_add_child;
}

GtkWidget *
vv_adaptive_bin_new (void)
{
  return g_object_new (VV_TYPE_ADAPTIVE_BIN, NULL);
}

void
vv_adaptive_bin_set_child (VvAdaptiveBin *self, GtkWidget *child)
{
  if (self->child == child)
    return;
  g_clear_pointer (&self->child, gtk_widget_unparent);
  self->child = child;
  if (child != NULL)
    gtk_widget_set_parent (child, GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CHILD]);
}

gboolean
vv_adaptive_bin_is_narrow (VvAdaptiveBin *self)
{
  return self->is_narrow;
}
