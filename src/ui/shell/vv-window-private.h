#pragma once

#include "shell/vv-sidebar.h"
#include "shell/vv-view.h"
#include "shell/vv-welcome.h"
#include "shell/vv-window.h"

G_BEGIN_DECLS

struct _VvWindow
{
  AdwApplicationWindow parent_instance;

  AdwToastOverlay *toasts;
  AdwToast *toast; /* (nullable): the one that is shown */
  GtkStack *stack; /* "welcome" (made when wanted), "opening", "workspace" */
  AdwLeaflet *leaflet;
  VvSidebar *sidebar;
  GtkStack *views;

  VvDocument *document; /* (nullable) */
  char *opening;        /* (nullable): the file on its way */
  GPtrArray *imports;   /* of paths: what is brought in once it is there */
  GSettings *settings;
};

/** (nullable): the view that is shown. */
VvView *vv_window_view (VvWindow *self);

/** Shows a place, and the keyboard goes there. */
void vv_window_go (VvWindow *self, const char *name);

/** The actions "win.*" and what they depend on. */
void vv_window_init_actions (VvWindow *self);

/** Which of the actions can be used, as the document stands. */
void vv_window_update_actions (VvWindow *self);

/** Makes the page of the first start. */
void vv_window_add_welcome (VvWindow *self);

/** Imports what was to come in while the workspace was on its way. */
void vv_window_bring_in (VvWindow *self);

/** Takes files that are dropped on the window. */
void vv_window_init_drop (VvWindow *self);

G_END_DECLS
