#include "vv-view.h"

G_DEFINE_INTERFACE (VvView, vv_view, GTK_TYPE_WIDGET)

static void
vv_view_default_init (G_GNUC_UNUSED VvViewInterface *iface)
{
}

void
vv_view_find (VvView *self)
{
  VvViewInterface *iface = VV_VIEW_GET_IFACE (self);

  if (iface->find != NULL)
    iface->find (self);
}

void
vv_view_create (VvView *self)
{
  VvViewInterface *iface = VV_VIEW_GET_IFACE (self);

  if (iface->create != NULL)
    iface->create (self);
}

gboolean
vv_view_open (VvView *self, VvEntityKind kind, gint64 id)
{
  VvViewInterface *iface = VV_VIEW_GET_IFACE (self);

  return iface->open != NULL && iface->open (self, kind, id);
}

gboolean
vv_view_back (VvView *self)
{
  VvViewInterface *iface = VV_VIEW_GET_IFACE (self);

  return iface->back != NULL && iface->back (self);
}
