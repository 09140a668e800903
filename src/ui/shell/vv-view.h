#pragma once

#include "model/vv-entity.h"
#include "shell/vv-document.h"

G_BEGIN_DECLS

/* One of the places of the sidebar, over a document. The window asks it to do what its shortcuts and
 * menus stand for; what a view can't do it leaves out. Property "document", construct-only. */

#define VV_TYPE_VIEW (vv_view_get_type ())
G_DECLARE_DERIVABLE_TYPE (VvView, vv_view, VV, VIEW, AdwBin)

struct _VvViewClass
{
  AdwBinClass parent_class;

  void (*find) (VvView *self);
  void (*create) (VvView *self);
  gboolean (*open) (VvView *self, VvEntityKind kind, gint64 id);
  gboolean (*back) (VvView *self);
};

/** (transfer none): lives as long as the view. */
VvDocument *vv_view_document (VvView *self);

/** Opens the search of what is shown. */
void vv_view_find (VvView *self);

/** Starts a new record of the view's kind. */
void vv_view_create (VvView *self);

/** Shows the page of a record; %FALSE where the view has no page for that kind. */
gboolean vv_view_open (VvView *self, VvEntityKind kind, gint64 id);

/** Goes from a page to the list; %FALSE where the list is shown. */
gboolean vv_view_back (VvView *self);

G_END_DECLS
