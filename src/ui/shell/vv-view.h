#pragma once

#include <gtk/gtk.h>

#include "model/vv-entity.h"

G_BEGIN_DECLS

/* One of the places of the sidebar. Implemented by a widget with the construct-only property
 * "document"; the window asks it to do what its shortcuts and menus stand for. */

#define VV_TYPE_VIEW (vv_view_get_type ())
G_DECLARE_INTERFACE (VvView, vv_view, VV, VIEW, GtkWidget)

struct _VvViewInterface
{
  GTypeInterface parent;

  void (*find) (VvView *self);
  void (*create) (VvView *self);
  gboolean (*open) (VvView *self, VvEntityKind kind, gint64 id);
  gboolean (*back) (VvView *self);
};

/** Opens the search of what is shown. */
void vv_view_find (VvView *self);

/** Starts a new record of the view's kind. */
void vv_view_create (VvView *self);

/** Shows the page of a record; %FALSE where the view has no page for that kind. */
gboolean vv_view_open (VvView *self, VvEntityKind kind, gint64 id);

/** Goes from a page to the list; %FALSE where the list is shown. */
gboolean vv_view_back (VvView *self);

G_END_DECLS
